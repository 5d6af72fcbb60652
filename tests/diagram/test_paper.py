"""A large page is read from farther off: all that is on it is larger."""

from __future__ import annotations

from statistics import median

import pytest

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


def sizes(kind, page, prefixes=("",)):
    """Return the sizes of the letters of a kind's first page."""
    drawn = Drawn(find_kind(kind).draw(VALUES[kind](), page))
    texts = drawn.texts().items()
    return [text.get_fontsize() for gid, text in texts if gid.startswith(prefixes)]


def test_every_kind_is_measured():
    """None is forgotten."""
    assert set(KINDS) == set(VALUES)


@pytest.mark.parametrize(("size", "times"), [("A3", 1.35), ("A1", 2.5)])
@pytest.mark.parametrize("kind", VALUES)
def test_letters_grow_with_the_paper(kind, size, times):
    """Those around the drawing, and those in it, in every kind of diagram."""
    around = ("text-", "legend-")
    small, large = (sizes(kind, Paper(paper), around) for paper in ("A4", size))

    assert median(large) / median(small) == pytest.approx(times, rel=0.05)
    assert min(large) / min(small) == pytest.approx(times)
    # Names on a map may be as small as can be read, for it has to hold all roles.
    small, large = (sizes(kind, Paper(paper)) for paper in ("A4", size))
    assert kind == "map" or median(large) / median(small) >= 0.95 * times


@pytest.mark.parametrize("kind", VALUES)
def test_lines_grow_with_the_paper(kind):
    """Else they would be hairs on a wall."""
    thin, thick = (
        {
            patch.get_linewidth()
            for patch in find_kind(kind).draw(VALUES[kind](), page).axes[0].patches
            if patch.get_linewidth()
        }
        for page in (Paper(), Paper("A1"))
    )

    assert min(thick) == pytest.approx(2.5 * min(thin))
