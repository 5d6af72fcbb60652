"""Find the routes that people may take: in this process, a pool's, or a cluster's."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import category

from careerpath.batch.running import run_tasks
from careerpath.batch.tasks import InOrder, make_tasks
from careerpath.batch.workers import graph_of
from careerpath.model.programme import Alternative, NewLevel, Participant
from careerpath.planning.question import ask
from careerpath.planning.refusal import explain_refusal
from careerpath.planning.search.best import search_routes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from concurrent.futures import Executor

    from careerpath.batch.person import Person
    from careerpath.batch.tasks import Task
    from careerpath.batch.workers import Order
    from careerpath.career_graph import CareerGraph
    from careerpath.errors import Message
    from careerpath.model.answers import Route

    #: Someone with each of the destinations that will do.
    Chooser = Sequence[Person]


#: What stands for control characters, those that only direct others, ends of lines.
_IN_PLACE = {"Cc": " ", "Cf": "", "Zl": " ", "Zp": " "}


class Ways(NamedTuple):
    """The best routes to one destination, or why there are none."""

    alternatives: tuple[Alternative, ...]
    proven: bool
    reason: Message | None


def find_participants(
    order: Order,
    choosers: Sequence[Chooser],
    *,
    routes: int,
    executor: Executor | None = None,
    progress: Callable[[float], object] = lambda _: None,
) -> tuple[Participant, ...]:
    """Return people with the best routes to each of their destinations.

    Parameters
    ----------
    order
        The graph, the filters and the label budget.
    choosers
        Each person once for every destination.
    routes
        How many routes for each of these, at the most.
    executor
        Where they are looked for, as for `batch.answer_people`.
    progress
        Is told the share that is done, from 0 to 1.
    """
    people = [person for chooser in choosers for person in chooser]
    work = partial(find_ways, routes=routes)
    answers: InOrder[Ways] = InOrder()
    found: list[Ways] = []
    for task, ways in run_tasks(work, order, make_tasks(people), executor):
        found += answers.add(task.window, task.size, _placed(task, ways))
        progress(len(found) / len(people))
    waiting = iter(found)
    return tuple(
        _participant(chooser, [next(waiting) for _ in chooser]) for chooser in choosers
    )


def _placed(task: Task, ways: list[list[Ways]]) -> Iterator[tuple[int, Ways]]:
    for group, found in zip(task.groups, ways, strict=True):
        yield from zip(group.places, found, strict=True)


def _participant(chooser: Chooser, ways: Sequence[Ways]) -> Participant:
    """Return a person with the routes to all destinations, in their order."""
    first = chooser[0]
    alternatives = tuple(route for found in ways for route in found.alternatives)
    return Participant(
        name=_on_one_line(first.name),
        role=first.role,
        destinations=tuple(person.destination for person in chooser),
        held=first.held,
        hours_per_week=first.hours_per_week,
        alternatives=alternatives,
        proven=all(found.proven for found in ways),
        reason=None if alternatives else ways[0].reason,
    )


def _on_one_line(name: str) -> str:
    r"""Return a name as lists show it: on one line, in the direction of the others.

    Examples
    --------
    >>> _on_one_line("Anna\nMaria \u202eB.")
    'Anna Maria B.'
    """
    kept = (_IN_PLACE.get(category(letter), letter) for letter in name)
    return " ".join("".join(kept).split())


def find_ways(order: Order, task: Task, *, routes: int) -> list[list[Ways]]:
    """Return the best routes of each person in each group of a task."""
    graph = graph_of(order)
    return [list(_of_group(graph, order, g.people, routes)) for g in task.groups]


def _of_group(
    graph: CareerGraph, order: Order, people: Iterable[Person], routes: int
) -> Iterator[Ways]:
    """Yield the routes of people with the same two roles; equals are asked once."""
    known: dict[tuple[tuple[str, int], ...], Ways] = {}
    for person in people:
        held = tuple(sorted(person.held.items()))
        if held not in known:
            known[held] = _ways(graph, order, person, routes)
        yield known[held]


def _ways(graph: CareerGraph, order: Order, person: Person, routes: int) -> Ways:
    question = ask(
        graph,
        person.role,
        person.destination,
        profile=person.profile,
        filters=order.wishes.filters,
        desirable=order.wishes.desirable,
    )
    found = search_routes(
        question.network(), "effort", routes, label_budget=order.label_budget
    )
    return Ways(
        tuple(_alternative(question.price(route)) for route in found.routes),
        found.proven,
        None if found.routes else explain_refusal(question, proven=found.proven),
    )


def _alternative(route: Route) -> Alternative:
    new = (
        NewLevel(rise.skill, level, move)
        for move, step in enumerate(route.steps, start=1)
        for rise in step.skills
        for level in range(rise.from_level + 1, rise.to_level + 1)
    )
    return Alternative(
        roles=route.roles,
        new=tuple(sorted(new)),
        hours=route.effort_hours,
        practice_hours=route.practice_hours,
    )
