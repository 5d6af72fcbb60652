"""List the skills of a move or a role as items with boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.checklist.items import ChecklistItem, ChecklistSection, Tick
from careerpath.i18n import translator
from careerpath.model.ranges import total
from careerpath.planning.learning_order import in_learning_order
from careerpath.planning.needs import move_need
from careerpath.words.phrases import hours_text, move_name, say
from careerpath.words.waiting import after_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from careerpath.career_graph import CareerGraph
    from careerpath.model.answers import SkillGap, SkillStep, Step
    from careerpath.model.ranges import Range
    from careerpath.model.text import Language


def move_section(
    graph: CareerGraph, step: Step, number: int, language: Language
) -> ChecklistSection:
    """Return one move of a route, `number` counted from 1."""
    _ = translator(language)
    origin, destination = (
        say(graph.role(role).label, language)
        for role in (step.origin, step.destination)
    )
    move = graph.transition(origin=step.origin, destination=step.destination)
    assert move is not None  # noqa: S101  # routes follow recorded transitions
    need = move_need(graph, move)
    lines = [
        _("Kind of move: {kind}; time: {wait}").format(
            kind=move_name(step.kind, language),
            wait=after_text(step.time_months, language),
        ),
        *hours_lines(step.effort_hours, step.practice_hours, language),
        say(move.because, language),
    ]
    if not step.skills:
        lines.append(_("Nothing new is to be learnt for this move."))
    return ChecklistSection(
        title=_("Step {number}: {move}").format(
            number=number, move=f"{origin} → {destination}"
        ),
        lines=tuple(lines),
        items=tuple(
            item
            for skill in _in_order(graph, step.skills, language)
            for item in _ranked_items(graph, skill, need.get(skill.skill, 0), language)
        ),
    )


def hours_lines(
    study: Range[int], practice: Range[int], language: Language
) -> Iterator[str]:
    """Yield the hours of study, and of practice at work if there is any."""
    _ = translator(language)
    yield _("Study: {hours}").format(hours=hours_text(study, language))
    if practice.high:
        text = _("Practice at work: {hours}")
        yield text.format(hours=hours_text(practice, language))


def rank_sections(
    graph: CareerGraph, gap: SkillGap, language: Language
) -> Iterator[ChecklistSection]:
    """Yield the essential skills, then the desirable ones where there are any."""
    _ = translator(language)
    essential, desirable = (
        tuple(
            _item(graph, s.skill, (s.from_level, s.to_level), language, essential=rank)
            for s in _in_order(
                graph, (s for s in gap.skills if s.essential == rank), language
            )
        )
        for rank in (True, False)
    )
    nothing = () if essential else (_("Nothing is missing for this role."),)
    yield ChecklistSection(_("Essential skills"), nothing, essential)
    if desirable:
        lines = (
            _("These help in the role; a move does not depend on them."),
            *hours_lines(
                total(item.hours for item in desirable),
                total(item.practice_hours for item in desirable),
                language,
            ),
        )
        yield ChecklistSection(_("Desirable skills"), lines, desirable)


# --------------------------------------------------------------------------- items


def _in_order(
    graph: CareerGraph, steps: Iterable[SkillStep], language: Language
) -> list[SkillStep]:
    """Return what comes first to learn first, then by label."""

    def label(skill: str) -> str:
        return say(graph.skill(skill).label, language)

    return in_learning_order(graph, steps, label)


def _ranked_items(
    graph: CareerGraph, step: SkillStep, needed: int, language: Language
) -> Iterator[ChecklistItem]:
    """Yield the part of a skill step that the move needs, then what only helps."""
    border = min(max(needed, step.from_level), step.to_level)
    for levels, essential in (
        ((step.from_level, border), True),
        ((border, step.to_level), False),
    ):
        if levels[0] < levels[1]:
            yield _item(graph, step.skill, levels, language, essential=essential)


def _item(
    graph: CareerGraph,
    skill: str,
    levels: tuple[int, int],
    language: Language,
    *,
    essential: bool,
) -> ChecklistItem:
    low, high = levels
    known = graph.skill(skill)
    return ChecklistItem(
        skill=skill,
        label=say(known.label, language),
        kind=known.kind,
        from_level=low,
        from_name=say(graph.scale.label(low), language),
        to_level=high,
        to_name=say(graph.scale.label(high), language),
        hours=graph.hours(skill, low, high),
        practice_hours=graph.practice(skill, low, high),
        ticks=tuple(
            _tick(graph, skill, level, language) for level in range(low + 1, high + 1)
        ),
        essential=essential,
    )


def _tick(graph: CareerGraph, skill: str, level: int, language: Language) -> Tick:
    """Return one box; a skill without a statement borrows the scale's."""
    usual = graph.scale.levels[level - 1].means
    return Tick(
        skill=skill,
        level=level,
        level_name=say(graph.scale.label(level), language),
        statement=say(graph.skill(skill).statements.get(level, usual), language),
        hours=graph.hours(skill, level - 1, level),
        practice_hours=graph.practice(skill, level - 1, level),
    )
