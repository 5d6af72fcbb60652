"""Whatever is wrong with a programme is found, without any solver."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from careerpath.batch.person import Person
from careerpath.cohort import make_programme, verify_programme
from careerpath.model.programme import NewLevel, Proof, SelfStudy, Span, Terms
from careerpath.model.ranges import Range
from tests.cohort.test_programme import participants_in, three_skills

pytest.importorskip("highspy", reason="no highspy")

GRAPH = three_skills()


@pytest.fixture(scope="module")
def sound():
    """Return a programme for three people, one of whom learns two skills."""
    wanted = ("d", "e", "e")
    people = [(Person(str(n), "o", role),) for n, role in enumerate(wanted)]
    programme = make_programme(GRAPH, participants_in(GRAPH, people), Terms(capacity=2))
    assert () == verify_programme(GRAPH, programme)
    return programme


def with_session(programme, place, **changes):
    sessions = list(programme.sessions)
    sessions[place] = replace(sessions[place], **changes)
    return replace(programme, sessions=tuple(sessions))


def with_route(programme, **changes):
    first, *others = programme.participants
    own = tuple(replace(route, **changes) for route in first.alternatives)
    return replace(programme, participants=(replace(first, alternatives=own), *others))


def late(programme):
    """Move everything of the first person to the same weeks."""
    span = Span(Fraction(), Fraction(9))
    sessions = (replace(s, span=span) for s in programme.sessions)
    return replace(programme, sessions=tuple(sessions))


FAULTS = {
    "gets none": lambda p: replace(p, choices=(None, *p.choices[1:])),
    "a route that is none": lambda p: replace(p, choices=(9, *p.choices[1:])),
    "leads elsewhere": lambda p: with_route(p, roles=("o", "e")),
    "is not recorded": lambda p: with_route(p, roles=("o", "d")),
    "asks for other levels": lambda p: with_route(p, new=(NewLevel("y", 1),)),
    "just once": lambda p: with_session(p, 0, people=(0, 1, 2)),
    "no such room": lambda p: replace(p, terms=Terms(capacity=1)),
    "other hours": lambda p: with_session(p, 0, hours=Range(1, 1, 1)),
    "not numbered": lambda p: with_session(p, 0, number=2),
    "studies alone": lambda p: replace(
        p,
        self_study=(
            SelfStudy("y", 1, Range(4, 8, 16), 0, Span(Fraction(), Fraction(2))),
        ),
    ),
    "do not add up": lambda p: replace(p, cost=Proof(1, 1)),
    "bound is above": lambda p: replace(p, cost=Proof(p.cost.value, 9_999)),
    "without a budget": lambda p: replace(p, served=Proof(3, 3)),
    "a simpler programme": lambda p: replace(p, greedy=1),
    "budget is exceeded": lambda p: replace(p, terms=Terms(budget_hours=1)),
    "another number of people": lambda p: replace(
        p, terms=Terms(budget_hours=99), served=Proof(2, 3)
    ),
    "bound of people": lambda p: replace(
        p, terms=Terms(budget_hours=99), served=Proof(3, 9)
    ),
    "costs too much": lambda p: replace(
        p, terms=Terms(capacity=2, self_study=1), cost=p.cost
    ),
    "no time for": lambda p: with_session(
        p, 0, span=Span(Fraction(), Fraction(1, 100))
    ),
    "two things at once": late,
    "too early": late,
    "order of the calendar": lambda p: with_session(
        p, 0, span=Span(Fraction(90), Fraction(99))
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_found(sound, fault):
    """One fault each."""
    found = verify_programme(GRAPH, FAULTS[fault](sound))

    assert any(fault in str(message) for message in found), list(map(str, found))
