"""Write a small ROME download, all that is in it invented."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.importers.downloads import quoted_bytes, write_files, write_zip

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tests.importers.downloads import Rows

TYPED = (
    "code_rome",
    "code_rome_cible",
    "code_appellation_source",
    "code_appellation_cible",
    "code_type_mobilite",
    "libelle_type_mobilite",
)
ROME_3 = {
    "referentiel_code_rome": (
        ("code_rome", "code_fiche_em", "code_ogr", "libelle_rome", "statut"),
        ("M0001", "1", "1", "Classement de l''archive", "1"),
        ("M0002", "2", "2", "Direction d''archives", "1"),
        ("K0003", "3", "3", "Gardiennage", "1"),
    ),
    "referentiel_appellation": (
        ("code_ogr", "libelle_appellation_long", "code_rome"),
        ("11", "Agent / Agente d''archives", "M0001"),
        ("12", "Archiviste", "M0001"),
    ),
    "referentiel_competence": (
        ("code_ogr", "libelle_competence", "statut"),
        ("21", "Droit de l''archive", "1"),
        ("22", "Outils de classement", "1"),
    ),
    "referentiel_activite": (
        ("code_ogr", "libelle_activite", "statut"),
        ("31", "Classer une archive", "1"),
        ("32", "Recruter", "1"),
    ),
    "liens_rome_referentiels": (
        ("code_rome", "code_ogr", "code_ref_rubrique", "code_compo_bloc"),
        ("M0001", "31", "6", "8"),
        ("M0001", "21", "7", "8"),
        ("M0001", "22", "10", "9"),
        ("M0001", "21", "10", "9"),
        ("M0001", "11", "4", "3"),
        ("M0002", "32", "9", "9"),
        ("M0002", "31", "6", "8"),
        ("M0002", "99", "6", "8"),
        ("Z9999", "31", "6", "8"),
    ),
    "rubrique_mobilite": (
        TYPED,
        ("M0001", "M0002", "", "", "1", "Proche"),
        ("M0001", "M0002", "11", "", "2", "Evolution"),
        ("M0001", "M0002", "12", "", "2", "Evolution"),
        ("M0002", "M0001", "", "", "1", "Proche"),
        ("M0001", "M0001", "", "11", "1", "Proche"),
        ("M0001", "Z9999", "", "", "1", "Proche"),
    ),
}
ROME_4 = {
    "referentiel_code_rome": (
        ("code_rome", "libelle_rome", "emploi_cadre", "code_rome_parent"),
        ("M0001", "Agent / Agente d'archives", "N", "M0001"),
        ("M0002", "Directeur / Directrice d'archives", "O", "M0002"),
        ("M0004", "Assistant / Assistante d'archives", "", "M0001"),
    ),
    "referentiel_competence": (
        ("code_ogr", "nature", "libelle_competence"),
        ("31", "", "Classer une archive"),
        ("32", "", "Recruter"),
    ),
    "referentiel_savoir": (
        ("code_ogr_savoir", "libelle_savoir"),
        ("21", "Droit de l'archive"),
    ),
    "liens_rome_referentiels": (
        ("code_rome", "code_ogr", "code_compo_bloc", "code_rubrique"),
        ("M0001", "31", "5", "1"),
        ("M0001", "21", "5", "3"),
        ("M0002", "32", "5", "1"),
        ("M0004", "31", "5", "1"),
        ("M0004", "31", "3", "1"),
    ),
    "coherence_item": (
        ("code_rome", "code_ogr", "coeur_metier"),
        ("M0001", "31", "Principal"),
        ("M0001", "21", ""),
    ),
    "rubrique_mobilite": (
        ("code_rome", "code_rome_cible", "numero_ordre"),
        ("M0001", "M0002", "1"),
        ("M0004", "M0002", "1"),
    ),
}


def rome_files(version: str, tables: Mapping[str, Rows]) -> dict[str, bytes]:
    """Return the tables of a version under its names."""
    return {
        f"unix_{name}_v{version}_utf8.csv": quoted_bytes(rows)
        for name, rows in tables.items()
    }


def write_rome(folder: Path, *, new: bool = False, old: bool = True) -> list[Path]:
    """Write version 3.47 as a folder and 4.61 as an archive."""
    sources = []
    if old:
        sources.append(write_files(folder / "v3", rome_files("347", ROME_3)))
    if new:
        sources.append(write_zip(folder / "rome.zip", rome_files("461", ROME_4)))
    return sources
