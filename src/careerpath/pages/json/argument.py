"""Turn the argument for a route into the JSON that other programs read.

`routes --why` gives it under `why`, which is null otherwise, and `plan --why` too.
`steps` are those of the recommended route, or of the one planned: what each keeps
(`kept`), the hours learnt there that later steps need (`serves_later_hours`) and those
that earlier ones have taught it (`spared_hours`), its essential `requirements` and how
many of them are `inferred_requirements`, how many skills to acquire have only our own
estimate of hours (`estimated_skills`), the desirable levels still `lacking`, the
`verdicts` of classifications, and the `change`: the requirement of this step without
which `route` would be recommended, null for none. `change` beside `steps` is the least
of all requirements; `untried` counts those that the budget left out, so that a null is
proven only where it is 0. Where no route is recommended it is null.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.pages.json.parts import Json, verdicts_of

if TYPE_CHECKING:
    from careerpath.model.argument import Removal, RouteArgument, StepArgument


def argument_of(argument: RouteArgument) -> Json:
    """Return the argument for a route."""
    hinges = argument.sensitivity
    return {
        "steps": [_step(step) for step in argument.steps],
        "change": hinges and _change(hinges.least),
        "untried": hinges and hinges.untried,
    }


def _step(step: StepArgument) -> Json:
    return {
        "origin": step.step.origin,
        "destination": step.step.destination,
        "kept": dict(sorted(step.kept.items())),
        "serves_later_hours": step.serves_later,
        "spared_hours": step.spared,
        "requirements": step.requirements,
        "inferred_requirements": step.inferred,
        "estimated_skills": step.estimated,
        "lacking": dict(sorted(step.lacking.items())),
        "verdicts": verdicts_of(step.verdicts),
        "change": _change(step.removal),
    }


def _change(removal: Removal | None) -> Json | None:
    if removal is None:
        return None
    return {
        "role": removal.role,
        "origin": removal.origin,
        "skill": removal.skill,
        "level": removal.level,
        "hours": removal.hours,
        "route": list(removal.route),
    }
