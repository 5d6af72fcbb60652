"""Fill in checklists as people do, in every form, and read them back."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from dataclasses import replace
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import load_workbook

from careerpath.checklist import render_csv, render_markdown, write_checklist
from careerpath.checklist.returned.reading import read_returned
from careerpath.errors import DataError, FileError, InvalidValueError
from careerpath.model.text import LANGUAGES
from tests.checklist.graphs import all_ticks, make_checklist, make_graph

GRAPH = make_graph()
DELIMITERS = {"en": ",", "fr": ";"}
DONE, TRAINER, DAY, INITIALS = 16, 15, 20, 21


def told(path):
    """Return who marked which level, and what was not read."""
    returned = read_returned([path], GRAPH)
    marks = {(mark.skill, mark.level, mark.by) for mark in returned.marks}
    return marks, [(p.line, str(p.message)) for p in returned.problems]


def table(language="en"):
    """Return the rows of a CSV checklist, headings first."""
    text = render_csv(make_checklist(language)).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text), delimiter=DELIMITERS[language]))


def save(rows, path, *, delimiter=",", encoding="utf-8"):
    """Write rows as a spreadsheet would."""
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=delimiter).writerows(rows)
    path.write_bytes(stream.getvalue().encode(encoding, errors="replace"))
    return path


@pytest.mark.parametrize("name", ["a.csv", "a.docx", "a.md", "a.ods", "a.xlsx"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_ticked_nothing_told(tmp_path, name, language) -> None:
    """All boxes are found, and none is taken for ticked."""
    write_checklist(make_checklist(language), tmp_path / name)
    returned = read_returned([tmp_path / name], GRAPH)

    assert set(all_ticks(make_checklist())) == set(returned.boxes)
    assert [] == returned.marks
    assert [] == returned.problems


@pytest.mark.parametrize(
    ("delimiter", "language"), [(",", "en"), (";", "fr"), ("\t", "fr")]
)
@pytest.mark.parametrize("tick", ["☑", "x", "X ", "oui", "yes", "✔️", "TRUE"])
def test_ticks_in_csv(tmp_path, delimiter, language, tick) -> None:
    """Rows moved, added and deleted, columns moved: the code tells the box."""
    rows = table(language)
    rows[2][DONE] = tick
    rows[3][DONE], rows[3][INITIALS] = tick, "JD"
    moved = [rows[0], ["added by hand"], *reversed(rows[2:])]
    moved = [[*row[-3:], *row[:-3]] if len(row) > 3 else row for row in moved]
    expected = {(rows[2][0], int(rows[2][1]), "self")}
    expected |= {(rows[3][0], int(rows[3][1]), by) for by in ("self", "trainer")}

    assert (expected, []) == told(save(moved, tmp_path / "a.csv", delimiter=delimiter))


def test_what_is_retyped_is_taken_or_told_with_its_line(tmp_path) -> None:
    """A label is understood; another word, level, tick or day is told."""
    rows = table()[:1] + [list(r) for r in table()[1:6]]
    for row, (place, text) in zip(
        rows[1:],
        [(0, "ACCOUNTS"), (0, "juggling"), (1, "7"), (DONE, "perhaps"), (DAY, "soon")],
        strict=True,
    ):
        row[DONE] = "x"
        row[place] = text
    marks, problems = told(save(rows, tmp_path / "a.csv"))

    assert {("accounts", 1), (rows[5][0], int(rows[5][1]))} == {m[:2] for m in marks}
    assert [
        (2, "“ACCOUNTS” is taken for the skill accounts"),
        (3, "“juggling” is the code of no skill of this graph; not taken"),
        (4, "“7” is no level of the scale; not taken"),
        (5, "“perhaps” is neither a tick nor an empty box"),
        (6, "“soon” is no day; write it as 2027-03-01 or 01/03/2027"),
    ] == problems


def test_a_trainers_level_is_exact(tmp_path) -> None:
    """By its number or its word; a tick in that column is the level of its row."""
    rows = table("fr")
    rows[1][TRAINER], rows[2][TRAINER], rows[3][TRAINER] = "2", "maîtrise", "x"
    returned = read_returned([save(rows, tmp_path / "a.csv", delimiter=";")], GRAPH)

    assert [
        (rows[1][0], 2, True),
        (rows[2][0], 3, True),
        (rows[3][0], int(rows[3][1]), False),
    ] == [(m.skill, m.level, m.exact) for m in returned.marks]
    assert {"trainer"} == {m.by for m in returned.marks}


def test_boxes_lost_by_an_old_encoding_are_told(tmp_path) -> None:
    """Neither ticked nor empty can be told from a question mark."""
    rows = table("fr")
    rows[1][DONE] = "☑"
    marks, problems = told(
        save(rows, tmp_path / "a.csv", delimiter=";", encoding="cp1252")
    )

    assert set() == marks
    assert 1 == len(problems)
    assert "boxes were lost" in problems[0][1]


@pytest.mark.parametrize("sign", ["- [x]", "* [X]", "1. [✓]", "+ [ x ]"])
def test_ticks_in_markdown(tmp_path, sign) -> None:
    """Whatever editor rewrote the list, the code on the line counts."""
    page = render_markdown(make_checklist("fr"))
    assert "  - [ ] niveau 2" in page
    path = tmp_path / "a.md"
    path.write_text(page.replace("- [ ] niveau 2", f"{sign} niveau 2"), "utf-8")

    twos = {(s, n, "self") for s, n in all_ticks(make_checklist()) if n == 2}
    assert (twos, []) == told(path)


def test_ticks_in_excel(tmp_path) -> None:
    """Both columns of boxes, and both levels of the first sheet."""
    path = tmp_path / "a.xlsx"
    write_checklist(make_checklist("fr"), path)
    book = load_workbook(path)
    part, first = book["Étape 2"], book["Positionnement"]
    part.cell(5, 8).value, part.cell(6, 9).value = "☑", True
    part.cell(5, 12).value = dt.datetime(2027, 3, 1)  # noqa: DTZ001
    part.cell(5, 13).value = "JD"
    part.insert_rows(6)
    first.cell(6, 6).value = 1
    book.save(path)
    returned = read_returned([path], GRAPH)

    boxes = [(part.cell(n, 1).value, part.cell(n, 2).value) for n in (5, 7)]
    assert [
        (first.cell(6, 1).value, 1, "trainer", None),
        (*boxes[0], "trainer", dt.date(2027, 3, 1)),
        (*boxes[0], "self", dt.date(2027, 3, 1)),
        (*boxes[1], "trainer", None),
    ] == [(m.skill, m.level, m.by, m.day) for m in returned.marks]
    assert [] == returned.problems
    assert f"{path} [Étape 2]" == returned.marks[1].place.file
    assert 5 == returned.marks[1].place.line


def test_answers_of_the_page(tmp_path) -> None:
    """What is saved in the browser, and nothing that is no answer."""
    answers = {
        "accounts:1": {"self": True, "trainer": True, "date": "2027-03-01"},
        "budgets:2": {"self": "x", "evidence": 7},
        "tables": {"self": True},
        "tables:1": [],
    }
    path = tmp_path / "a.json"
    path.write_text(
        json.dumps({"format": "careerpath/answers/1", "answers": answers}), "utf-8"
    )
    marks, problems = told(path)

    assert {("accounts", 1, "self"), ("accounts", 1, "trainer")} == marks
    assert ["tables", "tables:1"] == [m.split("”")[0][1:] for _, m in problems]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.json", "[" * 100_000, "no answers saved"),
        ("a.json", '{"format": "other"}', "no answers saved"),
        ("a.md", "# Nothing", "no box here"),
        ("a.csv", "skill,level,Ticked?\naccounts,1,x\n", "no column of ticks"),
        ("a.csv", "a,b\n1,2\n", "no column is called “Skill code”"),
        ("a.html", "<!DOCTYPE html>", "in the browser"),
    ],
)
def test_other_files_are_told(tmp_path, name, content, said) -> None:
    """In one line, with the file; other files of the same call are read."""
    (tmp_path / name).write_text(content, "utf-8")
    marks, problems = told(tmp_path / name)

    assert set() == marks
    assert [said in text for _, text in problems] == [True]


def test_a_name_that_says_nothing_is_refused(tmp_path) -> None:
    """The endings that can be read are named."""
    with pytest.raises(
        InvalidValueError,
        match=r"\.csv, \.docx, \.html, \.json, \.md, \.ods, \.pdf, \.xlsx",
    ):
        read_returned([tmp_path / "a.odt"], GRAPH)


# ------------------------------------------------------------------- of another graph


def answers(**more):
    """Return the text of answers saved from the page."""
    given = {"accounts:1": {"self": True}}
    return json.dumps({"format": "careerpath/answers/1", "answers": given} | more)


def renamed(path, old, new):
    """Put another text into a file, or into the parts of an archive."""
    if path.suffix in (".docx", ".ods", ".xlsx"):
        with ZipFile(path) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        with ZipFile(path, "w") as archive:
            for name, content in parts.items():
                archive.writestr(name, content.replace(old.encode(), new.encode()))
    else:
        path.write_bytes(path.read_bytes().replace(old.encode(), new.encode()))


@pytest.mark.parametrize(
    "name", [f"a.{e}" for e in ("csv", "docx", "json", "md", "ods", "pdf", "xlsx")]
)
def test_a_list_of_another_graph_is_refused(tmp_path, name) -> None:
    """Unless that is wanted: then what both have is taken."""
    path = tmp_path / name
    if name == "a.json":
        path.write_text(answers(graph=make_checklist().graph), "utf-8")
    else:
        write_checklist(make_checklist("fr"), path)
    assert read_returned([path], GRAPH).boxes
    if name == "a.pdf":  # what it is made of is in it by numbers
        made = replace(make_checklist(), graph="g0123456789")
        write_checklist(made, path)
    else:
        renamed(path, make_checklist().graph, "g0123456789")
    with pytest.raises(FileError, match="made of another graph"):
        read_returned([path], GRAPH)

    assert read_returned([path], GRAPH, other_graph=True).boxes


@pytest.mark.parametrize("name", ["a.docx", "a.md", "a.xlsx"])
def test_a_list_of_another_version_is_refused(tmp_path, name) -> None:
    """It may have to be read otherwise."""
    write_checklist(make_checklist(), tmp_path / name)
    renamed(tmp_path / name, "careerpath/checklist/1", "careerpath/checklist/2")
    with pytest.raises(FileError, match="version 2; this program reads version 1"):
        read_returned([tmp_path / name], GRAPH, other_graph=True)


def test_initials_say_that_the_trainer_has_seen_it(tmp_path) -> None:
    """Beside a tick; alone they are told."""
    rows = table()
    rows[1][INITIALS] = "JD"
    rows[2][DONE], rows[2][INITIALS] = "x", "JD"
    marks, problems = told(save(rows, tmp_path / "a.csv"))

    box = rows[2][0], int(rows[2][1])
    assert {(*box, "self"), (*box, "trainer")} == marks
    said = "there is writing beside a box that nobody ticked; not taken"
    assert [(2, said)] == problems


@pytest.mark.parametrize(
    ("behind", "by", "day", "said"),
    [
        ("", {"self"}, None, []),
        (" 01/03/2027", {"self"}, dt.date(2027, 3, 1), []),
        (" 2027-03-01, J.D.", {"self", "trainer"}, dt.date(2027, 3, 1), []),
        (" (JD)", {"self", "trainer"}, None, []),
        (" see the file", {"self"}, None, ["“see the file” behind the code"]),
    ],
)
def test_what_stands_behind_the_code_in_markdown(
    tmp_path, behind, by, day, said
) -> None:
    """The day, and the initials of who trains; other words are told."""
    path = tmp_path / "a.md"
    path.write_text(f"- [x] level 1 `accounts:1`{behind}\n", "utf-8")
    returned = read_returned([path], GRAPH)

    assert by == {mark.by for mark in returned.marks}
    assert {day} == {mark.day for mark in returned.marks}
    assert said == [str(p.message)[: len(said[0])] for p in returned.problems]


# --------------------------------------------------------------------------- hostile


def test_what_is_too_large_is_refused(tmp_path) -> None:
    """Before it is read."""
    with (tmp_path / "a.csv").open("wb") as file:
        file.truncate(100_000_000)
    with pytest.raises(FileError, match="larger than any checklist"):
        read_returned([tmp_path / "a.csv"], GRAPH)


def test_a_zip_bomb_is_refused(tmp_path) -> None:
    """Before it unpacks."""
    path = tmp_path / "a.xlsx"
    with zipped(path) as archive:
        archive.writestr("xl/bomb.xml", b"0" * 120_000_000)
    with pytest.raises(FileError, match="unpacks to more"):
        read_returned([path], GRAPH)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_an_entity_bomb_is_refused(tmp_path, encoding) -> None:
    """In whatever encoding it hides."""
    path = tmp_path / "a.xlsx"
    text = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE a [<!ENTITY b "c">]>'
    with zipped(path) as archive:
        archive.writestr("xl/workbook.xml", text.encode(encoding))
    with pytest.raises(FileError, match="declares entities"):
        read_returned([path], GRAPH)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"no zip"])
def test_a_damaged_workbook_is_told(tmp_path, content) -> None:
    """In one line."""
    (tmp_path / "a.xlsx").write_bytes(content)
    with pytest.raises(FileError, match="damaged"):
        read_returned([tmp_path / "a.xlsx"], GRAPH)


def test_bytes_that_are_no_text_are_told(tmp_path) -> None:
    """A picture called a table."""
    (tmp_path / "a.csv").write_bytes(b"\x89PNG\r\n\x1a\n\0")
    with pytest.raises(DataError):
        read_returned([tmp_path / "a.csv"], GRAPH)


def zipped(path):
    """Open a new archive."""
    return ZipFile(path, "w", ZIP_DEFLATED)
