"""Months of a plan are said as people count them."""

from __future__ import annotations

import datetime as dt

import pytest

from careerpath import load_graph
from careerpath.model.ranges import Range
from careerpath.words import Words
from careerpath.words.plan import months_text

GRAPH = load_graph()
START = dt.date(2027, 1, 4)


@pytest.mark.parametrize(
    ("months", "counted", "named"),
    [
        ((0.0, 0.0, 0.0), "from the start", "from the start"),
        ((0.1, 0.2, 0.4), "in month 1", "in January 2027"),
        (
            (0.0, 0.0, 8.0),
            "from the start, in month 8 at the latest",
            "in January 2027 (January 2027 – September 2027)",
        ),
        (
            (5.4, 6.5, 12.0),
            "in month 7 (5–12)",
            "in July 2027 (June 2027 – January 2028)",
        ),
    ],
)
def test_months_are_counted_or_named(months, counted, named):
    """Without a first day, and with one; none is month 0."""
    words = Words(GRAPH, "en")

    assert counted == months_text(words, None, Range(*months))
    assert named == months_text(words, START, Range(*months))
