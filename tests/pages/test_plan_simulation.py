"""A plan says its likely span, and which route takes over, in words."""

from __future__ import annotations

from dataclasses import replace

from careerpath import find_routes, make_plan
from careerpath.model.simulation import Interval, Simulation
from careerpath.pages.json.plan import plan_answer
from careerpath.pages.plan import plan_page
from careerpath.words import Words
from tests.pages.forms import one_line
from tests.plans.made import GRAPH, START, shipped_plan

PLAN = shipped_plan(start=None)
SPANS = tuple(Interval(n + 0.5, n + 9.0) for n, _ in enumerate(PLAN.arrivals))
FOUND = Simulation(4000, Interval(900, 1200), SPANS)


def text_of(plan, simulation, language="en"):
    page = plan_page(Words(GRAPH, language), plan, simulation)
    return one_line(page)


def test_the_span_is_told_with_what_it_takes():
    """In months or by the calendar; nothing of other routes unless asked."""
    text = text_of(PLAN, FOUND)
    dated = text_of(replace(PLAN, start=START), FOUND)

    assert (
        "In 8 of 10 simulations HR manager is within reach after 3 to 11 "
        "months, with 900 to 1,200 h of study" in text
    )
    long = replace(FOUND, arrivals=(*SPANS[:-1], Interval(69.8, 150.2)))
    assert "is within reach after 70 to 150 months" in text_of(PLAN, long)
    short = replace(FOUND, arrivals=(*SPANS[:-1], Interval(0.6, 1.2)))
    assert "is within reach after 1 month," in text_of(PLAN, short)
    assert "is within reach between March 2027 and December 2027, with" in dated
    assert "Which route comes first" not in text
    assert "simulated" not in text_of(PLAN, None)


def test_who_takes_over_is_told():
    """This plan first, then the others by their draws."""
    assert len(PLAN.answer.routes) > 2
    firsts = (3000, 20, 980, *[0] * (len(PLAN.answer.routes) - 3))
    text = text_of(PLAN, replace(FOUND, firsts=firsts))
    chains = [Words(GRAPH, "en").chain(route.roles) for route in PLAN.answer.routes]

    lines = [
        f"This plan, {chains[0]}: first in about 75 of 100 draws",
        f"{chains[2]}: first in about 24 of 100 draws",
        f"{chains[1]}: first in fewer than 1 of 100 draws",
    ]
    places = [text.index(line) for line in lines]
    assert sorted(places) == places
    assert "Routes that were not found are not among them." in text


def test_one_route_has_no_other():
    """It is not said to be certain."""
    answer = find_routes(GRAPH, "office-manager", "hr-manager", k=1)
    plan = make_plan(GRAPH, answer)
    spans = (Interval(1.0, 2.0),) * len(plan.arrivals)
    text = text_of(plan, Simulation(10, Interval(1, 2), spans, (10,)))

    assert "Only one route was found; there is no other to weigh it against." in text


def test_json_says_the_same():
    """Null where the other routes were not drawn."""
    firsts = (4000, *[0] * (len(PLAN.answer.routes) - 1))
    answer = plan_answer(PLAN, FOUND)["simulation"]
    asked = plan_answer(PLAN, replace(FOUND, firsts=firsts))["simulation"]

    assert {"low": 900, "high": 1200} == answer["effort_hours"]
    assert {"low": 2.5, "high": 11.0} == answer["roles"][-1]["within_reach_months"]
    assert answer["first_in_draws"] is None
    assert {"roles": list(PLAN.route.roles), "draws": 4000} == asked["first_in_draws"][
        0
    ]
    assert "simulation" not in plan_answer(PLAN)
