"""Hold what a dossier says, and find it: a plan, and all that speaks of its route."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from careerpath.planning.argument import argue_route
from careerpath.planning.comparison import compare_roles
from careerpath.planning.simulation import simulate_plan
from careerpath.planning.verdicts import judge

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careerpath.career_graph import CareerGraph
    from careerpath.model.argument import RouteArgument
    from careerpath.model.comparison import Comparison
    from careerpath.model.plan import Done, Plan
    from careerpath.model.simulation import Simulation
    from careerpath.model.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Dossier:
    """What is handed over of one plan.

    Attributes
    ----------
    plan
        The plan, with the routes found and the direct jump.
    done
        What is reached since the plan was made.
    comparison
        The two ends of its route, and what it takes from the first to the last.
    simulation
        What the plan comes to when its figures are drawn.
    verdicts
        For each move, what classifications say of it.
    argument
        What speaks for the route and against it; None unless it is the recommended one.
    """

    plan: Plan
    done: tuple[Done, ...]
    comparison: Comparison
    simulation: Simulation
    verdicts: tuple[tuple[Verdict, ...], ...]
    argument: RouteArgument | None = None


def make_dossier(graph: CareerGraph, plan: Plan, done: Iterable[Done] = ()) -> Dossier:
    """Return what is to be handed over of a plan.

    Parameters
    ----------
    graph
        The graph that the plan was made in.
    plan
        What `make_plan` returned.
    done
        What is reached since; those boxes of the checklist are ticked.

    Examples
    --------
    >>> from careerpath import find_choices, load_graph, make_plan
    >>> graph = load_graph()
    >>> answer = find_choices(graph, "receptionist", "executive-assistant")
    >>> dossier = make_dossier(graph, make_plan(graph, answer))
    >>> dossier.comparison.roles
    ('receptionist', 'executive-assistant')
    """
    steps = plan.route.steps
    return Dossier(
        plan,
        tuple(done),
        comparison=_ends(graph, plan),
        simulation=simulate_plan(graph, plan),
        verdicts=tuple(judge(graph, step.origin, step.destination) for step in steps),
        argument=_argument(graph, plan),
    )


def _ends(graph: CareerGraph, plan: Plan) -> Comparison:
    """Return the two ends side by side, looking forward only."""
    compared = compare_roles(graph, (plan.answer.origin, plan.answer.destination))
    return replace(compared, crossings=compared.crossings[:1], ahead={})


def _argument(graph: CareerGraph, plan: Plan) -> RouteArgument | None:
    """Return the argument for the route if it is the recommended one."""
    if plan.answer.by != "choices" or plan.chosen or not plan.stands:
        return None
    return argue_route(
        graph,
        plan.answer,
        profile=plan.profile,
        filters=plan.filters,
        desirable=plan.desirable,
    )
