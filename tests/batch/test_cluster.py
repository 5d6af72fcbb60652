"""A Dask cluster answers what one process answers, though it loses a worker."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from contextlib import contextmanager

import pytest

from careerpath import extras, load_graph
from careerpath.batch import Wishes, answer_people, tasks
from careerpath.batch.executors import open_cluster
from careerpath.batch.running import run_tasks
from careerpath.batch.tasks import make_tasks
from careerpath.batch.workers import Order, answer_task, keep_graph
from careerpath.errors import CareerPathError
from careerpath.extras import MissingLibraryError
from careerpath.planning.search.budget import DEFAULT_LABEL_BUDGET
from tests.batch.crowds import make_mixed_people

GRAPH = load_graph()
HERE = "127.0.0.1"


def test_without_dask_the_extra_is_named(monkeypatch):
    """What to install stands in the message."""
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(MissingLibraryError, match=r"careerpath\[dask\]"):
        extras.require("distributed")


def dask(*words):
    """Start a scheduler or a worker on this machine only."""
    environment = {**os.environ, "DASK_DISTRIBUTED__WORKER__DAEMON": "False"}
    return subprocess.Popen(
        [sys.executable, "-m", "dask", *words, "--host", HERE],
        env=environment,
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        encoding="utf-8",
    )


@contextmanager
def cluster(workers):
    """Give the address of a scheduler, and the processes of so many workers."""
    started = [dask("scheduler", "--port", "0", "--no-dashboard")]
    try:
        lines = iter(started[0].stderr.readline, "")
        address = next(
            found[0] for line in lines if (found := re.search(r"tcp://\S+", line))
        )
        for _ in range(workers):
            words = (address, "--no-nanny", "--no-dashboard", "--nthreads", "1")
            started.append(dask("worker", *words))
        yield address, started[1:]
    finally:
        for process in started:
            process.kill()
        for process in started:
            process.communicate()


@pytest.mark.filterwarnings("ignore")  # Dask's own
def test_a_cluster_that_loses_a_worker(monkeypatch):
    """Its tasks are done by the other one."""
    pytest.importorskip("distributed", reason="no dask.distributed")
    monkeypatch.setattr(tasks, "WINDOW", 40)
    people = make_mixed_people(GRAPH, 9, 240)
    expected = list(answer_people(GRAPH, people))
    order = Order("shipped", load_graph, Wishes(), DEFAULT_LABEL_BUDGET)
    keep_graph(order.key, GRAPH)

    with cluster(workers=2) as (address, workers):

        def people_and_a_loss():
            """Yield people; in the middle of them a worker is killed."""
            for place, person in enumerate(people):
                if place == len(people) // 2:
                    workers[0].kill()
                yield person

        with open_cluster(order, GRAPH, address) as executor:
            executor._client.wait_for_workers(2, timeout=300)
            found = {}
            for task, groups in run_tasks(
                answer_task, order, make_tasks(people_and_a_loss()), executor
            ):
                for group, got in zip(task.groups, groups, strict=True):
                    answers = got.answers(group.people)
                    for place, answer in zip(group.places, answers, strict=True):
                        found[task.window * 40 + place] = answer

    assert expected == [found[place] for place in range(len(people))]


@pytest.mark.filterwarnings("ignore")
def test_a_scheduler_that_does_not_answer(monkeypatch):
    """One clear line."""
    pytest.importorskip("distributed", reason="no dask.distributed")
    monkeypatch.setattr("careerpath.batch.executors._PATIENCE", "0.2s")
    order = Order("shipped", load_graph, Wishes(), DEFAULT_LABEL_BUDGET)
    for address in (f"tcp://{HERE}:9", "nonsense://"):
        with (
            pytest.raises(CareerPathError, match="No Dask scheduler answers"),
            open_cluster(order, GRAPH, address),
        ):
            pass
