"""Hold one person's row: who asks what, and the answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from careerpath.arguments import checked
from careerpath.model.answers import Filters
from careerpath.model.profile import DEFAULT_HOURS_PER_WEEK, Profile

if TYPE_CHECKING:
    from collections.abc import Mapping

    from careerpath.errors import Message
    from careerpath.model.answers import Criterion
    from careerpath.model.ranges import Range


@checked
@dataclass(frozen=True, slots=True)
class Person:
    """Someone in a role who wants another one.

    Attributes
    ----------
    name
        What the person goes by in the table; not used otherwise.
    role, destination
        Role ids.
    held
        Declared levels by skill id, beyond what the role requires.
    """

    name: str
    role: str
    destination: str
    held: Mapping[str, int] = field(default_factory=dict)
    hours_per_week: int = DEFAULT_HOURS_PER_WEEK
    months_in_role: int = 0

    @property
    def profile(self) -> Profile:
        """The person as the planner knows one."""
        return Profile(
            months_in_role=self.months_in_role,
            held=self.held,
            hours_per_week=self.hours_per_week,
        )


class Wishes(NamedTuple):
    """What all people of a batch want of their routes."""

    by: Criterion = "effort"
    filters: Filters = Filters()
    desirable: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """The best route for one person, and the direct jump beside it.

    Attributes
    ----------
    route
        Role ids, origin first; empty where there is no route.
    effort_hours, practice_hours, time_months
        What it costs; None where there is no route.
    direct_effort_hours, direct_practice_hours, direct_time_months
        What going straight to the destination costs; the months are None where
        no such transition is recorded.
    proven
        False when the search met its label budget.
    reason
        Why there is no route.
    """

    person: Person
    route: tuple[str, ...]
    effort_hours: Range[int] | None
    practice_hours: Range[int] | None
    time_months: Range[float] | None
    direct_effort_hours: Range[int]
    direct_practice_hours: Range[int]
    direct_time_months: Range[float] | None
    proven: bool = True
    reason: Message | None = None

    @property
    def moves(self) -> int | None:
        """The number of transitions; None where there is no route."""
        return len(self.route) - 1 if self.route else None
