"""How learning and waiting add up to months, for one person and for many."""

from __future__ import annotations

import random
from fractions import Fraction

import numpy as np
import pytest

from careerpath.model.answers import DirectJump
from careerpath.model.profile import MOST_HOURS_PER_WEEK
from careerpath.model.ranges import Range
from careerpath.planning import cost


@pytest.mark.parametrize(
    ("wait", "learnt", "expected"), [(0, 0, 50), (7, 0, 57), (0, 5, 60), (11, 5, 61)]
)
def test_a_move_waits_for_the_role_before_it_and_for_what_it_needs(
    wait, learnt, expected
):
    """An hour of learning is twelve units."""
    assert expected == cost.time_after(50, wait, learnt)


@pytest.mark.parametrize(
    ("months", "spent", "left"), [(9, 4, 5), (9, 9, 0), (9, 12, 0)]
)
def test_months_behind_someone_are_not_waited_for_again(months, spent, left):
    """And never make up for those of another role."""
    assert left == cost.months_to_wait(months, spent)


@pytest.mark.parametrize(
    ("units", "hours"), [(-12, -1), (0, 0), (1, 1), (12, 1), (13, 2)]
)
def test_the_fewest_hours_that_take_as_long(units, hours):
    """Hours are whole."""
    assert hours == cost.hours_within(units)


def test_months_are_rounded_to_tenths_and_halves_up():
    """Whatever the pace."""
    for pace in range(1, MOST_HOURS_PER_WEEK + 1):
        for units in range(0, 60 * pace, 7):
            tenths = Fraction(units * 10, pace * 52) + Fraction(1, 2)
            assert tenths // 1 == round(cost.rounded_months(units, pace) * 10)


def test_many_people_are_reckoned_like_each_of_them():
    """With the function that returns the larger of two amounts for arrays."""
    rng = random.Random("many")
    people = [[rng.randint(0, 400) for _ in range(3)] for _ in range(200)]
    time, wait, learnt = np.array(people).T

    assert [cost.time_after(*person) for person in people] == (
        cost.time_after(time, wait, learnt, np.maximum).tolist()
    )
    assert [cost.months_to_wait(*person[:2]) for person in people] == (
        cost.months_to_wait(time, wait, np.maximum).tolist()
    )
    assert [cost.tenths_of_months(first, 104) for first, *_ in people] == (
        cost.tenths_of_months(time, 104).tolist()
    )


def test_times_run_from_zero_through_all_moves():
    """In units, from their own kind."""
    steps = [(Range(0, 1, 2), Range(0, 9, 90)), (Range(0, 1, 2), Range(1, 9, 90))]

    assert [0, 0, 12] == cost.move_times(steps, 0, 1)
    assert [0, 108, 216] == cost.move_times(steps, 1, 1)
    assert Range(0.2, 4.2, 41.5) == cost.months_until(steps, 1)


def test_a_jump_that_nobody_is_known_to_make_takes_the_time_of_its_study():
    """And no month more: how long people wait for it is not known."""
    hours = Range(0, 26, 52)
    jump = DirectJump(
        recorded=False,
        effort_hours=hours,
        hardest_step_hours=26,
        experience_months=None,
        time_months=None,
        skills=(),
    )

    assert Range(0.0, 1.5, 3.0) == cost.months_of_jump(jump, 4)
