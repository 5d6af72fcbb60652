"""A large page is read from farther off: all that is on it is larger."""

from __future__ import annotations

from functools import cache
from statistics import median

import pytest
from matplotlib.patches import Patch

from careerpath import find_routes, load_graph
from careerpath.diagram.kinds import KINDS, find_kind
from careerpath.diagram.kinds.map import RoleMap
from careerpath.diagram.kinds.route import ChosenRoute
from careerpath.diagram.paper import Paper
from tests.diagram.chart_cases import MAIN, chosen, compared, planned, standing
from tests.diagram.drawn import Drawn

GRAPH = load_graph()
VALUES = {
    "route": lambda: ChosenRoute(GRAPH, find_routes(GRAPH, *MAIN), 0),
    "map": lambda: RoleMap(GRAPH, ("hr",)),
    "compare": lambda: compared(GRAPH, *MAIN),
    "gap": lambda: standing(GRAPH, *MAIN[::-1]),
    "timeline": lambda: planned(GRAPH, *MAIN),
    "trade-offs": lambda: chosen(GRAPH, *MAIN, others=0),
}


@cache
def page_of(kind, paper):
    """Return a kind's first page, measured."""
    return Drawn(find_kind(kind).draw(VALUES[kind](), Paper(paper)))


def sizes(kind, paper, prefixes=("",)):
    """Return the sizes of the letters of a page."""
    texts = page_of(kind, paper).texts().items()
    return [text.get_fontsize() for gid, text in texts if gid.startswith(prefixes)]


def lines(kind, paper):
    """Return the widths of the lines of a page."""
    patches = page_of(kind, paper).figure.findobj(Patch)
    widths = {patch.get_linewidth() for patch in patches}
    return widths - {0}


def test_every_kind_is_measured():
    """None is forgotten."""
    assert set(KINDS) == set(VALUES)


@pytest.mark.parametrize("kind", VALUES)
def test_letters_and_lines_grow_with_the_paper(kind):
    """Around the drawing and in it; else lines would be hairs on a wall."""
    around = ("text-", "legend-")
    for paper, times in (("A3", 1.35), ("A1", 2.5)):
        small, large = (sizes(kind, size, around) for size in ("A4", paper))

        assert median(large) / median(small) == pytest.approx(times, rel=0.05)
        assert min(large) / min(small) == pytest.approx(times)
        # Names on a map may be as small as can be read, for it has to hold all roles.
        small, large = (sizes(kind, size) for size in ("A4", paper))
        assert kind == "map" or median(large) / median(small) >= 0.95 * times
        thin, thick = (lines(kind, size) for size in ("A4", paper))
        assert min(thick) == pytest.approx(times * min(thin))
