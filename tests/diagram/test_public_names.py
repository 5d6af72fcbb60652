"""Each kind of diagram can be drawn, told and saved from Python."""

from __future__ import annotations

import datetime as dt

import pytest
from matplotlib.figure import Figure
from matplotlib.text import Text
from pypdf import PdfReader

import careerpath
from careerpath import Paper, Profile, compare_roles, find_choices, find_routes
from careerpath.diagram.kinds import KINDS
from careerpath.errors import InvalidValueError
from tests.diagram.skill_worlds import skilled

GRAPH = skilled(1)
ENDS = ("r0", "r3")
ANSWER = find_routes(GRAPH, *ENDS, k=3)
#: What each pair of functions takes, by the end of their names.
GIVEN = {
    "route": ((GRAPH, ANSWER), {"chosen": 0}),
    "map": ((GRAPH,), {}),
    "comparison": ((GRAPH, compare_roles(GRAPH, ("r0", "r1"))), {}),
    "gap": ((GRAPH, "r2"), {"profile": Profile(role="r1")}),
    "timeline": ((GRAPH, ANSWER), {"chosen": 0, "start": dt.date(2026, 12, 1)}),
    "trade_offs": ((GRAPH, find_choices(GRAPH, *ENDS), ANSWER.routes), {}),
}


def call(verb, name, **more):
    """Call one of the functions that a kind has."""
    args, named = GIVEN[name]
    return getattr(careerpath, f"{verb}_{name}")(*args, **named, **more)


def test_every_kind_has_its_functions():
    """None is for the command line alone."""
    names = [name.replace("-", "_") for name in KINDS]

    assert list(GIVEN) == [name.replace("compare", "comparison") for name in names]


@pytest.mark.parametrize("name", GIVEN)
def test_a_kind_is_drawn_and_told(name, tmp_path):
    """The headline of the page begins the outline, and the file has all pages."""
    paper = Paper("A3", language="fr", title="Ma page", person="Zoé")
    drawn = call("draw", name, paper=paper)
    figures = [drawn] if isinstance(drawn, Figure) else list(drawn)
    text = call("outline", name, paper=paper)
    saved = careerpath.save_diagram(
        drawn, tmp_path / "page.pdf", title="Ma page", language="fr"
    )

    assert "Ma page" == text.splitlines()[0]
    for figure in figures:
        assert "Ma page" in [a.get_text() for a in figure.findobj(Text)]
    assert len(figures) == len(PdfReader(saved[0]).pages)


@pytest.mark.parametrize("verb", ["draw", "outline"])
@pytest.mark.parametrize("name", ["route", "timeline"])
def test_a_route_that_is_not_there_is_refused(verb, name):
    """It says which positions there are."""
    function = getattr(careerpath, f"{verb}_{name}")

    with pytest.raises(InvalidValueError, match="from 0 to"):
        function(GRAPH, ANSWER, chosen=99)
