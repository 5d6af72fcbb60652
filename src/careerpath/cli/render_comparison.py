"""Set roles side by side as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.cli.page import Column, strong, table, wrap

if TYPE_CHECKING:
    from careerpath.cli.words import Words
    from careerpath.model.plan import Comparison, RoleOverlap

#: More roles than this are named by a letter, and levels by their number.
_MOST_TITLES = 3


def comparison_page(words: Words, comparison: Comparison) -> list[str]:
    """Return what roles are for, what they share and what only one of them needs."""
    _ = words.translate
    lines: list[str] = []
    letters = _letters(comparison)
    for known in map(words.graph.role, comparison.roles):
        title = letters.get(known.id, "{role}").format(role=words.say(known.label))
        lines += [
            *map(strong, wrap(title)),
            *words.entry(_("Serves"), words.say(known.serves), indent=2),
            *words.entry(_("Decides alone"), words.say(known.authority), indent=2),
            "",
        ]
    lines += _shared(words, comparison)
    for role, skills in comparison.only.items():
        heading = _("Only {role}").format(role=words.role(role))
        rows = [[words.skill(skill), words.level(level)] for skill, level in skills]
        if rows:
            lines += ["", *table([Column(heading), Column(_("Level"))], rows)]
    for overlap in comparison.overlaps:
        lines += ["", *overlap_lines(words, overlap)]
    return [*lines, *words.footer((), estimates=False)]


def _letters(comparison: Comparison) -> dict[str, str]:
    """Return titles such as "A: {role}" where the roles are many, else nothing."""
    if len(comparison.roles) <= _MOST_TITLES:
        return {}
    return {
        role: f"{_letter(number)}: {{role}}"
        for number, role in enumerate(comparison.roles)
    }


def _letter(number: int) -> str:
    return chr(ord("A") + number)


def _shared(words: Words, comparison: Comparison) -> list[str]:
    """Return the shared skills with their level in each role that needs them."""
    _ = words.translate
    if not comparison.shared:
        return wrap(_("No essential skill is shared."))
    many = len(comparison.roles) > _MOST_TITLES
    heads = [
        Column(_letter(number), fixed=True) if many else Column(words.role(role))
        for number, role in enumerate(comparison.roles)
    ]
    rows = [
        [
            words.skill(shared.skill),
            *(
                _level(words, shared.levels.get(role), as_number=many)
                for role in comparison.roles
            ),
        ]
        for shared in comparison.shared
    ]
    lines = table([Column(_("Shared skill")), *heads], rows)
    return [*lines, *_legend(words)] if many else lines


def _level(words: Words, level: int | None, *, as_number: bool) -> str:
    """Return a level, a dash where the role does not need the skill."""
    if level is None:
        return "-"
    return str(level) if as_number else words.level(level)


def _legend(words: Words) -> list[str]:
    _ = words.translate
    names = ", ".join(
        f"{step.level} {words.say(step.label)}" for step in words.graph.scale.levels
    )
    return words.entry(_("Levels"), names)


def overlap_lines(words: Words, overlap: RoleOverlap) -> list[str]:
    """Return when one person holds two roles, and why."""
    _ = words.translate
    title = _("{role} and {other} are often one job").format(
        role=words.role(overlap.role), other=words.role(overlap.other)
    )
    return [
        *map(strong, wrap(title)),
        *words.entry(_("Usual"), words.contexts(overlap.contexts), indent=2),
        *words.entry(_("Because"), words.say(overlap.because), indent=2),
        *words.entry(_("Evidence"), words.evidence(overlap.evidence), indent=2),
    ]
