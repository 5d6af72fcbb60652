"""Draw a plan on a calendar: roles, and the learning beside them: `timeline`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from careerpath.credits import credit, shown_jump, shown_routes
from careerpath.diagram.around import level_texts, route_texts
from careerpath.diagram.around.drawings import arrange_charts
from careerpath.diagram.around.legend import LegendItem
from careerpath.diagram.around.surround import Surround
from careerpath.diagram.ink.draw import draw_chart
from careerpath.diagram.layout.gantt import BarLine, Gantt, lay_out
from careerpath.diagram.planned_route import (
    PlannedRoute,
    draw_from_plan,
    plan_in_time,
)
from careerpath.diagram.shapes import BARE_JUMP, JUMP, PERIOD, RANGE, WANTED, Sample
from careerpath.i18n import translator
from careerpath.model.days import day_after
from careerpath.planning.cost import months_of_jump
from careerpath.words.phrases import (
    hours_text,
    month_text,
    spread_months,
    typeset,
)
from careerpath.words.sentences import headed, sureness

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from matplotlib.figure import Figure

    from careerpath.diagram.around.drawings import Chart
    from careerpath.diagram.paper import Paper
    from careerpath.diagram.shown_route import ShownRoute
    from careerpath.model.answers import SkillStep
    from careerpath.model.ranges import Range
    from careerpath.model.text import Language
    from careerpath.planning.schedule import LearningBlock, RolePeriod

__all__ = [
    "PlannedRoute",
    "arrange",
    "draw",
    "draw_from_plan",
    "outline",
    "plan_in_time",
    "split",
    "title",
]


def title(values: PlannedRoute, paper: Paper) -> str:
    """Return the headline of the page."""
    _ = translator(paper.language)
    text = _("{journey}: the plan in time")
    return paper.title or typeset(
        text.format(journey=route_texts.title(values.on(paper))), paper.language
    )


def draw(values: PlannedRoute, paper: Paper) -> Figure:
    """Return the page: what is learnt in each role, and when."""
    return draw_chart(arrange(values, paper)[values.page], outline(values, paper))


def split(values: PlannedRoute, paper: Paper) -> tuple[PlannedRoute, ...]:
    """Return the values of each page that all rows need."""
    count = len(arrange(values, paper))
    return tuple(replace(values, page=number) for number in range(count))


def arrange(values: PlannedRoute, paper: Paper) -> tuple[Chart, ...]:
    """Return the pages before they are drawn."""
    gantt = _gantt(values, paper)
    return arrange_charts(
        paper,
        _surround(values, paper),
        lambda area: lay_out(gantt, area, paper.language),
    )


# ----------------------------------------------------------------------------- lines


def _gantt(values: PlannedRoute, paper: Paper) -> Gantt:
    _ = translator(paper.language)
    unit = "" if values.start else _("months from the start")
    return Gantt(tuple(_lines(values, paper)), values.start, unit)


def _lines(values: PlannedRoute, paper: Paper) -> Iterator[BarLine]:
    """Yield each role with what is learnt in it, then the direct jump."""
    for step, period in enumerate(values.schedule.periods, start=1):
        yield _role_line(values, period, paper)
        for number, block in enumerate(values.schedule.blocks):
            if block.step == step:
                yield _block_line(values, block, number, paper.language)
    if values.on(paper).route.moves > 1:
        yield _jump_line(values, paper.language)


def _role_line(values: PlannedRoute, period: RolePeriod, paper: Paper) -> BarLine:
    end = period.end
    return BarLine(
        f"role-{period.role}",
        values.on(paper).name(period.role),
        _entered(values, period.start, paper.language),
        period.start.likely,
        period.start.likely if end is None else end.likely,
        period.start if end is None else end,
        PERIOD,
        bold=True,
    )


def _block_line(
    values: PlannedRoute, block: LearningBlock, number: int, language: Language
) -> BarLine:
    skill = block.skill
    name = level_texts.skill_name(values.graph, skill.skill, language)
    return BarLine(
        f"block-{number}-{skill.skill}",
        f"{name} {skill.from_level}\u00a0→\u00a0{skill.to_level}",
        _hours(skill, language),
        block.start.likely,
        block.end.likely,
        block.end,
        WANTED,
    )


def _hours(skill: SkillStep, language: Language) -> str:
    """Return the hours of study, and of practice at work if there is any."""
    study = hours_text(skill.hours, language)
    if not skill.practice_hours.high:
        return study
    return f"{study} · {hours_text(skill.practice_hours, language)}"


def _jump_line(values: PlannedRoute, language: Language) -> BarLine:
    """Return the direct jump; where the graph has none, its study alone."""
    _ = translator(language)
    jump = values.answer.direct
    months = months_of_jump(jump, values.schedule.hours_per_week)
    name = _("In one jump") if jump.recorded else _("In one jump: the study alone")
    hours = hours_text(jump.effort_hours, language)
    look = JUMP if jump.recorded else BARE_JUMP
    return BarLine("jump", name, hours, 0.0, months.likely, months, look, bold=True)


def _entered(values: PlannedRoute, months: Range[float], language: Language) -> str:
    """Return when a role is entered: the likely time, and its range."""
    _ = translator(language)
    if values.start is not None:
        return _dates(values.start, months, language)
    if not months.high:
        return _("from the start")
    return _("from month {months}").format(months=spread_months(months, language))


def _learnt(values: PlannedRoute, months: Range[float], language: Language) -> str:
    """Return by when a skill is learnt."""
    _ = translator(language)
    if values.start is not None:
        dates = _dates(values.start, months, language)
        return _("learnt by {date}").format(date=dates)
    return _("learnt by month {months}").format(months=spread_months(months, language))


def _dates(start: dt.date, months: Range[float], language: Language) -> str:
    """Return the likely month, with the years of the low and the high case."""
    low, likely, high = (day_after(start, value) for value in months)
    text = month_text(likely, language)
    return text if low.year == high.year else f"{text} ({low.year}–{high.year})"


# ----------------------------------------------------------------------- around them


def _surround(values: PlannedRoute, paper: Paper) -> Surround:
    shown, language = values.on(paper), paper.language
    _ = translator(language)
    credited = credit(
        values.graph,
        shown_routes(shown.route),
        shown_jump(values.graph, values.answer),
    )
    return Surround(
        title=title(values, paper),
        figures=route_texts.figures(shown),
        legend=_legend(shown, language),
        notes=(" ".join(_reading_notes(values, paper)),),
    ).on(paper, values.graph, credited)


def _legend(shown: ShownRoute, language: Language) -> tuple[LegendItem, ...]:
    _ = translator(language)
    learning = any(step.skills for step in shown.route.steps)
    items = [
        LegendItem(_("in the role"), Sample(PERIOD)),
        learning and LegendItem(_("to acquire"), Sample(WANTED)),
        shown.route.moves > 1 and _jump_item(shown),
        LegendItem(_("when it ends: low to high case"), RANGE),
    ]
    return tuple(item for item in items if item)


def _jump_item(shown: ShownRoute) -> LegendItem:
    _ = translator(shown.language)
    if shown.answer.direct.recorded:
        return LegendItem(_("the direct jump"), Sample(JUMP))
    return LegendItem(_("in one jump, not a move in this graph"), Sample(BARE_JUMP))


def _reading_notes(values: PlannedRoute, paper: Paper) -> Iterator[str]:
    language = paper.language
    _ = translator(language)
    if values.schedule.blocks:
        yield _order_note(values, language)
        lowest = min(block.skill.from_level for block in values.schedule.blocks)
        yield level_texts.scale_note(values.graph, language, lowest)
        if values.on(paper).route.practice_hours.high:
            yield _("Beside each: hours of study · of practice at work.")
    yield _("Bars show the likely case, the shortest a little longer than it is.")
    scale, proven = values.graph.scale, values.answer.proven
    yield from sureness(scale, language, proven=proven)


def _order_note(values: PlannedRoute, language: Language) -> str:
    """Return in which order skills are learnt."""
    _ = translator(language)
    times = [(block.start, block.end) for block in values.schedule.blocks]
    if len({*times}) < len(times):
        return _(
            "Skills that begin together are learnt side by side, prerequisites first; "
            "the numbers are levels."
        )
    return _(
        "Skills are learnt one after the other, prerequisites first; "
        "the numbers are levels."
    )


# -------------------------------------------------------------------------- in words


def outline(values: PlannedRoute, paper: Paper) -> str:
    """Return in words what `draw` draws."""
    lines = _line_sections(values, paper)
    return _surround(values, paper).outline(lines, paper.language)


def _line_sections(values: PlannedRoute, paper: Paper) -> Iterator[tuple[str, ...]]:
    """Yield each role, and under it what is learnt in it."""
    section: list[str] = []
    for line in _lines(values, paper):
        if line.bold and section:
            yield tuple(section)
            section = []
        section.append(_sentence(values, line, paper.language))
    yield tuple(section)


def _sentence(values: PlannedRoute, line: BarLine, language: Language) -> str:
    """Return a bar in words."""
    if line.bold:
        return headed(line.label, line.note, language)
    end = _learnt(values, line.spread, language)
    return f"- {headed(line.label, f'{line.note}, {end}', language)}"
