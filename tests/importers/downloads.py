"""Write small downloads as the publishers would, all that is in them invented."""

from __future__ import annotations

import csv
import io
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    Rows = Sequence[Sequence[object]]

ESCO = "http://data.europa.eu/esco"


def csv_bytes(rows: Rows, *, bom: bool = False, end: str = "\r\n") -> bytes:
    """Return a comma-separated table, quoted where it must be."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator=end).writerows(rows)
    return text.getvalue().encode("utf-8-sig" if bom else "utf-8")


def quoted_bytes(rows: Rows) -> bytes:
    """Return a table as ROME's are: all in quotes, blank lines between."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n\n", quoting=csv.QUOTE_ALL).writerows(rows)
    return text.getvalue().encode()


def tab_bytes(rows: Rows) -> bytes:
    """Return a table as O*NET's text edition has them: tabs, no quotes."""
    return "".join("\t".join(map(str, row)) + "\n" for row in rows).encode()


def sheet_bytes(rows: Rows) -> bytes:
    """Return an Excel workbook with one sheet."""
    from openpyxl import Workbook

    book = Workbook()
    for row in rows:
        book.active.append([None if cell == "n/a" else cell for cell in row])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def write_files(folder: Path, files: Mapping[str, bytes]) -> Path:
    """Write files into a folder and return it."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def write_zip(path: Path, files: Mapping[str, bytes]) -> Path:
    """Write files into an archive and return its path."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


# ------------------------------------------------------------------------------ ESCO


def occupation(name: str) -> str:
    """Return the URI of an occupation."""
    return f"{ESCO}/occupation/{name}"


def skill(name: str) -> str:
    """Return the URI of a skill."""
    return f"{ESCO}/skill/{name}"


OCCUPATIONS = [
    "conceptType",
    "conceptUri",
    "iscoGroup",
    "preferredLabel",
    "altLabels",
    "hiddenLabels",
    "status",
    "modifiedDate",
    "regulatedProfessionNote",
    "scopeNote",
    "definition",
    "inScheme",
    "description",
    "code",
]
SKILLS = [
    "conceptType",
    "conceptUri",
    "skillType",
    "reuseLevel",
    "preferredLabel",
    "altLabels",
    "hiddenLabels",
    "status",
    "modifiedDate",
    "scopeNote",
    "definition",
    "inScheme",
    "description",
]
RELATIONS = ("occupationUri", "relationType", "skillType", "skillUri")
LINKS = (
    "originalSkillUri",
    "originalSkillType",
    "relationType",
    "relatedSkillType",
    "relatedSkillUri",
)


def occupation_row(
    name: str, isco: str, label: str, others: str = "", code: str = "", **more: str
) -> list[str]:
    """Return a row of `occupations_XX.csv` as versions 1.1 and 1.2 have it."""
    row = dict.fromkeys(OCCUPATIONS, "")
    row |= {
        "conceptUri": occupation(name),
        "iscoGroup": isco,
        "preferredLabel": label,
        "altLabels": others,
        "status": "released",
        "inScheme": f"{ESCO}/a,\n{ESCO}/b",
        "code": code,
    }
    return list((row | more).values())


def skill_row(
    name: str, label: str, others: str = "", type: str = "skill/competence"
) -> list[str]:
    """Return a row of `skills_XX.csv`."""
    row = dict.fromkeys(SKILLS, "")
    row |= {
        "conceptUri": skill(name),
        "preferredLabel": label,
        "altLabels": others,
        "skillType": type,
        "status": "released",
    }
    return list(row.values())


#: Two clerks and a chief of one ISCO group or near, a guard who needs no skill.
ESCO_OCCUPATIONS = (
    OCCUPATIONS,
    occupation_row(
        "o1", "3343", " filing\u00a0clerk", "filing clerk\narchivist", "3343.1"
    ),
    occupation_row("o2", "3343", "mail clerk", "", "3343.2"),
    occupation_row("o3", "1219", "chief of files", "chief | head of files", "1219.1"),
    occupation_row("o4", "0110", "guard", "", "0110.1"),
)
ESCO_SKILLS = (
    SKILLS,
    skill_row("s1", "file papers", "file papers\nkeep papers"),
    skill_row("s2", "C"),
    skill_row("s3", "c"),
    skill_row("s4", "law of papers", type="knowledge"),
    skill_row("s5", "nobody's skill", type=""),
)
ESCO_RELATIONS = (
    RELATIONS,
    (occupation("o1"), "essential", "", skill("s1")),
    (occupation("o1"), "optional", "", skill("s2")),
    (occupation("o2"), "essential", "", skill("s1")),
    (occupation("o2"), "essential", "", skill("s3")),
    (occupation("o2"), "optional", "", skill("s3")),
    (occupation("o3"), "essential", "", skill("s1")),
    (occupation("o3"), "essential", "", skill("s4")),
    (occupation("gone"), "essential", "", skill("s1")),
    (occupation("o3"), "essential", "", skill("gone")),
    (occupation("o3"), "helpful", "", skill("s3")),
)
ESCO_LINKS = (
    LINKS,
    (skill("s1"), "", "essential", "", skill("s4")),
    (skill("s4"), "", "essential", "", skill("s2")),
    (skill("s2"), "", "essential", "", skill("s1")),
    (skill("s2"), "", "optional", "", skill("s3")),
    (skill("s2"), "", "essential", "", skill("gone")),
)
ESCO_ISCO = (
    ("conceptType", "conceptUri", "code", "preferredLabel"),
    ("ISCOGroup", "", "33", "Associate professionals"),
    ("ISCOGroup", "", "12", "Managers"),
    ("ISCOGroup", "", "01", "Officers"),
)


def esco_english(**changes: Rows) -> dict[str, bytes]:
    """Return the English files of version 1.1; a table of `changes` goes before."""
    tables = {
        "occupations_en": ESCO_OCCUPATIONS,
        "skills_en": ESCO_SKILLS,
        "ISCOGroups_en": ESCO_ISCO,
        **changes,
    }
    return {f"{name}.csv": csv_bytes(rows) for name, rows in tables.items()}


def esco_relations(suffix: str = "", **changes: Rows) -> dict[str, bytes]:
    """Return the relations; since version 1.2 their names end in a language."""
    tables = {
        "occupationSkillRelations": ESCO_RELATIONS,
        "skillSkillRelations": ESCO_LINKS,
        **changes,
    }
    return {f"{name}{suffix}.csv": csv_bytes(rows) for name, rows in tables.items()}


#: Version 1.0: six columns, without the last skill, with an occupation since dropped.
ESCO_FRENCH = {
    "occupations_fr.csv": csv_bytes(
        (
            OCCUPATIONS[:5],
            (
                "",
                occupation("o1"),
                "9999",
                "classeur de dossiers/classeuse de dossiers",
                "classeuse de dossiers\nclasseur de dossiers\narchiviste",
            ),
            ("", occupation("o2"), "", "agent du courrier/agente du courrier", ""),
            ("", occupation("o3"), "", "chef des dossiers", ""),
            ("", occupation("old"), "", "allumeur de réverbères", ""),
        ),
        bom=True,
        end="\n",
    ),
    "skills_fr.csv": csv_bytes(
        (
            SKILLS[:6],
            ("", skill("s1"), "", "", "classer des papiers", ""),
            ("", skill("s2"), "", "", "C", ""),
            ("", skill("s3"), "", "", "c", ""),
            ("", skill("s4"), "", "", "droit des papiers : bases", ""),
        )
    ),
}


def write_esco(folder: Path) -> list[Path]:
    """Write English and relations as two archives, and a folder in French."""
    return [
        write_zip(folder / "esco_en.zip", esco_english()),
        write_zip(folder / "relations.zip", esco_relations()),
        write_files(folder / "fr", ESCO_FRENCH),
    ]


def write_examples(folder: Path) -> None:
    """Write the downloads that the help of the command line speaks of."""
    write_zip(folder / "esco_en.zip", esco_english() | esco_relations())
    write_zip(folder / "esco_fr.zip", ESCO_FRENCH)
    write_onet(folder / "db_29_3_text.zip")
    write_zip(folder / "RefRomeCsv.zip", rome_files("347", ROME_3))


# ----------------------------------------------------------------------------- O*NET

CODE = "O*NET-SOC Code"
RATINGS = (
    CODE,
    "Element ID",
    "Element Name",
    "Scale ID",
    "Data Value",
    "Recommend Suppress",
    "Not Relevant",
)


def ratings(
    code: str, element: str, name: str, *pair: object, marks: Iterable[str] = ("N", "N")
) -> list[list[object]]:
    """Return the two rows of an element: its importance, its level."""
    importance, level = pair
    return [
        [code, element, name, "IM", importance, "N", "n/a"],
        [code, element, name, "LV", level, *marks],
    ]


ONET = {
    "Occupation Data": (
        (CODE, "Title", "Description"),
        ("43-0001.00", "File Clerks", "Keep files."),
        ("43-0002.00", "Chief Clerks", "Keep clerks."),
        ("55-0001.00", "Guards", "Keep watch."),
    ),
    "Skills": (
        RATINGS,
        *ratings("43-0001.00", "2.A.1.a", "Reading", "4.00", "3.88"),
        *ratings("43-0001.00", "2.B.1.a", "Listening", "2.90", "7.00"),
        *ratings("43-0001.00", "2.B.1.b", "Singing", "4.00", "0.20"),
        *ratings("43-0002.00", "2.A.1.a", "Reading", "3.00", "5.00"),
        *ratings("43-0002.00", "2.B.1.a", "Listening", "4", "4", marks=("Y", "N")),
        *ratings("43-0002.00", "2.B.1.b", "Singing", "4", "4", marks=("N", "Y")),
        *ratings("99-0009.00", "2.A.1.a", "Reading", "4", "4"),
    ),
    "Knowledge": (
        RATINGS,
        *ratings("43-0001.00", "2.C.1.a", "Law", "3.5", "n/a"),
        *ratings("43-0002.00", "2.C.1.a", "Law", "3.5", "2.00"),
    ),
    "Job Zones": (
        (CODE, "Job Zone", "Date"),
        ("43-0001.00", 2, "08/2025"),
        ("43-0002.00", 4, "08/2025"),
    ),
    "Alternate Titles": (
        (CODE, "Alternate Title", "Short Title"),
        ("43-0001.00", "Archivist", "n/a"),
        ("43-0001.00", "FILE CLERKS", "n/a"),
        ("43-0001.00", 'Keeper of "Files"', "n/a"),
    ),
    "Related Occupations": (
        (CODE, "Related O*NET-SOC Code", "Relatedness Tier", "Index"),
        ("43-0001.00", "43-0002.00", "Primary-Short", 1),
        ("43-0001.00", "43-0002.00", "Supplemental", 13),
        ("43-0001.00", "55-0001.00", "Supplemental", 11),
        ("43-0001.00", "55-0001.00", "Supplemental", 12),
        ("43-0002.00", "43-0002.00", "Primary-Short", 1),
        ("43-0002.00", "99-0009.00", "Primary-Long", 6),
    ),
}


def write_onet(path: Path, **changes: Rows) -> Path:
    """Write the text edition as an archive."""
    tables = ONET | {name.replace("_", " "): rows for name, rows in changes.items()}
    files = {f"db_29_3_text/{n}.txt": tab_bytes(rows) for n, rows in tables.items()}
    return write_zip(path, files)


# ------------------------------------------------------------------------------ ROME

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
