"""Show answers as HTML: the page that the command line prints, and the drawing."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeAlias

from careerpath.arguments import checked
from careerpath.document.html import html_parts
from careerpath.errors import InvalidValueError, message
from careerpath.extras import require
from careerpath.model.answers import Explanation, RouteAnswer, SkillGap
from careerpath.model.comparison import Comparison
from careerpath.model.match import Match
from careerpath.model.plan import Plan
from careerpath.model.profile import Profile
from careerpath.model.prospects import NextRoles, ReachAnswer
from careerpath.notebook.drawings import draw_answer
from careerpath.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from careerpath.career_graph import CareerGraph
    from careerpath.document.blocks import Page
    from careerpath.model.text import Language

Shown: TypeAlias = (
    RouteAnswer
    | SkillGap
    | Comparison
    | Explanation
    | NextRoles
    | ReachAnswer
    | Plan
    | Match
    | Profile
)


@checked
def show_answers(graph: CareerGraph, *, language: Language = "en") -> None:
    """Let answers about a graph show themselves in this notebook from now on.

    A cell that ends with an answer shows it as the command line prints it, with the
    drawing where there is one.

    Parameters
    ----------
    graph
        What the answers are about; after another graph was loaded, call this again.
    language
        The language of what is shown.

    Raises
    ------
    MissingLibraryError
        If IPython is not installed.
    InvalidValueError
        If this is no notebook.
    """
    shell = require("IPython").get_ipython()
    if shell is None:
        raise InvalidValueError(
            message("This is no notebook, so that nothing can show itself in it.")
        )
    formatter = shell.display_formatter.formatters["text/html"]
    for shown in _PAGES:
        formatter.for_type(shown, partial(to_html, graph, language=language))


@checked
def to_html(
    graph: CareerGraph,
    answer: Shown,
    *,
    language: Language = "en",
    drawn: bool = True,
) -> str:
    """Return an answer as HTML that may stand anywhere on a page.

    Parameters
    ----------
    graph
        What the answer is about.
    answer
        Routes, a skill gap, a comparison, an explanation, roles one move away or
        within reach, a plan, a match, or a profile.
    language
        The language of it.
    drawn
        Whether routes, comparisons and plans are drawn above the words.
    """
    page = _PAGES[type(answer)](Words(graph, language), answer)
    picture = draw_answer(graph, answer, page.title, language) if drawn else ""
    parts = html_parts(page, titled=True)
    notes = f"<footer>\n{parts.notes}\n</footer>\n" if parts.notes else ""
    return f'<div lang="{language}">\n{picture}{parts.body}\n{notes}</div>'


# ------------------------------------------------------------------------------ pages


def _routes(words: Words, answer: RouteAnswer) -> Page:
    from careerpath.pages import choices, routes, trade_offs

    if answer.by == "choices":
        return choices.choices_page(words, answer)
    if isinstance(answer.by, str):
        return routes.routes_page(words, answer)
    return trade_offs.trade_offs_page(words, answer)


def _gap(words: Words, gap: SkillGap) -> Page:
    from careerpath.pages.skills import gap_page

    return gap_page(words, gap, origin=None)


def _by(module: str, name: str) -> Callable[[Words, Any], Page]:
    """Return what a module of the pages says; it loads when something is shown."""

    def page(words: Words, answer: Any) -> Page:
        made: Page = getattr(import_module(f"careerpath.pages.{module}"), name)(
            words, answer
        )
        return made

    return page


#: What says each kind of answer.
_PAGES: dict[type, Callable[[Words, Any], Page]] = {
    RouteAnswer: _routes,
    SkillGap: _gap,
    Comparison: _by("comparison", "comparison_page"),
    Explanation: _by("moves", "why_page"),
    NextRoles: _by("moves", "next_page"),
    ReachAnswer: _by("reach", "reach_page"),
    Plan: _by("plan", "plan_page"),
    Match: _by("match", "match_page"),
    Profile: _by("profile", "profile_page"),
}
