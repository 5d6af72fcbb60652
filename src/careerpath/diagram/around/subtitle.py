"""Say below the headline for whom and when a page was made, and from what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.i18n import translator
from careerpath.model.evidence import TIERS
from careerpath.wording import date_text, typeset

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careerpath.career_graph import CareerGraph
    from careerpath.diagram.paper import Paper
    from careerpath.model.evidence import Evidence, Source

#: More sources than this are counted, not named; the notices name all that ask.
_MOST_SOURCES = 3


def subtitle(paper: Paper, graph: CareerGraph, evidence: Iterable[Evidence]) -> str:
    """Return person, date, and the graph with the sources that `evidence` cites."""
    _ = translator(paper.language)
    parts = [_("For {person}").format(person=paper.person)] if paper.person else []
    if paper.date:
        parts.append(date_text(paper.date, paper.language))
    parts.append(
        _.plural("graph of {count} role", "graph of {count} roles", len(graph.roles))
    )
    cited = cited_sources(graph, evidence)
    if cited:
        names = _named([source.title for source in cited], paper)
        parts.append(_("sources: {names}").format(names=names))
    line = " · ".join(parts)
    return typeset(line[:1].upper() + line[1:], paper.language)


def cited_sources(
    graph: CareerGraph, evidence: Iterable[Evidence]
) -> tuple[Source, ...]:
    """Return the sources that `evidence` cites, the strongest first, then by id."""
    tiers: dict[str, int] = {}
    for item in evidence:
        tier = TIERS.index(item.tier)
        tiers[item.source] = min(tier, tiers.get(item.source, tier))
    order = sorted(tiers.keys() & graph.sources, key=lambda name: (tiers[name], name))
    return tuple(graph.sources[name] for name in order)


def _named(titles: list[str], paper: Paper) -> str:
    _ = translator(paper.language)
    between = _("; ")
    if len(titles) <= _MOST_SOURCES:
        return between.join(titles)
    rest = len(titles) - _MOST_SOURCES + 1
    more = _.plural("{count} more", "{count} more", rest)
    return between.join((*titles[: _MOST_SOURCES - 1], more))
