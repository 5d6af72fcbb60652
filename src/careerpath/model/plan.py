"""Hold answers: skill gaps, steps, routes, comparisons and reasons."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

    from careerpath.errors import Message
    from careerpath.model.contexts import Contexts
    from careerpath.model.evidence import Evidence, Tier
    from careerpath.model.ranges import Range
    from careerpath.model.text import Text
    from careerpath.model.transition import MoveKind, Transition
    from careerpath.model.verdict import Verdict

Criterion: TypeAlias = Literal["effort", "time", "moves", "hardest-step"]
CRITERIA: tuple[Criterion, ...] = ("effort", "time", "moves", "hardest-step")
DEFAULT_TRADE_OFFS: tuple[Criterion, ...] = ("effort", "time", "moves")
DEFAULT_MAX_MOVES = 6


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
    """

    via: frozenset[str] = frozenset()
    avoid: frozenset[str] = frozenset()
    max_moves: int = DEFAULT_MAX_MOVES
    company_size: str | None = None
    status: str | None = None
    min_tier: Tier | None = None


@dataclass(frozen=True, slots=True)
class SkillStep:
    """One skill to raise from a level to a higher one, and the hours it takes."""

    skill: str
    from_level: int
    to_level: int
    hours: Range[int]
    essential: bool = True


@dataclass(frozen=True, slots=True)
class SkillGap:
    """What is missing for a role, in an order that can be learnt.

    `effort_hours` counts the essential skills only.
    """

    role: str
    skills: tuple[SkillStep, ...]
    effort_hours: Range[int]


@dataclass(frozen=True, slots=True)
class Step:
    """One move of a route: the wait before it and what is new to learn.

    `experience_months` is already lessened by the person's months in role.
    """

    origin: str
    destination: str
    kind: MoveKind
    experience_months: Range[int]
    effort_hours: Range[int]
    skills: tuple[SkillStep, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Route:
    """Roles from origin to destination, and what the way costs.

    Attributes
    ----------
    effort_hours
        Hours of learning; a level learnt for one move is never paid again.
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


@dataclass(frozen=True, slots=True)
class RouteAnswer:
    """The best routes, the direct jump beside them, and how sure we are.

    Attributes
    ----------
    by
        The criterion; several where the routes are trade-offs between them.
    held
        The levels at the start, prerequisites included.
    proven
        False when the search met its label budget; `lower_bound` then says what
        no other route can go below: in the unit of `by`, and in hours of
        learning for trade-offs.
    reason
        Why there is no route; None when there is one.
    """

    origin: str
    destination: str
    by: Criterion | tuple[Criterion, ...]
    hours_per_week: int
    held: Mapping[str, int]
    max_moves: int
    proven: bool
    lower_bound: float | None
    direct: DirectJump
    routes: tuple[Route, ...]
    reason: Message | None = None

    @property
    def order(self) -> Criterion:
        """The criterion that the routes are ordered by."""
        return self.by if isinstance(self.by, str) else "effort"


@dataclass(frozen=True, slots=True)
class ReachableRole:
    """A role within reach, and the best route to it."""

    role: str
    grade_change: int
    route: Route


@dataclass(frozen=True, slots=True)
class ReachAnswer:
    """The roles within a budget, those of least effort first.

    Attributes
    ----------
    role
        Whence, or where to if `reverse` is true: each role then stands for
        someone who holds what it requires.
    within_hours, within_months
        The budget; None where there is no limit.
    complete
        False if more roles are within the budget than were asked for.
    proven
        False when the search met its label budget: roles may be missing.
    """

    role: str
    reverse: bool
    within_hours: int | None
    within_months: int | None
    hours_per_week: int
    max_moves: int
    roles: tuple[ReachableRole, ...]
    complete: bool
    proven: bool


@dataclass(frozen=True, slots=True)
class Unlocking:
    """The least to learn beforehand so that a role comes within a budget.

    Attributes
    ----------
    skills
        What to learn first, in an order that can be learnt; empty if the role
        is within the budget already.
    hours
        The hours that it takes.
    route
        The best route from then on; None if nothing that can be learnt helps.
    proven
        False when the search met its label budget.
    reason
        Why nothing helps; None where something does.
    """

    role: str
    skills: tuple[SkillStep, ...]
    hours: Range[int]
    route: Route | None
    proven: bool
    reason: Message | None = None


@dataclass(frozen=True, slots=True)
class KeySkill:
    """A skill at a level, what it takes to get there, and the roles it opens.

    `hours` include what the level presupposes.
    """

    skill: str
    level: int
    hours: Range[int]
    opens: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeySkills:
    """The single skill levels that open most roles within a budget, best first.

    `reachable` are the roles within it already.
    """

    origin: str
    reachable: tuple[str, ...]
    skills: tuple[KeySkill, ...]
    proven: bool


@dataclass(frozen=True, slots=True)
class NextRole:
    """A role one recorded move away, and what the move costs."""

    role: str
    kind: MoveKind
    grade_change: int
    effort_hours: Range[int]
    experience_months: Range[int]
    time_months: Range[float]
    skills: tuple[SkillStep, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class SharedSkill:
    """A skill that at least two of the compared roles require.

    `levels` holds the level of each role that requires it.
    """

    skill: str
    levels: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class RoleOverlap:
    """Two compared roles that one person often holds together."""

    role: str
    other: str
    contexts: Contexts
    because: Text
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class SkillDifference:
    """A skill that compared roles require at different levels.

    `levels` holds the level of every role, 0 where it does not require the skill;
    the hours are those from the lowest to the highest of these levels.
    """

    skill: str
    levels: Mapping[str, int]
    hours: Range[int]


@dataclass(frozen=True, slots=True)
class Crossing:
    """What someone in one compared role has to learn for another."""

    origin: str
    destination: str
    effort_hours: Range[int]


@dataclass(frozen=True, slots=True)
class Nearness:
    """What a person has to learn for each compared role.

    Attributes
    ----------
    efforts
        The hours by role, the fewest likely ones first.
    nearest
        The role with the fewest; None where two are alike.
    """

    efforts: Mapping[str, Range[int]]
    nearest: str | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Roles side by side: every essential skill is either shared or in `only`.

    Attributes
    ----------
    differences
        The skills that not all roles require at one level, most hours first.
    crossings
        From each role to each other, in the order of the roles.
    ahead
        For each role, the first few of the moves recorded from it that do not lead
        down: those that lead up before the others, least learning first.
    nearness
        Which role is nearer to a person; None where no one is described.
    """

    roles: tuple[str, ...]
    shared: tuple[SharedSkill, ...]
    only: Mapping[str, tuple[tuple[str, int], ...]]
    overlaps: tuple[RoleOverlap, ...]
    differences: tuple[SkillDifference, ...] = ()
    crossings: tuple[Crossing, ...] = ()
    ahead: Mapping[str, tuple[NextRole, ...]] = field(default_factory=dict)
    nearness: Nearness | None = None

    @property
    def alike(self) -> tuple[tuple[str, int], ...]:
        """The skills that all roles require at one level, with that level."""
        differing = {difference.skill for difference in self.differences}
        return tuple(
            (shared.skill, max(shared.levels.values()))
            for shared in self.shared
            if shared.skill not in differing
        )


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
