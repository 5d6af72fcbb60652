"""A plan ends as soon as the cost model allows, and breaks no prerequisite.

Ten thousand plans, and the ends of those of a thousand questions, with the figures:
CAREERPATH_PLANS=10000 pytest tests/planning/test_plan.py -s
"""

from __future__ import annotations

import os
import random
from fractions import Fraction
from itertools import pairwise, permutations
from math import floor

import pytest

from careerpath import Profile, find_choices, find_routes, load_graph, make_plan
from careerpath.errors import InvalidValueError
from careerpath.planning.schedule import schedule_route
from careerpath.planning.study_order import MOST_AT_ONCE
from tests.planning.enumeration import enumerate_routes
from tests.planning.instances import (
    GENERATORS,
    make_graph,
    make_question,
    make_skill,
)

GRAPH = load_graph()
#: More of them where somebody has the time; a tenth as many questions about their end.
PLANS = int(os.environ.get("CAREERPATH_PLANS", "900"))
SEEDS = range(PLANS // 10 // len(GENERATORS) + 1)
#: So many level steps can be put in every order.
MOST_STEPS = 6


def tell(figures):
    """Show figures to whoever looks for them with -s."""
    print(f"\n{figures}")  # noqa: T201


def planned(question, find=find_choices, **wishes):
    """Return the answer to a question, and the plan of each route in it."""
    asked = {"profile": question.profile, "filters": question.filters}
    asked["desirable"] = question.desirable
    ends = (question.origin, question.destination)
    answer = find(question.graph, *ends, **asked, **wishes)
    plans = [
        make_plan(question.graph, answer, chosen, **asked)
        for chosen in range(len(answer.routes))
    ]
    return answer, plans


def tenths(months):
    """Return months rounded to one decimal, halves up."""
    return floor(months * 10 + Fraction(1, 2)) / 10


def level_steps(plan):
    """Return each level step in the order of the plan, with its move."""
    return [
        (period.move, raised.skill.skill, level)
        for period in plan.study
        for raised in period.skills
        for level in range(raised.skill.from_level + 1, raised.skill.to_level + 1)
    ]


def is_learnable(graph, held, steps):
    """Tell whether every level stands after all that it presupposes."""
    reached = dict(held)
    for skill, level in steps:
        needed = {skill: level - 1, **graph.skill(skill).prerequisites.get(level, {})}
        if any(reached.get(other, 0) < least for other, least in needed.items()):
            return False
        reached[skill] = level
    return True


def finish(graph, route, order, hours_per_week):
    """Return the months until the end when study goes on in one order without rest."""
    spent, learnt = Fraction(0), {}
    for move, skill, level in order:
        spent += graph.skill(skill).learning_hours[level].likely
        learnt[move] = spent * 12 / (52 * hours_per_week)
    time = Fraction(0)
    for number, step in enumerate(route.steps, 1):
        time = max(time + step.experience_months.likely, learnt.get(number, 0))
    return time


def test_a_plan_ends_at_the_optimum_of_the_cost_model():
    """The soonest of all routes, and each choice in its time."""
    plans = 0
    for seed in SEEDS:
        for generator in GENERATORS:
            question = make_question(generator, seed)
            every = {route.roles: route.time for route in enumerate_routes(question)}
            _, soonest = planned(question, find_routes, by="time", k=1)
            assert [tenths(time) for time in sorted(every.values())[:1]] == [
                plan.arrivals[-1].likely for plan in soonest
            ]
            for plan in planned(question)[1]:
                months = tenths(every[plan.route.roles])
                assert (
                    months == plan.arrivals[-1].likely == plan.route.time_months.likely
                )
                plans += 1
    tell(f"{plans} plans of {len(SEEDS) * len(GENERATORS)} questions end in time")
    assert plans >= PLANS // 10


def test_no_order_of_study_ends_sooner():
    """Every order that can be learnt is tried where there are few level steps."""
    tried = orders = 0
    for seed in SEEDS:
        for generator in GENERATORS:
            question = make_question(generator, seed)
            answer, plans = planned(question)
            for plan in plans:
                steps = level_steps(plan)
                if len(steps) > MOST_STEPS:
                    continue
                hours = answer.hours_per_week
                ends = [
                    finish(question.graph, plan.route, order, hours)
                    for order in permutations(steps)
                    if is_learnable(question.graph, answer.held, (s[1:] for s in order))
                ]
                assert tenths(min(ends)) == plan.arrivals[-1].likely
                tried += 1
                orders += len(ends)
    tell(f"{tried} plans end no later than any of {orders} orders of study")
    assert tried > PLANS // 20


def test_no_plan_breaks_a_prerequisite():
    """Nor does one of the skills side by side build on another."""
    plans = seed = 0
    rng = random.Random(13)
    while plans < PLANS:
        question = make_question(rng.choice([*GENERATORS]), seed)
        graph, seed = question.graph, seed + 1
        pairs = [(a, b) for a in graph.roles for b in graph.roles if a != b]
        for origin, destination in pairs:
            answer = find_routes(graph, origin, destination, profile=question.profile)
            for chosen in range(len(answer.routes)):
                plan = make_plan(graph, answer, chosen, profile=question.profile)
                check_order(graph, plan)
                plans += 1
    tell(f"{plans} plans break no prerequisite")


def check_order(graph, plan):
    """Assert that a plan can be learnt, whichever of those side by side comes first."""
    for turn in (1, -1):
        steps = [
            (raised.skill.skill, level)
            for period in plan.study
            for raised in period.skills[::turn]
            for level in range(raised.skill.from_level + 1, raised.skill.to_level + 1)
        ]
        assert is_learnable(graph, plan.answer.held, steps)
    learnt = [raised.skill for period in plan.study for raised in period.skills]
    wanted = [skill for step in plan.route.steps for skill in step.skills]
    assert sum(s.hours.likely for s in wanted) == sum(s.hours.likely for s in learnt)


@pytest.fixture(scope="module")
def plan():
    profile = Profile(hours_per_week=3)
    answer = find_choices(GRAPH, "office-manager", "hr-manager", profile=profile)
    return make_plan(GRAPH, answer, profile=profile)


def test_study_never_exceeds_the_hours_of_a_week(plan):
    """Nor does a period begin before the one before it ends."""
    for period in plan.study:
        hours = sum(raised.skill.hours.likely for raised in period.skills)
        months = period.end.likely - period.start.likely
        assert hours / (3 * 52 / 12) == pytest.approx(months, abs=0.1001)
    for before, after in pairwise(plan.study):
        assert all(a <= b for a, b in zip(before.end, after.start, strict=True))


def test_what_a_move_needs_is_learnt_when_it_is_made(plan):
    """Each role is within reach when its schedule says, and never before."""
    profile = Profile(hours_per_week=3)
    periods = schedule_route(plan.route, profile=profile).periods
    for number, arrival in enumerate(plan.arrivals, 1):
        assert arrival.likely == pytest.approx(periods[number].start.likely, abs=0.0501)
        assert plan.study_for(number)[-1].end.likely <= arrival.likely


def test_a_few_skills_are_side_by_side(plan):
    """Within half a year, at most three; a long one is alone."""
    assert {1, 2, MOST_AT_ONCE} == {len(period.skills) for period in plan.study}
    assert all(
        len(period.skills) == 1 or period.end.likely - period.start.likely <= 6.1
        for period in plan.study
    )


def test_first_is_what_more_of_the_moves_ahead_need():
    """Then what others build on, then what takes least, and last of all the id."""
    skills = [
        make_skill("a-long", (5, 1, 1)),
        make_skill("b-short", (3, 1, 1)),
        make_skill("c-base", (9, 1, 1)),
        make_skill("d-top", (1, 1, 1), {1: {"c-base": 1}}),
        make_skill("e-later", (9, 1, 1)),
        make_skill("f-short", (3, 1, 1)),
    ]
    needs = {skill.id: 1 for skill in skills}
    graph = make_graph(
        {"o": {}, "p": needs, "q": {"e-later": 1}}, [("o", "p"), ("p", "q")], skills
    )
    answer = find_routes(graph, "o", "q")

    plan = make_plan(graph, answer)

    order = [raised for period in plan.study for raised in period.skills]
    assert ["e-later", "c-base", "d-top", "b-short", "f-short", "a-long"] == [
        raised.skill.skill for raised in order
    ]
    assert (1, 2) == order[0].serves
    assert (1,) == order[1].serves


def test_what_can_be_practised_at_once_comes_before_what_takes_less():
    """The role held asks for it too, at a lower level."""
    skills = [make_skill("a-short", (1, 1, 1)), make_skill("b-held", (9, 9, 1))]
    graph = make_graph(
        {"o": {"b-held": 1}, "p": {"a-short": 1, "b-held": 2}}, [("o", "p")], skills
    )
    plan = make_plan(graph, find_routes(graph, "o", "p"))

    assert ["b-held", "a-short"] == [
        raised.skill.skill for period in plan.study for raised in period.skills
    ]


def test_a_skill_is_practised_where_a_role_asks_for_it():
    """In the role held where that asks for it, else in the next that does."""
    graph = make_graph(
        {"o": {"x": 1}, "p": {"x": 2, "y": 1}, "q": {"x": 3, "y": 1}},
        [("o", "p"), ("p", "q")],
    )
    plan = make_plan(graph, find_routes(graph, "o", "q"))

    assert {"x2": "o", "y1": "p", "x3": "p"} == {
        f"{raised.skill.skill}{raised.skill.to_level}": raised.practised_in
        for period in plan.study
        for raised in period.skills
    }


def test_more_study_would_help_where_study_sets_the_date():
    """It does not where the months in the role do."""
    graph = make_graph(
        {"o": {}, "p": {"x": 3}, "q": {"x": 3}}, [("o", "p", 0), ("p", "q", 9)]
    )
    plan = make_plan(graph, find_routes(graph, "o", "q"))

    assert [True, False] == [plan.waits_for_study(move) for move in (1, 2)]


@pytest.mark.parametrize("chosen", [-1, 9])
def test_there_is_no_plan_of_a_route_that_was_not_found(chosen):
    """It says how many there are."""
    answer = find_choices(GRAPH, "office-manager", "hr-manager")

    with pytest.raises(InvalidValueError, match="There is no route"):
        make_plan(GRAPH, answer, chosen)
