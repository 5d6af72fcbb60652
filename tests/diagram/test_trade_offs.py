"""A page of trade-offs has one true mark for each route, and the direct jump."""

from __future__ import annotations

from dataclasses import replace

import pytest
from matplotlib.colors import to_hex
from matplotlib.patches import Patch

from careerpath import find_choices, load_graph
from careerpath.diagram.around.route_marks import way
from careerpath.diagram.around.route_texts import months
from careerpath.diagram.kinds.trade_offs import (
    RouteChoice,
    draw,
    outline,
    weigh_choices,
)
from careerpath.diagram.paper import Paper
from careerpath.errors import InvalidValueError
from careerpath.model.ranges import Range
from careerpath.planning.cost import months_until
from careerpath.words.phrases import hours_text
from tests.diagram.drawn import Drawn, overlapping
from tests.diagram.worlds import OTHER, ROUTE, answer_of, office

GRAPH = load_graph()
WAY = ("executive-assistant", "hr-manager")


#: Its choices leave nothing to trade.
SINGLE = ("payroll-officer", "training-officer")


@pytest.fixture(scope="module")
def values():
    return weigh_choices(GRAPH, *WAY, others=8)


@pytest.fixture(scope="module")
def drawn(values):
    return Drawn(draw(values, Paper()))


def test_each_route_has_a_mark_where_its_hours_and_months_are(values, drawn):
    """From 0 on both axes, so that twice as far is twice as much.

    Other routes that would lie on another mark are listed instead.
    """
    marks = {
        gid.removeprefix("route-"): box.centre
        for gid, box in drawn.boxes("route-").items()
    }
    routes = {f"best-{n}": r for n, r in enumerate(values.answer.routes, 1)}
    routes |= {f"other-{n}": r for n, r in enumerate(values.beaten, len(routes) + 1)}
    zero = drawn.all_text_boxes()

    listed = " ".join(drawn.said("text-")).partition("Not drawn: ")[2]
    assert {"best-1", "best-2", "best-3", "jump"} <= set(marks)
    for missing in set(routes) - set(marks):
        assert way(values.on(Paper()), routes.pop(missing)) in listed
    assert set(routes) | {"jump"} == set(marks)
    assert [] == overlapping(drawn.boxes("route-"))
    left, bottom = zero["months-0"].centre[0], zero["hours-0"].centre[1]
    wide = {(marks[m][0] - left) / r.time_months.likely for m, r in routes.items()}
    high = {(bottom - marks[m][1]) / r.effort_hours.likely for m, r in routes.items()}
    for ratios in (wide, high):
        assert max(ratios) == pytest.approx(min(ratios), rel=0.03)


def test_bars_show_how_far_the_choices_may_differ(values, drawn):
    """From the low to the high case, of months along and of hours upwards."""
    months, hours = drawn.boxes("months-of-"), drawn.boxes("hours-of-")
    marks = drawn.boxes("route-best-")
    routes = values.answer.routes

    assert len(routes) == len(months) == len(hours) == len(marks)
    for n, route in enumerate(routes, 1):
        across, upright = months[f"months-of-best-{n}"], hours[f"hours-of-best-{n}"]
        x, y = marks[f"route-best-{n}"].centre
        low, likely, high = route.time_months
        share = (x - across.left) / across.width
        assert share == pytest.approx((likely - low) / (high - low), abs=0.02)
        low, likely, high = route.effort_hours
        share = (upright.bottom - y) / upright.height
        assert share == pytest.approx((likely - low) / (high - low), abs=0.02)


def test_the_choices_are_those_of_the_routes_command(values):
    """The recommended one is the first, and marked so."""
    answer = find_choices(GRAPH, *WAY)

    assert answer == values.answer
    assert len(values.beaten) == 8
    assert not {r.roles for r in answer.routes} & {r.roles for r in values.beaten}


def test_the_choices_are_labelled_with_all_that_they_take(values, drawn):
    """Where they lead through, what speaks for them, moves, hours, months."""
    best = values.answer.routes[0]
    name, praise, hours, practice, time, hardest = drawn.said("label-best-1")

    assert name == "via HR officer → recruiter"
    assert praise == "recommended: firmest evidence"
    study = hours_text(best.effort_hours, "en")
    assert f"{best.moves} moves · {study} of study" == hours
    assert f"{hours_text(best.practice_hours, 'en')} of practice at work" == practice
    assert months(best.time_months, "en") == time
    assert "hardest step 595 h of study" == hardest


def test_an_unrecorded_jump_is_hollow_and_the_last_to_be_seen(values, drawn):
    """Its learning alone is a lower limit; no mark or label is slighter."""
    hours = values.answer.direct.effort_hours
    alone = months_until([(Range(0, 0, 0), hours)], 4)
    marks = drawn.artists(Patch, "route-")
    jump = marks.pop("route-jump")
    sizes = {gid: text.get_fontsize() for gid, text in drawn.texts("label-").items()}

    assert [
        "in one jump: not in this graph",
        f"{hours_text(hours, 'en')} of study",
        f"study alone: {months(alone, 'en')}",
    ] == drawn.said("label-jump")
    assert to_hex(jump.get_facecolor()) == "#ffffff"
    assert "#ffffff" not in {to_hex(mark.get_facecolor()) for mark in marks.values()}
    assert jump.get_linewidth() == min(m.get_linewidth() for m in marks.values())
    assert sizes["label-jump-0"] == min(sizes.values())


def test_a_recorded_jump_is_one_of_the_choices():
    """It is marked once, and solid."""
    values = weigh_choices(GRAPH, WAY[0], "office-manager")
    drawn = Drawn(draw(values, Paper()))

    assert "route-jump" not in drawn.boxes("route-")
    assert "in one jump" == drawn.said("label-best-1")[0]


def test_a_single_choice_says_so_and_what_others_would_cost():
    """Three of them, each with its price, in the outline too."""
    values = weigh_choices(GRAPH, *SINGLE)
    drawn, words = Drawn(draw(values, Paper())), outline(values, Paper())
    said = " ".join((*drawn.said("text-"), *drawn.said("label-other-")))

    assert len(values.answer.routes) == 1
    assert len(values.beaten) == 3
    assert "A single choice: every other route is beaten" in said
    for route in values.beaten:
        assert hours_text(route.effort_hours, "en") in said
        assert hours_text(route.effort_hours, "en") in words


def test_several_choices_need_no_others():
    """Unless they are asked for."""
    assert () == weigh_choices(GRAPH, *WAY).beaten


def test_routes_whose_names_find_no_room_are_numbered():
    """The numbers are explained at the foot."""
    graph = office()
    answer = answer_of(graph, ROUTE, OTHER)
    front = tuple(
        replace(
            answer.routes[n % 2],
            time_months=Range(10.0, 40.0 + 3 * n, 200.0),
            effort_hours=Range(100, 600 - 5 * n, 900),
        )
        for n in range(14)
    )
    drawn = Drawn(draw(RouteChoice(graph, replace(answer, routes=front)), Paper()))

    assert [str(n) for n in range(1, 15)] == drawn.said("label-best-")
    assert (
        "; 14 via HR assistant → recruiter: 3 moves · 535 h (100–900) of study · "
        in " ".join(drawn.said("text-"))
    )
    assert [] == overlapping(drawn.all_text_boxes())


@pytest.mark.parametrize("page", [Paper(), Paper("A3", language="fr")])
def test_every_mark_is_named_or_numbered(values, page):
    """And every number is explained at the foot."""
    drawn = Drawn(draw(values, page))
    marks = {gid.removeprefix("route-") for gid in drawn.boxes("route-")}
    labels = {text.removeprefix("label-")[:-2] for text in drawn.texts("label-")}
    notes = drawn.said("text-")

    assert {mark for mark in marks if mark not in labels} == set()
    for text in drawn.said("label-other-"):
        if text.isdigit():
            assert any(f"{text} via" in n or f"{text} par" in n for n in notes)


def test_no_route_is_a_clear_refusal():
    """As for the other pages of routes."""
    answer = find_choices(GRAPH, *WAY)

    with pytest.raises(InvalidValueError, match="no route"):
        draw(RouteChoice(GRAPH, replace(answer, routes=())), Paper())


def test_the_outline_lists_both_sorts_of_routes(values):
    """In words that need no picture."""
    words = outline(values, Paper(language="fr"))

    assert "Choix\n- par chargé·e" in words
    assert len(values.beaten) == words.partition("Autres parcours")[2].count("mois (")
    assert "coin" not in words
