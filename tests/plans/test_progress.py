"""How far a plan is: what comes next, what is late, when roles follow now."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from careerpath import Profile, find_routes, make_plan
from careerpath.errors import InvalidValueError
from careerpath.model.days import day_after
from careerpath.model.plan import Done
from careerpath.plans.progress import (
    draw_rest,
    level_meant,
    next_step,
    tell_status,
)
from tests.planning.instances import make_graph, make_skill
from tests.plans.made import GRAPH, START, shipped_plan

PLAN = shipped_plan()
ORDER = [planned for period in PLAN.study for planned in period.skills]


def test_nothing_done_is_the_beginning():
    """With what is studied beside it."""
    step = next_step(PLAN)

    assert ORDER[0] == step.planned
    assert PLAN.study[0].skills[1:] == step.beside
    assert len(ORDER) == step.left


def test_what_is_done_is_passed_over():
    """In whatever order it was learnt."""
    second = ORDER[1].skill
    done = [Done(ORDER[0].skill.skill, ORDER[0].skill.to_level)]

    assert ORDER[1] == next_step(PLAN, done).planned
    assert ORDER[0] == next_step(PLAN, [Done(second.skill, second.to_level)]).planned


def test_months_without_study_are_a_pause():
    """Before the first period, or between two; never where one follows another."""
    later = [replace(p, start=p.end, end=p.end) for p in PLAN.study[:1]]
    waiting = replace(PLAN, study=(*later, *PLAN.study[1:]))
    first_of_move = next(n for n, p in enumerate(PLAN.study) if p.move > 1)
    done = [
        Done(p.skill.skill, p.skill.to_level)
        for period in PLAN.study[:first_of_move]
        for p in period.skills
    ]

    assert not next_step(PLAN).pause
    assert next_step(waiting).pause
    assert PLAN.study[first_of_move - 1].end.likely < PLAN.arrivals[0].likely
    assert next_step(PLAN, done).pause


def test_a_level_on_the_way_counts():
    """The rest of it comes next."""
    planned = next(p for p in ORDER if p.skill.to_level - p.skill.from_level > 1)
    place = ORDER.index(planned)
    done = [Done(p.skill.skill, p.skill.to_level) for p in ORDER[:place]]
    done.append(Done(planned.skill.skill, planned.skill.from_level + 1))

    step = next_step(PLAN, done)

    assert planned == step.planned
    assert planned.skill.from_level + 1 == step.from_level


def test_a_higher_level_than_planned_is_enough():
    """A later move may have needed it."""
    done = [Done(planned.skill.skill, 4) for planned in ORDER]

    assert next_step(PLAN, done) is None


def test_the_level_meant_is_the_one_asked_for_next():
    """Of a skill that two moves raise, the lower one first."""
    first, second = (
        p.skill.to_level for p in ORDER if p.skill.skill == "candidate-sourcing"
    )

    assert first == level_meant(PLAN, [], "candidate-sourcing")
    assert second == level_meant(
        PLAN, [Done("candidate-sourcing", first)], "candidate-sourcing"
    )
    with pytest.raises(InvalidValueError, match="asks for no more"):
        level_meant(PLAN, [Done("candidate-sourcing", second)], "candidate-sourcing")


def names(planned):
    """Return skills with the levels planned."""
    return {(p.skill.skill, p.skill.to_level) for p in planned}


def test_a_plan_kept_to_the_day_changes_nothing():
    """All of a period is done when it ends: none is late, every role as planned."""
    for place, period in enumerate(PLAN.study):
        done = [
            Done(planned.skill.skill, planned.skill.to_level)
            for before in PLAN.study[: place + 1]
            for planned in before.skills
        ]
        status = tell_status(GRAPH, PLAN, done, day_after(START, period.end.likely))
        move = next(
            m for m, at in enumerate(PLAN.arrivals) if period.end.likely <= at.likely
        )
        if move == 0:  # later ones are made in another role
            assert ((), ()) == (status.in_state("late"), status.in_state("ahead"))
            for planned, expected in zip(PLAN.arrivals, status.expected, strict=True):
                assert expected.likely == pytest.approx(planned.likely, abs=0.15)


def test_what_is_not_done_in_time_is_late():
    """The rest keeps its state; what comes next is being done."""
    status = tell_status(
        GRAPH, PLAN, [], day_after(START, PLAN.study[1].end.likely + 1)
    )
    late = [p for period in PLAN.study[:2] for p in period.skills]

    assert names(late) == names(status.in_state("late"))
    assert names(PLAN.study[2].skills) == names(status.in_state("doing"))


def test_what_is_done_before_its_time_is_ahead():
    """Only where the day is known."""
    last = ORDER[-1].skill
    done = [Done(last.skill, last.to_level)]

    assert (last.skill, last.to_level) in names(
        tell_status(GRAPH, PLAN, done, START).in_state("ahead")
    )
    assert () == tell_status(GRAPH, PLAN, done).in_state("ahead", "late")


def test_what_is_told_of_a_later_day_is_not_done_yet():
    """Nor drawn as if it were; without a day all of it is."""
    day = day_after(START, 1)
    skill = ORDER[0].skill
    done = [Done(skill.skill, skill.to_level, day + dt.timedelta(days=1))]
    status = tell_status(GRAPH, PLAN, done, day)

    assert () == status.in_state("done", "ahead")
    assert draw_rest(GRAPH, PLAN, done, day) == draw_rest(GRAPH, PLAN, [], day)
    assert ORDER[:1] == [*tell_status(GRAPH, PLAN, done).in_state("done")]


def test_late_study_moves_the_dates_that_wait_for_it():
    """By as long as nothing was studied; months in the role pass meanwhile."""
    graph = make_graph(
        {"o": {}, "p": {"x": 1}, "q": {"x": 1}},
        [("o", "p", 6), ("p", "q", 10)],
        [make_skill("x", (52, 1, 1))],
    )
    profile = Profile(hours_per_week=3)  # 13 hours a month: 4 months of study
    answer = find_routes(graph, "o", "q", profile=profile)
    plan = make_plan(graph, answer, profile=profile, start=START)

    def expected(months, *done):
        found = tell_status(graph, plan, done, day_after(START, months)).expected
        return [arrival.likely for arrival in found]

    assert [6, 16] == [arrival.likely for arrival in plan.arrivals]
    assert [6, 16] == expected(0)
    assert [6, 16] == pytest.approx(expected(2), abs=0.1)
    assert [9, 19] == pytest.approx(expected(5), abs=0.1)
    assert [6, 16] == pytest.approx(expected(5, Done("x", 1)), abs=0.1)


def test_hours_left_count_levels_on_the_way():
    """Of what is begun only the rest."""
    planned = next(p for p in ORDER if p.skill.to_level - p.skill.from_level > 1)
    skill, low = planned.skill.skill, planned.skill.from_level
    before = tell_status(GRAPH, PLAN, []).left_hours
    after = tell_status(GRAPH, PLAN, [Done(skill, low + 1)]).left_hours

    assert PLAN.route.effort_hours == before
    assert GRAPH.hours(skill, low, low + 1).likely == before.likely - after.likely


@pytest.mark.parametrize(
    ("start", "finding"), [(None, "no first day"), (dt.date(2028, 1, 1), "begins on")]
)
def test_a_day_needs_a_first_one(start, finding):
    """And not a later one."""
    with pytest.raises(InvalidValueError, match=finding):
        tell_status(GRAPH, replace(PLAN, start=start), [], dt.date(2027, 5, 1))
