"""Part those who learn the same level into sessions, and name who learns it alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from careerpath.cohort.problem import Problem
    from careerpath.model.programme import Alternative, Participant


class Event(NamedTuple):
    """A level that some people learn together, or one person alone.

    Attributes
    ----------
    people
        Their places among the participants, in order.
    alone
        Whether it is self-study.
    """

    skill: str
    level: int
    people: tuple[int, ...]
    alone: bool = False


def part_people(
    problem: Problem,
    steps: Mapping[tuple[str, int], int],
    participants: Sequence[Participant],
    taken: Mapping[int, Alternative],
) -> Iterator[Event]:
    """Yield every session, and what each person learns alone.

    The sessions of one level are as even as can be. Those with the most hours a week
    go together, since the slowest sets the pace; whoever a session has no room for
    is among those with the fewest.

    Parameters
    ----------
    problem
        What says how many sessions there are.
    steps
        The number of each skill and level in the problem.
    participants
        Everybody.
    taken
        The routes of those who take part, by their places.
    """
    learners: dict[tuple[str, int], list[int]] = {}
    for person, route in taken.items():
        for new in route.new:
            learners.setdefault((new.skill, new.level), []).append(person)
    for (skill, level), people in sorted(learners.items()):
        people.sort(key=lambda place: (-participants[place].hours_per_week, place))
        division = problem.divide(steps[skill, level], len(people))
        together = len(people) - division.alone
        for some in _evenly(people[:together], division.sessions):
            yield Event(skill, level, tuple(sorted(some)))
        for person in sorted(people[together:]):
            yield Event(skill, level, (person,), alone=True)


def _evenly(people: Sequence[int], parts: int) -> Iterator[Sequence[int]]:
    """Yield neighbours in so many parts, the larger ones first.

    Examples
    --------
    >>> list(_evenly([1, 2, 3, 4, 5], 2))
    [[1, 2, 3], [4, 5]]
    """
    begin = 0
    for part in range(parts):
        size = (len(people) - begin + parts - part - 1) // (parts - part)
        yield people[begin : begin + size]
        begin += size
