"""A table of people becomes a table of results, whole, whatever happens meanwhile."""

from __future__ import annotations

import csv
import errno
import json
import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from dataclasses import replace

import filelock
import psutil
import pytest

from careerpath import Filters, load_graph
from careerpath.batch import Wishes, tasks
from careerpath.batch.headings import IDS
from careerpath.batch.job import Job
from careerpath.batch.people_file import open_people
from careerpath.batch.reading import PeopleReader
from careerpath.batch.results import COLUMNS, RESULTS
from careerpath.batch.workers import Order, keep_graph
from careerpath.errors import CareerPathError, FileError, InvalidValueError
from careerpath.model.text import LANGUAGES
from careerpath.planning.search.budget import DEFAULT_LABEL_BUDGET
from careerpath.words import Words
from tests.batch.crowds import alone, make_mixed_people
from tests.cli.runs import environment, program, run

GRAPH = load_graph()
#: How many seconds to wait for what ends by itself, on the busiest machine.
PATIENCE = 300
PEOPLE = make_mixed_people(GRAPH, 7, 90)


@pytest.fixture(autouse=True)
def small_windows(monkeypatch):
    """Many windows and tasks from few people."""
    monkeypatch.setattr(tasks, "WINDOW", 20)
    monkeypatch.setattr(tasks, "_MOST_GROUPS", 5)


def write_people(path, people, delimiter=",", **options):
    """Write people as a table."""
    with path.open("w", newline="", **options) as file:
        table = csv.writer(file, delimiter=delimiter)
        table.writerow(
            (
                "person",
                "role",
                "destination",
                "held",
                "hours_per_week",
                "months_in_role",
            )
        )
        for one in people:
            held = ";".join(f"{skill}={level}" for skill, level in one.held.items())
            row = one.name, one.role, one.destination, held
            table.writerow((*row, one.hours_per_week, one.months_in_role))
    return path


@pytest.fixture
def people_csv(tmp_path):
    """Return a table of people."""
    return write_people(tmp_path / "people.csv", PEOPLE)


def ignore(_):
    """Take what is told, and do nothing."""


def make_job(
    people,
    results,
    *,
    wishes=None,
    tell=print,
    progress=ignore,
    tell_kept=ignore,
    reader=None,
    **said,
):
    keep_graph("shipped", GRAPH)
    return Job(
        file=open_people(people),
        reader=reader or PeopleReader(GRAPH, hours_per_week=4),
        results=results,
        order=Order("shipped", load_graph, wishes or Wishes(), DEFAULT_LABEL_BUDGET),
        options=(),
        say=str,
        tell=tell,
        progress=progress,
        tell_kept=tell_kept,
        **said,
    )


def expected_row(person):
    """Return a row of results, from the single search."""
    roles, *best, direct, direct_practice, direct_months, proven, reason = alone(
        GRAPH, person
    )
    effort, practice, months = best
    nothing = (None, None, None)
    return [
        person.name,
        person.role,
        person.destination,
        " > ".join(roles) or None,
        len(roles) - 1 if roles else None,
        *(effort or nothing),
        *(practice or nothing),
        *(months or nothing),
        direct_months is not None,
        *direct,
        *direct_practice,
        *(direct_months or nothing),
        proven,
        reason and str(reason),
        None,
    ]


def test_csv(people_csv, tmp_path):
    """One row per person in their order; empty cells for what is not there."""
    results = tmp_path / "results.csv"
    tally = make_job(people_csv, results).run(None)
    with results.open(newline="", encoding="utf-8") as file:
        head, *rows = csv.reader(file)

    assert [*COLUMNS, "role_title", "destination_title", "route_titles"] == head
    assert [*map(expected_cells, PEOPLE)] == rows
    assert len(PEOPLE) == tally.answered
    assert sum(not row[3] for row in rows) == tally.without_route > 0
    assert {people_csv, results} == {*tmp_path.iterdir()}


@pytest.mark.parametrize("name", ['=HYPERLINK("x","y")', "+33 6 12", "-1", "@a", "'t"])
def test_no_name_is_a_formula_in_csv(tmp_path, name):
    """A spreadsheet shows it, and batch reads back who it was."""
    people, first, second = (tmp_path / n for n in ("p.csv", "1.csv", "2.csv"))
    write_people(people, [replace(PEOPLE[0], name=name)])
    make_job(people, first).run(None)
    with first.open(newline="", encoding="utf-8") as file:
        shown = next(csv.DictReader(file))["person"]
    assert shown.startswith("'")

    [person] = [replace(PEOPLE[0], name=shown)]
    write_people(people, [person])
    reader = PeopleReader(GRAPH, hours_per_week=4)
    assert [name] == [p.name for p in reader.read(open_people(people))]
    make_job(people, second).run(None)
    assert first.read_bytes() == second.read_bytes()


def expected_cells(person, texts=("false", "true"), title=str):
    """Return a row of results in CSV."""
    row = expected_row(person)
    said = [texts[cell] if isinstance(cell, bool) else cell for cell in row]
    cells = ["" if cell is None else str(cell) for cell in said]
    route = row[3].split(" > ") if row[3] else []
    return [*cells, title(row[1]), title(row[2]), " > ".join(map(title, route))]


def test_csv_in_french(people_csv, tmp_path):
    """The headings and words; ids stand apart, in columns called as in English."""
    results = tmp_path / "results.csv"
    title = Words(GRAPH, "fr").role
    make_job(people_csv, results, language="fr", title=title).run(None)
    with results.open(newline="", encoding="utf-8") as file:
        head, *rows = csv.reader(file)

    assert [*IDS[:-1], "passages", "étude en heures (bas)"] == head[:6]
    assert {*head}.isdisjoint({*COLUMNS} - {*IDS})
    assert "Assistant·e de direction" in {row[-3] for row in rows}
    assert [expected_cells(p, ("faux", "vrai"), title) for p in PEOPLE] == rows


@pytest.mark.parametrize("language", LANGUAGES)
def test_results_are_known_again_in_either_language(people_csv, tmp_path, language):
    """They are replaced, and may be read as people, whichever language is asked for."""
    results, again = tmp_path / "results.csv", tmp_path / "again.csv"
    make_job(people_csv, results, language=language).run(None)
    first = results.read_bytes()
    for other in (*LANGUAGES, language):
        make_job(people_csv, results, language=other).run(None)
    reader = PeopleReader(GRAPH, hours_per_week=4, ignore_columns=True)
    make_job(results, again, reader=reader).run(None)

    assert first == results.read_bytes()
    assert len(PEOPLE) == len(again.read_text("utf-8").splitlines()) - 1


def test_csv_is_parted_like_the_people(tmp_path):
    """The same separator and byte order mark: the same spreadsheet opens it."""
    people = write_people(
        tmp_path / "people.csv", PEOPLE[:5], ";", encoding="utf-8-sig"
    )
    make_job(people, tmp_path / "results.csv").run(None)
    content = (tmp_path / "results.csv").read_bytes()

    assert content.startswith(b"\xef\xbb\xbfperson;role;destination;route;")


def test_json_lines(people_csv, tmp_path):
    """The route is a list there."""
    results = tmp_path / "results.jsonl"
    make_job(people_csv, results).run(None)
    rows = [json.loads(line) for line in results.read_text("utf-8").splitlines()]
    expected = []
    for person in PEOPLE:
        row = dict(zip(COLUMNS, expected_row(person), strict=True))
        route = row["route"]
        row["route"] = route.split(" > ") if route else []
        row["assumed"] = []
        expected.append({"schema": "careerpath/batch/1", **row})

    assert expected == rows


def test_parquet(people_csv, tmp_path):
    """Numbers are numbers; what is not there is null."""
    parquet = pytest.importorskip("pyarrow.parquet")
    results = tmp_path / "results.parquet"
    make_job(people_csv, results).run(None)
    table = parquet.read_table(results)

    assert [*COLUMNS] == table.column_names
    rows = [list(row.values()) for row in table.to_pylist()]
    assert [expected_row(person) for person in PEOPLE] == rows


def test_parquet_in_parquet_out(people_csv, tmp_path):
    """The results of a run may be the people of the next."""
    arrow_csv = pytest.importorskip("pyarrow.csv")
    parquet = pytest.importorskip("pyarrow.parquet")
    people = tmp_path / "people.parquet"
    parquet.write_table(arrow_csv.read_csv(people_csv), people)
    for source, results in ((people_csv, "a.csv"), (people, "b.csv")):
        make_job(source, tmp_path / results).run(None)

    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "b.csv").read_bytes()


def test_every_kind_says_what_is_assumed(people_csv, tmp_path):
    """The notices too, where there is room."""
    parquet = pytest.importorskip("pyarrow.parquet")
    said = {
        "assumed": ("hours", "levels"),
        "notices": ({"en": "By X.", "fr": "De X."},),
    }
    files = [tmp_path / f"results.{ending}" for ending in ("csv", "jsonl", "parquet")]
    for path in files:
        make_job(people_csv, path, **said).run(None)
    first = json.loads(files[1].read_text("utf-8").splitlines()[0])
    table = parquet.read_table(files[2])
    notices = json.loads(table.schema.metadata[b"careerpath"])["notices"]

    assert files[0].read_text("utf-8").splitlines()[1].split(",")[-4] == "hours levels"
    assert ["hours", "levels"] == first["assumed"]
    assert {"hours levels"} == {*table["assumed"].to_pylist()}
    assert [*said["notices"]] == first["notices"] == notices


@pytest.mark.parametrize("name", ["results.xlsx", "results"])
def test_another_ending(people_csv, tmp_path, name):
    """It says which are possible, before any work."""
    with pytest.raises(InvalidValueError, match=r"\.csv, \.jsonl, \.parquet"):
        make_job(people_csv, tmp_path / name).run(None)
    assert [people_csv] == [*tmp_path.iterdir()]


def test_a_folder_that_does_not_exist(people_csv, tmp_path):
    """Nothing is worked out in vain."""
    with pytest.raises(FileError, match="does not exist"):
        make_job(people_csv, tmp_path / "no" / "results.csv").run(None)


def test_the_progress_ends_at_one(people_csv, tmp_path):
    """And never goes back."""
    shares = []
    make_job(people_csv, tmp_path / "r.csv", progress=shares.append).run(None)

    assert sorted(shares) == shares
    assert 0.9 < shares[-1] <= 1


# ------------------------------------------------------------------- broken runs


class BrokenOffError(Exception):
    """The run breaks here."""


def broken_run(people, results, after=5, wishes=None, **said):
    """Run until so many tasks are done; return the partial file."""
    kept = []
    job = make_job(
        people,
        results,
        progress=meanwhile(_raise, after),
        wishes=wishes,
        tell_kept=kept.append,
        **said,
    )
    with pytest.raises(BrokenOffError):
        job.run(None)
    assert not results.exists()
    [partial] = kept
    return partial


def meanwhile(do, after=5):
    """Return a progress that does something once so many tasks are done."""
    left = [after]

    def progress(share):
        left[0] -= 1
        if not left[0]:
            do(share)

    return progress


@pytest.fixture
def whole(people_csv, tmp_path):
    """Return what an unbroken run writes."""
    path = tmp_path / "whole.csv"
    make_job(people_csv, path).run(None)
    return path.read_bytes()


def test_a_broken_run_goes_on(people_csv, tmp_path, whole):
    """The same bytes, and what was done is not done again."""
    results = tmp_path / "results.csv"
    partial = broken_run(people_csv, results)

    tally = make_job(people_csv, results).run(None)

    assert whole == results.read_bytes()
    assert 0 < tally.resumed < tally.answered == len(PEOPLE)
    assert not partial.exists()


def test_a_broken_run_goes_on_in_french(people_csv, tmp_path):
    """The table is the one of a run that was not broken off."""
    results, whole = tmp_path / "results.csv", tmp_path / "whole.csv"
    make_job(people_csv, whole, language="fr").run(None)
    broken_run(people_csv, results, language="fr")

    tally = make_job(people_csv, results, language="fr").run(None)

    assert tally.resumed > 0
    assert whole.read_bytes() == results.read_bytes()


def test_a_line_that_was_cut_off_is_done_again(people_csv, tmp_path, whole):
    """Wherever it was cut."""
    results = tmp_path / "results.csv"
    partial = broken_run(people_csv, results)
    content = partial.read_bytes()
    for cut in (1, 40, len(content) - 10):
        partial.write_bytes(content[: len(content) - cut])

        make_job(people_csv, results).run(None)

        assert whole == results.read_bytes()
        results.unlink()


@pytest.mark.parametrize("change", ["people", "wishes"])
def test_what_belongs_to_another_batch_does_not_count(people_csv, tmp_path, change):
    """Nothing of it is taken over."""
    results = tmp_path / "results.csv"
    broken_run(people_csv, results)
    wishes = Wishes()
    if change == "people":
        write_people(people_csv, PEOPLE[::-1])
    else:
        wishes = Wishes("effort", Filters(avoid=frozenset({"office-manager"})))

    tally = make_job(people_csv, results, wishes=wishes).run(None)

    assert 0 == tally.resumed
    assert "> office-manager >" not in results.read_text("utf-8") or change == "people"


def test_an_older_file_stays_until_the_new_one_is_whole(people_csv, tmp_path):
    """A run that breaks leaves it alone."""
    results = tmp_path / "results.csv"
    make_job(people_csv, results).run(None)
    old = results.read_bytes()
    with pytest.raises(BrokenOffError):
        make_job(people_csv, results, progress=_raise).run(None)

    assert old == results.read_bytes()


def test_nothing_else_is_written_over(people_csv, tmp_path):
    """Neither the people, forced or not, nor another table unless it is forced."""
    before = people_csv.read_bytes()
    for force in (False, True):
        with pytest.raises(FileError, match="is read here"):
            make_job(people_csv, people_csv, force=force).run(None)
    other = tmp_path / "other.csv"
    other.write_bytes(before)
    with pytest.raises(FileError, match="--force"):
        make_job(people_csv, other).run(None)

    assert before == people_csv.read_bytes() == other.read_bytes()
    assert [] == [*tmp_path.glob("*.partial")]
    make_job(people_csv, other, force=True).run(None)
    assert before != other.read_bytes()


@pytest.mark.parametrize("ending", RESULTS.forms)
def test_older_results_are_written_over(people_csv, tmp_path, ending):
    """Empty ones too, whatever the form and the delimiter."""
    results = tmp_path / f"results{ending}"
    results.touch()
    make_job(people_csv, results).run(None)
    first = results.read_bytes()
    others = write_people(tmp_path / "others.csv", PEOPLE[:1], delimiter=";")
    make_job(others, results).run(None)
    second = results.read_bytes()
    make_job(people_csv, results).run(None)

    assert first == results.read_bytes() != second


def _raise(_):
    raise BrokenOffError


def test_a_run_that_found_nothing_to_do_leaves_nothing(tmp_path):
    """No partial file stands beside a table that could not be read."""
    people = tmp_path / "people.csv"
    people.write_text("person,role\n", "utf-8")
    with pytest.raises(CareerPathError):
        make_job(people, tmp_path / "results.csv").run(None)

    assert [people] == [*tmp_path.iterdir()]


# ------------------------------------------------------- other runs, other files


def test_a_second_run_on_the_same_results_is_refused(people_csv, tmp_path, whole):
    """At once; the first one loses nothing by it, and nothing of ours stays."""
    results, refused, kept = tmp_path / "results.csv", [], []

    def run_second(_):
        with pytest.raises(FileError, match="Another run is writing") as caught:
            make_job(people_csv, results, tell_kept=kept.append).run(None)
        refused.append(str(caught.value))

    tally = make_job(people_csv, results, progress=meanwhile(run_second)).run(None)

    [line] = refused
    assert str(results) in line
    assert [] == kept
    assert len(PEOPLE) == tally.answered
    assert whole == results.read_bytes()
    assert {people_csv, results, tmp_path / "whole.csv"} == {*tmp_path.iterdir()}


def test_a_lock_on_a_deleted_file_does_not_count(people_csv, tmp_path, monkeypatch):
    """The run before may end, and delete its file, while the next one opens it."""
    results, locked = tmp_path / "results.csv", []
    lock = filelock.lock_descriptor

    def lock_late(descriptor, *, blocking):
        if not locked:
            results.with_name("results.csv.partial").unlink()
        locked.append(descriptor)
        return lock(descriptor, blocking=blocking)

    def run_second(_):
        with pytest.raises(FileError, match="Another run is writing"):
            make_job(people_csv, results).run(None)

    monkeypatch.setattr(filelock, "lock_descriptor", lock_late)
    make_job(people_csv, results, progress=meanwhile(run_second)).run(None)

    assert 3 + 1 == len(locked)  # the results themselves are locked while written


def test_a_disk_without_locks(people_csv, tmp_path, monkeypatch):
    """Some network drives have none: better to say so than to lose rows."""

    def refuse(*_arguments, **_options):
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(filelock, "lock_descriptor", refuse)
    with pytest.raises(FileError, match="cannot be locked"):
        make_job(people_csv, tmp_path / "results.csv").run(None)


@pytest.mark.parametrize(
    "content", ["my notes\n", "x" * 500, '["careerpath/batch/1", 3]\n', "[]"]
)
def test_a_file_that_we_did_not_make_is_left_alone(people_csv, tmp_path, content):
    """Even where it has the name under which we would keep what is done."""
    results, own = tmp_path / "results.csv", tmp_path / "results.csv.partial"
    own.write_text(content, "utf-8")
    with pytest.raises(FileError, match="not a file of careerpath") as caught:
        make_job(people_csv, results).run(None)

    assert str(own) in str(caught.value)
    assert content == own.read_text("utf-8")
    assert not results.exists()


@pytest.mark.parametrize("kind", ["folder", "link"])
def test_what_is_no_plain_file_is_left_alone(people_csv, tmp_path, kind):
    """Nothing is written to where a link leads."""
    own, target = tmp_path / "results.csv.partial", tmp_path / "target"
    if kind == "folder":
        own.mkdir()
    else:
        own.symlink_to(target)
    with pytest.raises(FileError, match="not a file of careerpath"):
        make_job(people_csv, tmp_path / "results.csv").run(None)

    assert own.is_dir() or own.is_symlink()
    assert not target.exists()


def test_a_file_put_in_the_place_of_ours_is_left_alone(people_csv, tmp_path, whole):
    """Who tidies up meanwhile loses nothing, and the results are whole."""
    results, own = tmp_path / "results.csv", tmp_path / "results.csv.partial"

    def put_there(_):
        own.unlink()
        own.write_text("my notes", "utf-8")

    make_job(people_csv, results, progress=meanwhile(put_there)).run(None)

    assert whole == results.read_bytes()
    assert "my notes" == own.read_text("utf-8")


@pytest.mark.parametrize("left", [40, 3000])
def test_rows_that_went_missing_are_no_success(people_csv, tmp_path, whole, left):
    """It says how many, leaves older results, and goes on when asked again."""
    results, own = tmp_path / "results.csv", tmp_path / "results.csv.partial"
    results.write_text("old", "utf-8")
    kept = []
    job = make_job(
        people_csv,
        results,
        progress=meanwhile(lambda _: os.truncate(own, left), 8),
        tell_kept=kept.append,
        force=True,
    )
    with pytest.raises(CareerPathError, match=f"rows for {len(PEOPLE)} people"):
        job.run(None)

    assert "old" == results.read_text("utf-8")
    assert [own] == kept
    make_job(people_csv, results, force=True).run(None)
    assert whole == results.read_bytes()
    assert not own.exists()


# ---------------------------------------------------------------------- processes


#: The program, but that its workers stop, as by Ctrl-Z, once so many tasks are done:
#: it waits for them as long as a test likes, and nothing depends on who is faster.
STOPPING = """
import multiprocessing, os, signal, sys
from careerpath.batch.journal import Journal
from careerpath.cli import main
add, left = Journal.add, [2]
def add_and_stop(journal, entry):
    add(journal, entry)
    left[0] -= 1
    if not left[0]:
        workers = [worker.pid for worker in multiprocessing.active_children()]
        for worker in workers:
            os.kill(worker, signal.SIGSTOP)
        print(*workers, flush=True)
Journal.add = add_and_stop
main(sys.argv[1:], prog_name="careerpath")
"""


def start_batch(people, results, start=None):
    """Start a run on two processes."""
    words = ["batch", people, "-o", results, "--by", "time", "--jobs", 2]
    return subprocess.Popen(
        [*(start or program()), *map(str, words)],
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        encoding="utf-8",
    )


@contextmanager
def stopped_batch(people, results):
    """Give a run in the middle of its work, and its stopped workers."""
    with start_batch(people, results, (sys.executable, "-c", STOPPING)) as process:
        workers = [*map(psutil.Process, map(int, process.stdout.readline().split()))]
        try:
            assert 2 == len(workers), process.stderr.read()
            yield process, workers
        finally:
            process.kill()
            resume(workers)


def resume(workers):
    """Let workers go on."""
    for worker in workers:
        with suppress(psutil.NoSuchProcess):
            worker.resume()


def is_over(process):
    """Tell whether a process has ended, reaped or not."""
    try:
        return process.status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


@pytest.fixture(scope="module")
def many_people(tmp_path_factory):
    """Return a table, and what one process writes about it in one go."""
    folder = tmp_path_factory.mktemp("many")
    people = write_people(folder / "people.csv", make_mixed_people(GRAPH, 8, 300))
    results = folder / "results.csv"
    words = ("batch", people, "-o", results, "--by", "time", "--jobs", 1)
    assert 0 == run(*map(str, words)).exit_code
    return people, results.read_bytes()


def test_two_processes_on_the_same_results(many_people, tmp_path):
    """The second one is refused in a line; the first one writes everything."""
    people, whole = many_people
    results = tmp_path / "results.csv"
    with stopped_batch(people, results) as (process, workers):
        second = run("batch", str(people), "-o", str(results), "--jobs", "1")
        resume(workers)
        process.communicate(timeout=PATIENCE)

    assert 3 == second.exit_code
    [line] = second.stderr.splitlines()
    assert line.startswith("Error: Another run is writing")
    assert 0 == process.returncode
    assert whole == results.read_bytes()
    assert [results] == [*tmp_path.iterdir()]


@pytest.mark.parametrize(
    ("how", "jobs"), [("Ctrl-C", 2), ("kill -9", 1), ("killed worker", 1)]
)
def test_a_stopped_process(many_people, tmp_path, monkeypatch, how, jobs):
    """No half file, no process left; another run goes on, and writes what one does."""
    monkeypatch.undo()  # the other process has large windows
    people, whole = many_people
    results, partial = tmp_path / "results.csv", tmp_path / "results.csv.partial"
    with stopped_batch(people, results) as (process, workers):
        if how == "Ctrl-C":
            os.killpg(process.pid, signal.SIGINT)
        elif how == "kill -9":
            process.kill()
        else:
            workers[-1].kill()
        resume(workers)
        _, errors = process.communicate(timeout=PATIENCE)

    assert process.returncode != 0
    assert "Traceback" not in errors
    assert not results.exists()
    assert (str(partial) in errors) == (how != "kill -9")
    deadline = time.monotonic() + PATIENCE
    while not all(map(is_over, workers)):
        assert time.monotonic() < deadline
        time.sleep(0.05)

    words = ("batch", people, "-o", results, "--by", "time", "--jobs", jobs)
    again = run(*map(str, words))
    assert 0 == again.exit_code
    assert "Done by an earlier run" in again.stderr
    assert whole == results.read_bytes()
    assert [results] == [*tmp_path.iterdir()]
