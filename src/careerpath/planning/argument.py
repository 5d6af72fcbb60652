"""Argue for a route: what each step keeps and adds, rests on and leaves open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.model.answers import DEFAULT_TOLERANCE
from careerpath.model.argument import RouteArgument, StepArgument
from careerpath.model.evidence import strongest_tier
from careerpath.planning.decisive import NO_ROUTE, TRIAL_LABELS, find_decisive
from careerpath.planning.needs import join_levels, move_need, role_need
from careerpath.planning.routes import check_chosen
from careerpath.planning.verdicts import judge

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from careerpath.career_graph import CareerGraph
    from careerpath.model.answers import Filters, Route, RouteAnswer
    from careerpath.model.argument import Removal
    from careerpath.model.evidence import Evidence
    from careerpath.model.profile import Profile


def argue_route(
    graph: CareerGraph,
    answer: RouteAnswer,
    chosen: int = 0,
    *,
    profile: Profile | None = None,
    filters: Filters | None = None,
    desirable: bool = False,
    decisive: bool = True,
    label_budget: int = TRIAL_LABELS,
    progress: Callable[[float], None] = lambda done: None,  # noqa: ARG005
) -> RouteArgument | None:
    """Return what speaks for and against each step of a route.

    Parameters
    ----------
    graph
        The career graph.
    answer
        The routes found; None is returned where there are none. What would change the
        recommendation is worked out for choices alone.
    chosen
        Which of them, from 0; of choices the first is the recommended one.
    profile, filters, desirable
        Those that the routes were found with.
    decisive
        Whether to work out what would change the recommendation, which takes longer
        than all the rest.
    label_budget
        The most labels to take up for what would change the recommendation.
    progress
        Told how much of that is done, from 0 to 1, where it takes long.

    Raises
    ------
    InvalidValueError
        If the answer has no such route.

    Examples
    --------
    >>> from careerpath import find_choices, load_graph
    >>> graph = load_graph()
    >>> answer = find_choices(graph, "receptionist", "executive-assistant")
    >>> argument = argue_route(graph, answer)
    >>> [step.step for step in argument.steps] == list(answer.routes[0].steps)
    True
    """
    if not answer.routes:
        return None
    check_chosen(answer, chosen)
    route, hinges = answer.routes[chosen], None
    if decisive and answer.by == "choices":
        hinges = find_decisive(
            graph,
            answer.origin,
            answer.destination,
            tolerance=(
                DEFAULT_TOLERANCE if answer.tolerance is None else answer.tolerance
            ),
            profile=profile,
            filters=filters,
            desirable=desirable,
            route=route.roles,
            label_budget=label_budget if answer.proven else 0,
            progress=progress,
        )
    if hinges == NO_ROUTE:
        hinges = None  # the route is one that was kept to, and no other is there
    removals = (hinges and hinges.of_steps) or (None,) * route.moves
    steps = tuple(_steps(graph, answer.held, route, removals, desirable=desirable))
    return RouteArgument(route, steps, answer.routes[0] if hinges else None, hinges)


def _steps(
    graph: CareerGraph,
    start: Mapping[str, int],
    route: Route,
    removals: Sequence[Removal | None],
    *,
    desirable: bool,
) -> Iterator[StepArgument]:
    """Yield the argument for each step; `start` are the levels before the first."""
    needs = []
    for step in route.steps:
        move = graph.transition(origin=step.origin, destination=step.destination)
        assert move is not None  # noqa: S101  # routes follow recorded transitions
        needs.append(move_need(graph, move, desirable=desirable))
    held = start
    for place, (step, need) in enumerate(zip(route.steps, needs, strict=True)):
        after, later = join_levels(held, need), join_levels(*needs[place + 1 :])
        role = graph.role(step.destination)
        tiers = [
            strongest_tier(role.evidence_of(asked))
            for asked in role.requirements
            if asked.essential
        ]
        wanted = role_need(graph, step.destination, desirable=True)
        yield StepArgument(
            step=step,
            kept={s: min(n, held[s]) for s, n in need.items() if held.get(s)},
            serves_later=_hours_needed(graph, held, need, later),
            spared=_hours_needed(graph, start, held, need),
            requirements=len(tiers),
            inferred=tiers.count("inferred"),
            estimated=sum(
                _own_estimate(graph.skill(skill).hours_evidence)
                for skill in {added.skill for added in step.skills}
            ),
            lacking={s: n for s, n in wanted.items() if n > after.get(s, 0)},
            verdicts=judge(graph, step.origin, step.destination),
            removal=removals[place],
        )
        held = after


def _hours_needed(
    graph: CareerGraph,
    before: Mapping[str, int],
    after: Mapping[str, int],
    need: Mapping[str, int],
) -> int:
    """Return the likely hours between two states of which something else has need."""
    return sum(
        graph.hours(skill, low, min(level, need.get(skill, 0))).likely
        for skill, level in after.items()
        if min(level, need.get(skill, 0)) > (low := before.get(skill, 0))
    )


def _own_estimate(evidence: tuple[Evidence, ...]) -> bool:
    """Tell whether hours rest on nothing but our own estimate."""
    return strongest_tier(evidence) == "inferred"
