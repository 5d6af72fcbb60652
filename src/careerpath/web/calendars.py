"""Draw a plan in time, for the page and for paper, and say it in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.web.pictures import PDF, SVG, WORDS, draw_chart

if TYPE_CHECKING:
    from careerpath.diagram import Paper
    from careerpath.model.plan import Plan
    from careerpath.words import Words

#: What a page has of a drawing: its picture and its words.
FORMS = (SVG, WORDS)


def draw_calendar(words: Words, plan: Plan, form: str) -> bytes:
    """Return a plan in time in the form that an ending names."""
    from careerpath.diagram import Paper

    return _drawn(words, plan, Paper(language=words.language), form)


def print_calendar(words: Words, plan: Plan, size: str) -> bytes:
    """Return a plan in time as the pages of a PDF, on a paper of the diagrams.

    Raises
    ------
    InvalidValueError
        If the paper is not known.
    """
    from careerpath.diagram import Paper

    return _drawn(words, plan, Paper(size, language=words.language), PDF)


def _drawn(words: Words, plan: Plan, paper: Paper, form: str) -> bytes:
    from careerpath.diagram.kinds import timeline

    values = timeline.draw_from_plan(words.graph, plan)
    return draw_chart(words, timeline, timeline.split(values, paper), paper, form)
