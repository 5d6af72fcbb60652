"""Take ticked checklists back from the command line."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.runs import run

PROFILE = """\
# Mine.
role: receptionist
skills:
  discretion: 3  # since 2020
  autonomy: 1
"""


@pytest.fixture
def ticked(tmp_path):
    """A list with its first box ticked, and a profile."""
    listed = run("checklist", "receptionist", "office-manager").stdout
    (tmp_path / "list.md").write_text(listed.replace("[ ]", "[x]", 1), "utf-8")
    (tmp_path / "me.yaml").write_text(PROFILE, "utf-8")
    return str(tmp_path / "list.md"), str(tmp_path / "me.yaml")


def read_back(*arguments, **options):
    """Return what the command did."""
    return run("progress", "import", *arguments, **options)


def test_a_tick_is_one_line_more_in_the_profile(ticked) -> None:
    """Comments and all else stay; a second time changes nothing."""
    path, profile = ticked
    done = read_back(path, "--profile", profile)
    content = Path(profile).read_text("utf-8")

    assert 0 == done.exit_code
    assert f"Written: {profile}" in done.stderr
    assert PROFILE + "  adaptability: 2\n" == content
    again = read_back(path, "--profile", profile)
    assert "levels that change: 0" in again.stdout
    assert "Written" not in again.stderr
    assert content == Path(profile).read_text("utf-8")


def test_a_dry_run_only_shows(ticked) -> None:
    """The profile is as it was."""
    path, profile = ticked
    done = read_back(path, "--profile", profile, "--dry-run", "--json")
    answer = json.loads(done.stdout)

    assert PROFILE == Path(profile).read_text("utf-8")
    assert not answer["written"]
    assert [
        {
            "skill": "adaptability",
            "before": None,
            "self": 2,
            "trainer": None,
            "now": 2,
            "kept": False,
            "day": None,
            "evidence": [],
            "initials": [],
        }
    ] == answer["skills"]


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_without_a_profile_the_lines_for_one_are_shown(ticked, lang) -> None:
    """Nothing is written anywhere."""
    done = read_back(ticked[0], lang=lang)

    assert "skills:\n      adaptability: 2\n" in done.stdout
    assert "" == done.stderr


def test_nothing_is_lowered_unless_that_is_allowed(ticked, tmp_path) -> None:
    """A trainer's lower level is shown, and written only when asked."""
    _, profile = ticked
    sheet = tmp_path / "a.csv"
    sheet.write_text("skill,Trainer's assessment\ndiscretion,1\n", "utf-8")
    kept = read_back(str(sheet), "--profile", profile)

    assert "kept: 1" in kept.stdout
    assert PROFILE == Path(profile).read_text("utf-8")
    read_back(str(sheet), "--profile", profile, "--allow-lower")
    lowered = PROFILE.replace("discretion: 3", "discretion: 1")
    assert lowered == Path(profile).read_text("utf-8")


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_what_cannot_be_read_is_told_with_its_place(tmp_path, lang) -> None:
    """And stops nothing."""
    sheet = tmp_path / "a.csv"
    sheet.write_text("skill;level;Done\njuggling;1;x\nautonomy;2;x\n", "utf-8")
    done = read_back(str(sheet), lang=lang)

    assert 0 == done.exit_code
    assert f"{sheet}:2" in done.stderr
    assert "juggling" in done.stderr
    assert "autonomy: 2" in done.stdout


@pytest.mark.parametrize("name", ["a.xlsx", "a.odt", "none.md"])
def test_a_file_that_is_none_is_an_error_in_one_line(tmp_path, name) -> None:
    """No traceback, and nothing on standard output."""
    if name != "none.md":
        (tmp_path / name).write_bytes(b"PK\x03\x04")
    done = read_back(str(tmp_path / name))

    assert (2 if name == "a.odt" else 3) == done.exit_code
    assert "" == done.stdout
    assert 1 == done.stderr.count("\n")


# ------------------------------------------------------------------ one's own profile


def test_ones_own_profile_is_taken_and_named(ticked, tmp_path, monkeypatch) -> None:
    """As other commands take it; a second time changes nothing."""
    monkeypatch.chdir(tmp_path)
    done = read_back(ticked[0])
    content = Path("me.yaml").read_text("utf-8")

    assert "Your profile me.yaml is compared and written" in done.stderr
    assert PROFILE + "  adaptability: 2\n" == content
    assert "levels that change: 0" in read_back(ticked[0]).stdout
    assert content == Path("me.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    "wishes", [["--no-profile"], ["--table", "who.csv"], ["--plan", "plan.yaml"]]
)
def test_ones_own_profile_is_left(ticked, tmp_path, monkeypatch, wishes) -> None:
    """If that is wished, or somebody else may be meant."""
    monkeypatch.chdir(tmp_path)
    run("plan", "receptionist", "office-manager", "--no-profile", "-o", "plan.yaml")
    done = read_back(ticked[0], *wishes)

    assert 0 == done.exit_code, done.stderr
    assert PROFILE == Path("me.yaml").read_text("utf-8")
    assert "Your profile" not in done.stderr


# -------------------------------------------------------------------------- the plan


@pytest.fixture
def planned(tmp_path, monkeypatch):
    """A plan, its list with two boxes ticked, one with a day."""
    monkeypatch.chdir(tmp_path)
    run("plan", "receptionist", "office-manager", "-o", "plan.yaml")
    run("checklist", "--plan", "plan.yaml", "-o", "list.csv")
    with Path("list.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    rows[1][16], rows[1][20], rows[3][17] = "x", "2027-03-01", "x"
    rows[3][18], rows[3][21] = "Report", "ZT"
    with Path("list.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return [(row[0], int(row[1])) for row in (rows[1], rows[3])]


def left_hours() -> int:
    """Return what the status of the plan says is left to study."""
    answer = json.loads(run("plan", "status", "plan.yaml", "--json").stdout)
    return answer["left_hours"]["likely"]


def test_ticks_are_done_in_the_plan(planned) -> None:
    """One line more each; the status sees them, and a second time nothing changes."""
    before = left_hours()
    done = read_back("list.csv", "--plan", "plan.yaml")
    content = Path("plan.yaml").read_text("utf-8")

    assert "Evidence seen: Report · Initials: ZT\n" in done.stdout
    assert "Written: plan.yaml" in done.stderr
    assert left_hours() < before
    entries = [line for line in content.splitlines() if line.startswith("- {skill: ")]
    (first, level), (second, other) = planned
    assert f"- {{skill: {first}, level: {level}, on: 2027-03-01}}" in entries
    assert f"- {{skill: {second}, level: {other}, note: Report (ZT)}}" in entries
    again = read_back("list.csv", "--plan", "plan.yaml")
    assert "Written" not in again.stderr
    assert content == Path("plan.yaml").read_text("utf-8")


def test_the_confirmed_alone_are_done_in_the_plan(planned) -> None:
    """What the trainer has seen."""
    read_back("list.csv", "--plan", "plan.yaml", "--confirmed")
    content = Path("plan.yaml").read_text("utf-8")

    assert f"- {{skill: {planned[1][0]}, level: {planned[1][1]}, note:" in content
    assert f"- {{skill: {planned[0][0]}, level: {planned[0][1]}" not in content


def test_a_dry_run_leaves_plan_and_profile(planned) -> None:
    """And shows what would become of both."""
    Path("other.yaml").write_text(PROFILE, "utf-8")
    content = Path("plan.yaml").read_text("utf-8")
    words = ("--plan", "plan.yaml", "--profile", "other.yaml", "--dry-run")
    answer = json.loads(read_back("list.csv", *words, "--json").stdout)
    page = read_back("list.csv", *words).stdout

    assert content == Path("plan.yaml").read_text("utf-8")
    assert PROFILE == Path("other.yaml").read_text("utf-8")
    assert {skill for skill, _ in planned} == {s["skill"] for s in answer["plan"]}
    assert "In the plan" in page
    assert not answer["written"]


# ----------------------------------------------------------------------- many people


@pytest.fixture
def people(tmp_path, monkeypatch):
    """Three people's lists, one of them with two files, one with a dangerous name."""
    monkeypatch.chdir(tmp_path)
    head = "Skill code,Level,Done,Seen by the trainer\n"
    for name, rows in {
        "anna.csv": "autonomy,1,x,\nautonomy,2,x,x\n",
        "=cmd.csv": "discretion,1,,x\n",
        "ben.csv": "autonomy,1,,\n",
    }.items():
        Path(name).write_text(head + rows, "utf-8")
    Path("anna.md").write_text("- [x] `discretion:3`\n", "utf-8")
    return ["anna.csv", "ben.csv", "=cmd.csv", "anna.md"]


WHO = [
    ["'=cmd", "Self", "", ""],
    ["'=cmd", "Trainer", "", "1"],
    ["anna", "Self", "2", "3"],
    ["anna", "Trainer", "2", ""],
    ["ben", "Self", "", ""],
    ["ben", "Trainer", "", ""],
]


def test_many_files_are_one_table(people) -> None:
    """A row for each voice about each person, by the file's name."""
    done = read_back(*people, "--table", "who.csv")
    with Path("who.csv").open(encoding="utf-8-sig", newline="") as file:
        head, *rows = csv.reader(file)

    assert "Written: who.csv" in done.stderr
    assert ["Person", "Told by", "Autonomy", "Discretion", "Graph"] == head
    assert WHO == [row[:4] for row in rows]
    assert 1 == len({row[4] for row in rows})
    again = read_back(*people, "--table", "who.csv")
    assert 0 == again.exit_code


def test_the_table_may_be_a_workbook(people) -> None:
    """With whole numbers, and no formula."""
    read_back(*people, "--table", "who.xlsx", lang="fr")
    sheet = load_workbook("who.xlsx").active
    rows = [[cell.value for cell in row[:4]] for row in sheet.iter_rows(min_row=2)]

    expected = [[int(c) if c.isdigit() else c or None for c in row] for row in WHO]
    told = [[row[0].strip("'"), *row[2:]] for row in expected]
    assert told == [[row[0], *row[2:]] for row in rows]
    assert "s" == sheet["A2"].data_type
    assert ["Personne", "Selon"] == [sheet["A1"].value, sheet["B1"].value]


def test_who_holds_what_as_json(people) -> None:
    """By ids, each voice apart."""
    answer = json.loads(read_back(*people, "--table", "who.csv", "--json").stdout)

    assert [("=cmd", {}, {"discretion": 1}), ("ben", {}, {})] == [
        (one["person"], one["self"], one["trainer"])
        for one in answer["people"]
        if one["person"] != "anna"
    ]


@pytest.mark.usefixtures("people")
def test_one_name_in_two_folders_is_two_people() -> None:
    """The folder tells them apart."""
    Path("b").mkdir()
    Path("b/ben.csv").write_bytes(Path("ben.csv").read_bytes())
    answer = read_back("ben.csv", "b/ben.csv", "--table", "who.csv", "--json").stdout
    names = [one["person"] for one in json.loads(answer)["people"]]

    assert ["b/ben", f"{Path.cwd().name}/ben"] == sorted(names)


def test_all_files_that_cannot_be_read_are_told(people) -> None:
    """At once, and no table is written."""
    for name in ("one.xlsx", "two.docx"):
        Path(name).write_bytes(b"PK")
    done = read_back(*people, "one.xlsx", "two.docx", "--table", "who.csv")

    assert 3 == done.exit_code
    assert "one.xlsx" in done.stderr
    assert "two.docx" in done.stderr
    assert not Path("who.csv").exists()


@pytest.mark.parametrize("wish", [["--profile", "ben.csv"], ["--dry-run"]])
def test_a_table_is_of_lists_alone(people, wish) -> None:
    """Nothing about one person goes with it."""
    done = read_back(*people, "--table", "who.csv", *wish)

    assert 2 == done.exit_code
    assert not Path("who.csv").exists()


def test_no_list_and_nobodys_file_is_written_over(people) -> None:
    """A list not even when forced; our own table is."""
    Path("mine.csv").write_text("my own\n", "utf-8")
    before = Path("ben.csv").read_bytes()
    done = [
        read_back(*people, "--table", name, *force)
        for name, force in (("mine.csv", []), ("ben.csv", ["--force"]))
    ]

    assert [3, 3] == [each.exit_code for each in done]
    assert "my own\n" == Path("mine.csv").read_text("utf-8")
    assert before == Path("ben.csv").read_bytes()
    assert 0 == read_back(*people, "--table", "mine.csv", "--force").exit_code
    assert 0 == read_back(*people, "--table", "mine.csv").exit_code


def test_a_table_has_an_ending_that_is_known(people) -> None:
    """Before any file is read."""
    done = read_back(*people, "--table", "who.ods")

    assert 2 == done.exit_code
    assert ".csv, .xlsx" in done.stderr
