"""Hold a programme for a group: who goes where, what is taught when, how sure it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import ceil, floor
from typing import TYPE_CHECKING, NamedTuple

from careerpath.model.profile import DEFAULT_HOURS_PER_WEEK
from careerpath.model.ranges import Range, total

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping
    from fractions import Fraction

    from careerpath.errors import Message

DEFAULT_CAPACITY = 12
DEFAULT_ROUTES = 3
#: The parts of an hour that costs are counted in: a price is whole percents of one.
PARTS_PER_HOUR = 100


class NewLevel(NamedTuple):
    """A level of a skill that somebody has to learn.

    Attributes
    ----------
    move
        The number of the move that needs it first, counted from 1.
    """

    skill: str
    level: int
    move: int = 1


@dataclass(frozen=True, slots=True)
class Alternative:
    """One of the routes that a person may take.

    Attributes
    ----------
    roles
        Role ids, origin first.
    new
        Every level that it asks for beyond what the person holds.
    hours, practice_hours
        The study of all of them, and the practice at work beside it.
    """

    roles: tuple[str, ...]
    new: tuple[NewLevel, ...]
    hours: Range[int]
    practice_hours: Range[int]


@dataclass(frozen=True, slots=True)
class Participant:
    """Someone of a group, and the routes to choose from.

    Attributes
    ----------
    name
        What the person goes by in the table.
    role
        Id of the present role.
    destinations
        Ids of the roles aimed at: one, or several of which any will do.
    held
        Declared levels by skill id, beyond what the role requires.
    alternatives
        The best routes by study, those of the destination that is named first at the
        front.
    proven
        Whether no other route is better than one of these.
    reason
        Why there is none; None when there is one.
    """

    name: str
    role: str
    destinations: tuple[str, ...]
    held: Mapping[str, int] = field(default_factory=dict)
    hours_per_week: int = DEFAULT_HOURS_PER_WEEK
    alternatives: tuple[Alternative, ...] = ()
    proven: bool = True
    reason: Message | None = None


@dataclass(frozen=True, slots=True)
class Terms:
    """What is asked of a programme.

    Attributes
    ----------
    capacity
        The most people in a session.
    routes
        How many routes each person may have to choose from, for each destination.
    budget_hours
        The most hours of teaching there may be; None for as many as it takes.
    free_targets
        Whether the programme chooses among the destinations that a person names.
    self_study
        What an hour of study alone costs, in percent of one of teaching; None where
        nobody studies alone.
    desirable
        Whether desirable skills are needed too.
    start
        The Monday, or other day, on which the first week begins.
    """

    capacity: int = DEFAULT_CAPACITY
    routes: int = DEFAULT_ROUTES
    budget_hours: int | None = None
    free_targets: bool = False
    self_study: int | None = None
    desirable: bool = False
    start: dt.date | None = None


class Proof(NamedTuple):
    """What was reached, and what no programme of these routes can do better than."""

    value: int
    bound: int

    @property
    def proven(self) -> bool:
        """Whether nothing better is possible."""
        return self.value == self.bound

    @property
    def percent(self) -> float:
        """How far it is from the bound at the most, in percent of the lesser one.

        Examples
        --------
        >>> Proof(100, 100).percent, Proof(106, 100).percent, Proof(3, 4).percent
        (0.0, 6.0, 33.4)
        """
        low, high = sorted(self)
        if low == high:
            return 0.0
        return ceil((high - low) * 1000 / low) / 10 if low > 0 else 100.0


class Span(NamedTuple):
    """When something takes place, in weeks from the beginning of the first one."""

    begin: Fraction
    end: Fraction

    @property
    def first_week(self) -> int:
        """The week in which it begins, counted from 1."""
        return floor(self.begin) + 1

    @property
    def last_week(self) -> int:
        """The week in which it ends."""
        return max(ceil(self.end), self.first_week)


@dataclass(frozen=True, slots=True)
class Session:
    """Some people who learn a level of a skill together.

    Attributes
    ----------
    number
        Its place in the calendar, counted from 1.
    hours
        The hours of teaching, which are the study of the level.
    people
        Places of those who attend among the participants.
    span
        When it is, at the pace of those with the fewest hours a week.
    """

    number: int
    skill: str
    level: int
    hours: Range[int]
    people: tuple[int, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class SelfStudy:
    """A level of a skill that somebody learns alone, `person` being the place."""

    skill: str
    level: int
    hours: Range[int]
    person: int
    span: Span


@dataclass(frozen=True, slots=True)
class Programme:
    """The sessions in which a group learns what everybody's route asks for.

    Attributes
    ----------
    terms
        What was asked.
    participants
        Everybody in the table, in its order.
    choices
        Which alternative each of them takes; None for who has none or is left out.
    sessions
        In the order of the calendar.
    self_study
        What is learnt alone, in the same order.
    cost
        Hours of teaching, and the price of self-study, in hundredths of an hour.
    served
        How many people take part; None where there is no budget, for all do then
        who have a route.
    unique
        Whether it is proven that no other programme comes before this one.
    greedy
        The same cost if everybody, one after the other, took what adds least to it.
    """

    terms: Terms
    participants: tuple[Participant, ...]
    choices: tuple[int | None, ...]
    sessions: tuple[Session, ...]
    self_study: tuple[SelfStudy, ...]
    cost: Proof
    served: Proof | None
    unique: bool
    greedy: int

    def alternative(self, person: int) -> Alternative | None:
        """Return the route that a participant takes, by the place; None without one."""
        choice = self.choices[person]
        return (
            None if choice is None else self.participants[person].alternatives[choice]
        )

    @property
    def taken(self) -> dict[int, Alternative]:
        """The routes of all who take part, by their places."""
        found = ((place, self.alternative(place)) for place in range(len(self.choices)))
        return {place: route for place, route in found if route is not None}

    @property
    def items(self) -> tuple[Session | SelfStudy, ...]:
        """All that is learnt: the sessions, then what people study alone."""
        return (*self.sessions, *self.self_study)

    @property
    def left_out(self) -> tuple[int, ...]:
        """Places of those who have a route that the budget has no room for."""
        return tuple(
            place
            for place, person in enumerate(self.participants)
            if person.alternatives and self.choices[place] is None
        )

    @property
    def without_route(self) -> tuple[int, ...]:
        """Places of those whom no route leads where they want."""
        people = enumerate(self.participants)
        return tuple(place for place, person in people if not person.alternatives)

    @property
    def teaching_hours(self) -> Range[int]:
        """The hours of all sessions."""
        return total(session.hours for session in self.sessions)

    @property
    def self_study_hours(self) -> Range[int]:
        """The hours that people study alone."""
        return total(study.hours for study in self.self_study)

    @property
    def practice_hours(self) -> Range[int]:
        """The practice at work of all who take part, which no cost counts."""
        return total(route.practice_hours for route in self.taken.values())

    @property
    def own_hours(self) -> Range[int]:
        """The study of the own plans of all who take part, each taught alone."""
        first = (self.participants[place].alternatives[0] for place in self.taken)
        return total(route.hours for route in first)

    @property
    def weeks(self) -> int:
        """The last week of the calendar; 0 where there is nothing to learn."""
        return max((item.span.last_week for item in self.items), default=0)
