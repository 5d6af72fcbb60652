"""An axis has round marks, few enough to be read."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath.diagram.axis import (
    month_ticks,
    number_ticks,
)


@given(st.integers(1, 20000), st.integers(2, 12))
def test_numbers_are_round_evenly_spaced_and_not_too_many(high, most):
    """Whatever the axis spans from 0; all lie on it."""
    values = [tick.value for tick in number_ticks(high, most, "en")]
    steps = {b - a for a, b in pairwise(values)}

    assert len(values) <= most
    assert all(0 <= value <= high for value in values)
    assert len(steps) <= 1
    assert {str(step).rstrip("0") for step in steps} <= {"1", "2", "5"}


def test_months_are_counted_in_parts_of_years():
    """And written as the language writes numbers."""

    assert ["0", "6", "12", "18"] == [t.text for t in month_ticks(20.0, 5, "en")]


@pytest.mark.parametrize(
    ("months", "texts"),
    [
        (7.0, ["janvier 2027", "mars 2027", "mai 2027", "juillet 2027"]),
        (40.0, ["2027", "2028", "2029", "2030"]),
        (200.0, ["2030", "2035", "2040"]),
    ],
)
def test_a_calendar_names_months_or_years(months, texts):
    """As long as there is room for their names."""
    start = dt.date(2026, 12, 24)

    assert texts == [t.text for t in month_ticks(months, 4, "fr", start=start)]


def test_the_last_year_ends_a_calendar():
    """Python counts no further than 9999."""
    start = dt.date(9997, 12, 24)

    assert ["9998", "9999"] == [t.text for t in month_ticks(40.0, 4, "fr", start=start)]
