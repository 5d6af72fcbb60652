"""List the skills of a move or a role as items with boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.checklist.items import ChecklistItem, ChecklistSection, Tick
from careerpath.model.ranges import total
from careerpath.planning.learning_order import in_learning_order
from careerpath.planning.needs import move_need
from careerpath.titles import fold
from careerpath.words.phrases import group_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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
        role=step.destination,
        goal=words.role(step.destination),
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


def level_section(
    words: Words, title: str, lines: Iterable[str], skill: str, level: int
) -> ChecklistSection:
    """Return one level of a skill as a section of its own."""
    item = _item(words, skill, (level - 1, level), essential=True)
    return ChecklistSection(title, tuple(lines), (item,))


# --------------------------------------------------------------------------- items


def catalogue_sections(words: Words) -> Iterator[ChecklistSection]:
    """Yield every skill of a graph at each of its levels, by category and label."""
    named: dict[str, list[str]] = {}
    for skill in words.graph.skills.values():
        named.setdefault(group_name(skill.category, words.language), []).append(
            skill.id
        )
    levels = (0, words.graph.scale.highest)
    for name in sorted(named, key=fold):
        skills = sorted(
            named[name], key=lambda skill: (fold(words.skill(skill)), skill)
        )
        items = (_item(words, skill, levels, essential=True) for skill in skills)
        yield ChecklistSection(name, (), tuple(items))


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
        category=words.graph.skill(skill).category,
        category_name=group_name(words.graph.skill(skill).category, words.language),
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
        needs=tuple(sorted(graph.skill(skill).prerequisites.get(level, {}).items())),
    )
