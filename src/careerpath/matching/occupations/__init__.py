"""Hold what classifications say of occupations, to know a job that a graph lacks.

`onet.csv` and `rome.csv` have a row for each occupation with the words that tell it
from the others, and what each counts; in the row `*` stand the words that many of
them share, with how many in a thousand do. They are made by
`python -m tests.matching.occupations` from the sources that the graph cites.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from careerpath.matching.stemming import stems
from careerpath.model.relation import OfficialTitle

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from careerpath.career_graph import CareerGraph
    from careerpath.model.text import Language

COLUMNS = ("code", "title", "words")
#: Stands for all occupations where a code is expected.
ALL = "*"
#: The classification that describes occupations in a language.
SYSTEMS: dict[Language, str] = {"en": "onet", "fr": "rome"}
#: The sources of the tables.
_SOURCES = {"onet": "onet-29.3", "rome": "rome-3.47"}
_PER = 1000


class Occupation(NamedTuple):
    """An entry of a classification, with what its stems count."""

    title: OfficialTitle
    words: Mapping[str, float]


class Occupations(NamedTuple):
    """Occupations that a graph has no role for.

    Attributes
    ----------
    entries
        In the order of their codes.
    shared
        Stems that many occupations use, with the share of those that do.
    """

    entries: tuple[Occupation, ...] = ()
    shared: Mapping[str, float] = {}


def path_of(system: str) -> Path:
    """Return where the table of a classification lies."""
    return Path(__file__).with_name(f"{system}.csv")


def official_title(code: str, title: str, language: Language) -> OfficialTitle:
    """Return the title of an entry as the tables hold it."""
    system = SYSTEMS[language]
    return OfficialTitle(system, code, title, language, _SOURCES[system])


def read_occupations(graph: CareerGraph, language: Language) -> Occupations:
    """Return the occupations that no role of a graph carries the code of.

    Where hardly a role carries such a code, nobody can tell which of them the graph
    holds; there are none then.
    """
    system = SYSTEMS[language]
    roles = graph.roles.values()
    coded = [role.codes[system] for role in roles if role.codes.get(system)]
    if len(coded) * 2 < len(roles) or not coded:
        return Occupations()
    return _read(system, {code for codes in coded for code in codes}, language)


def _read(system: str, held: Collection[str], language: Language) -> Occupations:
    with path_of(system).open(encoding="utf-8", newline="") as file:
        _, (_, _, shared), *rows = csv.reader(file)
    return Occupations(
        tuple(
            Occupation(official_title(code, title, language), _counts(words, language))
            for code, title, words in rows
            if code not in held
        ),
        {stem: n / _PER for stem, n in _counts(shared, language).items()},
    )


def _counts(cell: str, language: Language) -> dict[str, float]:
    """Return what each stem counts, as a table writes its words."""
    pairs = (pair.rsplit(":", 1) for pair in cell.split())
    return {stem: int(count) for word, count in pairs for stem in stems(word, language)}
