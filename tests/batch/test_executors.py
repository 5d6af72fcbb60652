"""Processes end with what they were opened for, and never with half a result."""

from __future__ import annotations

import os
import signal
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from careerpath import Filters, load_graph
from careerpath.batch.executors import _Pool, open_pool
from careerpath.batch.interruption import undisturbed
from careerpath.batch.person import Wishes
from careerpath.batch.workers import Order

ORDER = Order("shipped", load_graph, Wishes("effort", Filters(), desirable=False), 1)
#: Longer than anybody waits for a test.
HOURS = 36_000


@pytest.fixture(autouse=True)
def interruptible():
    """Ctrl-C raises, whatever the process that runs the tests made of it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


class Slow:
    """A result that takes its time on its way, and says when it sets out."""

    def __init__(self, path: Path):
        self.path = path

    def __reduce__(self):
        self.path.write_text("on its way")
        time.sleep(1)
        return Path, (self.path,)


def wait_until(is_so):
    while not is_so():
        time.sleep(0.01)


def wait_for_both(pool):
    """Wait until both processes have begun: one that has not ends, and all with it."""
    seen = set()
    while len(seen) < 2:
        # Two at once: where one waits for work, a single task starts no other.
        begun = [pool.submit(os.getpid) for _ in range(2)]
        seen |= {task.result() for task in begun}


def test_what_is_at_work_is_not_waited_for():
    """Nobody wants what it would answer."""

    def be_interrupted():
        with open_pool(ORDER, 2) as pool:
            wait_until(pool.submit(time.sleep, HOURS).running)
            signal.raise_signal(signal.SIGINT)

    with pytest.raises(KeyboardInterrupt):
        be_interrupted()


def test_a_result_on_its_way_arrives(tmp_path):
    """The reader of half a result would wait for the other half for ever."""
    path, results = tmp_path / "sign", []

    def be_interrupted():
        with open_pool(ORDER, 2) as pool:
            wait_for_both(pool)
            results.append(pool.submit(Slow, path))
            wait_until(path.exists)
            signal.raise_signal(signal.SIGINT)

    with pytest.raises(KeyboardInterrupt):
        be_interrupted()

    assert [path] == [result.result(timeout=0) for result in results]


def test_whatever_starts_a_process_keeps_ctrl_c_from_it(monkeypatch):
    """Any task may start one, and would have it told of before it can ignore it."""
    held_back = []

    def submit(*_):
        held_back.append(signal.pthread_sigmask(signal.SIG_BLOCK, ()))

    monkeypatch.setattr(ProcessPoolExecutor, "submit", submit)

    _Pool(1).submit(os.getpid)

    assert signal.SIGINT in held_back[0]
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())


def test_ctrl_c_is_held_back():
    """It takes effect as soon as what must be whole is whole."""
    done = []

    def be_interrupted():
        with undisturbed():
            signal.raise_signal(signal.SIGINT)
            done.append("whole")
        done.append("what comes after")

    with pytest.raises(KeyboardInterrupt):
        be_interrupted()

    assert ["whole"] == done
    assert signal.default_int_handler is signal.getsignal(signal.SIGINT)
