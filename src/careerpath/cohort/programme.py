"""Make the programme of a group: decide, part into sessions, set dates, check."""

from __future__ import annotations

from math import gcd
from typing import TYPE_CHECKING

from careerpath.cohort.calendar import set_dates
from careerpath.cohort.deciding import DEFAULT_BRANCHES, decide
from careerpath.cohort.greedy import decide_greedily
from careerpath.cohort.grouping import part_people
from careerpath.cohort.problem import Problem, worth_choosing
from careerpath.cohort.verifying import verify_programme
from careerpath.errors import CareerPathError, InvalidValueError, message
from careerpath.model.programme import (
    PARTS_PER_HOUR,
    Programme,
    Proof,
    SelfStudy,
    Session,
    Terms,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from careerpath.career_graph import CareerGraph
    from careerpath.cohort.calendar import Dated
    from careerpath.cohort.deciding import Decision
    from careerpath.model.programme import Participant


def make_programme(
    graph: CareerGraph,
    participants: Sequence[Participant],
    terms: Terms | None = None,
    *,
    branches: int = DEFAULT_BRANCHES,
    progress: Callable[[float], object] = lambda _: None,
) -> Programme:
    """Return the sessions by which everybody arrives at the least teaching.

    Each person takes one of the own best routes, and each level that it asks for in
    a session of at most so many people; what it costs is the likely hours of all
    sessions. With a budget as many people as possible take part, at the least hours.
    Where several programmes are equal, people stay as near to their own first routes
    as they can, whoever comes first in the table before the others.

    Parameters
    ----------
    graph
        The graph that the routes were found in.
    participants
        What `find_participants` returned.
    terms
        What is asked of the programme.
    branches
        How much each search may try before it answers without proof.
    progress
        Is told the share of the searches that is done, from 0 to 1.

    Returns
    -------
    Programme
        Checked by `verify_programme`, which knows nothing of how it was found.

    Raises
    ------
    InvalidValueError
        If a number of the terms is outside what it can be.
    MissingLibraryError
        If highspy is not installed.
    CareerPathError
        If the check finds a fault, which is ours.
    """
    terms = terms or Terms()
    check_terms(terms)
    everybody = tuple(participants)
    decision = decide(state_problem(graph, everybody, terms), branches, progress)
    programme = _programme(graph, everybody, terms, decision)
    faults = verify_programme(graph, programme)
    if faults:
        raise CareerPathError(
            message("The programme does not hold: {fault}.", fault=faults[0])
        )
    return programme


def check_terms(terms: Terms) -> None:
    """Raise if a number is outside what it can be."""
    for name, value, least in (
        ("capacity", terms.capacity, 1),
        ("routes", terms.routes, 1),
        ("budget_hours", terms.budget_hours, 0),
        ("self_study", terms.self_study, 0),
    ):
        if value is not None and value < least:
            raise InvalidValueError(
                message(
                    "{name} is {value}; give {least} or more.",
                    name=name,
                    value=value,
                    least=least,
                )
            )


def _programme(
    graph: CareerGraph,
    participants: tuple[Participant, ...],
    terms: Terms,
    decision: Decision,
) -> Programme:
    """Return a programme that is still to be checked."""
    numbers = _number_levels(participants)
    problem = state_problem(graph, participants, terms)
    choices = _choices(problem, decision, participants)
    taken = {
        person: participants[person].alternatives[choice]
        for person, choice in enumerate(choices)
        if choice is not None
    }
    events = list(part_people(problem, numbers, participants, taken))
    dated = set_dates(graph, events, participants, taken)
    part = PARTS_PER_HOUR // problem.session_price
    return Programme(
        terms=terms,
        participants=participants,
        choices=choices,
        sessions=tuple(_sessions(graph, dated)),
        self_study=tuple(_self_study(graph, dated)),
        cost=Proof(*(value * part for value in decision.cost)),
        served=decision.served,
        unique=decision.unique,
        greedy=problem.cost(decide_greedily(problem)) * part,
    )


def state_problem(
    graph: CareerGraph, participants: Sequence[Participant], terms: Terms
) -> Problem:
    """Return what is to be decided for those who have a route, in their order."""
    numbers = _number_levels(participants)
    price = terms.self_study
    unit = gcd(PARTS_PER_HOUR, price or 0)
    session = PARTS_PER_HOUR // unit
    return Problem(
        options=tuple(
            worth_choosing(
                [
                    frozenset(numbers[new.skill, new.level] for new in route.new)
                    for route in participant.alternatives
                ]
            )
            for participant in participants
            if participant.alternatives
        ),
        hours={
            number: graph.hours(skill, level - 1, level).likely
            for (skill, level), number in numbers.items()
        },
        capacity=terms.capacity,
        session_price=session,
        alone_price=None if price is None else price // unit,
        budget=None if terms.budget_hours is None else terms.budget_hours * session,
    )


def _number_levels(participants: Sequence[Participant]) -> dict[tuple[str, int], int]:
    """Return a number for each level that any route asks for."""
    levels = {
        (new.skill, new.level)
        for participant in participants
        for route in participant.alternatives
        for new in route.new
    }
    return {level: number for number, level in enumerate(sorted(levels))}


def _choices(
    problem: Problem, decision: Decision, participants: Sequence[Participant]
) -> tuple[int | None, ...]:
    """Return which alternative each participant takes; None without any."""
    chosen = iter(problem.chosen(decision.choice))
    options = (next(chosen) if one.alternatives else None for one in participants)
    return tuple(None if option is None else option.rank for option in options)


def _sessions(graph: CareerGraph, dated: Sequence[Dated]) -> Iterator[Session]:
    """Yield the sessions, numbered as they begin."""
    together = (item for item in dated if not item.event.alone)
    for number, (event, span) in enumerate(together, start=1):
        hours = graph.hours(event.skill, event.level - 1, event.level)
        yield Session(number, event.skill, event.level, hours, event.people, span)


def _self_study(graph: CareerGraph, dated: Sequence[Dated]) -> Iterator[SelfStudy]:
    """Yield what is learnt alone, in the order in which it begins."""
    for event, span in dated:
        if event.alone:
            hours = graph.hours(event.skill, event.level - 1, event.level)
            yield SelfStudy(event.skill, event.level, hours, event.people[0], span)
