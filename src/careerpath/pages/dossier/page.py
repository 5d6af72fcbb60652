"""Compose a dossier of the pages that there are, part by part."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from careerpath.checklist import plan_checklist
from careerpath.checklist.page import checklist_page
from careerpath.credits import Shown, shown_comparison, shown_jump
from careerpath.document.blocks import Block, Contents, Page, PageBreak, Section
from careerpath.document.outline import chapter
from careerpath.pages.common_blocks import entries, notes
from careerpath.pages.comparison import comparison_page
from careerpath.pages.dossier.drawings import calendar, drawn_routes
from careerpath.pages.dossier.limits import limits
from careerpath.pages.dossier.opening import Occasion, cover, in_short
from careerpath.pages.dossier.ways import ways
from careerpath.pages.plan import plan_page, shown_plan
from careerpath.pages.route_argument import shown_argument
from careerpath.pages.routes import shown_answer
from careerpath.words.phrases import listed
from careerpath.words.sentences import journey

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careerpath.career_graph import CareerGraph
    from careerpath.document.blocks import Paragraph
    from careerpath.model.comparison import Comparison, SkillDifference
    from careerpath.pages.dossier.answer import Dossier
    from careerpath.words import Words

#: So many skills are set side by side; further ones are in the plan anyhow.
_MOST_WEIGHED = 10

__all__ = ["Occasion", "dossier_page", "shown_dossier"]


def dossier_page(
    words: Words, dossier: Dossier, occasion: Occasion | None = None
) -> Page:
    """Return a dossier: cover, contents, and each part from the choices to the sources.

    Without an occasion neither a person nor a day is named.
    """
    _ = words.translate
    answer = dossier.plan.answer
    title = journey(
        words.role(answer.origin), words.role(answer.destination), words.language
    )
    shown = shown_dossier(words.graph, dossier)
    closing = notes(words, *shown, ways=True)
    short = in_short(words, dossier)
    parts = (
        drawn_routes(words, dossier),
        ways(words, dossier),
        _roles(words, dossier.comparison),
        _plan(words, dossier),
        _checklist(words, dossier, closing),
        limits(words, dossier, shown),
    )
    listed = tuple((part.heading, part.anchor) for part in (short, *parts))
    *before, checklist, last = parts
    blocks: tuple[Block, ...] = (
        cover(words, dossier, title, occasion or Occasion()),
        Contents(_("Contents"), listed),
        short,
        PageBreak(),
        *before,
        PageBreak(),
        checklist,
        last,
        *closing,
    )
    return Page(title, blocks, words.language)


def shown_dossier(graph: CareerGraph, dossier: Dossier) -> tuple[Shown, ...]:
    """Return what is shown of a dossier: what its parts show."""
    plan = dossier.plan
    judged = {verdict.system for found in dossier.verdicts for verdict in found}
    rows = [row for row in graph.relations.rows if row.system in judged]
    return (
        *shown_answer(graph, plan.answer),
        *shown_plan(plan),
        shown_jump(graph, plan.answer),
        shown_argument(graph, dossier.argument),
        shown_comparison(dossier.comparison),
        Shown(rows=rows),
    )


def _roles(words: Words, comparison: Comparison) -> Section:
    """Return the two roles side by side: what to add, and what is left behind.

    The skills that take most study are weighed one by one, the others named.
    """
    _ = words.translate
    origin, destination = comparison.roles
    more = [
        d for d in comparison.differences if d.levels[destination] > d.levels[origin]
    ]
    less = [
        d for d in comparison.differences if d.levels[destination] < d.levels[origin]
    ]
    weighed, others = more[:_MOST_WEIGHED], more[_MOST_WEIGHED:]
    rising = replace(comparison, differences=tuple(weighed))
    made = chapter(comparison_page(words, rising), _("The two roles"), "roles")
    named = entries(
        words,
        *(
            (heading.format(role=words.role(role)), _names(words, skills))
            for heading, role, skills in (
                (_("Also asked for in {role}"), destination, others),
                (_("Asked for more in {role}"), origin, less),
            )
        ),
    )
    return made._replace(body=(*made.body, *named))


def _names(words: Words, differences: Iterable[SkillDifference]) -> str:
    return listed([words.skill(d.skill) for d in differences], words.language)


def _plan(words: Words, dossier: Dossier) -> Section:
    """Return what to study when, move by move, and the same on a calendar."""
    _ = words.translate
    page = plan_page(words, dossier.plan, dossier.simulation)
    made = chapter(page, _("The plan"), "plan")
    return made._replace(body=(*made.body, *calendar(words, dossier)))


def _checklist(
    words: Words, dossier: Dossier, closing: tuple[Paragraph, ...]
) -> Section:
    """Return the boxes to tick; what is said at the end of the dossier is left out."""
    _ = words.translate
    made = plan_checklist(
        words.graph, dossier.plan, dossier.done, language=words.language
    )
    told = {paragraph.text for paragraph in closing}
    said = tuple(text for text in made.notices if text not in told)
    page = checklist_page(replace(made, notices=said))
    return chapter(page, _("The checklist"), "checklist")
