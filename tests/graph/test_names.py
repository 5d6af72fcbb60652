"""What people write of themselves leads to what is meant, or to a question.

`named_roles.csv` and `named_skills.csv` hold titles and skills as CVs, profiles and
advertisements have them, each with the answer that is right: it `is` one of ours, it
`asks` which of several, it is none of ours but `near` some, the nearest in spelling
are what it is `like`, or there is `none`. An answer is never silently a wrong one.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import NamedTuple

import pytest

from careerpath import load_graph
from careerpath.errors import AbsentNameError, AmbiguousNameError, UnknownNameError

GRAPH = load_graph()
FIND = {"roles": GRAPH.find_role, "skills": GRAPH.find_skill}


class Name(NamedTuple):
    """What someone writes, and the answer that is right."""

    name: str
    language: str
    answer: str
    ids: tuple[str, ...]


def read_names(kind: str) -> list[Name]:
    """Return the names of a table."""
    path = Path(__file__).with_name(f"named_{kind}.csv")
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[1:]
    return [Name(*row[:3], tuple(row[3].split())) for row in rows]


NAMES = {kind: read_names(kind) for kind in FIND}
of_each_kind = pytest.mark.parametrize("kind", FIND)


def answer(kind: str, name: str) -> tuple[str, tuple[str, ...]]:
    """Return what the graph answers to a name."""
    try:
        return "is", (FIND[kind](name).id,)
    except AmbiguousNameError as question:
        return "asks", question.candidates
    except AbsentNameError as absent:
        return "near", absent.suggestions
    except UnknownNameError as unknown:
        return ("like" if unknown.suggestions else "none"), unknown.suggestions


def fits(kind: str, name: Name) -> bool:
    """Tell whether the answer to a name is right; of those alike, the first counts."""
    given, ids = answer(kind, name.name)
    return given == name.answer and ids[: len(name.ids) or None] == (name.ids or ids)


@of_each_kind
def test_names_lead_to_what_is_meant(kind: str) -> None:
    """Every one of them."""
    wrong = [(n.name, answer(kind, n.name)) for n in NAMES[kind] if not fits(kind, n)]

    assert [] == wrong


@pytest.mark.parametrize(("kind", "least"), [("roles", 45), ("skills", 60)])
def test_there_are_enough_in_both_languages(kind: str, least: int) -> None:
    """None twice, and every kind of answer among them."""
    names = NAMES[kind]

    for language in ("en", "fr"):
        assert least <= sum(name.language == language for name in names)
    assert len(names) == len({name.name for name in names})
    assert {"is", "asks", "near", "like", "none"} == {name.answer for name in names}
