"""Read what stands at one key of a profile; mistakes go into the report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from careerpath.errors import (
    AbsentNameError,
    AmbiguousNameError,
    Message,
    UnknownNameError,
    message,
)
from careerpath.loading.profiles.keys import CHOICES, TRUTHS, english_word
from careerpath.loading.reading import fields, values
from careerpath.loading.reading.nodes import Refused, Word
from careerpath.loading.reading.report import Report
from careerpath.model.profile import MOST_HOURS_PER_WEEK
from careerpath.model.text import LANGUAGES
from careerpath.model.wishes import MATTERS, ORDERS
from careerpath.titles import fold, level_names, named_level
from careerpath.words.phrases import group_name

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from careerpath.career_graph import CareerGraph
    from careerpath.loading.reading.nodes import YamlNode
    from careerpath.model.levels import Scale
    from careerpath.model.role import Role
    from careerpath.model.skill import Skill
    from careerpath.model.wishes import Matter

LONGEST_NAME = 80


def read_first_name(report: Report, node: YamlNode) -> str:
    """Return a first name; what is wrong with one is told without repeating it."""
    own = Report(report.name, report.highest)
    name = values.read_text(own, node)
    if own.problems or len(name) > LONGEST_NAME:
        report.error(
            node.line,
            message(
                "write a first name on one line, with {most} characters or fewer, in "
                "quotes if it reads like a number or like yes or no",
                most=LONGEST_NAME,
            ),
        )
    return name


def read_role(report: Report, node: YamlNode | None, graph: CareerGraph) -> str | None:
    """Return the id of the role that is named, None where none is."""
    if node is None:
        return None
    return read_named(report, node, graph.find_role)


def read_skills(
    report: Report, node: YamlNode | None, graph: CareerGraph
) -> dict[str, int]:
    """Return skills with their levels, in the order of their ids."""
    held: dict[str, int] = {}
    lines: dict[str, int] = {}
    for key, value in fields.read_map(report, node) if node else ():
        level = _level(report, value, graph.scale)
        skill = read_named(report, key, graph.find_skill)
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


def read_named(
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


def read_hours(report: Report, node: YamlNode) -> int:
    """Return hours a week, no more than anyone has."""
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


def read_word(
    report: Report, node: YamlNode | None, key: str, french: Collection[str]
) -> Any:
    """Return the word at a key, said in either language; None where it is absent.

    What may be written instead is said in the language of the key.
    """
    if node is None:
        return None
    choices, words = CHOICES[key]
    meant = english_word(key, node.text) if isinstance(node, Word) else None
    if meant in choices:
        return meant
    shown = [words[choice][0] for choice in choices] if key in french else choices
    values.read_choice(report, node, shown)
    return choices[0]


def read_several(
    report: Report, node: YamlNode | None, read: Callable[[YamlNode], str | None]
) -> tuple[str, ...]:
    """Return what the items of a list say, sorted, each once; one may stand alone."""
    if node is None:
        return ()
    nodes = (node,) if isinstance(node, Word) else fields.read_items(report, node)
    return tuple(sorted({said for item in nodes if (said := read(item))}))


def read_family(report: Report, node: YamlNode, graph: CareerGraph) -> str | None:
    """Return a family of roles, named by its id or in words."""
    text = values.read_text(report, node)
    names = {fold(group_name(f, lg)): f for f in graph.families for lg in LANGUAGES}
    names |= {fold(family): family for family in graph.families}
    if text and fold(text) not in names:
        report.error(
            node.line,
            message(
                "“{text}” is no family of roles here; write one of: {choices}",
                text=text,
                choices=", ".join(graph.families),
            ),
        )
    return names.get(fold(text)) if text else None


def read_matters(
    report: Report, node: YamlNode | None, french: Collection[str]
) -> tuple[Matter, ...]:
    """Return what matters, at most one of what orders routes among it."""
    found = read_several(
        report, node, lambda item: read_word(report, item, "matters", french)
    )
    orders = [matter for matter in ORDERS if matter in found]
    if node is not None and len(orders) > 1:
        words = CHOICES["matters"][1] if "matters" in french else {}
        shown = (words[order][0] if words else order for order in orders)
        report.error(
            node.line,
            message(
                "only one of these can come first: {matters}; keep one of them",
                matters=", ".join(shown),
            ),
        )
    return tuple(matter for matter in MATTERS if matter in found)


def read_switch(report: Report, node: YamlNode) -> bool:
    """Return true or false: the only place where these words are not texts."""
    if isinstance(node, Word) and node.plain and node.text in TRUTHS:
        return TRUTHS[node.text]
    if not isinstance(node, Refused):
        report.error(node.line, message("write true or false here, without quotes"))
    return True
