"""Say below the headline for whom and when a page was made, and from what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.i18n import translator
from careerpath.wording import date_text, typeset

if TYPE_CHECKING:
    from careerpath.career_graph import CareerGraph
    from careerpath.credits import Credits
    from careerpath.diagram.page import Page

#: More sources than this are counted, not named; the notices name all that ask.
_MOST_SOURCES = 3


def subtitle(page: Page, graph: CareerGraph, credited: Credits) -> str:
    """Return person, date, and the graph with the sources that are credited."""
    _ = translator(page.language)
    parts = [_("For {person}").format(person=page.person)] if page.person else []
    if page.date:
        parts.append(date_text(page.date, page.language))
    parts.append(
        _.plural("graph of {count} role", "graph of {count} roles", len(graph.roles))
    )
    if credited.sources:
        names = _named([source.title for source in credited.sources], page)
        parts.append(_("sources: {names}").format(names=names))
    line = " · ".join(parts)
    return typeset(line[:1].upper() + line[1:], page.language)


def _named(titles: list[str], page: Page) -> str:
    _ = translator(page.language)
    between = _("; ")
    if len(titles) <= _MOST_SOURCES:
        return between.join(titles)
    rest = len(titles) - _MOST_SOURCES + 1
    more = _.plural("{count} more", "{count} more", rest)
    return between.join((*titles[: _MOST_SOURCES - 1], more))
