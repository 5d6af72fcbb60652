"""Check a programme by its graph, knowing nothing of how it was found."""

from __future__ import annotations

from collections import Counter, defaultdict
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from careerpath.errors import Message, message
from careerpath.model.profile import Profile
from careerpath.model.programme import PARTS_PER_HOUR
from careerpath.planning.needs import join_levels, move_need, starting_levels

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.career_graph import CareerGraph
    from careerpath.model.programme import (
        Alternative,
        Participant,
        Programme,
        SelfStudy,
        Session,
        Span,
    )

    #: A level that somebody learns: the person's place, the skill, the level.
    Learnt = tuple[int, str, int]


def verify_programme(graph: CareerGraph, programme: Programme) -> tuple[Message, ...]:
    """Return all that is wrong with a programme; nothing, if it holds.

    Every claim but that nothing is better is worked out again: that routes lead where
    people want and ask for what they say, that everybody learns it once and nothing
    else, in sessions that have room and hours that add up, each after what it builds
    on, and that no session could be spared.

    Parameters
    ----------
    graph
        The graph that it was made in.
    programme
        What is to be checked.
    """
    wrong = tuple(_choices(graph, programme))
    return wrong or tuple(
        fault
        for check in (_attendance, _rooms, _sums, _divisions, _calendar)
        for fault in check(graph, programme)
    )


# ---------------------------------------------------------------------------- routes


def _choices(graph: CareerGraph, programme: Programme) -> Iterator[Message]:
    """Yield whose choice is none, and whose route is another one than it says."""
    budgeted = programme.terms.budget_hours is not None
    pairs = zip(programme.participants, programme.choices, strict=True)
    for person, choice in pairs:
        if choice is None:
            if person.alternatives and not budgeted:
                yield message("{name} has a route and gets none", name=person.name)
        elif not 0 <= choice < len(person.alternatives):
            yield message("{name} takes a route that is none", name=person.name)
        else:
            yield from _route(graph, programme, person, person.alternatives[choice])


def _route(
    graph: CareerGraph, programme: Programme, person: Participant, route: Alternative
) -> Iterator[Message]:
    if route.roles[0] != person.role or route.roles[-1] not in person.destinations:
        yield message("the route of {name} leads elsewhere", name=person.name)
        return
    held = starting_levels(graph, person.role, Profile(held=person.held))
    new: set[tuple[str, int, int]] = set()
    for number, (origin, destination) in enumerate(pairwise(route.roles), start=1):
        move = graph.transition(origin=origin, destination=destination)
        if move is None:
            yield message("the route of {name} is not recorded", name=person.name)
            return
        need = move_need(graph, move, desirable=programme.terms.desirable)
        new |= {
            (skill, level, number)
            for skill, reached in need.items()
            for level in range(held.get(skill, 0) + 1, reached + 1)
        }
        held = join_levels(held, need)
    if new != set(route.new) or len(new) != len(route.new):
        yield message("the route of {name} asks for other levels", name=person.name)


# -------------------------------------------------------------------------- sessions


def _learnt(programme: Programme) -> Iterator[tuple[Learnt, Session | SelfStudy]]:
    """Yield what everybody learns, and where."""
    for session in programme.sessions:
        for person in session.people:
            yield (person, session.skill, session.level), session
    for study in programme.self_study:
        yield (study.person, study.skill, study.level), study


def _attendance(graph: CareerGraph, programme: Programme) -> Iterator[Message]:  # noqa: ARG001
    """Yield who learns something not at all, twice, or for nothing."""
    asked = Counter(
        (person, new.skill, new.level)
        for person, route in programme.taken.items()
        for new in route.new
    )
    given = Counter(key for key, _ in _learnt(programme))
    for person, skill, level in sorted((asked - given) + (given - asked)):
        yield message(
            "{name} does not learn {skill}, level {level}, just once and for a reason",
            name=programme.participants[person].name,
            skill=skill,
            level=level,
        )


def _rooms(graph: CareerGraph, programme: Programme) -> Iterator[Message]:
    """Yield which session is empty or too full, and whose hours are others."""
    for session in programme.sessions:
        if not 1 <= len(session.people) <= programme.terms.capacity:
            yield message("session {number} has no such room", number=session.number)
    for item in programme.items:
        if item.hours != graph.hours(item.skill, item.level - 1, item.level):
            yield message("{skill} has other hours", skill=item.skill)
    numbers = [session.number for session in programme.sessions]
    if numbers != list(range(1, len(numbers) + 1)):
        yield message("the sessions are not numbered")
    if programme.self_study and programme.terms.self_study is None:
        yield message("somebody studies alone, which is not asked for")


# ----------------------------------------------------------------------------- costs


def _sums(graph: CareerGraph, programme: Programme) -> Iterator[Message]:  # noqa: ARG001
    """Yield which sum is another one, and what is above the budget or the bound."""
    terms, cost = programme.terms, programme.cost
    taught = programme.teaching_hours.likely * PARTS_PER_HOUR
    alone = programme.self_study_hours.likely * (terms.self_study or 0)
    if cost.value != taught + alone:
        yield message("the hours do not add up to the cost")
    if cost.bound > cost.value:
        yield message("the bound is above the cost")
    if terms.budget_hours is None:
        if programme.served is not None:
            yield message("people are counted without a budget")
        if cost.value > programme.greedy:
            yield message("a simpler programme costs less")
        return
    if cost.value > terms.budget_hours * PARTS_PER_HOUR:
        yield message("the budget is exceeded")
    served = programme.served
    if served is None or served.value != len(programme.taken):
        yield message("another number of people takes part")
    elif not served.value <= served.bound <= len(programme.participants):
        yield message("the bound of people is none")


def _divisions(graph: CareerGraph, programme: Programme) -> Iterator[Message]:
    """Yield which level could be learnt in sessions that cost less."""
    terms = programme.terms
    sessions = Counter((s.skill, s.level) for s in programme.sessions)
    alone = Counter((s.skill, s.level) for s in programme.self_study)
    people = Counter((skill, level) for (_, skill, level), _ in _learnt(programme))
    for (skill, level), count in sorted(people.items()):
        hours = graph.hours(skill, level - 1, level).likely

        def price(some: int, left: int, hours: int = hours) -> int:
            return hours * (some * PARTS_PER_HOUR + left * (terms.self_study or 0))

        most = -(-count // terms.capacity)
        least = 0 if terms.self_study is not None else most
        lowest = min(
            price(some, max(count - some * terms.capacity, 0))
            for some in range(least, most + 1)
        )
        if price(sessions[skill, level], alone[skill, level]) != lowest:
            yield message(
                "{skill}, level {level}, costs too much", skill=skill, level=level
            )


# -------------------------------------------------------------------------- calendar


def _calendar(graph: CareerGraph, programme: Programme) -> Iterator[Message]:
    """Yield who is at two things at once, too fast, or before what it builds on."""
    spans: defaultdict[int, dict[tuple[str, int], Span]] = defaultdict(dict)
    for (person, skill, level), item in _learnt(programme):
        spans[person][skill, level] = item.span
        name, pace = (
            programme.participants[person].name,
            programme.participants[person].hours_per_week,
        )
        if item.span.end - item.span.begin < Fraction(item.hours.likely, pace):
            yield message("{name} has no time for {skill}", name=name, skill=skill)
    for person, own in spans.items():
        name = programme.participants[person].name
        times = sorted(own.values())
        if times[0].begin < 0 or any(b.begin < a.end for a, b in pairwise(times)):
            yield message("{name} is at two things at once", name=name)
        for (skill, level), span in own.items():
            needed = graph.with_prerequisites({skill: level})
            for other, reached in needed.items():
                known = range(1, reached + (other != skill))
                if any(
                    own[other, n].end > span.begin for n in known if (other, n) in own
                ):
                    yield message(
                        "{name} learns {skill} too early", name=name, skill=skill
                    )
    begins = [session.span.begin for session in programme.sessions]
    if begins != sorted(begins):
        yield message("the sessions are not in the order of the calendar")
