"""A table of people is answered, and its bad rows are told, in both languages."""

from __future__ import annotations

import csv
import gc
import sys

import pytest

from tests.cli.runs import LANGUAGES, run

HEAD = "person,role,destination,held,hours_per_week,months_in_role\n"
GOOD = "Anna,executive assistant,HR manager,spreadsheets=3,6,30\n"
BAD = "Bob,nobody,office-manager,foo=2,,\n"
LOST = "Cyd,receptionist,receptionist,,,\n"


@pytest.fixture
def table(tmp_path):
    """Return what writes a table of people."""

    def write(*rows):
        path = tmp_path / "people.csv"
        path.write_text("".join((HEAD, *rows)), "utf-8")
        return path

    return write


def batch(people, *arguments, lang="en"):
    """Run the command in this process; return the run and the file."""
    results = people.with_name("results.csv")
    words = ("batch", people, "-o", results, "--jobs", 1, *arguments)
    return run(*map(str, words), lang=lang), results


def rows_of(results):
    with results.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_good_rows_are_answered(table):
    """Nothing on stdout; what was done on stderr."""
    done, results = batch(table(GOOD, LOST))
    first, second = rows_of(results)

    assert 0 == done.exit_code
    assert "" == done.stdout
    people, lost, estimates, *notices, written = done.stderr.splitlines()
    assert ("Answered: 2 people", "Without a route: 1 person") == (people, lost)
    assert estimates.startswith("Hours and months are estimates")
    assert any("ESCO" in notice for notice in notices)
    assert f"Written: {results}" == written
    assert ("executive-assistant", "hr-manager") == (
        first["role"],
        first["destination"],
    )
    assert first["route"].startswith("executive-assistant > ")
    assert "Origin and destination are the same role." == second["reason"]


def test_a_search_that_is_cut_short_says_so(table):
    """As every command does that takes --label-budget."""
    _done, results = batch(table(GOOD), "--label-budget", 1)

    assert ["false"] == [row["proven"] for row in rows_of(results)]


def test_bad_rows_are_told_and_left_out(table, tmp_path):
    """All that is wrong with each; the code says that something was."""
    people = table(GOOD, BAD, "Dan,a,b\n")
    problems = tmp_path / "problems.csv"
    done, results = batch(people, "--problems", problems)
    told = done.stderr.splitlines()

    assert 3 == done.exit_code
    assert f"{people}:3: error: No role is called “nobody”." == told[0][: -len(UNCLEAR)]
    assert f"{people}:3: error: No skill is called “foo”. " in told[1]
    assert f"{people}:4: error: 3 cells instead of 6" in told[2]
    assert ["Answered: 1 person", "2 rows left out"] == told[3:5]
    assert ["Anna"] == [row["person"] for row in rows_of(results)]
    written = list(csv.reader(problems.read_text("utf-8-sig").splitlines()))
    assert ["line", "problem"] == written[0]
    assert ["3", "3", "4"] == [line for line, _ in written[1:]]


UNCLEAR = " Write an id, a label or an alias."


HELD = "Eve,receptionist,office-manager,{},,\n"


@pytest.mark.parametrize(
    ("lang", "signs"),
    [
        ("en", ("write “;” between two", "write “=” between", "“guru” is not a level")),
        ("fr", ("écrivez « ; » entre", "écrivez « = » entre", "« guru » n’est pas")),
    ],
)
def test_held_levels_are_named_and_wrong_signs_too(table, lang, signs):
    """The row with a word is answered, the others say which sign to write."""
    wrong = ('"tableur=3, tact=2"', "Excel:3", "tableur=guru")
    rows = [HELD.format(held) for held in ("tableur=expertise", *wrong)]
    done, results = batch(table(*rows), lang=lang)
    told = done.stderr.replace("\N{NARROW NO-BREAK SPACE}", " ").splitlines()

    assert 1 == len(rows_of(results))
    assert all(sign in line for sign, line in zip(signs, told, strict=False))


def test_french(table):
    """Problems, reasons and the summary."""
    people = table(LOST, BAD, GOOD)
    problems = people.with_name("problems.csv")
    for _twice in range(2):
        done, results = batch(people, "--problems", problems, lang="fr")

    first, second = rows_of(results)
    assert "Aucun rôle" not in done.stderr
    assert "1 ligne laissée de côté" in done.stderr
    assert "erreur" in done.stderr
    assert "même" in first["raison"]
    assert ("executive-assistant", "Assistant·e de direction", "vrai") == (
        second["role"],
        second["titre du métier"],
        second["prouvé"],
    )
    assert problems.read_text("utf-8-sig").startswith("ligne,problème\n")


def test_french_help_names_french_headings(table):
    """A table headed so is read."""
    french = "personne,métier,destination,compétences,heures_par_semaine,"
    french += "mois_dans_le_métier"
    told = " ".join(run("batch", "--help", lang="fr").stdout.split())
    people = table(GOOD)
    _done, results = batch(people)
    english = rows_of(results)
    people.write_text(f"{french}\n{GOOD}", "utf-8")
    done, results = batch(people, "--force")

    assert all(heading in told for heading in french.split(","))
    assert 0 == done.exit_code
    assert english == rows_of(results)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_columns_that_mean_nothing(table, lang):
    """An error, unless they are to be passed over; no file is left."""
    people = table(GOOD)
    people.write_text(people.read_text("utf-8").replace("held", "holds"), "utf-8")
    done, results = batch(people, lang=lang)

    assert 3 == done.exit_code
    assert "“holds”" in done.stderr or "« holds »" in done.stderr.replace("\u202f", " ")
    assert [people] == [*people.parent.iterdir()]

    done, results = batch(people, "--ignore-columns", lang=lang)
    assert 0 == done.exit_code
    assert results.exists()


def test_the_options_reach_the_answers(table):
    """Wishes and what counts where a row is silent."""
    people = table("Bob,receptionist,office-manager,discretion,,\n")
    done, _ = batch(people)
    assert 3 == done.exit_code

    _, results = batch(people, "--level", 2, "--hours-per-week", 1)
    [plain] = rows_of(results)
    _, results = batch(people, "--level", 2, "--hours-per-week", 20, "--by", "time")
    [faster] = rows_of(results)
    avoided = plain["route"].split(" > ")[1]
    _, results = batch(people, "--level", 2, "--avoid", avoided)
    [other] = rows_of(results)
    _, results = batch(people, "--level", 2, "--max-moves", 1)
    [none] = rows_of(results)

    assert float(faster["months_likely"]) < float(plain["months_likely"])
    assert avoided not in other["route"].split(" > ")
    assert ("", "") == (none["route"], none["moves"])
    assert "the limit is 1" in none["reason"]


@pytest.mark.parametrize(
    ("code", "arguments", "start"),
    [
        (
            2,
            ("people.csv", "-o", "results.xlsx"),
            "Error: “results.xlsx” does not say what to write",
        ),
        (3, ("nowhere.csv", "-o", "results.csv"), "Error: nowhere.csv cannot be read"),
        (3, ("people.csv", "-o", "no/results.csv"), "Error: The folder no does not"),
        (
            1,
            ("people.csv", "-o", "results.csv", "--scheduler", "nonsense://"),
            "Error: No Dask scheduler answers at “nonsense://”; give the address",
        ),
    ],
    ids=["ending", "no table", "no folder", "no scheduler"],
)
def test_what_cannot_be_done(table, monkeypatch, code, arguments, start):
    """One clear line, and no file."""
    if "--scheduler" in arguments:
        pytest.importorskip("distributed")
    people = table(GOOD)
    monkeypatch.chdir(people.parent)
    done = run("batch", *arguments, lang="en")

    assert code == done.exit_code
    assert done.stderr.startswith(start)
    assert [people] == [*people.parent.iterdir()]


@pytest.mark.parametrize(
    ("library", "extra", "arguments"),
    [
        ("numpy", "batch", ()),
        ("pyarrow", "parquet", ("-o", "results.parquet")),
        ("distributed", "dask", ("--scheduler", "tcp://127.0.0.1:9")),
    ],
)
def test_a_library_that_is_not_there(table, monkeypatch, library, extra, arguments):
    """What to install is said."""
    # Clients that other tests leave behind import parts of it when they go.
    gc.collect()
    for name in [library, *(n for n in sys.modules if n.startswith(f"{library}."))]:
        monkeypatch.setitem(sys.modules, name, None)
    people = table(GOOD)
    monkeypatch.chdir(people.parent)
    done, _ = batch(people, *arguments)

    assert 1 == done.exit_code
    assert f"careerpath[{extra}]" in done.stderr
    assert [people] == [*people.parent.iterdir()]
