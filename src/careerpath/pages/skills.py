"""Set skills as text: a list, one in full, or what is missing for a role."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from careerpath.document.typesetting import Column, spaced, strong, table, tables, wrap
from careerpath.i18n import N_
from careerpath.model.answers import practice_of
from careerpath.model.ranges import total
from careerpath.pages.lookups import (
    cited_sources,
    needed_after,
    needed_before,
    requirements_of,
)
from careerpath.titles import fold
from careerpath.wording import group_name, kind_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careerpath.model.answers import SkillGap, SkillStep
    from careerpath.model.ranges import Range
    from careerpath.model.skill import Skill
    from careerpath.words import Words


def skill_list(words: Words, skills: Iterable[Skill]) -> list[str]:
    """Return skills by category."""
    _ = words.translate
    ordered = sorted(skills, key=lambda s: (s.category, fold(words.say(s.label))))
    sections = [
        (
            Column(group_name(category, words.language)),
            [
                [words.say(s.label), kind_name(s.kind, words.language), s.id]
                for s in members
            ],
        )
        for category, members in groupby(ordered, key=lambda s: s.category)
    ]
    columns = [Column(_("Kind")), Column(_("Id"), fixed=True)]
    footer = words.footer((), estimates=False)
    return [*spaced(tables(columns, sections)), *footer]


def skill_page(words: Words, skill: Skill) -> list[str]:
    """Return all that is known of a skill."""
    _ = words.translate
    graph = words.graph
    place = _("{category}, kind: {kind}, id {id}").format(
        category=group_name(skill.category, words.language),
        kind=kind_name(skill.kind, words.language),
        id=skill.id,
    )
    return [
        *map(strong, wrap(words.say(skill.label))),
        *wrap(place),
        "",
        *words.entry(
            _("Also called"), ", ".join(skill.aliases.get(words.language, ()))
        ),
        *words.entry(_("Codes"), words.codes(skill.codes)),
        *words.entry(_("Evidence"), words.evidence(skill.evidence)),
        *words.entry(_("Hours from"), words.evidence(skill.hours_evidence)),
        *_levels(words, skill),
        *_neighbours(
            words,
            (_("To be learnt before"), _("For level")),
            needed_before(graph, skill.id),
        ),
        *_neighbours(
            words,
            (_("To be learnt after"), _("With level")),
            needed_after(graph, skill.id),
        ),
        *_requirements(words, skill),
        *words.footer(cited_sources(graph, skill.evidence)),
    ]


def _levels(words: Words, skill: Skill) -> list[str]:
    """Return each level: its name, its hours, what can be observed."""
    _ = words.translate
    lines = ["", strong(_("What can be observed, level by level"))]
    for step in words.graph.scale.levels:
        title = _("{level} {name}: {hours} of study from the level before").format(
            level=step.level,
            name=words.say(step.label),
            hours=words.hours(skill.learning_hours[step.level]),
        )
        practice = words.graph.practice(skill.id, step.level - 1, step.level)
        lines += wrap(with_practice(words, title, practice), indent=2)
        if step.level in skill.statements:
            lines += wrap(words.say(skill.statements[step.level]), indent=4)
    return lines


def _neighbours(
    words: Words, headings: tuple[str, str], links: Iterable[tuple[int, str, int]]
) -> list[str]:
    """Return skills that wait for this one, or that it waits for."""
    _ = words.translate
    rows = [
        [words.skill(other), words.level(level), words.level(own)]
        for own, other, level in links
    ]
    first, last = headings
    columns = [Column(first), Column(_("Level")), Column(last)]
    return ["", *table(columns, rows)] if rows else []


def _requirements(words: Words, skill: Skill) -> list[str]:
    _ = words.translate
    rows = [
        [
            words.role(role),
            words.level(need.level),
            _("essential") if need.essential else _("desirable"),
            words.strength(words.graph.role(role).evidence_of(need)),
        ]
        for role, need in requirements_of(words.graph, skill.id)
    ]
    columns = [
        Column(_("Required by")),
        Column(_("Level")),
        Column(_("Rank")),
        Column(_("Evidence")),
    ]
    return ["", *table(columns, rows)] if rows else []


# ------------------------------------------------------------------------------ gaps


def gap_page(words: Words, gap: SkillGap, *, origin: str | None) -> list[str]:
    """Return what is missing for a role, in an order that can be learnt."""
    _ = words.translate
    title = words.role(gap.role) if origin is None else words.chain((origin, gap.role))
    essential, desirable = (
        [step for step in gap.skills if step.essential == rank]
        for rank in (True, False)
    )
    lines = [*map(strong, wrap(title))]
    if essential:
        text = _("To learn for the essential skills, in this order: {hours} of study")
        cost = text.format(hours=words.hours(gap.effort_hours))
        lines += [*wrap(with_practice(words, cost, gap.practice_hours)), ""]
        lines += steps_table(words, _("Essential skill"), essential)
    elif words.graph.role(gap.role).essential:
        lines += wrap(_("No essential skill is missing."))
    else:
        lines += wrap(_("The source names no essential skill: its effort is unknown."))
    if desirable:
        text = _("The desirable skills would take {hours} more.")
        more = words.hours(total(step.hours for step in desirable))
        lines += ["", *wrap(text.format(hours=more)), ""]
        lines += steps_table(words, _("Desirable skill"), desirable)
    sources = cited_sources(words.graph, (), (step.skill for step in gap.skills))
    return [*lines, *words.footer(sources)]


def steps_table(
    words: Words, heading: str, steps: Iterable[SkillStep], *, indent: int = 0
) -> list[str]:
    """Return skills to raise with their levels and hours of study and practice."""
    _ = words.translate
    steps = list(steps)
    columns = [Column(heading), Column(_("Level")), Column(_("Study"))]
    rows = [
        [words.skill(step.skill), words.rise(step), words.bare(step.hours)]
        for step in steps
    ]
    if practice_of(steps).high:
        columns.append(Column(_("Practice")))
        for row, step in zip(rows, steps, strict=True):
            row.append(words.bare(step.practice_hours))
    return table(columns, rows, indent=indent)


def with_practice(words: Words, text: str, hours: Range[int]) -> str:
    """Return what study takes, with the practice at work if there is any."""
    if not hours.high:
        return text
    more = words.translate(N_("{text}; {hours} of practice at work"))
    return more.format(text=text, hours=words.hours(hours))
