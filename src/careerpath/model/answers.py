"""Hold answers: skill gaps, steps, routes, comparisons and reasons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from careerpath.arguments import checked
from careerpath.model.evidence import firmness
from careerpath.model.ranges import Range, total

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from fractions import Fraction

    from careerpath.errors import Message
    from careerpath.model.evidence import Evidence, Tier
    from careerpath.model.transition import MoveKind, Transition
    from careerpath.model.verdict import Verdict

Criterion: TypeAlias = Literal["effort", "time", "moves", "hardest-step"]
CRITERIA: tuple[Criterion, ...] = ("effort", "time", "moves", "hardest-step")
DEFAULT_TRADE_OFFS: tuple[Criterion, ...] = ("effort", "time", "moves")
#: What choices are weighed by: the firmness of a route is that of its weakest move.
Aspect: TypeAlias = Criterion | Literal["firmness"]
ASPECTS: tuple[Aspect, ...] = (*CRITERIA, "firmness")
DEFAULT_MAX_MOVES = 6
#: How much more study than the least the recommended route may take, in percent.
DEFAULT_TOLERANCE = 10
#: No hours at all.
NONE = Range(0, 0, 0)


@checked
@dataclass(frozen=True, slots=True)
class Filters:
    """Which routes are wanted.

    Attributes
    ----------
    via
        Ids of roles that a route passes through, in any order.
    avoid
        Ids of roles that it does not touch.
    max_moves
        The most moves it may have.
    company_size, status
        Only moves that are usual there; None means everywhere.
    min_tier
        Only moves whose best evidence is at least this strong.
    recorded
        Only moves that a public classification records people making.
    step_down
        Whether a role on the way may have a grade lower than both ends. Where a
        graph's grades are only assumed it always may.
    """

    via: frozenset[str] = frozenset()
    avoid: frozenset[str] = frozenset()
    max_moves: int = DEFAULT_MAX_MOVES
    company_size: str | None = None
    status: str | None = None
    min_tier: Tier | None = None
    recorded: bool = False
    step_down: bool = False


@dataclass(frozen=True, slots=True)
class SkillStep:
    """One skill to raise from a level to a higher one, and the hours it takes.

    `hours` are study, `practice_hours` the practice at work.
    """

    skill: str
    from_level: int
    to_level: int
    hours: Range[int]
    essential: bool = True
    practice_hours: Range[int] = NONE


def practice_of(steps: Iterable[SkillStep]) -> Range[int]:
    """Return the hours of practice of several skill steps together."""
    return total(step.practice_hours for step in steps)


@dataclass(frozen=True, slots=True)
class RequiredSkill:
    """A skill that a role asks for: the levels held, essential and desirable.

    `desirable` is never below `essential`.
    """

    skill: str
    held: int
    essential: int
    desirable: int


@dataclass(frozen=True, slots=True)
class SkillGap:
    """What is missing for a role, in an order that can be learnt.

    `effort_hours` and `practice_hours` count the essential skills only.
    """

    role: str
    skills: tuple[SkillStep, ...]
    effort_hours: Range[int]

    @property
    def practice_hours(self) -> Range[int]:
        """Hours of practice at work, which no other cost counts."""
        return practice_of(step for step in self.skills if step.essential)


@dataclass(frozen=True, slots=True)
class Step:
    """One move of a route: the time it takes and what is new to learn.

    Attributes
    ----------
    experience_months
        Months to spend in the role before, less those that the person already has.
    time_months
        Months from the move before, or from today, until this one: the longer of
        that wait and what learning still takes.
    """

    origin: str
    destination: str
    kind: MoveKind
    experience_months: Range[int]
    time_months: Range[float]
    effort_hours: Range[int]
    skills: tuple[SkillStep, ...]
    evidence: tuple[Evidence, ...]

    @property
    def practice_hours(self) -> Range[int]:
        """Hours of practice at work, which no other cost counts."""
        return practice_of(self.skills)


@dataclass(frozen=True, slots=True)
class Route:
    """Roles from origin to destination, and what the way costs.

    Attributes
    ----------
    effort_hours
        Hours of study; a level learnt for one move is never paid again.
    hardest_step_hours
        The largest likely effort of one step.
    time_months
        Months until the destination is reached, learning beside the job.
    """

    roles: tuple[str, ...]
    effort_hours: Range[int]
    hardest_step_hours: int
    experience_months: Range[int]
    time_months: Range[float]
    steps: tuple[Step, ...]

    @property
    def moves(self) -> int:
        """The number of transitions."""
        return len(self.steps)

    @property
    def firmness(self) -> int:
        """How firm the evidence of the weakest move is, 0 for the firmest."""
        return max(firmness(step.evidence) for step in self.steps)

    @property
    def practice_hours(self) -> Range[int]:
        """Hours of practice at work, which no other cost counts."""
        return total(step.practice_hours for step in self.steps)


@dataclass(frozen=True, slots=True)
class DirectJump:
    """Origin straight to destination, whether anyone recorded it or not.

    The months are None where no such transition is recorded.
    """

    recorded: bool
    effort_hours: Range[int]
    hardest_step_hours: int
    experience_months: Range[int] | None
    time_months: Range[float] | None
    skills: tuple[SkillStep, ...]
    moves: int = 1

    @property
    def practice_hours(self) -> Range[int]:
        """Hours of practice at work, which no other cost counts."""
        return practice_of(self.skills)


@dataclass(frozen=True, slots=True)
class RouteAnswer:
    """The best routes, the direct jump beside them, and how sure we are.

    Attributes
    ----------
    by
        The criterion; several where the routes are trade-offs between them. Of
        "choices" the first is the recommended one.
    held
        The levels at the start, prerequisites included.
    proven
        False when the search met its label budget; `lower_bound` then says what
        no other route can go below: in the unit of `by`, and in hours of
        learning for trade-offs. For choices it is None.
    reason
        Why there is no route; None when there is one.
    stepping_down
        Where there is none, the best route by way of a role of a grade lower
        than both ends, if there is one.
    best_at
        For each of the choices, what no other route is better at; else empty.
    tolerance
        How much more study than the least was allowed for the recommended route,
        in percent; None unless the routes are choices.
    """

    origin: str
    destination: str
    by: Criterion | tuple[Criterion, ...] | Literal["choices"]
    hours_per_week: int
    held: Mapping[str, int]
    max_moves: int
    proven: bool
    lower_bound: float | None
    direct: DirectJump
    routes: tuple[Route, ...]
    reason: Message | None = None
    stepping_down: tuple[Route, ...] = ()
    best_at: tuple[tuple[Aspect, ...], ...] = ()
    tolerance: int | None = None

    @property
    def order(self) -> Criterion:
        """The criterion that the routes are ordered by; choices are not."""
        if self.by == "choices" or not isinstance(self.by, str):
            return "effort"
        return self.by


@dataclass(frozen=True, slots=True)
class NextRole:
    """A role one recorded move away, how close it is, and what the move costs."""

    role: str
    kind: MoveKind
    grade_change: int
    closeness: Fraction
    effort_hours: Range[int]
    experience_months: Range[int]
    time_months: Range[float]
    skills: tuple[SkillStep, ...]
    evidence: tuple[Evidence, ...]

    @property
    def practice_hours(self) -> Range[int]:
        """Hours of practice at work, which no other cost counts."""
        return practice_of(self.skills)


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a move is in the graph, or that it is not.

    `kept` are the levels the destination requires that the origin already
    gives; `gained` is what is new; `verdicts` are what classifications say.
    """

    origin: str
    destination: str
    transition: Transition | None
    reverse: Transition | None
    kept: Mapping[str, int]
    gained: tuple[SkillStep, ...]
    effort_hours: Range[int]
    verdicts: tuple[Verdict, ...] = ()

    @property
    def practice_hours(self) -> Range[int]:
        """Hours of practice at work, which no other cost counts."""
        return practice_of(self.gained)
