"""Draw answers as SVG for a notebook, with the same in words below."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any, TypeAlias

from careerpath.model.answers import RouteAnswer
from careerpath.model.comparison import Comparison
from careerpath.model.plan import Plan

if TYPE_CHECKING:
    from careerpath.career_graph import CareerGraph
    from careerpath.diagram import Paper
    from careerpath.model.text import Language

    #: The pages, and what they show in words.
    Drawn: TypeAlias = tuple[tuple[Any, ...], str]


def draw_answer(
    graph: CareerGraph, answer: object, title: str, language: Language
) -> str:
    """Return the drawing of an answer as HTML, empty where none shows it.

    Two answers of one notebook have no id in common.
    """
    from careerpath.diagram import Paper, SvgForm, embed_diagram

    drawn = _draw(graph, answer, Paper(language=language))
    if drawn is None:
        return ""
    figures, outline = drawn
    told = f"{language}\n{title}\n{answer!r}".encode()
    form = SvgForm(prefix=f"c{sha256(told).hexdigest()[:12]}-")
    return embed_diagram(figures[0], outline, title=title, language=language, svg=form)


def _draw(graph: CareerGraph, answer: object, paper: Paper) -> Drawn | None:
    from careerpath import diagram

    if isinstance(answer, RouteAnswer) and answer.routes:
        return (
            diagram.draw_route(graph, answer, most=1, paper=paper),
            diagram.outline_route(graph, answer, most=1, paper=paper),
        )
    if isinstance(answer, Comparison):
        return (
            diagram.draw_comparison(graph, answer, paper=paper),
            diagram.outline_comparison(graph, answer, paper=paper),
        )
    if isinstance(answer, Plan):
        who, start = answer.profile, answer.start
        return (
            diagram.draw_timeline(
                graph,
                answer.answer,
                chosen=answer.chosen,
                profile=who,
                start=start,
                paper=paper,
            ),
            diagram.outline_timeline(
                graph,
                answer.answer,
                chosen=answer.chosen,
                profile=who,
                start=start,
                paper=paper,
            ),
        )
    return None
