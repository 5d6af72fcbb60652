"""Set the choices of a dossier: what each takes, and why the first is recommended."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from careerpath.document.blocks import Paragraph, Section
from careerpath.pages import choices, routes
from careerpath.pages.common_blocks import moves_text
from careerpath.pages.route_argument import argument_section
from careerpath.pages.trade_offs import against_jump, overview

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.document.blocks import Block
    from careerpath.pages.dossier.answer import Dossier
    from careerpath.words import Words


def ways(words: Words, dossier: Dossier) -> Section:
    """Return the choices with their prices beside the direct jump, and the reasons.

    How far they are proven is told among the limits, not by options of a program.
    """
    _ = words.translate
    answer, plan = dossier.plan.answer, dossier.plan
    chosen, alone = answer.by == "choices", len(answer.routes) == 1
    body: tuple[Block, ...] = (
        *islice((choices.summary if chosen else routes.summary)(words, answer), 1),
        overview(words, answer, _named(words, dossier)),
        Paragraph(against_jump(words, plan.route, answer.direct)),
        *(choices.others(words, answer) if chosen and alone else ()),
        *routes.overlap_sentences(words, answer),
        *argument_section(words, dossier.argument, options=False),
    )
    return Section(_("The choices"), body, "choices")


def _named(words: Words, dossier: Dossier) -> Iterator[tuple[str, str]]:
    """Yield what each route is called, and by which roles it leads.

    Unless the first is planned, the one that is says so.
    """
    _ = words.translate
    plan, answer = dossier.plan, dossier.plan.answer
    for place, route in enumerate(answer.routes):
        name = _("Route {number}").format(number=place + 1)
        if answer.by == "choices":
            name = _("Choice {number}").format(number=place + 1)
            name = name if place else _("Recommended")
        if place == plan.chosen and place:
            name = _("{name}, planned here").format(name=name)
        best = choices.best_at(words, answer, place) if answer.best_at else ""
        way = moves_text(words, route)
        both = _("{best}: {way}").format(best=best, way=way)
        yield name, both if best else way
