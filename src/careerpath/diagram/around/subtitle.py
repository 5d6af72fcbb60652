"""Say below the headline for whom and when a page was made, and from what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.i18n import translator
from careerpath.words.phrases import date_text, typeset

if TYPE_CHECKING:
    from careerpath.career_graph import CareerGraph
    from careerpath.credits import Credits
    from careerpath.diagram.paper import Paper

#: More sources than this are counted, not named; the notices name all that ask.
_MOST_SOURCES = 3


def subtitle(paper: Paper, graph: CareerGraph, credited: Credits) -> str:
    """Return person, date, and the graph with the sources that are credited."""
    _ = translator(paper.language)
    parts = [_("For {person}").format(person=paper.person)] if paper.person else []
    if paper.date:
        parts.append(date_text(paper.date, paper.language))
    parts.append(
        _.plural("graph of {count} role", "graph of {count} roles", len(graph.roles))
    )
    if credited.sources:
        names = _named([source.title for source in credited.sources], paper)
        parts.append(_("sources: {names}").format(names=names))
    line = " · ".join(parts)
    return typeset(line[:1].upper() + line[1:], paper.language)


def _named(titles: list[str], paper: Paper) -> str:
    _ = translator(paper.language)
    between = _("; ")
    if len(titles) <= _MOST_SOURCES:
        return between.join(titles)
    rest = len(titles) - _MOST_SOURCES + 1
    more = _.plural("{count} more", "{count} more", rest)
    return between.join((*titles[: _MOST_SOURCES - 1], more))
