"""Read the skills and the knowledge that ROME links to its occupations."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from careerpath.errors import message
from careerpath.importers.naming import clean
from careerpath.importers.rome.editions import by_version, in_edition

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from careerpath.importers.outcome import Tally
    from careerpath.importers.rome.editions import Edition
    from careerpath.importers.tables import Tables
    from careerpath.model.levels import SkillKind

#: Version 3, by heading of the sheet: the kind, and whether it is a basic one.
_OLD: dict[str, tuple[SkillKind, bool]] = {
    "6": ("technique", True),
    "7": ("knowledge", True),
    "9": ("technique", False),
    "10": ("knowledge", False),
}
#: Version 4: the block of the skills, and the kinds by heading in it.
_BLOCK = "5"
_NEW: dict[str, SkillKind] = {"1": "technique", "2": "behaviour", "3": "knowledge"}

#: Where the items have their labels: table, code, label.
_LABELS = (
    ("referentiel_competence", "code_ogr", "libelle_competence"),
    ("referentiel_activite", "code_ogr", "libelle_activite"),
    ("referentiel_savoir", "code_ogr_savoir", "libelle_savoir"),
    ("competences", "code_ogr", "libelle"),
)
CATEGORIES: dict[SkillKind, str] = {
    "technique": "savoir-faire",
    "knowledge": "savoirs",
    "behaviour": "savoir-etre",
}


@dataclass(slots=True)
class Items:
    """The kind of each item, and the items of each occupation: essential or not."""

    kinds: dict[str, SkillKind] = field(default_factory=dict)
    needed: dict[str, dict[str, bool]] = field(default_factory=dict)


def read_labels(tables: Tables, version: str) -> dict[str, str]:
    """Return the label of each item by its code."""
    labels: dict[str, str] = {}
    for name, code, label in _LABELS:
        if table := in_edition(by_version(tables, name), version):
            for _, (ogr, said) in table.rows(code, label):
                if ogr and said_once(said):
                    labels.setdefault(ogr, said_once(said))
    return labels


def said_once(text: str) -> str:
    """Return a label with single apostrophes: version 3 doubles them.

    Examples
    --------
    >>> said_once("Suivre l''état des stocks")
    "Suivre l'état des stocks"
    """
    return clean(text.replace("''", "'"))


def read_items(
    tables: Tables,
    edition: Edition,
    occupations: Collection[str],
    labels: Collection[str],
    tally: Tally,
) -> Items:
    """Return the items of each occupation.

    In version 3 the basic ones are essential and the specific ones, of which a
    post needs some, are desirable. In version 4 those at the heart of an
    occupation are essential; all are where the file does not say.
    """
    items = Items()
    for occupation, item, kind, essential in _links(tables, edition, tally):
        if occupation not in occupations:
            tally.add(
                message("Links skipped, their occupation no longer exists: {count}")
            )
        elif item not in labels:
            tally.add(message("Links skipped, their skill has no label: {count}"))
        else:
            known = items.needed.setdefault(occupation, {})
            if item in known:
                tally.add(
                    message("Links joined, an occupation has the skill twice: {count}")
                )
            known[item] = essential or known.get(item, False)
            items.kinds.setdefault(item, kind)
    return items


def _links(
    tables: Tables, edition: Edition, tally: Tally
) -> Iterator[tuple[str, str, SkillKind, bool]]:
    """Yield occupation, item, kind and whether it is essential."""
    old = "code_ref_rubrique" in edition.links.headings()
    heading = "code_ref_rubrique" if old else "code_rubrique"
    heart = None if old else _hearts(tables, edition.version)
    columns = ("code_rome", "code_ogr", heading, "code_compo_bloc")
    for _, (occupation, item, rubric, block) in edition.links.rows(*columns):
        if old and rubric in _OLD:
            yield occupation, item, *_OLD[rubric]
        elif not old and block == _BLOCK and rubric in _NEW:
            yield occupation, item, _NEW[rubric], _is_heart(heart, occupation, item)
        else:
            tally.add(message("Links left out, to titles or workplaces: {count}"))


def _hearts(tables: Tables, version: str) -> dict[str, set[str]]:
    """Return the items at the heart of each occupation that has any."""
    found: dict[str, set[str]] = {}
    if table := by_version(tables, "coherence_item").get(version):
        columns = ("code_rome", "code_ogr")
        for _, (occupation, item, heart) in table.rows(
            *columns, optional=("coeur_metier",)
        ):
            if heart:
                found.setdefault(occupation, set()).add(item)
    return found


def _is_heart(hearts: dict[str, set[str]] | None, occupation: str, item: str) -> bool:
    known = (hearts or {}).get(occupation)
    return known is None or item in known
