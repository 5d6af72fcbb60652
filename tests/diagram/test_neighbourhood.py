"""Roles and moves join the page of a route by stated rules."""

from __future__ import annotations

import itertools
import os
import random
from functools import cache, partial
from statistics import mean
from typing import NamedTuple

import pytest

from careerpath import load_graph
from careerpath.diagram import PAPERS, Paper
from careerpath.diagram.kinds.route import ChosenRoute, draw, split
from careerpath.diagram.neighbourhood import (
    neighbours,
    selections,
    told_moves,
)
from careerpath.diagram.shown_route import choose_route
from careerpath.model.evidence import standing
from careerpath.planning.choices import find_choices
from tests.diagram.layouts import counted_layouts
from tests.diagram.worlds import (
    INFERRED,
    ROUTE,
    answer_of,
    graph_of,
    move,
    random_case,
    role,
)

WHOLE = os.environ.get("CAREERPATH_SHARE") == "1"
SHEETS = [(size, portrait) for size in PAPERS for portrait in (False, True)]
#: Those that routes are printed on; the rest are for maps, and larger.
USUAL = [sheet for sheet in SHEETS if sheet[0] in ("A4", "A3", "Letter")]
GRAPH = load_graph()
UPWARDS = [
    (a, b)
    for a, b in itertools.permutations(sorted(GRAPH.roles), 2)
    if GRAPH.role(a).grade < GRAPH.role(b).grade
]
#: Of all pages of a route together, and of the routes of a sheet on average.
MOST_LAYOUTS, USUAL_LAYOUTS = 240, 60
#: How many parts all pairs are tested in, side by side.
PARTS = 16 if WHOLE else 1
#: Thirty of them, unless CAREERPATH_SHARE=1; two of them are laid out on each sheet.
PAIRS = UPWARDS if WHOLE else random.Random(12).sample(UPWARDS, 30)
LAID_OUT = {
    sheet: PAIRS if WHOLE else PAIRS[number : 2 * len(USUAL) : len(USUAL)]
    for number, sheet in enumerate(USUAL)
}


def star(*moves, grades=()):
    """Return the subject of a route a → b with these moves beside it."""
    ids = {"a", "b"} | {r for m in moves for r in (m.origin, m.destination)}
    known = {"a": 2, "b": 4, **dict(grades)}
    roles = [role(id, id.upper(), "hr", known.get(id, 3)) for id in sorted(ids)]
    graph = graph_of(roles, [move("a", "b"), *moves])
    return choose_route(graph, answer_of(graph, ("a", "b")), 0, Paper())


def both(role):
    """Return moves that join a role to both ends of the route."""
    return move("a", role), move(role, "b")


@pytest.mark.parametrize(
    ("moves", "grades", "expected"),
    [
        ((*both("y"), *both("z")), (("y", 4), ("z", 3)), ("z", "y")),
        ((*both("y"), *both("z")), (), ("y", "z")),
        (both("z"), (("z", 1),), ()),
        ((move("a", "z"),), (), ()),
        ((move("a", "z"), move("z", "a")), (), ()),
        ((move("a", "z"), move("z", "b", evidence=INFERRED)), (), ()),
    ],
    ids=[
        "next grade first",
        "id",
        "not below the origin",
        "one link",
        "one role twice",
        "only what is told",
    ],
)
def test_neighbours_are_joined_to_two_roles(moves, grades, expected):
    """By recorded or published moves, and stand in a stated order."""
    assert expected == neighbours(star(*moves, grades=grades), ("a", "b"))


def test_steps_come_first_and_are_numbered(graph, answer):
    """The route in its order, then the jump, then the other routes."""
    first = next(selections(choose_route(graph, answer, 0, Paper())))

    assert [(1, ROUTE[:2]), (2, ROUTE[1:3]), (3, ROUTE[2:])] == [
        (arrow.step, arrow.pair) for arrow in first.arrows[:3]
    ]
    assert ["direct", "other", "other", "beside"] == [
        arrow.place for arrow in first.arrows[3:7]
    ]


def test_one_line_stands_for_alike_moves_both_ways():
    """A promotion and the return from it are two."""
    lateral = star(move("a", "z", "lateral"), move("z", "a", "lateral"), move("z", "b"))
    back = star(*both("z"), move("z", "a", "return"))

    assert [True] == [
        arrow.both
        for arrow in next(selections(lateral)).arrows
        if {"a", "z"} == set(arrow.pair)
    ]
    assert {("a", "z"), ("z", "a")} == {
        arrow.pair
        for arrow in next(selections(back)).arrows
        if {"a", "z"} == set(arrow.pair)
    }


def test_the_route_stands_alone_in_the_end(graph, answer):
    """Nothing but its steps and the jump is left when nothing else has room."""
    *_, last = selections(choose_route(graph, answer, 0, Paper()))

    assert ROUTE == last.roles
    assert {"chosen", "direct"} == {arrow.place for arrow in last.arrows}


#: Every sheet asks for them again.
choices_of = cache(partial(find_choices, GRAPH))


class LaidOut(NamedTuple):
    """A route on its sheet, and how many layouts all of its pages took."""

    values: ChosenRoute
    paper: Paper
    layouts: int


def lay_out(values, paper):
    """Draw all pages of a route, and count how many layouts that takes."""
    with counted_layouts() as layouts:
        for page in split(values, paper):
            draw(page, paper)
    return LaidOut(values, paper, len(layouts))


def laid_out(pair, sheet):
    """Return a route of the shipped graph on its sheet, None where there is none."""
    answer = choices_of(*pair)
    if not answer.routes:
        return None
    return lay_out(ChosenRoute(GRAPH, answer), paper_of(sheet))


@pytest.mark.parametrize("number", range(PARTS))
def test_every_upward_pair_shows_what_a_client_asks_for(number):
    """Whatever room there will be: no role below the origin, no told move forgotten."""
    for pair in PAIRS[number::PARTS]:
        answer = choices_of(*pair)
        known = set()
        # How a sheet lies changes nothing before anything is laid out.
        for sheet in USUAL[::2] if answer.routes else ():
            shown = choose_route(GRAPH, answer, 0, paper_of(sheet))
            for selection in selections(shown):
                if selection not in known:
                    known.add(selection)
                    check(shown, selection)


@pytest.mark.parametrize("sheet", USUAL, ids=str)
@pytest.mark.parametrize("number", range(PARTS))
def test_pages_keep_to_the_rules(number, sheet):
    """What fits is laid out, and moves that are left out are named on the page."""
    pages = (laid_out(pair, sheet) for pair in LAID_OUT[sheet][number::PARTS])
    counts = []
    for values, paper, layouts in filter(None, pages):
        counts.append(layouts)
        plan = values.plan(paper)
        shown = values.on(paper)
        selection = plan.fitted.selection
        check(shown, selection)
        said = " ".join(plan.around.frame(selection, spelt=False).notes)
        for arrow in selection.left_out:
            origin, destination = map(shown.name, arrow.pair)

            assert f"{origin} {'↔' if arrow.both else '→'} {destination}" in said

    # Bounds tell what has no room before it is laid out.
    assert 1 <= min(counts)
    assert max(counts) <= MOST_LAYOUTS
    assert mean(counts) <= USUAL_LAYOUTS


def paper_of(sheet):
    """Return the paper of a sheet."""
    return Paper(sheet[0], portrait=sheet[1])


def check(shown, selection):
    """Hold what a page shows against both rules."""
    least = GRAPH.role(shown.answer.origin).grade
    routes = (shown.route, *shown.others[: selection.routes])
    on_routes = {role_id for route in routes for role_id in route.roles}
    drawn = set()
    for arrow in (*selection.arrows, *selection.left_out):
        drawn |= {arrow.pair, arrow.pair[::-1]} if arrow.both else {arrow.pair}
    told = {(m.origin, m.destination) for m in told_moves(GRAPH, selection.roles)}

    assert on_routes <= set(selection.roles)
    for near in set(selection.roles) - on_routes:
        assert GRAPH.role(near).grade >= least
        assert 2 <= sum(
            any(
                (move := GRAPH.transition(origin=a, destination=b))
                and standing(move.evidence) in ("recorded", "published")
                for a, b in ((near, other), (other, near))
            )
            for other in on_routes
        )
    assert told <= drawn


@pytest.mark.parametrize("seed", range(4))
def test_few_layouts_are_tried_for_generated_routes(seed):
    """Neither crowded nor long-named neighbourhoods take more."""
    graph, answer = random_case(seed)

    page = lay_out(ChosenRoute(graph, answer), Paper())
    assert 1 <= page.layouts <= USUAL_LAYOUTS
