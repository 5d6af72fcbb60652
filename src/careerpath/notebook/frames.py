"""Hand answers on as data frames: one row a route, a role or a skill."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from careerpath.arguments import checked
from careerpath.extras import require
from careerpath.model.answers import Route, RouteAnswer, SkillGap
from careerpath.model.comparison import Comparison
from careerpath.model.prospects import NextRoles, ReachAnswer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from careerpath.model.answers import NextRole, SkillStep
    from careerpath.model.plan import Plan
    from careerpath.model.ranges import Range

    Row: TypeAlias = dict[str, Any]

Library: TypeAlias = Literal["pandas", "polars"]
LIBRARIES: tuple[Library, ...] = ("pandas", "polars")
Framed: TypeAlias = (
    "RouteAnswer | NextRoles | ReachAnswer | SkillGap | Comparison | Plan"
)


@checked
def to_frame(answer: Framed, *, library: Library | None = None) -> Any:
    """Return an answer as a data frame; hours and months have three columns each.

    Parameters
    ----------
    answer
        Routes, roles within reach or one move away, a skill gap, a comparison, or a
        plan. A comparison has a column for each role, with 0 for what it does not ask.
    library
        `pandas` or `polars`; the first of them that is installed unless given.

    Returns
    -------
    Any
        A `DataFrame` of that library. Routes are tuples of role ids joined by " > ".

    Raises
    ------
    InvalidValueError
        If there is no such library, or no table of such an answer.
    MissingLibraryError
        If it is not installed.
    """
    there = [name for name in LIBRARIES if find_spec(name)]
    frames = require(library or next(iter(there), LIBRARIES[0]))
    return frames.DataFrame(list(_rows(answer)))


def _rows(answer: Any) -> Iterable[Row]:
    match answer:
        case RouteAnswer():
            return map(_route, answer.routes)
        case NextRoles():
            return map(_next, answer)
        case ReachAnswer():
            return (
                {
                    "role": found.role,
                    "grade_change": found.grade_change,
                    "closeness": float(found.closeness),
                    **_route(found.route),
                }
                for found in answer.roles
            )
        case SkillGap():
            return (
                {**_skill(step), "essential": step.essential} for step in answer.skills
            )
        case Comparison():
            return _levels(answer)
    return _studied(answer)


def _spread(name: str, values: Range[Any]) -> Row:
    return {f"{name}_{field}": value for field, value in values._asdict().items()}


def _route(route: Route) -> Row:
    return {
        "route": " > ".join(route.roles),
        "moves": route.moves,
        **_spread("effort", route.effort_hours),
        **_spread("practice", route.practice_hours),
        **_spread("months", route.time_months),
        "hardest_step": route.hardest_step_hours,
    }


def _next(role: NextRole) -> Row:
    return {
        "role": role.role,
        "kind": role.kind,
        "grade_change": role.grade_change,
        "closeness": float(role.closeness),
        **_spread("effort", role.effort_hours),
        **_spread("practice", role.practice_hours),
        **_spread("months", role.time_months),
    }


def _skill(step: SkillStep) -> Row:
    return {
        "skill": step.skill,
        "from_level": step.from_level,
        "to_level": step.to_level,
        **_spread("hours", step.hours),
        **_spread("practice", step.practice_hours),
    }


def _levels(comparison: Comparison) -> Iterator[Row]:
    levels = {skill.skill: dict(skill.levels) for skill in comparison.shared}
    for role, alone in comparison.only.items():
        levels |= {skill: {role: level} for skill, level in alone}
    for skill, by_role in sorted(levels.items()):
        roles = {role: by_role.get(role, 0) for role in comparison.roles}
        yield {"skill": skill, **roles}


def _studied(plan: Plan) -> Iterator[Row]:
    for period in plan.study:
        for planned in period.skills:
            yield {
                "role": plan.route.roles[period.move],
                **_skill(planned.skill),
                **_spread("begin_months", period.start),
                **_spread("end_months", period.end),
                "practise_as": planned.practised_in,
            }
