"""Answer tasks in whatever process they are sent to.

A process makes a graph ready once: it is kept under a key, which is all that the
tasks have to bring along where the graph is there already.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, NamedTuple

from careerpath.batch.answering import Desk

if TYPE_CHECKING:
    from collections.abc import Callable

    from careerpath.batch.answering import GroupAnswers
    from careerpath.batch.person import Wishes
    from careerpath.batch.tasks import Task
    from careerpath.career_graph import CareerGraph

_MOST_GRAPHS = 2
_graphs: dict[str, CareerGraph] = {}
#: A desk keeps what it worked out before, so threads do not share one.
_own = threading.local()


class Order(NamedTuple):
    """What all tasks of a batch have in common.

    Attributes
    ----------
    key
        What tells the graph from others.
    load
        Brings the graph to a process that does not have it; must be pickled.
    """

    key: str
    load: Callable[[], CareerGraph]
    wishes: Wishes
    label_budget: int


def keep_graph(key: str, graph: CareerGraph) -> None:
    """Make a graph ready for the tasks of this process."""
    _graphs.pop(key, None)
    _graphs[key] = graph
    while len(_graphs) > _MOST_GRAPHS:
        del _graphs[next(iter(_graphs))]


def answer_task(order: Order, task: Task) -> list[GroupAnswers]:
    """Return the answers of each group of a task."""
    desk = _desk(order)
    return [desk.answer(group.people) for group in task.groups]


def graph_of(order: Order) -> CareerGraph:
    """Return the graph that tasks are about, brought here if it is not yet."""
    if order.key not in _graphs:
        keep_graph(order.key, order.load())
    return _graphs[order.key]


def _desk(order: Order) -> Desk:
    about = order.key, order.wishes, order.label_budget
    if getattr(_own, "about", None) != about:
        _own.desk = Desk(graph_of(order), order.wishes, label_budget=order.label_budget)
        _own.about = about
    desk: Desk = _own.desk
    return desk
