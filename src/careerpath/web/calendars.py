"""Draw a plan in time, for the page and for paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.web.pictures import draw_chart

if TYPE_CHECKING:
    from careerpath.model.plan import Plan
    from careerpath.words import Words


def draw_calendar(words: Words, plan: Plan, form: str, size: str = "A4") -> bytes:
    """Return a plan in time, in the form that an ending names.

    Raises
    ------
    InvalidValueError
        If the paper is not known.
    """
    from careerpath.diagram import Paper
    from careerpath.diagram.kinds import timeline

    paper = Paper(size, language=words.language)
    parts = timeline.split(timeline.draw_from_plan(words.graph, plan), paper)
    return draw_chart(words, timeline, parts, paper, form)
