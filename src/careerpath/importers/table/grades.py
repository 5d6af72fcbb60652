"""Find the grades of roles: in a column, in their names, or in their order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from careerpath.errors import message
from careerpath.titles import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from careerpath.importers.table.contents import Contents

#: As in "5", "Band 7", "IC4", "P 3".
_GRADE = re.compile(r"\D{0,14}?(\d{1,2})\D{0,3}")
#: A number at the end of a name, as in "Engineer 3", "L5", "Nurse II".
_LAST = re.compile(r"(?:.*?(?<!\d))?(?:(\d{1,2})|\b([ivx]{1,4}))")
_ROMAN = {
    word: number
    for number, word in enumerate(
        ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"), start=1
    )
}
_SENIORITY = (
    ("trainee", "intern", "apprentice", "stagiaire", "alternant", "apprenti"),
    ("junior", "graduate", "entry", "débutant", "associate"),
    ("mid", "mid level", "intermediate", "confirmé", "intermédiaire"),
    ("senior", "expérimenté"),
    ("lead", "staff", "référent"),
    ("principal",),
)
_RANKS = {
    fold(word): rank for rank, words in enumerate(_SENIORITY, start=1) for word in words
}


class Grades(NamedTuple):
    """The grade of each role, and whether the table says it; empty where unknown."""

    by_role: Mapping[str, int]
    assumed: bool


def read_grades(contents: Contents) -> Grades:
    """Return the grades of the roles; those that cannot be read are reported."""
    said = {
        r: facts["grade"] for r, facts in contents.roles.items() if "grade" in facts
    }
    if said:
        return Grades(_read_all(said, contents), assumed=False)
    named = {role: _named(role) for role in contents.roles}
    clear = {role: grade for role, grade in named.items() if grade is not None}
    if len(clear) == len(named) and len(set(clear.values())) > 1:
        contents.taken.append(
            message("Grades: not given; taken from the names of the roles")
        )
        return Grades(_from_one(_without_gaps(clear)), assumed=True)
    return Grades({}, assumed=True)


def tells_rank(name: str) -> bool:
    """Return whether a name says how far up something stands.

    Examples
    --------
    >>> tells_rank("Senior (L5-L6)"), tells_rank("IC2"), tells_rank("Spreadsheets")
    (True, True, False)
    """
    return _named(name) is not None or any(word in _RANKS for word in _words(name))


def _words(name: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", fold(name))


def _without_gaps(grades: Mapping[str, int]) -> Mapping[str, int]:
    """Return grades without gaps, but for those that names give as numbers."""
    if any(fold(role) not in _RANKS for role in grades):
        return grades
    order = sorted(set(grades.values()))
    return {role: order.index(grade) + 1 for role, grade in grades.items()}


def _from_one(grades: Mapping[str, int]) -> dict[str, int]:
    """Return grades such that the lowest is not 0: graphs count from 1 on."""
    shift = int(0 in grades.values())
    return {role: grade + shift for role, grade in grades.items()}


def grades_in_order(contents: Contents) -> Grades:
    """Return the grades of roles that stand in order, from the lowest on."""
    contents.taken.append(
        message("Grades: not given; taken from the order of the roles")
    )
    ranks = {role: rank for rank, role in enumerate(contents.roles, start=1)}
    return Grades(ranks, assumed=True)


def _read_all(said: Mapping[str, str], contents: Contents) -> dict[str, int]:
    found: dict[str, int] = {}
    for role in contents.roles:
        text = said.get(role, "")
        match = _GRADE.fullmatch(text)
        grade = int(match[1]) if match else _RANKS.get(fold(text))
        if grade is not None:
            found[role] = grade
        else:
            contents.report(
                0,
                message(
                    "the grade of “{role}” is “{text}”; write a whole number for every "
                    "role, or for none",
                    role=role,
                    text=text,
                ),
            )
    return _from_one(found)


def _named(role: str) -> int | None:
    """Return the grade that the name of a role tells, None where it tells none."""
    name = fold(role)
    match = _LAST.fullmatch(name)
    if match and match[1]:
        return int(match[1])
    if match and match[2] in _ROMAN:
        return _ROMAN[match[2]]
    return _RANKS.get(name)
