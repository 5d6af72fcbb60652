"""Run tasks here or on any executor, never far ahead of what is answered."""

from __future__ import annotations

from concurrent.futures import BrokenExecutor
from contextlib import suppress
from functools import partial
from hashlib import blake2b
from itertools import chain, islice
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, TypeVar

from careerpath.batch.interruption import undisturbed
from careerpath.batch.person import Wishes
from careerpath.batch.tasks import InOrder, make_tasks
from careerpath.batch.workers import Order, answer_task, keep_graph
from careerpath.errors import CareerPathError, message
from careerpath.model.answers import Filters
from careerpath.planning.search.budget import DEFAULT_LABEL_BUDGET

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Executor, Future

    from careerpath.batch.person import Answer, Person
    from careerpath.batch.tasks import Task
    from careerpath.career_graph import CareerGraph
    from careerpath.model.answers import Criterion

Found = TypeVar("Found")

#: How many tasks wait at an executor, and how far a task may be ahead of another.
_MOST_WAITING = 64
_MOST_WINDOWS_AHEAD = 2
#: What graphs are stored under when they travel.
_PACKED = "batch"


def answer_people(
    graph: CareerGraph,
    people: Iterable[Person],
    *,
    by: Criterion = "effort",
    filters: Filters | None = None,
    desirable: bool = False,
    executor: Executor | None = None,
    load: Callable[[], CareerGraph] | None = None,
    label_budget: int = DEFAULT_LABEL_BUDGET,
) -> Iterator[Answer]:
    """Yield the best route of each person, in order, whatever their number.

    The answers are those of `find_routes`. By effort, people with the same role
    and destination are answered by one search for all of them, which is what
    makes many people cheap; by other criteria there is a search for each.

    Parameters
    ----------
    graph
        The career graph.
    people
        Read no further than needed; roles and skills must exist.
    by
        What makes a route good.
    filters
        Which routes are wanted.
    desirable
        Whether desirable skills are needed too.
    executor
        Where the work is done, of `concurrent.futures` or alike; here if None.
        It is not shut down.
    load
        Returns the graph in a process that does not have it yet, for instance
        ``functools.partial(load_graph, path)``. Without it the graph itself
        travels with every task.
    label_budget
        The most work to do before answering unproven.

    Raises
    ------
    InvalidValueError, UnknownNameError
        As for `find_routes`, when the person's turn comes.
    """
    wishes = Wishes(by, filters or Filters(), desirable)
    order = make_order(graph, wishes, executor, load, label_budget)
    answers: InOrder[Answer] = InOrder()
    for task, found in run_tasks(answer_task, order, make_tasks(people), executor):
        items = (
            item
            for group, got in zip(task.groups, found, strict=True)
            for item in zip(group.places, got.answers(group.people), strict=True)
        )
        yield from answers.add(task.window, task.size, items)


def make_order(
    graph: CareerGraph,
    wishes: Wishes,
    executor: Executor | None,
    load: Callable[[], CareerGraph] | None,
    label_budget: int = DEFAULT_LABEL_BUDGET,
) -> Order:
    """Return what all tasks share, the graph made ready in this process."""
    if executor is None:
        key, load = f"here {id(graph)}", lambda: graph
    elif load is None:
        packed = pack_graph(graph)
        key, load = _digest(packed), partial(unpack_graph, packed)
    else:
        import pickle

        key = _digest(pickle.dumps(load))
    keep_graph(key, graph)
    return Order(key, load, wishes, label_budget)


def _digest(content: bytes) -> str:
    return blake2b(content, digest_size=16).hexdigest()


def pack_graph(graph: CareerGraph) -> bytes:
    """Return a graph as bytes that `unpack_graph` makes the same graph of."""
    from careerpath.loading.cache.stored import store

    return store(_PACKED, graph, ())


def unpack_graph(packed: bytes) -> CareerGraph:
    """Return the graph that `pack_graph` packed."""
    from careerpath.loading.cache.stored import StoredGraph

    return StoredGraph(_PACKED, packed)


def run_tasks(
    work: Callable[[Order, Task], list[Found]],
    order: Order,
    tasks: Iterable[Task],
    executor: Executor | None,
) -> Iterator[tuple[Task, list[Found]]]:
    """Yield tasks with what `work` makes of each group as they come.

    A lone task is done here.
    """
    waiting = iter(tasks)
    first = list(islice(waiting, 2))
    if executor is None or len(first) == 1:
        for task in chain(first, waiting):
            yield task, work(order, task)
        return
    running: dict[Future[list[Found]], Task] = {}
    done: SimpleQueue[Future[list[Found]]] = SimpleQueue()
    try:
        for task in chain(first, waiting):
            while running and _is_far_ahead(task, running.values()):
                yield from _finished(running, done)
            with undisturbed():
                future = executor.submit(work, order, task)
                running[future] = task
                future.add_done_callback(done.put)
        while running:
            yield from _finished(running, done)
    except BrokenExecutor as error:
        running.clear()  # it is failing them all, and trips over one that is cancelled
        raise CareerPathError(
            message("A process that was answering ended before it was done.")
        ) from error
    finally:
        with undisturbed():
            for future in running:
                future.cancel()


def _is_far_ahead(task: Task, running: Iterable[Task]) -> bool:
    oldest = min(other.window for other in running)
    count = sum(1 for _ in running)
    return count >= _MOST_WAITING or task.window > oldest + _MOST_WINDOWS_AHEAD


def _finished(
    running: dict[Future[list[Found]], Task],
    done: SimpleQueue[Future[list[Found]]],
) -> Iterator[tuple[Task, list[Found]]]:
    """Wait for some tasks to be done and yield them, first those that came first.

    A plain queue is what may be waited for under Ctrl-C: `concurrent.futures.wait`
    holds a lock of every task when it begins.
    """
    finished = {done.get()}
    with suppress(Empty):
        while True:
            finished.add(done.get_nowait())
    for future in [future for future in running if future in finished]:
        yield running.pop(future), future.result()
