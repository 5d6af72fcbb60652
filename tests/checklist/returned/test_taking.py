"""Weigh what came back against a profile."""

from __future__ import annotations

import datetime as dt

import pytest

from careerpath.checklist.returned.marks import Mark, Place, Returned
from careerpath.checklist.returned.taking import levels_reached, take_levels
from careerpath.model.plan import Done

PLACE = Place("a.xlsx", 5)
DAY = dt.date(2027, 3, 1)


def mark(level, by="self", *, exact=False, day=None):
    """Return a mark of one skill."""
    return Mark("accounts", level, by, exact=exact, day=day, place=PLACE)


def returned(*marks, boxes=(1, 2, 3)):
    """Return what came back of a list with some boxes of that skill."""
    return Returned(list(marks), {("accounts", n): PLACE for n in boxes})


def taken(held, *marks, boxes=(1, 2, 3), **wishes):
    """Return what the profile is to say, whether it was kept, and what is told."""
    found = returned(*marks, boxes=boxes)
    known = {} if held is None else {"accounts": held}
    result = take_levels(found, known, **wishes)
    said = [str(problem.message) for problem in found.problems]
    return [(t.now, t.kept) for t in result], said


@pytest.mark.parametrize(
    ("held", "marks", "now"),
    [
        (None, [mark(1)], 1),
        (None, [mark(1), mark(2, "trainer")], 2),
        (1, [mark(1), mark(2)], 2),
        (0, [mark(2, exact=True)], 2),
        (None, [mark(3, exact=True), mark(1, "trainer", exact=True)], 1),
        (None, [mark(0, exact=True)], None),
    ],
)
def test_the_highest_level_told_is_held(held, marks, now) -> None:
    """A level written by the trainer goes before what the person says."""
    assert ([(now, False)], []) == taken(held, *marks)


def test_self_and_trainer_are_kept_apart() -> None:
    """With the last day that is told."""
    marks = [mark(1, "trainer", day=DAY), mark(2)]
    (found,) = take_levels(returned(*marks), {})

    assert (2, 1, 2, DAY) == (
        found.self_level,
        found.trainer_level,
        found.now,
        found.day,
    )


def test_what_is_written_is_kept_once() -> None:
    """From the lowest level on; a plan has it on one line."""
    marks = [
        mark(2)._replace(evidence="Report", initials="ZT"),
        mark(1, "trainer")._replace(evidence="Audit", initials="ZT"),
        mark(1)._replace(evidence="Audit", initials="ZT"),
    ]
    taken = take_levels(returned(*marks), {})

    assert [(("Audit", "Report"), ("ZT",))] == [(t.evidence, t.initials) for t in taken]
    assert [Done("accounts", 2, None, "Audit · Report (ZT)")] == [
        *levels_reached(taken)
    ]


def test_only_what_the_trainer_told_can_count() -> None:
    """Then the person's own ticks change nothing."""
    assert ([(1, False)], []) == taken(
        None, mark(1, "trainer"), mark(1), mark(2), confirmed=True
    )
    assert ([(2, False)], []) == taken(2, mark(1), mark(2), mark(3), confirmed=True)


@pytest.mark.parametrize("told", [mark(1), mark(1, "trainer", exact=True)])
def test_nothing_is_lowered_unless_that_is_allowed(told) -> None:
    """What the file says less is told as kept."""
    assert ([(3, True)], []) == taken(3, told)
    assert ([(1, False)], []) == taken(3, told, allow_lower=True)


def test_an_untouched_skill_says_nothing() -> None:
    """Whoever ticks what is new need not tick again what is held."""
    assert ([], []) == taken(3, allow_lower=True)


def test_a_box_left_out_below_a_tick_is_told() -> None:
    """The tick counts all the same."""
    assert (
        [(3, False)],
        ["level 3 of accounts is ticked, level 1, 2 is not; taken as 3"],
    ) == taken(None, mark(3))


def test_a_second_time_changes_nothing() -> None:
    """What was taken is what the profile says then."""
    for marks in ([mark(1)], [mark(0, exact=True)], [mark(1, "trainer", exact=True)]):
        first = take_levels(returned(*marks), {})
        held = {t.skill: t.now for t in first if t.now is not None}
        assert not any(t.changed for t in take_levels(returned(*marks), held))
