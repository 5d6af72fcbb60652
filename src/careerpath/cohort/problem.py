"""Hold what is to be decided for a group, and reckon what a decision costs.

Everything is a whole number. Levels to learn are steps with numbers; a cost is counted
in units, of which sessions and self-study take so many an hour.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    #: For each person the place of an option; None for who is left out.
    Choice: TypeAlias = tuple[int | None, ...]


class Option(NamedTuple):
    """A route that somebody may take: its place among the own ones, what is new."""

    rank: int
    steps: frozenset[int]


class Division(NamedTuple):
    """How many sessions a step has, and how many people learn it alone."""

    sessions: int
    alone: int


@dataclass(frozen=True, slots=True)
class Problem:
    """A group to plan for.

    Attributes
    ----------
    options
        For each person those that may be best; there is one at least.
    hours
        The likely hours of each step.
    capacity
        The most people in a session.
    session_price, alone_price
        The units that an hour costs in a session, and for one person alone; None
        where nobody studies alone.
    budget
        The most units to be spent; None where everybody is to be served.
    """

    options: tuple[tuple[Option, ...], ...]
    hours: Mapping[int, int]
    capacity: int
    session_price: int = 1
    alone_price: int | None = None
    budget: int | None = None

    @property
    def left_out_rank(self) -> int:
        """The rank of getting no route at all: beyond that of any route."""
        return 1 + max((o.rank for own in self.options for o in own), default=0)

    def divide(self, step: int, people: int) -> Division:
        """Return the cheapest way for so many people to learn a step.

        A session is preferred to self-study at the same price.
        """
        full, rest = divmod(people, self.capacity)
        if self.alone_price is None:
            return Division(full + (rest > 0), 0)
        session, alone = self.prices(step)
        if session > self.capacity * alone:
            return Division(0, people)
        if session <= rest * alone and rest:
            return Division(full + 1, 0)
        return Division(full, rest)

    def prices(self, step: int) -> tuple[int, int]:
        """Return the units of one session of a step, and of one person alone."""
        hours = self.hours[step]
        return hours * self.session_price, hours * (self.alone_price or 0)

    def step_cost(self, step: int, people: int) -> int:
        """Return the units for so many people to learn a step."""
        division, (session, alone) = self.divide(step, people), self.prices(step)
        return division.sessions * session + division.alone * alone

    def chosen(self, choice: Choice) -> list[Option | None]:
        """Return the option of each person."""
        pairs = zip(self.options, choice, strict=True)
        return [None if place is None else own[place] for own, place in pairs]

    def attendance(self, choice: Choice) -> Counter[int]:
        """Return how many people learn each step."""
        return count_steps(option.steps for option in self.chosen(choice) if option)

    def cost(self, choice: Choice) -> int:
        """Return the units that a decision costs."""
        return sum(self.step_cost(*item) for item in self.attendance(choice).items())

    def detour(self, choice: Choice) -> int:
        """Return how far people are from their own first routes, together.

        The nearer somebody stands to the head of the table the more it weighs, at
        most twice as much as for the last one.
        """
        people = len(self.options)
        return sum(
            weight(
                people, person, self.left_out_rank if option is None else option.rank
            )
            for person, option in enumerate(self.chosen(choice))
        )


def weight(people: int, person: int, rank: int) -> int:
    """Return how much a rank of a person, counted from 0, weighs among so many."""
    return rank * (2 * people - person)


def count_steps(parts: Iterable[frozenset[int]]) -> Counter[int]:
    """Return how many of several sets each step is in."""
    return Counter(step for steps in parts for step in steps)


def worth_choosing(steps: Sequence[frozenset[int]]) -> tuple[Option, ...]:
    """Return the routes that may be best, by what is new on each, in their own order.

    One that asks for all that an earlier one asks for never is: the earlier one costs
    no more, whoever else learns what, and is preferred.

    Examples
    --------
    >>> a, ab, b = frozenset("a"), frozenset("ab"), frozenset("b")
    >>> [option.rank for option in worth_choosing([ab, ab, b, a])]
    [0, 2, 3]
    """
    found: list[Option] = []
    for rank, new in enumerate(steps):
        if not any(option.steps <= new for option in found):
            found.append(Option(rank, new))
    return tuple(found)
