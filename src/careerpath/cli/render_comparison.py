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
    for id in comparison.roles:
        role = words.graph.role(id)
        title = letters.get(id, "{role}").format(role=words.say(role.label))
        lines += [
            *map(strong, wrap(title)),
            *words.entry(_("Serves"), words.say(role.serves), indent=2),
            *words.entry(_("Decides alone"), words.say(role.authority), indent=2),
            "",
        ]
    lines += _shared(words, comparison)
    for id, skills in comparison.only.items():
        heading = _("Only {role}").format(role=words.role(id))
        rows = [[words.skill(skill), words.level(level)] for skill, level in skills]
        if rows:
            lines += ["", *table([Column(heading), Column(_("Level"))], rows)]
    for overlap in comparison.overlaps:
        lines += ["", *_overlap(words, overlap)]
    return lines


def _letters(comparison: Comparison) -> dict[str, str]:
    """Return titles such as "A: {role}" where the roles are many, else nothing."""
    if len(comparison.roles) <= _MOST_TITLES:
        return {}
    return {id: f"{chr(ord('A') + i)}  {{role}}" for i, id in enumerate(comparison.roles)}


def _shared(words: Words, comparison: Comparison) -> list[str]:
    """Return the shared skills with their level in each role that needs them."""
    _ = words.translate
    if not comparison.shared:
        return wrap(_("No essential skill is shared."))
    many = len(comparison.roles) > _MOST_TITLES
    heads = (
        [chr(ord("A") + i) for i in range(len(comparison.roles))]
        if many
        else [words.role(id) for id in comparison.roles]
    )
    rows = []
    for skill in comparison.shared:
        levels = (skill.levels.get(id) for id in comparison.roles)
        rows.append(
            [
                words.skill(skill.skill),
                *(
                    "-" if level is None else str(level) if many else words.level(level)
                    for level in levels
                ),
            ]
        )
    columns = [Column(_("Shared skill")), *(Column(head, fixed=many) for head in heads)]
    return [*table(columns, rows), *(_legend(words) if many else [])]


def _legend(words: Words) -> list[str]:
    _ = words.translate
    names = ", ".join(
        f"{step.level} {words.say(step.label)}" for step in words.graph.scale.levels
    )
    return words.entry(_("Levels"), names)


def _overlap(words: Words, overlap: RoleOverlap) -> list[str]:
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
