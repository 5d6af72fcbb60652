"""Days and months are reckoned both ways."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath.model.days import day_after, months_between

DAYS = st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1))


@given(DAYS, st.floats(0, 400))
def test_days_and_months_agree(start, months):
    """There and back again, to the half day that makes a whole one."""
    there = months_between(start, day_after(start, months))

    assert there == pytest.approx(months, abs=0.5 * 12 / 365.25 + 1e-9)


def test_what_no_calendar_holds_is_its_last_day():
    """Whatever a graph takes a move to need."""
    assert dt.date.max == day_after(dt.date(9990, 1, 1), 1e9)
