"""List the skills of a move or a role as items with boxes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from careerpath.checklist.items import ChecklistItem, ChecklistSection, Tick
from careerpath.model.ranges import total
from careerpath.planning.learning_order import in_learning_order
from careerpath.planning.needs import move_need

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from careerpath.model.answers import SkillGap, SkillStep, Step
    from careerpath.model.ranges import Range
    from careerpath.words import Words


def move_section(
    words: Words, step: Step, number: int, order: Iterable[SkillStep] | None = None
) -> ChecklistSection:
    """Return one move of a route, `number` counted from 1.

    Its skills stand in the order given, else by rank and label.
    """
    _, graph = words.translate, words.graph
    move = graph.transition(origin=step.origin, destination=step.destination)
    assert move is not None  # noqa: S101  # routes follow recorded transitions
    need = move_need(graph, move)
    lines = [
        _("Kind of move: {kind}; time: {wait}").format(
            kind=words.move(step.kind), wait=words.after(step.time_months)
        ),
        *hours_lines(words, step.effort_hours, step.practice_hours),
        words.say(move.because),
    ]
    if not step.skills:
        lines.append(_("Nothing new is to be learnt for this move."))
    return ChecklistSection(
        title=_("Step {number}: {move}").format(
            number=number, move=words.chain((step.origin, step.destination))
        ),
        lines=tuple(lines),
        items=tuple(
            item
            for skill in order or _in_order(words, step.skills)
            for item in _ranked_items(words, skill, need.get(skill.skill, 0))
        ),
    )


def with_ticks(
    section: ChecklistSection, reached: Mapping[str, int]
) -> ChecklistSection:
    """Return a section with the boxes ticked of all levels that are reached."""
    items = (
        replace(
            item,
            ticks=tuple(
                replace(tick, done=tick.level <= reached.get(tick.skill, 0))
                for tick in item.ticks
            ),
        )
        for item in section.items
    )
    return replace(section, items=tuple(items))


def hours_lines(words: Words, study: Range[int], practice: Range[int]) -> Iterator[str]:
    """Yield the hours of study, and of practice at work if there is any."""
    _ = words.translate
    yield _("Study: {hours}").format(hours=words.hours(study))
    if practice.high:
        yield _("Practice at work: {hours}").format(hours=words.hours(practice))


def rank_sections(words: Words, gap: SkillGap) -> Iterator[ChecklistSection]:
    """Yield the essential skills, then the desirable ones where there are any."""
    _ = words.translate
    essential, desirable = (
        tuple(
            _item(words, s.skill, (s.from_level, s.to_level), essential=rank)
            for s in _in_order(words, (s for s in gap.skills if s.essential == rank))
        )
        for rank in (True, False)
    )
    nothing = () if essential else (_("Nothing is missing for this role."),)
    yield ChecklistSection(_("Essential skills"), nothing, essential)
    if desirable:
        lines = (
            _("These help in the role; a move does not depend on them."),
            *hours_lines(
                words,
                total(item.hours for item in desirable),
                total(item.practice_hours for item in desirable),
            ),
        )
        yield ChecklistSection(_("Desirable skills"), lines, desirable)


# --------------------------------------------------------------------------- items


def _in_order(words: Words, steps: Iterable[SkillStep]) -> list[SkillStep]:
    """Return what comes first to learn first, then by label."""
    return in_learning_order(words.graph, steps, words.skill)


def _ranked_items(
    words: Words, step: SkillStep, needed: int
) -> Iterator[ChecklistItem]:
    """Yield the part of a skill step that the move needs, then what only helps."""
    border = min(max(needed, step.from_level), step.to_level)
    for levels, essential in (
        ((step.from_level, border), True),
        ((border, step.to_level), False),
    ):
        if levels[0] < levels[1]:
            yield _item(words, step.skill, levels, essential=essential)


def _item(
    words: Words, skill: str, levels: tuple[int, int], *, essential: bool
) -> ChecklistItem:
    low, high = levels
    return ChecklistItem(
        skill=skill,
        label=words.skill(skill),
        kind=words.graph.skill(skill).kind,
        from_level=low,
        from_name=words.level(low),
        to_level=high,
        to_name=words.level(high),
        hours=words.graph.hours(skill, low, high),
        practice_hours=words.graph.practice(skill, low, high),
        ticks=tuple(_tick(words, skill, level) for level in range(low + 1, high + 1)),
        essential=essential,
    )


def _tick(words: Words, skill: str, level: int) -> Tick:
    """Return one box; a skill without a statement borrows the scale's."""
    graph = words.graph
    usual = graph.scale.levels[level - 1].means
    return Tick(
        skill=skill,
        level=level,
        level_name=words.level(level),
        statement=words.say(graph.skill(skill).statements.get(level, usual)),
        hours=graph.hours(skill, level - 1, level),
        practice_hours=graph.practice(skill, level - 1, level),
    )
