"""Turn a plan into the JSON that other programs read: the claims of its file."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from careerpath.model.ranges import Range
from careerpath.pages.json.argument import argument_of
from careerpath.pages.json.parts import Json, problem_of, spread
from careerpath.plans.claims import state_plan

if TYPE_CHECKING:
    from careerpath.errors import Translate
    from careerpath.model.argument import RouteArgument
    from careerpath.model.plan import Plan
    from careerpath.model.simulation import Simulation
    from careerpath.plans.progress import NextStep, Status
    from careerpath.plans.updating import Update
    from careerpath.plans.verifying import Verification


def plan_answer(
    plan: Plan,
    simulation: Simulation | None = None,
    argument: RouteArgument | None = None,
) -> Json:
    """Return a plan; keys, their order and the schema name are a contract.

    What the argument says for its route is under `why`, if it is given.
    """
    answer: Json = _plain(state_plan(plan))
    if simulation is not None:
        answer["simulation"] = _simulation(plan, simulation)
    if argument is not None:
        answer["why"] = argument_of(argument)
    return answer


def _simulation(plan: Plan, simulation: Simulation) -> Json:
    """Return between which bounds a plan ends in eight of ten draws.

    What comes first is null unless it was asked for.
    """
    roles = zip(plan.route.roles[1:], simulation.arrivals, strict=True)
    found, firsts = plan.answer.routes, simulation.firsts
    return {
        "draws": simulation.draws,
        "share_percent": 80,
        "effort_hours": simulation.effort_hours._asdict(),
        "roles": [
            {"role": role, "within_reach_months": months._asdict()}
            for role, months in roles
        ],
        "first_in_draws": firsts
        and [
            {"roles": list(route.roles), "draws": count}
            for route, count in zip(found, firsts, strict=True)
        ],
    }


def next_step_answer(plan: Plan, step: NextStep | None) -> Json:
    """Return what to do next; the skill is null when nothing is left to study."""
    schema = "careerpath/plan-next/1"
    if step is None:
        return {"schema": schema, "skill": None, "left": 0}
    skill = step.planned.skill
    return {
        "schema": schema,
        "skill": skill.skill,
        "from_level": step.from_level,
        "to_level": skill.to_level,
        "move_to": plan.route.roles[step.period.move],
        "from_months": spread(step.period.start),
        "until_months": spread(step.period.end),
        "practise_as": step.planned.practised_in,
        "serves": [plan.route.roles[move] for move in step.planned.serves],
        "opens": list(step.planned.opens),
        "beside": [planned.skill.skill for planned in step.beside],
        "left": step.left,
    }


def status_answer(
    plan: Plan, status: Status, simulation: Simulation | None = None
) -> Json:
    """Return how far a plan is; nothing is expected where the day is not said."""
    expected = status.expected
    return {
        "schema": "careerpath/plan-status/1",
        "skills": [
            {
                "skill": planned.skill.skill,
                "to_level": planned.skill.to_level,
                "state": state,
            }
            for planned, state in status.states
        ],
        "left_hours": spread(status.left_hours),
        "roles": [
            {
                "role": role,
                "planned_months": spread(arrival),
                "expected_months": None if expected is None else spread(expected[n]),
            }
            for n, (role, arrival) in enumerate(
                zip(plan.route.roles[1:], plan.arrivals, strict=True)
            )
        ],
        "simulation": simulation and _simulation(plan, simulation),
    }


def update_answer(update: Update, simulation: Simulation | None = None) -> Json:
    """Return what a plan said before and says now; null where no route is better."""
    before, better = update.before, update.better
    return {
        "schema": "careerpath/plan-update/1",
        "before": {
            "start": before.start.isoformat() if before.start else None,
            "roles": list(before.roles),
            "effort_hours": spread(before.effort_hours),
            "within_reach_months": [spread(arrival) for arrival in before.arrivals],
        },
        "better": better and list(better.roles),
        "plan": plan_answer(update.plan, simulation),
    }


def verification_answer(found: Verification, translate: Translate) -> Json:
    """Return what the check of a plan found; `holds` says what it comes to."""
    return {
        "schema": "careerpath/plan-verify/1",
        "holds": found.holds,
        "changed": found.changed,
        "proven": found.proven,
        "problems": [problem_of(problem, translate) for problem in found.problems],
    }


def _plain(value: Any) -> Any:
    """Return a value as JSON knows it: days as texts, ranges under their names."""
    if isinstance(value, Range):
        return spread(value)
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_plain(part) for part in value]
    return value.isoformat() if isinstance(value, dt.date) else value
