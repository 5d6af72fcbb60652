"""Find the family and the grade of an occupation, and the category of a skill."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from careerpath.errors import message
from careerpath.importers.naming import kebab

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from careerpath.importers.esco.concepts import Concept
    from careerpath.importers.outcome import Tally
    from careerpath.importers.tables import Table, Tables

#: The skill level that ISCO-08 gives its major groups, managers one above; the
#: armed forces by sub-major group.
_GRADES = {"1": 5, "2": 4, "3": 3, "9": 1, "01": 4, "03": 1}
_USUAL_GRADE = 2
#: ESCO's pillars of skills: skills, knowledge, languages, transversal ones.
_PILLARS = "SKLT"
_LANGUAGE = r"(?:_[a-z]{2})?"


def grade_of(occupation: Concept, tally: Tally) -> int:
    """Return the grade that the ISCO group stands for."""
    isco = occupation.isco
    if not isco:
        tally.add(
            message("Occupations without an ISCO group, taken as grade 2: {count}")
        )
    return _GRADES.get(isco[:2], _GRADES.get(isco[:1], _USUAL_GRADE))


def families_of(
    occupations: Iterable[Concept], tables: Tables, languages: Iterable[str]
) -> dict[str, str]:
    """Return the family of each occupation: the ISCO sub-major group."""
    names = {}
    if table := _first(tables, "iscogroups", languages):
        for _, (code, label) in table.rows("code", "preferredLabel"):
            names[code] = kebab(f"{code} {label}")
    return {
        o.uri: names.get(o.isco[:2])
        or kebab(f"isco {o.isco[:2]}" if o.isco else "other")
        for o in occupations
    }


def categories_of(
    skills: Iterable[Concept], tables: Tables, languages: Iterable[str]
) -> dict[str, str]:
    """Return the category of each skill: its group at the second highest level.

    Without the hierarchy, it is whether the skill is knowledge or not.
    """
    groups = _groups(tables, languages)
    parents = _parents(tables) if groups else {}
    return {
        skill.uri: min(
            (groups[top] for top in _tops(skill.uri, parents) if top in groups),
            default=_Group(0, "knowledge" if skill.type == "knowledge" else "skills"),
        ).name
        for skill in skills
    }


def _first(tables: Tables, kind: str, languages: Iterable[str]) -> Table | None:
    """Return the table in the first of the languages that has it."""
    found = (tables.find(f"{kind}_{language}") for language in languages)
    return next(filter(None, found), None)


class _Group(NamedTuple):
    """A group of skills; those of the first pillar go before the others."""

    pillar: int
    name: str


def _groups(tables: Tables, languages: Iterable[str]) -> dict[str, _Group]:
    table = _first(tables, "skillgroups", languages)
    if table is None:
        return {}
    found = {}
    columns = ("conceptUri", "preferredLabel")
    for _, (uri, label, code) in table.rows(*columns, optional=("code",)):
        last = code or uri.rpartition("/")[2]  # the fields of knowledge have no code
        pillar = _PILLARS.find(code[:1] or "K")
        if name := kebab(f"{last} {label}"):
            found[uri] = _Group(pillar, name)
    return found


def _parents(tables: Tables) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    if table := tables.find(rf"broaderrelationsskillpillar{_LANGUAGE}"):
        for _, (child, parent) in table.rows("conceptUri", "broaderUri"):
            found.setdefault(child, set()).add(parent)
    return found


def _tops(uri: str, parents: Mapping[str, Iterable[str]]) -> set[str]:
    """Return what stands over a concept right below something without a parent."""
    tops, seen, waiting = set(), {uri}, [uri]
    while waiting:
        child = waiting.pop()
        for parent in parents.get(child, ()):
            if parent not in parents:
                tops.add(child)
            elif parent not in seen:
                seen.add(parent)
                waiting.append(parent)
    return tops
