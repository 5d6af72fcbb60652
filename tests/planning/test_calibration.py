"""Published durations stand beside what a graph gives for the same."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careerpath import CareerGraph
from careerpath.model.evidence import Evidence
from careerpath.model.published_duration import Attainment, PublishedDuration
from careerpath.model.ranges import Range
from careerpath.model.text import Text
from careerpath.planning.calibration import calibrate, count_hours
from tests.planning.instances import SCALE, make_role, make_skill

HOURS = {1: Range(5, 10, 20), 2: Range(10, 20, 40), 3: Range(20, 40, 80)}
COURSE = Text("Course", "Cours")


def calibrated(low, high, before, after):
    """Return the one row of a graph with these ends; writing rests on "book"."""
    skills = [
        replace(
            make_skill("writing"),
            learning_hours=HOURS,
            hours_evidence=(Evidence("book", "published"),),
        ),
        replace(
            make_skill("editing"),
            learning_hours=HOURS,
            prerequisites={1: {"writing": 1}},
        ),
    ]
    row = PublishedDuration("book", COURSE, low, high, before, after)
    graph = CareerGraph(
        scale=SCALE,
        skills=skills,
        roles=[make_role("editor", {"editing": 1})],
        published_durations=[row],
    )
    (found,) = calibrate(graph)
    return found


def levels(**wanted):
    return Attainment(levels=tuple(sorted(wanted.items())))


@pytest.mark.parametrize(
    ("before", "after", "likely"),
    [
        (Attainment(), levels(writing=2), 30),
        (levels(writing=1), levels(writing=2), 20),
        # A skill stands as it is written: the course does not teach what it needs …
        (Attainment(), levels(editing=1), 10),
        # … a role stands for all that it takes …
        (Attainment(), Attainment(("editor",)), 20),
        # … and whoever has a level has what this needs.
        (levels(editing=1), Attainment(("editor",)), 0),
    ],
)
def test_hours_are_those_from_one_end_to_the_other(before, after, likely):
    """Study alone, each level once."""
    assert likely == calibrated(1, 1, before, after).hours.likely


@pytest.mark.parametrize(
    ("low", "high", "agrees", "ratio"),
    [
        (15, 15, True, 2.0),
        (14, 14, False, 2.14),
        (60, 60, True, 0.5),
        (61, 70, False, 0.49),
        (20, 40, True, 1.0),
    ],
)
def test_within_a_factor_of_two_is_agreement(low, high, agrees, ratio):
    """Both ways, counted from the nearer end of what is published."""
    found = calibrated(low, high, Attainment(), levels(writing=2))

    assert (agrees, ratio) == (found.agrees, found.ratio)


def test_a_row_whose_source_is_a_reason_is_marked():
    """Only where a skill that is taught rests on it."""
    assert calibrated(1, 1, Attainment(), levels(writing=1)).argued
    assert not calibrated(1, 1, levels(writing=1), levels(editing=1)).argued


def test_hours_are_counted_by_what_they_rest_on():
    """An estimate is a reason, but no published one."""
    guess = (Evidence("us", "inferred"),)
    skills = [
        make_skill("writing"),
        replace(make_skill("editing"), hours_evidence=guess),
        replace(make_skill("filing"), hours_evidence=(Evidence("x", "published"),)),
    ]
    counts = count_hours(CareerGraph(scale=SCALE, skills=skills))

    assert (3, 2, 1, 1) == (
        counts.skills,
        counts.argued,
        counts.published,
        counts.profiles,
    )
