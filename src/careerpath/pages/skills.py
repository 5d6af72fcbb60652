"""Set skills as pages: a list, one in full, or what is missing for a role."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from careerpath.credits import Shown, shown_gap, shown_skill
from careerpath.document.blocks import (
    Column,
    Group,
    Heading,
    Page,
    Paragraph,
    Row,
    Section,
    Table,
    Term,
    table,
)
from careerpath.model.answers import practice_of
from careerpath.model.ranges import total
from careerpath.model.text import names_in
from careerpath.pages.common_blocks import entries, notes, steps_table, with_practice
from careerpath.pages.lookups import (
    needed_after,
    needed_before,
    requirements_of,
)
from careerpath.titles import fold
from careerpath.words.phrases import group_name, kind_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from careerpath.career_graph import CareerGraph
    from careerpath.document.blocks import Block
    from careerpath.model.answers import SkillGap
    from careerpath.model.skill import Skill
    from careerpath.words import Words


def skill_list(words: Words, skills: Iterable[Skill]) -> Page:
    """Return the page of skills by category."""
    _ = words.translate
    ordered = sorted(skills, key=lambda s: (s.category, fold(words.say(s.label))))
    groups = tuple(
        Group(
            group_name(category, words.language),
            tuple(_row(words, skill) for skill in members),
        )
        for category, members in groupby(ordered, key=lambda s: s.category)
    )
    columns = (Column(_("Skill")), Column(_("Kind")), Column(_("Id"), fixed=True))
    blocks = (
        *([Table(columns, groups)] if groups else ()),
        *notes(words, *shown_skills(ordered), estimates=False),
    )
    return Page(_("Skills"), blocks, words.language)


def shown_skills(skills: Iterable[Skill]) -> tuple[Shown, ...]:
    """Return what a list of skills shows."""
    return (Shown(skills=[skill.id for skill in skills]),)


def _row(words: Words, skill: Skill) -> Row:
    kind = kind_name(skill.kind, words.language)
    return Row((words.say(skill.label), kind, skill.id))


def skill_page(words: Words, skill: Skill) -> Page:
    """Return the page of all that is known of a skill."""
    _ = words.translate
    graph = words.graph
    before, after = needed_before(graph, skill.id), needed_after(graph, skill.id)
    blocks = (
        *_head(words, skill),
        Section(
            _("What can be observed, level by level"), tuple(_levels(words, skill))
        ),
        *_neighbours(
            words, (_("To be learnt before"), _("Level"), _("For level")), before
        ),
        *_neighbours(
            words, (_("To be learnt after"), _("Level"), _("With level")), after
        ),
        *_requirements(words, skill),
        *notes(words, *shown_in_full(graph, skill)),
    )
    return Page(words.say(skill.label), blocks, words.language)


def shown_in_full(graph: CareerGraph, skill: Skill) -> tuple[Shown, ...]:
    """Return what the page of a skill shows."""
    around = (*needed_before(graph, skill.id), *needed_after(graph, skill.id))
    beside = Shown(skills=[other for _own, other, _level in around])
    return shown_skill(graph, skill.id), beside


def _head(words: Words, skill: Skill) -> Iterator[Block]:
    """Yield what the skill is called, where it stands and who says so."""
    _ = words.translate
    place = _("{category}, kind: {kind}, id {id}").format(
        category=group_name(skill.category, words.language),
        kind=kind_name(skill.kind, words.language),
        id=skill.id,
    )
    yield Heading(words.say(skill.label), 1)
    yield Paragraph(place)
    yield from entries(
        words,
        (_("Also called"), ", ".join(_own_names(words, skill))),
        (_("Codes"), words.codes(skill.codes)),
        (_("Evidence"), words.evidence(skill.evidence)),
        (_("Hours of study from"), words.evidence(skill.hours_evidence)),
    )


def _own_names(words: Words, skill: Skill) -> list[str]:
    """Return the other names of a skill, without those that may mean others too."""
    aliases = names_in(skill.aliases, words.language, skill.label)
    return [name for name in aliases if len(words.graph.skills_named(name)) == 1]


def _levels(words: Words, skill: Skill) -> Iterator[Block]:
    """Yield each level: its name, its hours, what can be observed."""
    _ = words.translate
    for step in words.graph.scale.levels:
        title = _("{level} {name}: {hours} of study from the level before").format(
            level=step.level,
            name=words.say(step.label),
            hours=words.hours(skill.learning_hours[step.level]),
        )
        practice = words.graph.practice(skill.id, step.level - 1, step.level)
        title = with_practice(words, title, practice)
        stated = skill.statements.get(step.level)
        yield Term(title, (Paragraph(words.say(stated)),) if stated else ())


def _neighbours(
    words: Words, headings: tuple[str, ...], links: Iterable[tuple[int, str, int]]
) -> Iterator[Block]:
    """Yield the skills that wait for this one, or that it waits for."""
    rows = [
        (words.skill(other), words.level(level), words.level(own))
        for own, other, level in links
    ]
    if rows:
        yield table(map(Column, headings), rows)


def _requirements(words: Words, skill: Skill) -> Iterator[Block]:
    _ = words.translate
    rows = [
        (
            words.role(role),
            words.level(need.level),
            _("essential") if need.essential else _("desirable"),
            words.strength(words.graph.role(role).evidence_of(need)),
        )
        for role, need in requirements_of(words.graph, skill.id)
    ]
    headings = (_("Required by"), _("Level"), _("Rank"), _("Evidence"))
    if rows:
        yield table(map(Column, headings), rows)


# ------------------------------------------------------------------------------ gaps


def gap_page(words: Words, gap: SkillGap, *, origin: str | None) -> Page:
    """Return what is missing for a role, in an order that can be learnt."""
    title = words.role(gap.role) if origin is None else words.chain((origin, gap.role))
    blocks = (
        Heading(title, 1),
        *_essential(words, gap),
        *_desirable(words, gap),
        *notes(words, shown_gap(words.graph, gap, origin)),
    )
    return Page(title, blocks, words.language)


def _essential(words: Words, gap: SkillGap) -> Iterator[Block]:
    """Yield what to learn for the essential skills, or why there is nothing."""
    _ = words.translate
    steps = [step for step in gap.skills if step.essential]
    if steps:
        text = _("To learn for the essential skills, in this order: {hours} of study")
        cost = text.format(hours=words.hours(gap.effort_hours))
        yield Paragraph(with_practice(words, cost, gap.practice_hours))
        yield steps_table(words, _("Essential skill"), steps)
    elif words.graph.role(gap.role).essential:
        yield Paragraph(_("No essential skill is missing."))
    else:
        yield Paragraph(
            _("The source names no essential skill: its effort is unknown.")
        )


def _desirable(words: Words, gap: SkillGap) -> Iterator[Block]:
    """Yield what the desirable skills would take more."""
    _ = words.translate
    steps = [step for step in gap.skills if not step.essential]
    if steps:
        text = _("More for the desirable skills: {hours} of study")
        more = text.format(hours=words.hours(total(step.hours for step in steps)))
        yield Paragraph(with_practice(words, more, practice_of(steps)), apart=True)
        yield steps_table(words, _("Desirable skill"), steps)
