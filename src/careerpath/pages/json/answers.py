"""Turn routes, gaps and moves into the JSON that other programs read.

Keys, their order and the schema names are a contract: fields may be added, none
changed.
Only the reason is text in the language of the session.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.model.prospects import Unlocking
from careerpath.model.ranges import Range
from careerpath.pages.json.argument import argument_of
from careerpath.pages.json.parts import (
    Json,
    cited,
    close,
    overlap_of,
    skill_step,
    spread,
    transition_of,
    verdicts_of,
)
from careerpath.pages.lookups import overlaps_between, overlaps_on_the_way

if TYPE_CHECKING:
    from careerpath.career_graph import CareerGraph
    from careerpath.model.answers import (
        DirectJump,
        Explanation,
        Route,
        RouteAnswer,
        SkillGap,
        Step,
    )
    from careerpath.model.argument import RouteArgument
    from careerpath.model.prospects import KeySkill, KeySkills, NextRoles, ReachAnswer


def routes_answer(
    graph: CareerGraph,
    answer: RouteAnswer,
    reason: str | None,
    argument: RouteArgument | None = None,
) -> Json:
    """Return routes; `reason` says why there are none, `why` is the argument."""
    return {
        "schema": "careerpath/routes/1",
        "origin": answer.origin,
        "destination": answer.destination,
        "by": answer.by if isinstance(answer.by, str) else list(answer.by),
        "hours_per_week": answer.hours_per_week,
        "held": dict(answer.held),
        "max_moves": answer.max_moves,
        "proven": answer.proven,
        "lower_bound": answer.lower_bound,
        "direct": _direct(answer.direct),
        "routes": [_chosen(answer, place) for place in range(len(answer.routes))],
        "reason": reason,
        "stepping_down": [_route(route) for route in answer.stepping_down],
        "tolerance": answer.tolerance,
        "overlaps": [overlap_of(o) for o in overlaps_on_the_way(graph, answer)],
        "why": argument and argument_of(argument),
    }


def _chosen(answer: RouteAnswer, place: int) -> Json:
    """Return a route with what it is best at, null unless it is a choice."""
    best = list(answer.best_at[place]) if answer.by == "choices" else None
    return {**_route(answer.routes[place]), "best_at": best}


def _direct(jump: DirectJump) -> Json:
    return {
        "recorded": jump.recorded,
        "effort_hours": spread(jump.effort_hours),
        "practice_hours": spread(jump.practice_hours),
        "hardest_step_hours": jump.hardest_step_hours,
        "moves": jump.moves,
        "experience_months": jump.experience_months and spread(jump.experience_months),
        "time_months": jump.time_months and spread(jump.time_months),
        "skills": [skill_step(step) for step in jump.skills],
    }


def _route(route: Route) -> Json:
    return {
        "roles": list(route.roles),
        "moves": route.moves,
        "effort_hours": spread(route.effort_hours),
        "practice_hours": spread(route.practice_hours),
        "hardest_step_hours": route.hardest_step_hours,
        "experience_months": spread(route.experience_months),
        "time_months": spread(route.time_months),
        "steps": [_step(step) for step in route.steps],
    }


def _step(step: Step) -> Json:
    return {
        "origin": step.origin,
        "destination": step.destination,
        "kind": step.kind,
        "experience_months": spread(step.experience_months),
        "time_months": spread(step.time_months),
        "effort_hours": spread(step.effort_hours),
        "practice_hours": spread(step.practice_hours),
        "skills": [skill_step(skill) for skill in step.skills],
        "evidence": [cited(item) for item in step.evidence],
    }


def next_answer(graph: CareerGraph, answer: NextRoles) -> Json:
    """Return the roles one recorded move away, in their order."""
    pairs = ((answer.origin, move.role) for move in answer)
    return {
        "schema": "careerpath/next/1",
        "origin": answer.origin,
        "sort": answer.sort,
        "roles": [
            {
                "role": role.role,
                "kind": role.kind,
                "grade_change": role.grade_change,
                "closeness": close(role.closeness),
                "effort_hours": spread(role.effort_hours),
                "practice_hours": spread(role.practice_hours),
                "experience_months": spread(role.experience_months),
                "time_months": spread(role.time_months),
                "skills": [skill_step(step) for step in role.skills],
                "evidence": [cited(item) for item in role.evidence],
            }
            for role in answer
        ],
        "overlaps": [overlap_of(o) for o in overlaps_between(graph, pairs)],
    }


def why_answer(explanation: Explanation) -> Json:
    """Return the argument for a move; `transition` is null where none is recorded."""
    move, reverse = explanation.transition, explanation.reverse
    return {
        "schema": "careerpath/why/1",
        "origin": explanation.origin,
        "destination": explanation.destination,
        "transition": None if move is None else transition_of(move),
        "reverse": None if reverse is None else transition_of(reverse),
        "kept": dict(explanation.kept),
        "gained": [skill_step(step) for step in explanation.gained],
        "effort_hours": spread(explanation.effort_hours),
        "practice_hours": spread(explanation.practice_hours),
        "verdicts": verdicts_of(explanation.verdicts),
    }


def gap_answer(gap: SkillGap) -> Json:
    """Return what is missing for a role."""
    return {
        "schema": "careerpath/gap/1",
        "role": gap.role,
        "skills": [
            {
                "skill": step.skill,
                "from_level": step.from_level,
                "to_level": step.to_level,
                "essential": step.essential,
                "hours": spread(step.hours),
                "practice_hours": spread(step.practice_hours),
            }
            for step in gap.skills
        ],
        "effort_hours": spread(gap.effort_hours),
        "practice_hours": spread(gap.practice_hours),
    }


def reach_answer(answer: ReachAnswer) -> Json:
    """Return the roles within a budget, in the order asked for."""
    return {
        "schema": "careerpath/reach/1",
        "role": answer.role,
        "reverse": answer.reverse,
        "within_hours": answer.within_hours,
        "within_months": answer.within_months,
        "sort": answer.sort,
        "hours_per_week": answer.hours_per_week,
        "max_moves": answer.max_moves,
        "complete": answer.complete,
        "proven": answer.proven,
        "roles": [
            {
                "role": r.role,
                "grade_change": r.grade_change,
                "closeness": close(r.closeness),
                **_route(r.route),
            }
            for r in answer.roles
        ],
    }


def unlock_answer(
    unlocking: Unlocking | None,
    keys: KeySkills,
    reason: str | None,
    *,
    within_hours: int | None,
    within_months: int | None,
    hours_per_week: int,
) -> Json:
    """Return what to learn first, and the skill levels that open most roles.

    Without a role to unlock `role`, `route` and `reason` are null.
    """
    found = unlocking or Unlocking("", (), Range(0, 0, 0), None, proven=True)
    return {
        "schema": "careerpath/unlock/1",
        "origin": keys.origin,
        "role": found.role or None,
        "within_hours": within_hours,
        "within_months": within_months,
        "hours_per_week": hours_per_week,
        "proven": found.proven,
        "skills": [skill_step(step) for step in found.skills],
        "hours": spread(found.hours),
        "practice_hours": spread(found.practice_hours),
        "route": found.route and _route(found.route),
        "reason": reason,
        "key_skills": {
            "reachable": list(keys.reachable),
            "proven": keys.proven,
            "skills": [_key_skill(key) for key in keys.skills],
        },
    }


def _key_skill(key: KeySkill) -> Json:
    return {
        "skill": key.skill,
        "level": key.level,
        "hours": spread(key.hours),
        "practice_hours": spread(key.practice_hours),
        "opens": list(key.opens),
    }
