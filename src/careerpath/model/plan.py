"""Hold a plan: one route for one person, as what to study when and to show for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from careerpath.model.answers import (
        Criterion,
        Filters,
        Route,
        RouteAnswer,
        SkillStep,
    )
    from careerpath.model.profile import Profile
    from careerpath.model.ranges import Range
    from careerpath.model.text import Language


@dataclass(frozen=True, slots=True)
class PlannedSkill:
    """One skill to raise in a plan, and where that leads.

    Attributes
    ----------
    serves
        The numbers of the moves that need the level reached, from 1, the one that
        it is learnt for first.
    practised_in
        The first role from then on that asks for the skill: where it is practised.
    opens
        The skills for the same move that build on it.
    """

    skill: SkillStep
    serves: tuple[int, ...]
    practised_in: str
    opens: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StudyPeriod:
    """What is studied side by side for one move, and when.

    Attributes
    ----------
    move
        The number of the move that needs it, from 1.
    skills
        None of them builds on another one.
    start, end
        Months from the start of the plan, with one decimal: the likely case between
        the earliest and the latest.
    """

    move: int
    skills: tuple[PlannedSkill, ...]
    start: Range[float]
    end: Range[float]


@dataclass(frozen=True, slots=True)
class Plan:
    """A route as one schedule over all its moves.

    Attributes
    ----------
    answer
        The routes found, the one planned among them.
    chosen
        Which of them, from 0.
    profile
        The person: who they are in the first role, and what they can give.
    filters, desirable
        Which routes were asked for, and whether desirable skills count.
    arrivals
        For each role after the first the months from the start until it is within
        reach, with one decimal.
    study
        What is studied, in order; no period begins before the one before it ends.
    start
        The first day; None where months are counted.
    stands
        Whether the route is the one that was asked for in this graph; not so where
        a plan is kept although the graph has changed.
    """

    answer: RouteAnswer
    chosen: int
    profile: Profile
    filters: Filters
    desirable: bool
    arrivals: tuple[Range[float], ...]
    study: tuple[StudyPeriod, ...]
    start: dt.date | None = None
    stands: bool = True

    @property
    def route(self) -> Route:
        """The route that is planned."""
        return self.answer.routes[self.chosen]

    @property
    def months_served(self) -> int:
        """The months in the first role when the plan begins."""
        person = self.profile
        return person.months_in_role if person.role in (None, self.answer.origin) else 0

    def study_for(self, move: int) -> tuple[StudyPeriod, ...]:
        """Return what is studied for a move, by its number from 1."""
        return tuple(period for period in self.study if period.move == move)

    def waits_for_study(self, move: int) -> bool:
        """Tell whether a move could most likely be made earlier with more study."""
        before = self.arrivals[move - 2].likely if move > 1 else 0.0
        wait = self.route.steps[move - 1].experience_months.likely
        return round(self.arrivals[move - 1].likely - before - wait, 1) > 0


@dataclass(frozen=True, slots=True)
class Done:
    """A level that someone has reached since the plan was made.

    `on` is the day, None where it is not said; `note` is theirs alone.
    """

    skill: str
    level: int
    on: dt.date | None = None
    note: str = ""


def reached_levels(done: Iterable[Done]) -> dict[str, int]:
    """Return the highest level told of each skill."""
    reached: dict[str, int] = {}
    for entry in done:
        reached[entry.skill] = max(entry.level, reached.get(entry.skill, 0))
    return reached


@dataclass(frozen=True, slots=True)
class PlanRecord:
    """What a plan file says for itself, apart from what follows from the graph.

    Attributes
    ----------
    language
        The language of its comments.
    fingerprint
        That of the graph which it was made in.
    parts
        The fingerprints of what it rests on, by kind and name.
    origin, destination, profile, filters, desirable, by, tolerance
        The question.
    number
        Which of the routes found it plans, from 1.
    roles
        Those of the route planned.
    effort_hours, arrivals
        The study that it says it takes, and when it says each role after the first is
        within reach, in months from the start.
    proven
        Whether it says that the search was complete.
    start
        The first day; None where months are counted.
    done
        What is reached since, in the order told.
    """

    language: Language
    fingerprint: str
    parts: Mapping[str, Mapping[str, str]]
    origin: str
    destination: str
    profile: Profile
    filters: Filters
    desirable: bool
    by: Criterion | Literal["choices"]
    tolerance: int | None
    number: int
    roles: tuple[str, ...]
    effort_hours: Range[int]
    arrivals: tuple[Range[float], ...]
    proven: bool
    start: dt.date | None
    done: tuple[Done, ...]
