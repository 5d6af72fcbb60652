"""The hours of the shipped graph are argued, and hold beside published durations."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from careerpath import CareerGraph, load_graph
from careerpath.model.evidence import Evidence, strongest_tier
from careerpath.planning.calibration import calibrate, count_hours

if TYPE_CHECKING:
    from careerpath.model.published_duration import Calibration

#: An estimate without a source is at least so wide: high over low.
WIDE = 2.5


@pytest.fixture(scope="module")
def graph() -> CareerGraph:
    return load_graph()


@pytest.fixture(scope="module")
def table(graph: CareerGraph) -> tuple[Calibration, ...]:
    return calibrate(graph)


def test_enough_skills_have_hours_from_published_durations(graph: CareerGraph) -> None:
    """Four in five, and no two kinds of work cost the same by default."""
    counts = count_hours(graph)

    assert 80 <= counts.published
    assert counts.skills == counts.argued
    assert counts.profiles > 100


def test_the_table_holds(table: tuple[Calibration, ...]) -> None:
    """At least 20 certifications, four in five of them within a factor of two."""
    for item in table:
        name = item.published.certification.en
        ends = item.published.low, item.published.high
        print(f"{name:64} {ends} ours {tuple(item.hours)} ratio {item.ratio}")  # noqa: T201
    agreeing = [item for item in table if item.agrees]

    assert 20 <= len(table)
    assert 16 <= len(agreeing)
    assert 0.8 * len(table) <= len(agreeing)


def test_rows_that_no_hours_were_taken_from_hold_as_well(
    table: tuple[Calibration, ...],
) -> None:
    """Else the table would prove no more than that we can copy."""
    others = [item for item in table if not item.argued]

    assert 10 <= len(others)
    assert 0.8 * len(others) <= sum(item.agrees for item in others)


def test_estimates_are_wide_and_say_that_they_are_ours(graph: CareerGraph) -> None:
    """Where a skill has no source at all, each of its ranges is wide."""
    for skill in graph.skills.values():
        ours = [e for e in skill.hours_evidence if e.tier == "inferred"]
        if strongest_tier(skill.hours_evidence) == "inferred":
            for hours in skill.learning_hours.values():
                assert WIDE * hours.low <= hours.high, skill.id
        assert all(_says_so(item) for item in ours), skill.id


def _says_so(item: Evidence) -> bool:
    note = item.note
    return note is not None and "our estimate" in note.en and "estimation" in note.fr


def test_behaviours_are_practice(graph: CareerGraph) -> None:
    """A workshop and some reading; the rest is done at work."""
    for skill in graph.skills.values():
        if skill.kind == "behaviour":
            study, practice = (
                graph.hours(skill.id, 0, 3),
                graph.practice(skill.id, 0, 3),
            )
            assert study.likely <= 60, skill.id
            assert practice.likely >= 4 * study.likely, skill.id


def test_every_skill_takes_practice(graph: CareerGraph) -> None:
    """Nothing is learnt from books alone."""
    for skill in graph.skills.values():
        for level in range(1, graph.scale.highest + 1):
            assert graph.practice(skill.id, level - 1, level).likely > 0, skill.id
