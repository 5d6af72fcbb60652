"""Set sessions and self-study on a calendar of weeks: nothing before what it builds on.

Everybody is at one thing at a time, for as many hours a week as they have; a session
goes at the pace of those who have the fewest.
"""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING, NamedTuple

from careerpath.model.programme import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from careerpath.career_graph import CareerGraph
    from careerpath.cohort.grouping import Event
    from careerpath.model.programme import Alternative, Participant


class Dated(NamedTuple):
    """A session or a self-study with its days."""

    event: Event
    span: Span


def set_dates(
    graph: CareerGraph,
    events: Sequence[Event],
    participants: Sequence[Participant],
    taken: Mapping[int, Alternative],
) -> list[Dated]:
    """Return when everything takes place, in the order of its beginning.

    What can begin first comes next; of several, what an earlier move needs, then what
    most time hangs on, then the skill whose id comes first. It is a calendar that can
    be kept, not the shortest one.

    Parameters
    ----------
    graph
        Where the prerequisites and the hours are.
    events
        What there is to learn, and for whom.
    participants
        Everybody; they have the hours a week.
    taken
        The routes of those who take part, by their places.
    """
    return _Calendar(graph, events, participants, taken).dated()


class _Calendar:
    """The events of one programme, which are known by their number."""

    def __init__(
        self,
        graph: CareerGraph,
        events: Sequence[Event],
        participants: Sequence[Participant],
        taken: Mapping[int, Alternative],
    ) -> None:
        self._events = events
        self._lasting = [_weeks(graph, event, participants) for event in events]
        self._before = list(_predecessors(graph, events))
        self._after: defaultdict[int, list[int]] = defaultdict(list)
        for number, before in enumerate(self._before):
            for earlier in before:
                self._after[earlier].append(number)
        self._moves = list(_moves(events, taken))
        self._hanging = self._tails()

    def dated(self) -> list[Dated]:
        """Return all events with their spans."""
        missing = list(map(len, self._before))
        ends: dict[int, Fraction] = {}
        free: defaultdict[int, Fraction] = defaultdict(Fraction)
        found: list[Dated] = []
        ready = [
            self._key(n, Fraction()) for n, count in enumerate(missing) if not count
        ]
        heapify(ready)
        while ready:
            known, *_rest, number = heappop(ready)
            begin = self._earliest(number, ends, free)
            if begin > known:  # somebody has become busy meanwhile
                heappush(ready, self._key(number, begin))
                continue
            ends[number] = end = begin + self._lasting[number]
            free.update(dict.fromkeys(self._events[number].people, end))
            found.append(Dated(self._events[number], Span(begin, end)))
            for later in self._after[number]:
                missing[later] -= 1
                if not missing[later]:
                    heappush(ready, self._key(later, end))
        return sorted(found, key=_order)

    def _earliest(
        self, number: int, ends: Mapping[int, Fraction], free: Mapping[int, Fraction]
    ) -> Fraction:
        """Return when all who learn it have the time, and know what they must."""
        known = (ends[earlier] for earlier in self._before[number])
        free_from = (free.get(person, Fraction()) for person in self._people(number))
        return max((*known, *free_from))

    def _people(self, number: int) -> tuple[int, ...]:
        return self._events[number].people

    def _key(
        self, number: int, begin: Fraction
    ) -> tuple[Fraction, int, Fraction, Event, int]:
        event = self._events[number]
        return begin, self._moves[number], -self._hanging[number], event, number

    def _tails(self) -> list[Fraction]:
        """Return for each event the weeks from its beginning that must follow."""
        tails = [Fraction()] * len(self._events)
        for number in reversed(self._in_turn()):
            after = (tails[later] for later in self._after[number])
            tails[number] = self._lasting[number] + max(after, default=Fraction())
        return tails

    def _in_turn(self) -> list[int]:
        """Return all events, none before what it builds on."""
        missing = list(map(len, self._before))
        found = [number for number, count in enumerate(missing) if not count]
        for number in found:
            for later in self._after[number]:
                missing[later] -= 1
                if not missing[later]:
                    found.append(later)
        return found


def _order(dated: Dated) -> tuple[Span, Event]:
    return dated.span, dated.event


def _weeks(
    graph: CareerGraph, event: Event, participants: Sequence[Participant]
) -> Fraction:
    """Return how long an event takes at the pace of its slowest people."""
    hours = graph.hours(event.skill, event.level - 1, event.level).likely
    pace = min(participants[person].hours_per_week for person in event.people)
    return Fraction(hours, pace)


def _predecessors(graph: CareerGraph, events: Iterable[Event]) -> Iterator[set[int]]:
    """Yield for each event those that some of its people must have behind them."""
    events = list(events)
    place = {
        (person, event.skill, event.level): number
        for number, event in enumerate(events)
        for person in event.people
    }
    for event in events:
        needed = {event.skill: event.level - 1}
        known = graph.skill(event.skill).prerequisites.get(event.level, {})
        for skill, level in known.items():
            needed[skill] = max(level, needed.get(skill, 0))
        yield {
            place[person, skill, level]
            for person in event.people
            for skill, highest in needed.items()
            for level in range(1, highest + 1)
            if (person, skill, level) in place
        }


def _moves(events: Iterable[Event], taken: Mapping[int, Alternative]) -> Iterator[int]:
    """Yield for each event the first move that needs it for any of its people."""
    moves = {
        (person, new.skill, new.level): new.move
        for person, route in taken.items()
        for new in route.new
    }
    for event in events:
        yield min(moves[person, event.skill, event.level] for person in event.people)
