"""Read OpenDocument checklists with odfdo, and with nothing but an XML parser."""

from __future__ import annotations

import io
import re
import sys
from xml.etree.ElementTree import fromstring
from zipfile import ZIP_STORED, ZipFile

import pytest
from odfdo import Cell, Document
from openpyxl import load_workbook

from careerpath.checklist import (
    render_opendocument,
    render_workbook,
    role_checklist,
    write_checklist,
)
from careerpath.checklist.returned.reading import read_returned
from careerpath.errors import FileError
from careerpath.extras import MissingLibraryError
from careerpath.model.text import LANGUAGES, Text
from tests.checklist.graphs import make_checklist, make_graph

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"


def book(checklist) -> Document:
    """Return the spreadsheet as odfdo sees it."""
    return Document(io.BytesIO(render_opendocument(checklist)))


def tree(checklist):
    """Return what the spreadsheet shows."""
    with ZipFile(io.BytesIO(render_opendocument(checklist))) as archive:
        return fromstring(archive.read("content.xml"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_has_the_tables_of_the_excel_one(language) -> None:
    """Cell by cell, but for the formulas, which are spelt otherwise."""
    checklist = make_checklist(language)
    excel = load_workbook(io.BytesIO(render_workbook(checklist)), data_only=True)
    expected = [
        (sheet.title, [list(row) for row in sheet.iter_rows(values_only=True)])
        for sheet in excel.worksheets
    ]
    found = [(table.name, table.get_values()) for table in book(checklist).body.tables]

    assert [name for name, _ in expected] == [name for name, _ in found]
    for (_, theirs), (_, ours) in zip(expected, found, strict=True):
        assert [[c for c in row if c] for row in theirs] == [
            [c for c in row if c] for row in ours
        ]


def test_boxes_are_chosen_from_a_list_and_counted() -> None:
    """The count is there before any program has computed it."""
    root = tree(make_checklist())
    lists = {
        rule.get(f"{TABLE}name"): rule.get(f"{TABLE}condition")
        for rule in root.iter(f"{TABLE}content-validation")
    }
    used = [
        lists[cell.get(f"{TABLE}content-validation-name")]
        for cell in root.iter(f"{TABLE}table-cell")
        if cell.get(f"{TABLE}content-validation-name")
    ]

    assert 16 == used.count('of:cell-content-is-in-list("☐";"☑")')
    assert 6 == used.count('of:cell-content-is-in-list("0";"1";"2";"3")')
    count = book(make_checklist()).body.get_table(name="Step 2").get_cell("B2")
    assert ("0 / 7", True) == (count.value, "$'Step 2'.$H$5:.$H$11" in count.formula)


def test_sheets_are_ready_for_screen_and_paper() -> None:
    """Headings stay, a filter is there, and it prints on A4, a page wide."""
    document = book(make_checklist())
    root = tree(make_checklist())

    frozen = re.findall(
        r'name="VerticalSplitPosition"[^>]*>(\d+)',
        document.settings.serialize().decode(),
    )
    assert ["4"] * 3 == frozen
    assert 3 == len([*root.iter(f"{TABLE}database-range")])
    assert 3 == len([*root.iter(f"{TABLE}table-header-rows")])
    styles = document.styles.serialize().decode()
    assert 'fo:page-width="29.7cm"' in styles
    assert 'style:scale-to-X="1"' in styles


@pytest.mark.parametrize(
    "label", ["=CMD()", "of:=1", "</text:p>&<", "É" * 500, "\u202eab"]
)
def test_any_label_is_text_as_it_is(label) -> None:
    """No formula, no markup; what no file can hold is left out."""
    made = book(make_checklist(accounts=Text(f"{label}\x07", "C")))
    cell = made.body.get_table(name="Step 1").get_cell("C5")

    assert (label, None) == (cell.value, cell.formula)


def test_same_checklist_same_bytes(monkeypatch) -> None:
    """The clock is not in it, and its kind is told first, in plain letters."""
    first = render_opendocument(make_checklist())
    monkeypatch.setattr("time.localtime", lambda *_: (2031, 1, 1, 1, 1, 2, 0, 1, 0))

    assert first == render_opendocument(make_checklist())
    with ZipFile(io.BytesIO(first)) as archive:
        kind, *others = archive.infolist()
        assert ("mimetype", ZIP_STORED) == (kind.filename, kind.compress_type)
        assert "manifest.rdf" in {part.filename for part in others}


def test_ticks_come_back(tmp_path) -> None:
    """From a date cell too, and past rows that stand for many."""
    path = tmp_path / "a.ods"
    write_checklist(make_checklist("fr"), path)
    document = Document(path)
    table = document.body.get_table(name="Étape 2")
    for place, value in (("H5", "☑"), ("L5", "2027-03-01"), ("I6", "x")):
        table.set_cell(place, Cell(value))
    table.insert_row(4)
    table.rows[4].set_attribute("table:number-rows-repeated", "9")
    document.save(path)
    found = read_returned([path], make_graph())

    assert {
        ("accounts", 2, "self", "2027-03-01", 14),
        ("tables", 1, "trainer", "None", 15),
    } == {(m.skill, m.level, m.by, str(m.day), m.place.line) for m in found.marks}
    assert [] == found.problems


def test_rows_without_end_are_not_read(tmp_path) -> None:
    """A spreadsheet may say that a million rows or columns are alike."""
    path = tmp_path / "a.ods"
    write_checklist(make_checklist(), path)
    document = Document(path)
    for table in document.body.tables:
        for row in table.rows:
            row.set_attribute("table:number-rows-repeated", "1048576")
    document.save(path)

    assert [] == read_returned([path], make_graph()).marks


def test_a_spreadsheet_without_codes_is_told(tmp_path) -> None:
    """In one line."""
    Document("ods").save(tmp_path / "a.ods")
    (problem,) = read_returned([tmp_path / "a.ods"], make_graph()).problems

    assert "no column is called “Skill code”" in str(problem.message)


def test_a_file_that_was_saved_is_not_written_over(tmp_path) -> None:
    """Somebody's ticks may be in it; our own is renewed."""
    path = tmp_path / "a.ods"
    write_checklist(make_checklist(), path)
    write_checklist(role_checklist(make_graph(), "assistant", language="en"), path)
    Document(path).save(path)

    with pytest.raises(FileError, match="--force"):
        write_checklist(make_checklist(), path)


def test_a_missing_library_is_told_in_one_line(monkeypatch) -> None:
    """With what to install."""
    monkeypatch.setitem(sys.modules, "odfdo", None)
    install = re.escape('install "careerpath[office]"')
    with pytest.raises(MissingLibraryError, match=install):
        render_opendocument(make_checklist())
