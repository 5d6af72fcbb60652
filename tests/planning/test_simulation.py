"""Eight of ten fresh draws lie within the interval; the same seed draws the same."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from careerpath import Profile, find_choices, find_routes, make_plan
from careerpath.model.days import day_after, months_between
from careerpath.model.plan import Done, reached_levels
from careerpath.planning import draws
from careerpath.planning.draws import ONE_MARKET, ONE_PERSON, TENTH
from careerpath.planning.simulation import simulate_plan, simulate_rest
from careerpath.plans.progress import tell_status
from tests.plans.made import GRAPH, START, shipped_plan

#: Every so many pairs of roles has a plan here: more than a hundred have a route.
STRIDE = 14
FRESH = 20_000
HOURS_IN_A_MONTH = 4 * 52 / 12


def shipped_plans():
    """Return the recommended plans of pairs of roles."""
    pairs = [(a, b) for a in sorted(GRAPH.roles) for b in sorted(GRAPH.roles) if a != b]
    answers = [find_choices(GRAPH, *pair) for pair in pairs[::STRIDE]]
    return [make_plan(GRAPH, answer) for answer in answers if answer.routes]


def fresh_months(plan, seed):
    """Return months until the last role, drawn without the code that is tested."""
    random = np.random.default_rng(seed)

    def draw(spread, shared, part):
        own = random.standard_normal(FRESH)
        score = np.sqrt(part) * shared + np.sqrt(1 - part) * own
        side = np.where(
            score > 0, spread.high - spread.likely, spread.likely - spread.low
        )
        return np.maximum(spread.likely + score / TENTH * side, 0)

    speed, market = random.standard_normal((2, FRESH))
    time, hours = np.zeros(FRESH), np.zeros(FRESH)
    for step in plan.route.steps:
        for skill in step.skills:
            for level in range(skill.from_level, skill.to_level):
                spread = GRAPH.hours(skill.skill, level, level + 1)
                hours = hours + draw(spread, speed, ONE_PERSON)
        time = time + draw(step.experience_months, market, ONE_MARKET)
        time = np.maximum(time, hours / HOURS_IN_A_MONTH)
    return time


@pytest.fixture
def _drawn_once(monkeypatch):
    """Keep the hours of a level step: graph and seed draw the same for every plan."""
    known, draw = {}, draws.Sampler._hours_of

    def hours_of(sampler, key):
        if key not in known:
            known[key] = draw(sampler, key)
        return known[key]

    monkeypatch.setattr(draws.Sampler, "_hours_of", hours_of)


@pytest.mark.usefixtures("_drawn_once")
def test_eight_of_ten_fresh_draws_lie_within():
    """From 78 to 82 percent, for each of more than a hundred plans."""
    plans = shipped_plans()
    shares = []
    for seed, plan in enumerate(plans):
        low, high = simulate_plan(GRAPH, plan).arrivals[-1]
        months = np.round(fresh_months(plan, seed), 1)
        shares.append(((low <= months) & (months <= high)).mean())

    assert len(plans) > 100
    assert min(shares) >= 0.78
    assert max(shares) <= 0.82


def test_the_same_draws_the_same():
    """Whether other routes are drawn too or not; another seed draws otherwise."""
    plan = shipped_plan()
    once, all_routes = (
        simulate_plan(GRAPH, plan),
        simulate_plan(GRAPH, plan, stability=True),
    )

    assert once == simulate_plan(GRAPH, plan)
    assert once == replace(all_routes, firsts=None)
    assert once != simulate_plan(GRAPH, plan, seed=2)


def test_of_what_is_left_only_the_rest_is_drawn():
    """No study that is done, no month gone by; the whole plan where nothing is."""
    plan = shipped_plan()
    whole = simulate_plan(GRAPH, plan)
    some = {"employment-law": 2, "onboarding": 2}
    rest = simulate_rest(GRAPH, plan, some, 5)
    every = {planned.skill: 4 for step in plan.route.steps for planned in step.skills}
    waiting = simulate_rest(GRAPH, plan, every, 5)

    assert whole == simulate_rest(GRAPH, plan, {}, 0)
    assert rest.effort_hours.high < whole.effort_hours.high
    assert (0, 0) == waiting.effort_hours
    assert 5 <= waiting.arrivals[0].low <= rest.arrivals[0].low


@pytest.mark.parametrize("months", [0, 7.5, 30])
def test_without_any_range_the_rest_ends_as_progress_tells(months):
    """Whatever was learnt, and however late it is."""
    plan = shipped_plan()
    done = [Done("employment-law", 2), Done("candidate-sourcing", 1)]
    status = tell_status(GRAPH, plan, done, day_after(START, months))
    passed = months_between(START, day_after(START, months))
    levels = reached_levels(done)
    found = simulate_rest(Certain(GRAPH), certain(plan), levels, passed, draws=10)

    assert [(a.likely, a.likely) for a in status.expected] == [*found.arrivals]


def test_one_cause_makes_sums_wider():
    """Between what independent parts come to and what all good or bad luck does."""
    plan = shipped_plan()
    low, likely, high = plan.route.effort_hours
    found = simulate_plan(GRAPH, plan).effort_hours

    assert low < found.low < likely < found.high < high
    assert found.high - found.low > (high - low) / 2


def test_without_any_range_the_recommended_one_stays():
    """Every draw weighs what the search has weighed."""
    graph = GRAPH
    for ends in (("office-manager", "hr-manager"), ("receptionist", "hr-officer")):
        plan = make_plan(graph, find_choices(graph, *ends))
        found = simulate_plan(Certain(graph), certain(plan), stability=True, draws=10)

        assert (10, *[0] * (len(plan.answer.routes) - 1)) == found.firsts
        assert [(a.likely, a.likely) for a in plan.arrivals] == [*found.arrivals]


class Certain:
    """A graph of which every hour is the likely one."""

    def __init__(self, graph):
        self.index = graph.index
        self._hours = graph.hours

    def hours(self, skill, low, high):
        return self._hours(skill, low, high)._replace(
            **dict.fromkeys(("low", "high"), self._hours(skill, low, high).likely)
        )


def certain(plan):
    """Return a plan whose months are all the likely ones."""
    routes = [
        replace(
            route,
            steps=tuple(
                replace(
                    step,
                    experience_months=type(step.experience_months)(
                        *[step.experience_months.likely] * 3
                    ),
                )
                for step in route.steps
            ),
        )
        for route in plan.answer.routes
    ]
    return replace(plan, answer=replace(plan.answer, routes=tuple(routes)))


def test_every_draw_has_one_first():
    """Choices, and routes by one criterion."""
    ends = ("executive-assistant", "hr-manager")
    choices = find_choices(GRAPH, *ends)
    by_time = find_routes(GRAPH, *ends, by="time", k=3)

    for answer in (choices, by_time):
        found = simulate_plan(GRAPH, make_plan(GRAPH, answer), stability=True)
        assert found.draws == sum(found.firsts)
        assert len(answer.routes) == len(found.firsts)
        assert found.firsts[0] == max(found.firsts)
    assert 0 < simulate_plan(GRAPH, make_plan(GRAPH, choices), stability=True).firsts[1]


@pytest.mark.parametrize("hours", [1, 3, 20])
def test_more_hours_a_week_end_sooner(hours):
    """Only while study sets the date."""
    plan = shipped_plan(Profile(hours_per_week=hours))
    more = shipped_plan(Profile(hours_per_week=hours * 2))

    sooner, later = (simulate_plan(GRAPH, p).arrivals[-1] for p in (more, plan))
    assert sooner.high <= later.high
