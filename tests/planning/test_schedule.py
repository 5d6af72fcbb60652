"""A schedule keeps the times of its route, the pace, and prerequisites."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath import Profile, find_routes, load_graph, make_plan, schedule_route
from careerpath.model.answers import Route, SkillStep, Step
from careerpath.model.ranges import Range, total
from careerpath.planning.cost import months_of_each, months_until
from careerpath.planning.schedule import schedule_plan

WEEKS_PER_MONTH = 52 / 12
CASES = ("low", "likely", "high")
ROUNDING = 1e-9


def ranges(most):
    """Return ranges of whole numbers up to `most`."""
    return st.lists(st.integers(0, most), min_size=3, max_size=3).map(
        lambda values: Range(*sorted(values))
    )


def route_of(steps, hours_per_week):
    """Return a route whose steps are pairs: months, the hours of each skill."""
    made = [
        Step(
            f"r{n}",
            f"r{n + 1}",
            "promotion",
            months,
            Range(*map(float, months)),
            total(skills),
            tuple(SkillStep(f"s{n}-{m}", 0, 1, h) for m, h in enumerate(skills)),
            (),
        )
        for n, (months, skills) in enumerate(steps)
    ]
    prices = [(step.experience_months, step.effort_hours) for step in made]
    return Route(
        tuple(f"r{n}" for n in range(len(made) + 1)),
        total(step.effort_hours for step in made),
        0,
        total(step.experience_months for step in made),
        months_until(prices, hours_per_week),
        tuple(made),
    )


some_steps = st.lists(
    st.tuples(ranges(40), st.lists(ranges(400), max_size=5)), min_size=1, max_size=5
)


@given(some_steps, st.integers(1, 60))
def test_the_destination_is_reached_in_the_time_of_the_route(steps, hours):
    """Low, likely and high alike."""
    route = route_of(steps, hours)

    schedule = schedule_route(route, profile=Profile(hours_per_week=hours))

    assert route.time_months == pytest.approx(schedule.months, abs=0.0501)


@given(some_steps, st.integers(1, 60))
def test_each_step_takes_the_time_that_its_role_before_is_held(steps, hours):
    """The likely times add up to that of the route, to the decimal."""
    route = route_of(steps, hours)
    prices = [(step.experience_months, step.effort_hours) for step in route.steps]

    times = months_of_each(prices, hours)

    periods = schedule_route(route, profile=Profile(hours_per_week=hours)).periods
    for time, period in zip(times, periods, strict=False):
        held = period.end.likely - period.start.likely
        assert time.low <= time.likely <= time.high
        assert time.likely == pytest.approx(held, abs=0.1001)
    assert route.time_months.likely == pytest.approx(sum(t.likely for t in times))


@given(some_steps, st.integers(1, 60))
def test_learning_is_one_thing_at_a_time_at_the_pace(steps, hours):
    """A likely block takes its hours; none begins before the last one ended."""
    schedule = schedule_route(
        route_of(steps, hours), profile=Profile(hours_per_week=hours)
    )
    free = 0.0
    for block in schedule.blocks:
        taken = (block.end.likely - block.start.likely) * WEEKS_PER_MONTH * hours
        assert block.skill.hours.likely == pytest.approx(taken, abs=1e-6)
        assert block.start.likely >= free - ROUNDING
        free = block.end.likely


@given(some_steps, st.integers(1, 60))
def test_what_a_move_needs_is_learnt_before_it(steps, hours):
    """Just in time or earlier, in every case."""
    schedule = schedule_route(
        route_of(steps, hours), profile=Profile(hours_per_week=hours)
    )
    for block in schedule.blocks:
        move = schedule.periods[block.step].start
        for case in CASES:
            assert 0 <= getattr(block.start, case) <= getattr(block.end, case)
        assert block.end.likely <= move.likely + ROUNDING
        assert block.end.high <= move.high + ROUNDING


@given(some_steps, st.integers(1, 60))
def test_roles_follow_each_other(steps, hours):
    """Each begins where the one before ends; the last is left open."""
    periods = schedule_route(
        route_of(steps, hours), profile=Profile(hours_per_week=hours)
    ).periods

    assert [p.end for p in periods[:-1]] == [p.start for p in periods[1:]]
    assert periods[0].start == (0, 0, 0)
    assert periods[-1].end is None


def test_learning_for_a_move_waits_for_the_role_before_it():
    """With time to spare nobody learns for the role after next."""
    roomy = (Range(12, 12, 12), [Range(26, 26, 26)])

    schedule = schedule_route(
        route_of([roomy, roomy], 3), profile=Profile(hours_per_week=3)
    )

    assert [0, 12] == [block.start.likely for block in schedule.blocks]


def test_learning_begins_early_where_the_time_would_be_too_short():
    """The second move has two months; what it needs takes four."""
    steps = [
        (Range(12, 12, 12), [Range(52, 52, 52)]),
        (Range(2, 2, 2), [Range(104, 104, 104)]),
    ]

    schedule = schedule_route(route_of(steps, 6), profile=Profile(hours_per_week=6))

    assert [0, 10] == [block.start.likely for block in schedule.blocks]
    assert 14 == schedule.months.likely


def test_a_plan_is_a_schedule_too():
    """Roles as it reaches them; what is side by side begins and ends together."""
    graph = load_graph()
    plan = make_plan(graph, find_routes(graph, "office-manager", "hr-manager"))

    schedule = schedule_plan(plan)

    assert plan.route.roles == tuple(period.role for period in schedule.periods)
    assert plan.arrivals == tuple(p.start for p in schedule.periods[1:])
    assert [
        (period.move, planned.skill, period.start, period.end)
        for period in plan.study
        for planned in period.skills
    ] == [(b.step, b.skill, b.start, b.end) for b in schedule.blocks]


def test_shipped_routes_never_put_a_skill_before_its_prerequisites():
    """At every block, what its levels presuppose is held."""
    graph = load_graph()
    answer = find_routes(graph, "receptionist", "hr-manager", k=5)
    for route in answer.routes:
        held = dict(answer.held)
        for block in schedule_route(route).blocks:
            part = block.skill
            for level in range(part.from_level + 1, part.to_level + 1):
                needed = graph.skill(part.skill).prerequisites.get(level, {})
                assert all(held.get(s, 0) >= asked for s, asked in needed.items())
            held[part.skill] = part.to_level
