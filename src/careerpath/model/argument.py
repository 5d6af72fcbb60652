"""Hold the argument for a route: what each step rests on, and what would change it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from careerpath.model.answers import Route, Step
    from careerpath.model.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Removal:
    """A requirement without which another route would be the recommended one.

    Attributes
    ----------
    role
        Whose requirement it is.
    origin
        Of the move into the role that alone demands it; None where the role does.
    hours
        The likely hours of study that are not needed for the role without it.
    route
        The role ids of the route that would be recommended.
    """

    role: str
    origin: str | None
    skill: str
    level: int
    hours: int
    route: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """Which single requirement a recommendation hangs on.

    Attributes
    ----------
    least
        The one that spares the fewest hours, of all roles on any route; None for none.
    of_steps
        For each step of the route argued for, the one of its own that does; None for
        none.
    untried
        How many requirements could not be tried before the search had to end; each
        None is then unproven.
    """

    least: Removal | None
    of_steps: tuple[Removal | None, ...]
    untried: int = 0


@dataclass(frozen=True, slots=True)
class StepArgument:
    """What speaks for a step of a route and what against it.

    Attributes
    ----------
    kept
        The levels held before it, from the start or an earlier step, of all that
        it needs.
    serves_later
        The likely hours of what is new that a later step needs too.
    spared
        The likely hours of what it needs that an earlier step has taught.
    requirements, inferred
        How many essential requirements its destination has, and how many of them
        no source but our own judgement states.
    estimated
        How many of the skills to acquire have only our own estimate of hours.
    lacking
        Desirable skills of the destination below their level afterwards, with
        that level.
    verdicts
        What classifications say of the move.
    """

    step: Step
    kept: Mapping[str, int]
    serves_later: int
    spared: int
    requirements: int
    inferred: int
    estimated: int
    lacking: Mapping[str, int]
    verdicts: tuple[Verdict, ...]
    removal: Removal | None


@dataclass(frozen=True, slots=True)
class RouteArgument:
    """A route step by step, and the requirement that the recommendation hangs on.

    Attributes
    ----------
    route
        The route argued for.
    recommended
        The recommended one, be it the same or another.
    sensitivity
        None where no route is recommended, but routes are best by one criterion.
    """

    route: Route
    steps: tuple[StepArgument, ...]
    recommended: Route | None
    sensitivity: Sensitivity | None
