"""A table of people becomes a table of results, whole, whatever happens meanwhile."""

from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import time

import psutil
import pytest

from careerpath import Filters, load_graph
from careerpath.batch import Wishes, tasks
from careerpath.batch.job import Job
from careerpath.batch.people_file import open_people
from careerpath.batch.reading import PeopleReader
from careerpath.batch.results import COLUMNS
from careerpath.batch.workers import Order, keep_graph
from careerpath.errors import CareerPathError, FileError, InvalidValueError
from careerpath.planning.search.budget import DEFAULT_LABEL_BUDGET
from tests.batch.crowds import alone, make_mixed_people
from tests.cli.runs import environment, program, run

GRAPH = load_graph()
PEOPLE = make_mixed_people(GRAPH, 7, 130)


@pytest.fixture(autouse=True)
def small_windows(monkeypatch):
    """Many windows and tasks from few people."""
    monkeypatch.setattr(tasks, "WINDOW", 30)
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


def make_job(
    people, results, *, wishes=None, tell=print, progress=lambda _: None, **said
):
    keep_graph("shipped", GRAPH)
    return Job(
        file=open_people(people),
        reader=PeopleReader(GRAPH, hours_per_week=4),
        results=results,
        order=Order("shipped", load_graph, wishes or Wishes(), DEFAULT_LABEL_BUDGET),
        options=(),
        say=str,
        tell=tell,
        progress=progress,
        **said,
    )


def expected_row(person):
    """Return a row of results, from the single search."""
    roles, effort, months, direct, direct_months, proven, reason = alone(GRAPH, person)
    nothing = (None, None, None)
    return [
        person.name,
        person.role,
        person.destination,
        " > ".join(roles) or None,
        len(roles) - 1 if roles else None,
        *(effort or nothing),
        *(months or nothing),
        direct_months is not None,
        *direct,
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

    texts = {None: "", True: "true", False: "false"}
    expected = [
        [texts[c] if c is None or c is True or c is False else str(c) for c in row]
        for row in map(expected_row, PEOPLE)
    ]
    assert [*COLUMNS] == head
    assert expected == rows
    assert len(PEOPLE) == tally.answered
    assert sum(not row[3] for row in rows) == tally.without_route > 0
    assert {people_csv, results} == {*tmp_path.iterdir()}


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

    assert files[0].read_text("utf-8").splitlines()[1].endswith(",hours levels")
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


def broken_run(people, results, after=5, wishes=None):
    """Run until so many tasks are done; return the partial file."""
    left = [after]

    def stop(_):
        left[0] -= 1
        if not left[0]:
            raise BrokenOffError

    with pytest.raises(BrokenOffError):
        make_job(people, results, progress=stop, wishes=wishes).run(None)
    assert not results.exists()
    return results.with_name(f"{results.name}.partial")


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
    results.write_text("old", "utf-8")
    with pytest.raises(BrokenOffError):
        make_job(people_csv, results, progress=_raise).run(None)

    assert "old" == results.read_text("utf-8")


def _raise(_):
    raise BrokenOffError


def test_a_run_that_found_nothing_to_do_leaves_nothing(tmp_path):
    """No partial file stands beside a table that could not be read."""
    people = tmp_path / "people.csv"
    people.write_text("person,role\n", "utf-8")
    with pytest.raises(CareerPathError):
        make_job(people, tmp_path / "results.csv").run(None)

    assert [people] == [*tmp_path.iterdir()]


# ---------------------------------------------------------------------- processes


def start_batch(people, results):
    """Start a run on two processes that takes a while."""
    words = ["batch", people, "-o", results, "--by", "time", "--jobs", 2]
    return subprocess.Popen(
        [*program(), *map(str, words)],
        env=environment(),
        stderr=subprocess.PIPE,
        start_new_session=True,
        encoding="utf-8",
    )


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
    people = write_people(folder / "people.csv", make_mixed_people(GRAPH, 8, 600))
    results = folder / "results.csv"
    words = ("batch", people, "-o", results, "--by", "time", "--jobs", 1)
    assert 0 == run(*map(str, words)).exit_code
    return people, results.read_bytes()


@pytest.mark.parametrize("how", ["Ctrl-C", "kill -9", "killed worker"])
def test_a_stopped_process(many_people, tmp_path, how):
    """No half file, no process left; and two processes write what one does."""
    people, whole = many_people
    results, partial = tmp_path / "results.csv", tmp_path / "results.csv.partial"
    process = start_batch(people, results)
    while not partial.exists() or partial.stat().st_size < 1000:
        assert process.poll() is None, process.stderr.read()
        time.sleep(0.01)
    workers = psutil.Process(process.pid).children()
    if how == "Ctrl-C":
        os.killpg(process.pid, signal.SIGINT)
    elif how == "kill -9":
        process.kill()
    else:
        workers[-1].kill()
    _, errors = process.communicate(timeout=60)

    assert process.returncode != 0
    assert "Traceback" not in errors
    assert not results.exists()
    assert (str(partial) in errors) == (how != "kill -9")
    deadline = time.monotonic() + 60
    while not all(map(is_over, workers)):
        assert time.monotonic() < deadline
        time.sleep(0.05)

    again = start_batch(people, results)
    _, errors = again.communicate(timeout=120)
    assert 0 == again.returncode
    assert "Done by an earlier run" in errors
    assert whole == results.read_bytes()
    assert [results] == [*tmp_path.iterdir()]
