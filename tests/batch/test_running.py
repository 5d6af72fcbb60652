"""Answers come in the order of the people, wherever they are worked out."""

from __future__ import annotations

import json
import signal
from concurrent.futures import (
    BrokenExecutor,
    Executor,
    Future,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
)
from dataclasses import replace
from functools import partial
from multiprocessing import get_context

import pytest

import careerpath
from careerpath import CareerGraph, Filters, load_graph
from careerpath.batch import Person, answer_people, tasks, write_answers
from careerpath.batch.results import RESULTS
from careerpath.batch.tasks import InOrder, make_tasks
from careerpath.credits import credit
from careerpath.errors import CareerPathError, InvalidValueError, UnknownNameError
from tests.batch.crowds import alone, make_mixed_people, said
from tests.cli.runs import run

GRAPH = load_graph()


@pytest.fixture(autouse=True)
def small_windows(monkeypatch):
    """Many windows and tasks from few people."""
    monkeypatch.setattr(tasks, "WINDOW", 40)
    monkeypatch.setattr(tasks, "_MOST_GROUPS", 5)


class Backwards(Executor):
    """Runs what it is given when asked to, the last first."""

    def __init__(self):
        self.waiting = []

    def submit(self, function, /, *arguments, **options):
        future = Future()
        self.waiting.append((future, partial(function, *arguments, **options)))
        if len(self.waiting) == 3:
            self.work()
        return future

    def work(self):
        while self.waiting:
            future, work = self.waiting.pop()
            future.set_result(work())


class Interrupted(Backwards):
    """Is interrupted while it is given its second task."""

    def submit(self, function, /, *arguments, **options):
        if self.waiting:
            signal.raise_signal(signal.SIGINT)
        return super().submit(function, *arguments, **options)


def test_ctrl_c_never_strikes_within_an_executor():
    """A lock that it holds would never be let go."""
    executor = Interrupted()
    people = make_mixed_people(GRAPH, 1, 130)
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with pytest.raises(KeyboardInterrupt):
            list(answer_people(GRAPH, people, executor=executor, load=load_graph))
    finally:
        signal.signal(signal.SIGINT, before)

    assert [True, True] == [future.cancelled() for future, _ in executor.waiting]


class Broken(Backwards):
    """Fails one task, and has not come to the others yet."""

    def work(self):
        self.waiting[0][0].set_exception(BrokenExecutor())


def test_what_a_broken_executor_is_about_to_fail_is_not_cancelled():
    """Its own thread would end in a traceback over a task that is."""
    executor = Broken()
    people = make_mixed_people(GRAPH, 1, 130)

    with pytest.raises(CareerPathError, match="ended before it was done"):
        list(answer_people(GRAPH, people, executor=executor, load=load_graph))

    assert not any(future.cancelled() for future, _ in executor.waiting)


def test_in_this_process():
    """Each answer names its person."""
    people = make_mixed_people(GRAPH, 1, 130)

    found = list(answer_people(GRAPH, people))

    assert people == [one.person for one in found]
    assert [alone(GRAPH, person) for person in people[:40]] == [*map(said, found[:40])]


@pytest.mark.parametrize(
    "executor", [ThreadPoolExecutor(3), Backwards()], ids=["threads", "backwards"]
)
def test_any_executor_gives_the_same(executor):
    """Also one that finishes later tasks first."""
    people = make_mixed_people(GRAPH, 2, 9 * 40)
    expected = list(answer_people(GRAPH, people))

    assert expected == list(answer_people(GRAPH, people, executor=executor))
    executor.shutdown()


@pytest.mark.parametrize("load", [None, load_graph], ids=["sent", "loaded"])
def test_processes_get_the_graph(load):
    """Sent with the tasks, or loaded there."""
    people = make_mixed_people(GRAPH, 3, 60)
    expected = list(answer_people(GRAPH, people))
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        found = list(answer_people(GRAPH, people, executor=pool, load=load))

    assert expected == found


def test_people_are_read_as_they_are_needed():
    """The first answers are there before the last people are read."""
    read = []

    def people():
        for person in make_mixed_people(GRAPH, 4, 400):
            read.append(person)
            yield person

    next(answer_people(GRAPH, people()))

    assert len(read) <= 2 * 40


def test_wishes_count_for_everybody():
    """The criterion and the filters."""
    people = make_mixed_people(GRAPH, 5, 20)
    filters = Filters(max_moves=2, avoid=frozenset({"office-manager"}))

    found = list(answer_people(GRAPH, people, by="moves", filters=filters))

    expected = [alone(GRAPH, person, "moves", filters=filters) for person in people]
    assert expected == [*map(said, found)]


def test_what_cannot_be_asked_is_refused():
    """As by the single search."""
    with pytest.raises(InvalidValueError):
        careerpath.answer_people(GRAPH, [], by="sideways")
    with pytest.raises(UnknownNameError):
        list(answer_people(GRAPH, [Person("p", "nobody", "recruiter")]))
    with pytest.raises(InvalidValueError):
        list(answer_people(GRAPH, [Person("p", "recruiter", "hr-manager", {}, 99)]))
    assert [] == list(answer_people(GRAPH, []))


def test_a_task_holds_groups_of_one_pair_of_roles():
    """Every person is in exactly one of them."""
    people = make_mixed_people(GRAPH, 6, 100)
    made = list(make_tasks(iter(people)))
    groups = [(task, group) for task in made for group in task.groups]

    assert [*range(len(made))] == [task.number for task in made]
    for _, group in groups:
        assert 1 == len({(one.role, one.destination) for one in group.people})
    placed = {
        task.window * 40 + place: person
        for task, group in groups
        for place, person in zip(group.places, group.people, strict=True)
    }
    assert people == [placed[place] for place in range(100)]


def test_windows_that_come_too_early_wait():
    """And leave as soon as it is their turn."""
    order = InOrder()

    assert [] == list(order.add(1, 1, [(0, "d")]))
    assert [] == list(order.add(0, 3, [(2, "c"), (0, "a")]))
    assert ["a", "b", "c", "d"] == list(order.add(0, 3, [(1, "b")]))


@pytest.mark.parametrize("ending", RESULTS.forms)
def test_a_program_writes_what_the_command_writes(tmp_path, ending):
    """Everybody's row, with ids in the reason for no route."""
    people = [*make_mixed_people(GRAPH, 5, 20), Person("x", "recruiter", "recruiter")]
    table = tmp_path / "people.csv"
    with table.open("w", encoding="utf-8") as file:
        file.write("person,role,destination,held,hours_per_week,months_in_role\n")
        for one in people:
            held = ";".join(f"{skill}={level}" for skill, level in one.held.items())
            cells = (one.name, one.role, one.destination, held)
            file.write(",".join(cells))
            file.write(f",{one.hours_per_week},{one.months_in_role}\n")
    by_command, by_program = tmp_path / f"a{ending}", tmp_path / f"b{ending}"
    run("batch", str(table), "-o", str(by_command), "--jobs", "1", lang="en")
    write_answers(GRAPH, answer_people(GRAPH, people), by_program)

    assert by_command.read_bytes() == by_program.read_bytes()


def test_answers_of_an_imported_graph_say_what_is_assumed(tmp_path):
    """With the notices that its sources ask for."""
    scale = replace(GRAPH.scale, assumed=("hours",))
    graph = CareerGraph(
        scale=scale,
        sources=GRAPH.sources.values(),
        skills=GRAPH.skills.values(),
        roles=GRAPH.roles.values(),
        transitions=GRAPH.transitions,
    )
    path = tmp_path / "a.jsonl"
    found = answer_people(graph, [Person("x", "recruiter", "hr-manager")])
    write_answers(graph, found, path, language="fr")
    row = json.loads(path.read_text("utf-8"))

    assert ["hours"] == row["assumed"]
    assert [{"en", "fr"}] * len(credit(graph).notices) == [{*n} for n in row["notices"]]
