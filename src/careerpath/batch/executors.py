"""Open what tasks run on: processes of this machine, or a Dask cluster."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from concurrent.futures import CancelledError, ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from careerpath.batch.interruption import undisturbed
from careerpath.batch.running import pack_graph, unpack_graph
from careerpath.batch.workers import keep_graph
from careerpath.errors import CareerPathError, message
from careerpath.extras import require

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from concurrent.futures import Executor, Future
    from multiprocessing.connection import Connection

    from careerpath.batch.workers import Order
    from careerpath.career_graph import CareerGraph

P = ParamSpec("P")
T = TypeVar("T")

#: Held by a process of a pool while it hands over a result or waits for a task: with
#: half a result in the pipe, the parent would wait for the other half for ever.
_AWAY = threading.Lock()
#: How often a cluster tries a task again whose worker was lost.
_RETRIES = 3
_PATIENCE = "10s"


def count_processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def open_pool(order: Order, jobs: int) -> Iterator[Executor | None]:
    """Give an executor of as many processes; None, for this one, where it is 1.

    The processes end with the context, and if this one is killed.
    """
    if jobs == 1:
        yield None
        return
    context = multiprocessing.get_context("spawn")
    told, teller = context.Pipe(duplex=False)
    pool = _Pool(jobs, mp_context=context, initializer=_begin, initargs=(order, told))
    try:
        with undisturbed():
            for _ in range(jobs):
                pool.submit(os.getpid)
        yield pool
    except BaseException:  # nobody waits for what they are at
        workers = multiprocessing.active_children()
        # Whoever only asks for the end leaves a thread of the pool behind, which this
        # program, at its own end, would strike while it closes what it holds.
        end = partial(pool.shutdown, cancel_futures=True)
        ending = threading.Thread(target=end)
        ending.start()
        teller.close()
        for worker in workers:
            worker.join()
        ending.join()
        raise
    finally:
        pool.shutdown()


class _Pool(ProcessPoolExecutor):
    """Processes that end, when told to, only while they work."""

    def submit(
        self, function: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs
    ) -> Future[T]:
        """Schedule a call, as every executor does."""
        with _deaf():  # a worker that it only starts would tell of Ctrl-C
            return super().submit(_work, function, *args, **kwargs)


def _work(function: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
    """Return what a function returns, ready to end before it does."""
    _AWAY.release()
    try:
        return function(*args, **kwargs)
    finally:
        _AWAY.acquire()


@contextmanager
def _deaf() -> Iterator[None]:
    """Let processes that are started meanwhile hear neither Ctrl-C nor a hang-up."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGHUP})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(order: Order, told: Connection) -> None:
    """Make a process ready: the graph first, and leaving to the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for ending in (_end_with_parent, partial(_end_when_told, told)):
        threading.Thread(target=ending, daemon=True).start()
    keep_graph(order.key, order.load())
    _AWAY.acquire()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _end_when_told(told: Connection) -> None:
    wait([told])
    with _AWAY:
        os._exit(1)


@contextmanager
def open_cluster(order: Order, graph: CareerGraph, address: str) -> Iterator[Executor]:
    """Give an executor on the Dask cluster whose scheduler is at `address`.

    Every worker gets the graph once, those that come later too.

    Raises
    ------
    CareerPathError
        If the scheduler does not answer, or the cluster gives up.
    """
    distributed = require("distributed")
    try:
        client = distributed.Client(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:
        raise CareerPathError(
            message(
                "No Dask scheduler answers at “{address}”; give the address that it "
                "prints when it starts.",
                address=address,
            )
        ) from error
    failures = (distributed.KilledWorker, CancelledError)
    with client:
        client.register_plugin(_graph_plugin(distributed, order.key, graph))
        try:
            yield client.get_executor(pure=False, retries=_RETRIES)
        except failures as error:
            raise CareerPathError(
                message("The Dask cluster lost its workers or its scheduler.")
            ) from error


def _graph_plugin(distributed: Any, key: str, graph: CareerGraph) -> Any:
    """Return what Dask runs once on every worker."""
    packed = pack_graph(graph)

    class GraphPlugin(distributed.WorkerPlugin):  # type: ignore[misc]
        name = f"careerpath-{key}"

        def setup(self, worker: Any) -> None:  # noqa: ARG002
            keep_graph(key, unpack_graph(packed))

    return GraphPlugin()
