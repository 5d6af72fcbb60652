"""Argue for a route: what each step keeps and adds, rests on and leaves open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.errors import InvalidValueError, message
from careerpath.model.answers import DEFAULT_TOLERANCE
from careerpath.model.argument import RouteArgument, StepArgument
from careerpath.model.evidence import strongest_tier
from careerpath.planning.decisive import TRIAL_LABELS, find_decisive
from careerpath.planning.needs import join_levels, move_need, role_need
from careerpath.planning.verdicts import judge

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from careerpath.career_graph import CareerGraph
    from careerpath.model.answers import Filters, RouteAnswer
    from careerpath.model.argument import Removal
    from careerpath.model.evidence import Evidence
    from careerpath.model.profile import Profile


def argue_route(
    graph: CareerGraph,
    answer: RouteAnswer,
    *,
    profile: Profile | None = None,
    filters: Filters | None = None,
    desirable: bool = False,
    label_budget: int = TRIAL_LABELS,
) -> RouteArgument | None:
    """Return what speaks for and against each step of the recommended route.

    Parameters
    ----------
    graph
        The career graph.
    answer
        Choices; None is returned where they are empty.
    profile, filters, desirable
        Those that the choices were found with.
    label_budget
        The most labels to take up for what would change the recommendation.

    Raises
    ------
    InvalidValueError
        If the answer holds no choices but other routes.

    Examples
    --------
    >>> from careerpath import find_choices, load_graph
    >>> graph = load_graph()
    >>> answer = find_choices(graph, "receptionist", "executive-assistant")
    >>> argument = argue_route(graph, answer)
    >>> [step.step for step in argument.steps] == list(answer.routes[0].steps)
    True
    """
    if answer.by != "choices":
        raise InvalidValueError(
            message("Reasons are given for choices: leave out -k, --by, --trade-offs.")
        )
    if not answer.routes:
        return None
    hinges = find_decisive(
        graph,
        answer.origin,
        answer.destination,
        tolerance=DEFAULT_TOLERANCE if answer.tolerance is None else answer.tolerance,
        profile=profile,
        filters=filters,
        desirable=desirable,
        label_budget=label_budget if answer.proven else 0,
    )
    removals = hinges.of_steps or (None,) * answer.routes[0].moves
    steps = tuple(_steps(graph, answer, removals, desirable=desirable))
    return RouteArgument(answer.routes[0], steps, hinges)


def _steps(
    graph: CareerGraph,
    answer: RouteAnswer,
    removals: Sequence[Removal | None],
    *,
    desirable: bool,
) -> Iterator[StepArgument]:
    """Yield the argument for each step of the recommended route."""
    steps = answer.routes[0].steps
    needs = []
    for step in steps:
        move = graph.transition(origin=step.origin, destination=step.destination)
        assert move is not None  # noqa: S101  # routes follow recorded transitions
        needs.append(move_need(graph, move, desirable=desirable))
    held: Mapping[str, int] = answer.held
    for place, (step, need) in enumerate(zip(steps, needs, strict=True)):
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
            spared=_hours_needed(graph, answer.held, held, need),
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
