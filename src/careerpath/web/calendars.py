"""Draw a plan in time, for the page and for paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from careerpath.diagram import Paper, SvgForm
    from careerpath.model.plan import Plan
    from careerpath.words import Words


def draw_calendar(words: Words, plan: Plan) -> bytes:
    """Return the first page of a plan in time as SVG; its roles lead to their pages."""
    from careerpath.diagram import Paper, SvgForm

    figures, title = _drawn(words, plan, Paper(language=words.language))
    form = SvgForm(letters="text", link="/roles/{role}")
    return _written(words, figures[:1], title, ".svg", form)


def print_calendar(words: Words, plan: Plan, size: str) -> bytes:
    """Return a plan in time as the pages of a PDF, on a paper of the diagrams.

    Raises
    ------
    InvalidValueError
        If the paper is not known.
    """
    from careerpath.diagram import Paper, SvgForm

    figures, title = _drawn(words, plan, Paper(size, language=words.language))
    return _written(words, figures, title, ".pdf", SvgForm())


def _drawn(words: Words, plan: Plan, paper: Paper) -> tuple[list[Any], str]:
    from careerpath.diagram.kinds import timeline

    values = timeline.draw_from_plan(words.graph, plan)
    figures = [timeline.draw(part, paper) for part in timeline.split(values, paper)]
    return figures, timeline.title(values, paper)


def _written(
    words: Words, figures: list[Any], title: str, ending: str, form: SvgForm
) -> bytes:
    from careerpath.diagram.ink.save import DIAGRAMS

    write = DIAGRAMS.forms[ending].writer
    return write(figures, title, words.language, form)[0]
