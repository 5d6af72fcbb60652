"""Read the file in which a person says what they hold."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from careerpath.errors import (
    AbsentNameError,
    AmbiguousNameError,
    DataError,
    Message,
    UnknownNameError,
    message,
)
from careerpath.loading.folder import read_bytes
from careerpath.loading.reading import fields, values
from careerpath.loading.reading.documents import read_document
from careerpath.loading.reading.nodes import Field, Fields, Refused, Word, YamlNode
from careerpath.loading.reading.report import Report
from careerpath.model.profile import DEFAULT_HOURS_PER_WEEK, Profile
from careerpath.model.text import TITLE_GENDERS
from careerpath.planning.cost import MOST_HOURS_PER_WEEK
from careerpath.titles import fold, level_names, named_level

if TYPE_CHECKING:
    from collections.abc import Callable

    from careerpath.career_graph import CareerGraph
    from careerpath.model.levels import Scale
    from careerpath.model.role import Role
    from careerpath.model.skill import Skill
    from careerpath.model.text import TitleGender

#: The keys, each with the one that stands for it in French.
KEYS = {
    "role": "métier",
    "months_in_role": "mois_dans_le_métier",
    "hours_per_week": "heures_par_semaine",
    "assume_role_skills": "compétences_du_métier_acquises",
    "title_gender": "genre_des_titres",
    "skills": "compétences",
}
_GENDERS: dict[TitleGender, str] = {"feminine": "féminin", "masculine": "masculin"}
_MEANT = {
    fold(word): gender
    for gender, french in _GENDERS.items()
    for word in (gender, french)
}
_ENGLISH = {fold(french): english for english, french in KEYS.items()}


def read_profile(path: str | Path, graph: CareerGraph) -> Profile:
    """Return the profile in a file; see `careerpath.load_profile`."""
    path = Path(path)
    report = Report(str(path), graph.scale.highest)
    root = read_document(report, read_bytes(path)) or Refused(0)
    found = fields.read_fields(report, _in_english(report, root), optional=KEYS)
    months = found.get("months_in_role")
    hours = found.get("hours_per_week")
    assume = found.get("assume_role_skills")
    gender = found.get("title_gender")
    profile = Profile(
        role=_role(report, found.get("role"), graph),
        months_in_role=values.read_whole(report, months) if months else 0,
        held=_skills(report, found.get("skills"), graph),
        hours_per_week=_hours(report, hours) if hours else DEFAULT_HOURS_PER_WEEK,
        assume_role_skills=_switch(report, assume) if assume else True,
        title_gender=(
            _gender(report, gender, french=_is_french(root, "title_gender"))
            if gender
            else None
        ),
    )
    if report.problems:
        raise DataError(
            message(
                "The profile “{path}” cannot be used. Errors to mend: {count}.",
                path=path,
                count=len(report.problems),
            ),
            sorted(
                report.problems, key=lambda problem: (problem.line, str(problem[3]))
            ),
        )
    return profile


def _in_english(report: Report, node: YamlNode) -> YamlNode:
    """Return the same values under the English keys."""
    if not isinstance(node, Fields):
        return node
    entries: dict[str, Field] = {}
    written: dict[str, Word] = {}
    for key, value in node.entries.values():
        name = _ENGLISH.get(fold(key.text), key.text)
        first = written.setdefault(name, key)
        if first is not key:
            report.error(
                key.line,
                message(
                    "“{key}” says the same as “{other}” on line {first}; keep one of "
                    "them",
                    key=key.text,
                    other=first.text,
                    first=first.line,
                ),
            )
        else:
            entries[name] = Field(key._replace(text=name), value)
    return Fields(node.line, entries)


def _is_french(node: YamlNode, name: str) -> bool:
    """Return whether what goes by an English key stands under its French one."""
    keys = node.entries if isinstance(node, Fields) else ()
    return fold(KEYS[name]) in map(fold, keys)


def _role(report: Report, node: YamlNode | None, graph: CareerGraph) -> str | None:
    if node is None:
        return None
    return _named(report, node, graph.find_role)


def _skills(
    report: Report, node: YamlNode | None, graph: CareerGraph
) -> dict[str, int]:
    held: dict[str, int] = {}
    lines: dict[str, int] = {}
    for key, value in fields.read_map(report, node) if node else ():
        level = _level(report, value, graph.scale)
        skill = _named(report, key, graph.find_skill)
        if skill is None:
            continue
        if skill in held:
            report.error(
                key.line,
                message(
                    "“{name}” is the skill {skill} again, as on line {first}; keep one "
                    "of them",
                    name=key.text,
                    skill=skill,
                    first=lines[skill],
                ),
            )
        held[skill], lines[skill] = level, key.line
    return dict(sorted(held.items()))


def _level(report: Report, node: YamlNode, scale: Scale) -> int:
    """Return a level, written as a number or named in either language."""
    if not isinstance(node, Word) or not node.text or node.text.lstrip("-").isdigit():
        return values.read_level(report, node, lowest=0)
    level = named_level(node.text, scale)
    if level is None:
        report.error(
            node.line,
            message(
                "“{level}” is not a level; write one of: {levels}",
                level=node.text,
                levels=", ".join(level_names(scale)),
            ),
        )
    return level or 0


def _named(
    report: Report, node: YamlNode, find: Callable[[str], Role | Skill]
) -> str | None:
    """Return the id of what goes by a name."""
    name = values.read_text(report, node)
    if not name:
        return None
    try:
        return find(name).id
    except (UnknownNameError, AmbiguousNameError) as error:
        report.error(node.line, describe_unclear(error))
        return None


def describe_unclear(error: UnknownNameError | AmbiguousNameError) -> Message:
    """Return what is unclear about a name, and what to write instead."""
    if isinstance(error, AmbiguousNameError):
        return message(
            "{what} Write one of: {ids}",
            what=error.message,
            ids=", ".join(error.candidates),
        )
    if isinstance(error, AbsentNameError):
        return message(
            "{what} Nearest to it here: {ids}",
            what=error.message,
            ids=", ".join(error.suggestions),
        )
    if error.suggestions:
        return message(
            "{what} Did you mean one of these: {ids}?",
            what=error.message,
            ids=", ".join(error.suggestions),
        )
    return message("{what} Write an id, a label or an alias.", what=error.message)


def _hours(report: Report, node: YamlNode) -> int:
    hours = values.read_whole(report, node, minimum=1)
    if hours > MOST_HOURS_PER_WEEK:
        report.error(
            node.line,
            message(
                "{hours} hours per week is too many; write {most} or fewer",
                hours=hours,
                most=MOST_HOURS_PER_WEEK,
            ),
        )
    return hours


def _gender(report: Report, node: YamlNode, *, french: bool) -> TitleGender:
    """Return the gender of titles, said in either language.

    What may be written instead is said in the language of the key.
    """
    if isinstance(node, Word) and (meant := _MEANT.get(fold(node.text))):
        return meant
    values.read_choice(report, node, tuple(_GENDERS.values() if french else _GENDERS))
    return TITLE_GENDERS[0]


def _switch(report: Report, node: YamlNode) -> bool:
    """Return true or false: the only place where these words are not texts."""
    said = {"true": True, "vrai": True, "false": False, "faux": False}
    if isinstance(node, Word) and node.plain and node.text in said:
        return said[node.text]
    if not isinstance(node, Refused):
        report.error(node.line, message("write true or false here, without quotes"))
    return True
