"""A table of people becomes a programme of sessions, in every form and language."""

from __future__ import annotations

import csv
import io
import json
import sys
from contextlib import contextmanager

import openpyxl
import pytest

from careerpath.cohort import solver
from tests.cli.runs import LANGUAGES, run, start

pytest.importorskip("highspy", reason="no highspy")

HEAD = "person,role,destination,held,hours_per_week\n"
ANNA = "Anna,executive assistant,office manager,spreadsheets=expert,6\n"
BOB = "Bob,executive assistant,office manager,,\n"
CYD = "Cyd,receptionist,secretary; team assistant,,\n"
LOST = "Dan,secretary,secretary,,\n"


@pytest.fixture
def table(tmp_path):
    """Return what writes a table of people."""

    def write(*rows):
        path = tmp_path / "people.csv"
        path.write_text("".join((HEAD, *rows)), "utf-8")
        return path

    return write


def cohort(people, *arguments, lang="en"):
    """Run the command in this process."""
    return run("cohort", *map(str, (people, *arguments)), lang=lang)


@pytest.mark.parametrize(
    ("lang", "signs"),
    [
        (
            "en",
            (
                "Programme for 2 people",
                "proven: no programme by these routes for as many people takes less",
                "Practice at work:",
                "it is in no session and in no cost",
                "1–",
            ),
        ),
        ("fr", ("Programme pour 2 stagiaires", "prouvé :", "Pratique au travail :")),
    ],
)
def test_it_is_printed(table, lang, signs):
    """Value, bound and proof, and that practice is beside."""
    done = cohort(table(ANNA, BOB), lang=lang)
    said = " ".join(done.stdout.replace("\N{NARROW NO-BREAK SPACE}", " ").split())

    assert 0 == done.exit_code
    assert all(sign in said for sign in signs), said
    assert "" == done.stderr


def test_json_keeps_its_contract(table, tmp_path):
    """Printed and written alike; `run` holds it against its schema; sums are right."""
    people = table(ANNA, BOB, LOST)
    options = ("--self-study", "60", "--start", "2027-03-01")
    printed = cohort(people, "--json", *options)
    written = tmp_path / "programme.json"
    assert 0 == cohort(people, "-o", written, *options).exit_code
    answer = json.loads(printed.stdout)

    assert answer == json.loads(written.read_text("utf-8"))
    taught = sum(session["hours"]["likely"] for session in answer["sessions"])
    alone = sum(study["hours"]["likely"] for study in answer["self_study"])
    assert taught + alone * 0.6 == pytest.approx(answer["cost_hours"]["value"])
    assert "2027-03-01" == min(s["first_day"] for s in answer["sessions"])
    assert answer["people"][2]["route"] is None
    assert "same role" in answer["people"][2]["reason"]


def test_targets_are_chosen_only_when_asked(table):
    """Without the option the row is wrong; with it, it is said whose was chosen."""
    people = table(ANNA, CYD)

    refused, done = cohort(people), cohort(people, "--free-targets")

    assert 3 == refused.exit_code
    assert f"{people}:3: error: 2 destinations; write one" in refused.stderr
    assert "1 row left out" in refused.stderr
    assert 0 == done.exit_code
    assert "chosen by the programme among those named, for Cyd" in " ".join(
        done.stdout.split()
    )


def test_a_budget(table):
    """Who is left out is named, in both languages."""
    people = table(ANNA, BOB, CYD.replace("; team assistant", ""))
    texts = [cohort(people, "--budget-hours", 200, lang=lang) for lang in LANGUAGES]

    english, french = (" ".join(done.stdout.split()) for done in texts)
    assert "1 of 3 take part; proven: more cannot within 200 h" in english
    assert "Left out, for the budget has no room: Anna, Bob" in english
    assert "Non retenus, faute de budget" in french


def test_a_search_that_is_cut_short_says_how_near_it_is(table, monkeypatch):
    """The best that is known, with its bound, and neither is called proven."""

    def give_up(self, costs):
        del self, costs
        return solver.Outcome("limit", None, 200)

    monkeypatch.setattr(solver.Solver, "minimise", give_up)
    people = table(ANNA, BOB)

    page = " ".join(cohort(people).stdout.split())
    answer = json.loads(cohort(people, "--json").stdout)

    cost = answer["cost_hours"]
    assert (False, 200) == (cost["proven"], cost["bound"])
    assert not answer["unique"]
    assert f"within {cost['within_percent']:g}% of the least possible" in page
    assert "takes less than 200 h" in page


def test_tables_for_spreadsheets(table, tmp_path):
    """A row per session and person; no name becomes a formula."""
    people = table(ANNA.replace("Anna", "=1+1"), BOB)
    for name in ("p.xlsx", "p.csv"):
        assert 0 == cohort(people, "-o", tmp_path / name).exit_code
        done = cohort(people, "-o", tmp_path / name)
        assert 0 == done.exit_code
        assert ("ESCO" in done.stderr) == name.endswith(".csv")

    book = openpyxl.load_workbook(tmp_path / "p.xlsx")
    text = (tmp_path / "p.csv").read_text("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))

    assert ["Programme", "Sessions", "People", "Attendance"] == book.sheetnames
    names = [row[3].value for row in book["Attendance"].iter_rows(min_row=5)]
    cells = [c for sheet in book for row in sheet.iter_rows() for c in row]
    assert {"=1+1", "Bob"} == set(names)
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert len(names) == len(rows)
    assert {"'=1+1", "Bob"} == {row["Person"] for row in rows}
    assert [1] == sorted({int(row["First week"]) for row in rows})[:1]


@pytest.mark.parametrize("ending", ["md", "html", "txt"])
def test_pages(table, tmp_path, ending):
    """In each form the same words; over its own it writes again."""
    place = tmp_path / f"p.{ending}"
    for _twice in range(2):
        done = cohort(table(ANNA, BOB), "-o", place, lang="fr")

    assert 0 == done.exit_code
    assert "Les séances" in place.read_text("utf-8")


def test_lists_for_each_session(table, tmp_path):
    """A checklist a session, and who signs; nothing into a folder that has files."""
    people, folder = table(ANNA, BOB), tmp_path / "lists"
    options = ("--lists", folder, "--lists-as", "markdown", "--json")
    answer = json.loads(cohort(people, *options).stdout)
    names = sorted(path.name for path in folder.iterdir())
    again = cohort(people, *options)

    assert len(answer["sessions"]) + 1 == len(names)
    assert "attendance.md" == names[-1]
    first = answer["sessions"][0]
    text = (folder / names[0]).read_text("utf-8")
    assert f"`{first['skill']}:{first['level']}`" in text
    assert "Session 1:" in text
    attendance = (folder / "attendance.md").read_text("utf-8")
    assert "| Anna | ☐ | ☐ |" in attendance
    assert 3 == again.exit_code
    assert "is not empty" in again.stderr


def test_lists_tell_how_far_they_are(table, tmp_path, monkeypatch):
    """Each that is written is told, the last share when all are."""
    told = []

    @contextmanager
    def watched(label):
        yield lambda share: told.append((label, share))

    monkeypatch.setattr("careerpath.cli.progress.progress_bar", watched)
    cohort(table(BOB), "--lists", tmp_path / "lists", "--lists-as", "markdown")

    shares = [share for label, share in told if label == "Lists of sessions"]
    assert len(list((tmp_path / "lists").iterdir())) == len(shares) > 1
    assert shares == sorted(set(shares))
    assert 1 == shares[-1]


def test_a_ticked_list_comes_back(table, tmp_path):
    """The lists of sessions are checklists like all others."""
    folder = tmp_path / "lists"
    cohort(table(BOB), "--lists", folder, "--lists-as", "markdown")
    first = min(folder.glob("[0-9]*.md"))
    first.write_text(first.read_text("utf-8").replace("- [ ]", "- [x]"), "utf-8")

    done = run("progress", "import", str(first), "--json")

    [skill] = json.loads(done.stdout)["skills"]
    assert f"{skill['skill']}-{skill['self']}.md" == first.name.partition("-")[2]


def test_names_stay_on_one_line(table):
    """Nothing of a name steers a terminal or breaks a table."""
    names = '"An\x1b[31mna\nB."', "\N{RIGHT-TO-LEFT OVERRIDE}Bob"
    done = cohort(table(*(BOB.replace("Bob", name) for name in names)))

    assert "An [31mna B., Bob" in done.stdout
    assert not set("\x1b\u202e") & set(done.stdout)


def test_without_highspy_the_extra_is_named(table, monkeypatch):
    """What to install stands in the message."""
    monkeypatch.setitem(sys.modules, "highspy", None)

    done = cohort(table(BOB))

    assert done.exit_code
    assert 'pip install "careerpath[cohort]"' in done.stderr


def test_problems_go_to_a_file(table, tmp_path):
    """As batch does; the others are planned all the same."""
    people = table(ANNA, "Eve,nobody,secretary,,\n")
    problems = tmp_path / "problems.csv"
    done = cohort(people, "--problems", problems, "-o", tmp_path / "p.md")

    assert 3 == done.exit_code
    assert ":3: error: No role is called “nobody”." in done.stderr
    assert "nobody" in problems.read_text("utf-8-sig")
    assert (tmp_path / "p.md").exists()


def test_nobody_has_a_route(table):
    """The code for it, and why."""
    done = cohort(table(LOST))

    assert 4 == done.exit_code
    assert "Nobody in the table has a route." in done.stderr
    assert "Without a route: Dan" in done.stdout


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        (("--capacity", "0"), 2, "1"),
        (("--self-study", "101"), 2, "100"),
        (("-o", "people.csv"), 3, "would be lost"),
        (("--problems", "people.csv", "--force"), 3, "would be lost"),
        (("-o", "p.odt"), 2, "end the name in one of"),
        (("--json", "-o", "p.json"), 2, "--json has one form"),
        (("-o", "no/p.md"), 3, "does not exist"),
    ],
)
def test_what_cannot_be(table, options, code, said, monkeypatch):
    """One clear line, before anything is worked out."""
    people = table(ANNA)
    monkeypatch.chdir(people.parent)

    done = cohort("people.csv", *options)

    assert code == done.exit_code
    assert said in done.stderr


def test_it_says_nothing_of_its_own(table):
    """The solver's greeting is in no stream, and the answer always the same."""
    people = table(ANNA, BOB)

    first, second = (start("cohort", people) for _ in range(2))

    assert first.stdout == second.stdout
    assert "HiGHS" not in first.stdout + first.stderr
