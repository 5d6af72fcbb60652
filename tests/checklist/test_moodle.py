"""Read frameworks for Moodle as Moodle does, and with readers of others."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace

import pytest

from careerpath.checklist import (
    catalogue_checklist,
    render_framework,
    render_plan_sheet,
    write_checklist,
)
from careerpath.checklist.moodle import COLUMNS
from careerpath.document.csv_cells import begins_formula
from careerpath.errors import InvalidValueError
from careerpath.model.text import LANGUAGES, Text
from tests.cases import for_each
from tests.checklist.graphs import all_ticks, make_checklist, make_dated, make_graph
from tests.checklist.readers import read_lines

#: An independent reader of such files, where somebody has one.
READER = os.environ.get("MOODLE_READER", "")
HOSTILE = (
    "=CMD()",
    "</script>",
    "#typst",
    "C:\\temp\\",
    '\\"',
    "É" * 500,
    "🦉\u202eabc",
    "a,b;c\nd",
    "@x",
)
PHP = """
$file = fopen($argv[1], "r");
while (($row = fgetcsv($file, 0, $argv[2], '"', "\\\\")) !== false) {
    echo json_encode($row), "\\n";
}
"""


def rows(checklist, delimiter=",", **wishes):
    """Return the rows below the headings, as Moodle's importer splits them."""
    content = render_framework(checklist, delimiter=delimiter, **wishes)
    text = content.decode().replace("\r\n", "\n").replace("\r", "\n")
    head, *found = csv.reader(io.StringIO(text), delimiter=delimiter)
    assert list(COLUMNS) == head
    return found


def hostile(label):
    """Return a checklist in which everything has a name."""
    made = make_checklist(accounts=Text(label, "C"), tables=Text(label, "T"))
    return replace(made, title=label, levels=tuple(label for _ in made.levels))


def checked(found):
    """Check what Moodle asks of rows, and return its tree: names below each number."""
    framework, *competencies = found
    assert {14} == {len(row) for row in found}
    assert framework[0] == ""
    assert ["1", "domain,competency,behaviour"] == framework[12:]
    assert {"", "1"} == {row[12] for row in found}
    numbers = [row[1] for row in competencies]
    assert len(set(numbers)) == len(numbers)
    assert framework[1] not in numbers
    assert all(0 < len(row[1]) <= 100 and 0 < len(row[2]) <= 100 for row in found)
    assert all(row[0] == "" or row[0] in numbers for row in competencies)
    assert all(number in numbers for row in found for number in related(row))
    assert all(map(scaled, [framework, *(row for row in found if row[5])]))
    return {row[1]: row[0] for row in competencies}


def related(row):
    return [number.replace("%2C", ",") for number in row[10].split(",") if number]


def scaled(row):
    """Tell whether the scale of a row is one that Moodle takes."""
    names, (first, *items) = row[5].split(","), json.loads(row[6])
    assert "scaleid" in first
    assert names == [name.strip() for name in names]
    assert [n + 1 for n in range(len(names))] == [item["id"] for item in items]
    return any(i["scaledefault"] for i in items) and any(i["proficient"] for i in items)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("make", [make_checklist, make_dated])
def test_groups_skills_and_levels_hang_together(make, language) -> None:
    """Every box is there once, below its skill, and that below its group."""
    checklist = make(language)
    below = checked(rows(checklist))

    boxes = {code: parent for code, parent in below.items() if ":" in code}
    assert {f"{s}:{n}": s for s, n in all_ticks(checklist)} == boxes
    assert {"group.made"} == {below[skill] for skill in boxes.values()}
    assert below["group.made"] == ""


@pytest.mark.parametrize(("language", "colon"), [("en", ": "), ("fr", "\u202f: ")])
def test_a_level_is_named_after_its_skill(language, colon) -> None:
    """Its number and its name follow, with the colon of the language."""
    checklist = make_checklist(language)
    items = [item for item in checklist.items if item.ticks]
    item, tick = items[-1], items[-1].ticks[-1]

    names = [row[2] for row in rows(checklist)]
    assert f"{item.label}, {tick.level}{colon}{tick.level_name}" in names


def test_the_whole_graph_is_a_framework_too() -> None:
    """With every skill at every level."""
    graph = make_graph()
    below = checked(rows(catalogue_checklist(graph, language="fr")))

    assert 1 + len(graph.skills) * (1 + graph.scale.highest) == len(below)


def test_the_scale_is_that_of_the_graph() -> None:
    """A skill is proficient from the level aimed at, a level from itself on."""
    found = {row[1]: row for row in rows(make_checklist())}
    proficient = {
        code: [i["id"] - 1 for i in json.loads(row[6])[1:] if i["proficient"]]
        for code, row in found.items()
        if row[6]
    }

    assert "not held,awareness,working,practitioner" == found["accounts"][5]
    assert [3] == proficient["accounts"]
    assert [1, 2, 3] == proficient["accounts:1"]
    assert [2, 3] == proficient["tables"]


def test_prerequisites_are_cross_referenced() -> None:
    """Where they are in the list."""
    found = {row[1]: row[10] for row in rows(make_checklist())}

    assert ("budgets:2", "accounts:2") == (found["accounts:3"], found["budgets:2"])


def test_the_number_of_a_framework_can_be_another_one() -> None:
    """Moodle never changes what it has."""
    numbers = [
        rows(checklist, **wishes)[0][1]
        for checklist in (make_checklist("en"), make_checklist("fr"))
        for wishes in ({}, {"id_suffix": "2027"})
    ]

    assert "careerpath-assistant-to-manager-en-2027" == numbers[1]
    assert len(set(numbers)) == len(numbers)
    assert all(
        len(row[1]) <= 100 for row in rows(make_checklist(), id_suffix="x" * 300)
    )


@pytest.mark.parametrize("label", HOSTILE)
@pytest.mark.parametrize("delimiter", [",", ";"])
def test_no_label_breaks_a_row(label, delimiter) -> None:
    """None is a formula, none ends in what PHP takes for an escape."""
    content = render_framework(hostile(label), delimiter=delimiter)
    found = rows(hostile(label), delimiter)
    checked(found)

    assert b"\\" not in content
    assert not any(begins_formula(cell) for row in found for cell in row)


def test_it_says_which_graph_it_is_of() -> None:
    """And that nothing is promised."""
    description = rows(make_checklist())[0][3]

    assert make_checklist().graph in description
    assert "promises no promotion" in description


def test_the_sheet_has_the_order_the_numbers_and_the_days() -> None:
    """As the framework has them."""
    dated = make_dated("fr")
    page = render_plan_sheet(dated, id_suffix="2027").decode()
    below = checked(rows(dated))
    lines = [line.split(" | ") for line in page.splitlines() if line.startswith("| ")]
    listed = [line[1] for line in lines[2:]]

    assert listed == [skill for skill in below if below[skill] == "group.made"]
    due = {item.skill: item.due.isoformat() for item in dated.items}
    assert [due[skill] for skill in listed] == [line[4][:10] for line in lines[2:]]
    assert any("careerpath-assistant-to-manager-fr-2027" in x for x in read_lines(page))


def test_only_a_framework_has_a_number(tmp_path) -> None:
    """Anything else is told, and nothing written."""
    with pytest.raises(InvalidValueError, match="Only a framework"):
        write_checklist(make_checklist(), tmp_path / "a.csv", id_suffix="x")
    write_checklist(make_checklist(), tmp_path / "a.moodle.csv", id_suffix="x")

    assert ["a.moodle.csv"] == [path.name for path in tmp_path.iterdir()]


def test_a_dialect_is_for_moodle_too(tmp_path) -> None:
    """French ones ask for semicolons; commas unless told."""
    path = tmp_path / "a.moodle.csv"
    write_checklist(make_checklist("fr"), path)
    assert path.read_bytes() == render_framework(make_checklist("fr"))
    write_checklist(make_checklist("fr"), path, dialect="fr")

    semicolons = render_framework(make_checklist("fr"), delimiter=";")
    assert path.read_bytes() == semicolons


@pytest.mark.skipif(not READER, reason="needs MOODLE_READER, a reader of others")
@for_each([(label, sign) for label in ("Accounts", *HOSTILE) for sign in ",;"], repr)
def test_an_independent_reader_imports_every_row(case, tmp_path) -> None:
    """Without an error or a warning."""
    label, delimiter = case
    path = tmp_path / "a.csv"
    path.write_bytes(render_framework(hostile(label), delimiter=delimiter))
    done = subprocess.run(
        [sys.executable, READER, path, "--delimiter", delimiter],
        capture_output=True,
        text=True,
        check=False,
    )

    assert 0 == done.returncode, done.stdout
    assert 1 == len(done.stdout.splitlines()), done.stdout


@pytest.mark.skipif(shutil.which("php") is None, reason="needs php-cli")
@for_each(("Accounts", *HOSTILE), repr)
def test_php_sees_the_same_cells(label, tmp_path) -> None:
    """Its fgetcsv has ways of its own with backslashes."""
    path = tmp_path / "a.csv"
    path.write_bytes(render_framework(hostile(label), delimiter=";"))
    done = subprocess.run(
        ["php", "-r", PHP, "--", path, ";"], capture_output=True, text=True, check=True
    )

    seen = [json.loads(line) for line in done.stdout.splitlines()]
    assert rows(hostile(label), ";") == seen[1:]
