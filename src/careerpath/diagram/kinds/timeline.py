"""Draw a plan on a calendar: roles, and the learning beside them: `timeline`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from careerpath.credits import credit, shown_jump, shown_routes
from careerpath.diagram.around import wording
from careerpath.diagram.around.frame import Surround
from careerpath.diagram.around.legend import LegendItem
from careerpath.diagram.around.notes import licences
from careerpath.diagram.around.subtitle import subtitle
from careerpath.diagram.ink.charting import draw_sheet
from careerpath.diagram.ink.shapes import HELD, JUMP, PERIOD, RANGE, Sample
from careerpath.diagram.layout import level_page
from careerpath.diagram.layout.axis import day_after
from careerpath.diagram.layout.gantt import Gantt, Line, lay_out
from careerpath.diagram.layout.sheet import plan_sheets
from careerpath.diagram.layout.subject import Subject, subject_of
from careerpath.i18n import translator
from careerpath.model.ranges import Range
from careerpath.planning.cost import months_until
from careerpath.wording import (
    assumed_texts,
    hours_text,
    month_text,
    spread_months,
    typeset,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from matplotlib.figure import Figure

    from careerpath.career_graph import CareerGraph
    from careerpath.diagram.layout.sheet import Sheet
    from careerpath.diagram.page import Page
    from careerpath.model.answers import RouteAnswer
    from careerpath.model.schedule import LearningBlock, RolePeriod, Schedule
    from careerpath.model.text import Language


@dataclass(frozen=True, slots=True)
class PlannedRoute:
    """One route of an answer in time; without a `start` months are counted.

    `sheet` is the page that is drawn where there are several, from 0.
    """

    graph: CareerGraph
    answer: RouteAnswer
    schedule: Schedule
    chosen: int = 0
    start: dt.date | None = None
    sheet: int = 0

    def on(self, page: Page) -> Subject:
        """Return the route as the subject of a page.

        Raises
        ------
        InvalidValueError
            If the answer has no route, or none at the position `chosen`.
        """
        return subject_of(self.graph, self.answer, self.chosen, page)


def title(values: PlannedRoute, page: Page) -> str:
    """Return the headline of the page."""
    _ = translator(page.language)
    text = _("{journey}: the plan in time")
    return page.title or typeset(
        text.format(journey=wording.title(values.on(page))), page.language
    )


def draw(values: PlannedRoute, page: Page) -> Figure:
    """Return the page: what is learnt in each role, and when."""
    return draw_sheet(plan(values, page)[values.sheet], outline(values, page))


def split(values: PlannedRoute, page: Page) -> tuple[PlannedRoute, ...]:
    """Return the values of each page that all rows need."""
    count = len(plan(values, page))
    return tuple(replace(values, sheet=number) for number in range(count))


def plan(values: PlannedRoute, page: Page) -> tuple[Sheet, ...]:
    """Return the pages before they are drawn."""
    gantt = _gantt(values, page)
    return plan_sheets(
        page, _surround(values, page), lambda area: lay_out(gantt, area, page.language)
    )


# ----------------------------------------------------------------------------- lines


def _gantt(values: PlannedRoute, page: Page) -> Gantt:
    _ = translator(page.language)
    unit = "" if values.start else _("months from the start")
    return Gantt(tuple(_lines(values, page)), values.start, unit, page.scale)


def _lines(values: PlannedRoute, page: Page) -> Iterator[Line]:
    """Yield each role with what is learnt in it, then the direct jump."""
    for step, period in enumerate(values.schedule.periods, start=1):
        yield _role_line(values, period, page)
        for number, block in enumerate(values.schedule.blocks):
            if block.step == step:
                yield _block_line(values, block, number, page.language)
    if values.on(page).route.moves > 1:
        yield _jump_line(values, page.language)


def _role_line(values: PlannedRoute, period: RolePeriod, page: Page) -> Line:
    end = period.end
    return Line(
        f"role-{period.role}",
        values.on(page).name(period.role),
        _entered(values, period.start, page.language),
        period.start.likely,
        period.start.likely if end is None else end.likely,
        period.start if end is None else end,
        PERIOD,
        bold=True,
    )


def _block_line(
    values: PlannedRoute, block: LearningBlock, number: int, language: Language
) -> Line:
    skill = block.skill
    name = level_page.skill_name(values.graph, skill.skill, language)
    return Line(
        f"block-{number}-{skill.skill}",
        f"{name} {skill.from_level}\u00a0→\u00a0{skill.to_level}",
        hours_text(skill.hours, language),
        block.start.likely,
        block.end.likely,
        block.end,
        HELD,
    )


def _jump_line(values: PlannedRoute, language: Language) -> Line:
    """Return the direct jump; where it is not recorded, its learning alone."""
    _ = translator(language)
    jump = values.answer.direct
    alone = [(Range(0, 0, 0), jump.effort_hours)]
    months = jump.time_months or months_until(alone, values.schedule.hours_per_week)
    name = _("In one jump") if jump.recorded else _("In one jump: the learning alone")
    hours = hours_text(jump.effort_hours, language)
    return Line("jump", name, hours, 0.0, months.likely, months, JUMP, bold=True)


def _entered(values: PlannedRoute, months: Range[float], language: Language) -> str:
    """Return when a role is entered: the likely time, and its range."""
    _ = translator(language)
    if values.start is not None:
        return _dates(values.start, months, language)
    if not months.high:
        return _("from the start")
    return _("from month {months}").format(months=_whole(months, language))


def _learnt(values: PlannedRoute, months: Range[float], language: Language) -> str:
    """Return by when a skill is learnt."""
    _ = translator(language)
    if values.start is not None:
        dates = _dates(values.start, months, language)
        return _("learnt by {date}").format(date=dates)
    return _("learnt by month {months}").format(months=_whole(months, language))


def _whole(months: Range[float], language: Language) -> str:
    return spread_months(Range(*(round(value) for value in months)), language)


def _dates(start: dt.date, months: Range[float], language: Language) -> str:
    """Return the likely month, with the years of the low and the high case."""
    low, likely, high = (day_after(start, value) for value in months)
    text = month_text(likely, language)
    return text if low.year == high.year else f"{text} ({low.year}–{high.year})"


# ----------------------------------------------------------------------- around them


def _surround(values: PlannedRoute, page: Page) -> Surround:
    subject, language = values.on(page), page.language
    _ = translator(language)
    credited = credit(
        values.graph,
        shown_routes(subject.route),
        shown_jump(values.graph, values.answer),
    )
    return Surround(
        title=title(values, page),
        figures=wording.figures(subject),
        subtitle=subtitle(page, values.graph, credited),
        legend=_legend(subject, language),
        notes=(" ".join(_reading_notes(values, language)),),
        licences=licences(credited, language),
        scale=page.scale,
    )


def _legend(subject: Subject, language: Language) -> tuple[LegendItem, ...]:
    _ = translator(language)
    learning = any(step.skills for step in subject.route.steps)
    items = [
        LegendItem(_("in the role"), Sample(PERIOD)),
        learning and LegendItem(_("learning"), Sample(HELD)),
        subject.route.moves > 1 and LegendItem(_("the direct jump"), Sample(JUMP)),
        LegendItem(_("when it ends: low to high case"), RANGE),
    ]
    return tuple(item for item in items if item)


def _reading_notes(values: PlannedRoute, language: Language) -> Iterator[str]:
    _ = translator(language)
    if values.schedule.blocks:
        yield _(
            "Skills are learnt one after the other, prerequisites first; "
            "the numbers are levels."
        )
        yield level_page.scale_note(values.graph, language)
    yield _("Bars show the likely case.")
    yield _("Hours and months are estimates, not promises.")
    yield from assumed_texts(values.graph.scale.assumed, language)
    if not values.answer.proven:
        yield _("The search was cut short: a better route may exist.")


# -------------------------------------------------------------------------- in words


def outline(values: PlannedRoute, page: Page) -> str:
    """Return in words what `draw` draws."""
    language = page.language
    _ = translator(language)
    around = _surround(values, page)
    sections = [
        (around.title, *around.figures, around.subtitle),
        *_line_sections(values, page),
        (_("Notes"), *(f"- {note}" for note in (*around.notes, around.licences))),
    ]
    text = "\n\n".join("\n".join(filter(None, lines)) for lines in sections)
    return typeset(text, language) + "\n"


def _line_sections(values: PlannedRoute, page: Page) -> Iterator[tuple[str, ...]]:
    """Yield each role, and under it what is learnt in it."""
    section: list[str] = []
    for line in _lines(values, page):
        if line.bold and section:
            yield tuple(section)
            section = []
        section.append(_sentence(values, line, page.language))
    yield tuple(section)


def _sentence(values: PlannedRoute, line: Line, language: Language) -> str:
    """Return a bar in words."""
    if line.bold:
        return f"{line.label}: {line.note}"
    end = _learnt(values, line.spread, language)
    return f"- {line.label}: {line.note}, {end}"
