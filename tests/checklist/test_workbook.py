"""Read Excel checklists with openpyxl."""

from __future__ import annotations

import io
import sys

import pytest
from openpyxl import load_workbook

from careerpath.checklist import render_workbook, role_checklist, write_checklist
from careerpath.errors import FileError
from careerpath.extras import MissingLibraryError
from careerpath.model.text import LANGUAGES, Text
from tests.checklist.graphs import all_ticks, make_checklist, make_graph

HEADINGS = 4


def book(checklist, **options):
    """Return the workbook as openpyxl sees it."""
    return load_workbook(io.BytesIO(render_workbook(checklist)), **options)


def boxes(workbook) -> list[tuple[str, int]]:
    """Return skill and level of each row of the parts."""
    return [
        (row[0], row[1])
        for sheet in workbook.worksheets[1:-1]
        for row in sheet.iter_rows(min_row=HEADINGS + 1, values_only=True)
        if row[0]
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_box_has_its_row_and_every_part_its_sheet(language) -> None:
    """The codes are the same in both languages, the sheets' names are not."""
    checklist = make_checklist(language)
    made = book(checklist)

    assert all_ticks(checklist) == boxes(made)
    names = {
        "en": ["Assessment", "Step 1", "Step 2", "Notes"],
        "fr": ["Positionnement", "Étape 1", "Étape 2", "Remarques"],
    }
    assert names[language] == made.sheetnames


def test_boxes_are_chosen_from_a_list_and_counted() -> None:
    """The count is there before any program has computed it."""
    checklist = make_checklist()
    sheet = book(checklist)["Step 2"]
    (rule,) = {r.formula1 for r in sheet.data_validations.dataValidation}

    assert '"☐,☑"' == rule
    last = HEADINGS + len(list(checklist.sections[1].items[0].ticks))
    assert "☐" == sheet.cell(last, 8).value == sheet.cell(last, 9).value
    assert sheet["B2"].value.startswith("=COUNTIF('Step 2'!$H$5:$H$")
    assert "0 / 7" == book(checklist, data_only=True)["Step 2"]["B2"].value
    assert "0 / 8" == book(checklist, data_only=True)["Assessment"]["B2"].value


def test_sheets_are_ready_for_screen_and_paper() -> None:
    """Headings stay, a filter is there, and it prints on A4, a page wide."""
    for sheet in book(make_checklist()).worksheets[:-1]:
        assert "A5" == sheet.freeze_panes
        assert sheet.auto_filter.ref.startswith("A4:")
        assert sheet.print_area
        assert "$4:$4" == sheet.print_title_rows
        assert 9 == sheet.page_setup.paperSize
        assert 0 == sheet.page_setup.fitToHeight


def test_lines_to_read_are_no_wider_than_the_paper() -> None:
    """A single column is not made smaller to fit, and was cut at its edge."""
    sheet = book(make_checklist()).worksheets[-1]
    margins = sheet.page_margins
    # A digit of the usual letters is 7 of 96 dots an inch; those of others are wider.
    inches = sheet.column_dimensions["A"].width * 8.5 / 96

    assert "landscape" == sheet.page_setup.orientation
    assert inches <= 11.69 - margins.left - margins.right


def test_a_person_is_placed_on_the_scale() -> None:
    """A row per skill: the level held, that aimed at, two to fill in from 0 on."""
    sheet = book(make_checklist())["Assessment"]
    rows = list(sheet.iter_rows(min_row=HEADINGS + 1, values_only=True))
    rules = {r.formula1 for r in sheet.data_validations.dataValidation}

    assert ("accounts", "Accounts", 0, 3, None, None) == rows[0][:6]
    assert 3 == len(rows)
    assert {'"0,1,2,3"'} == rules


@pytest.mark.parametrize(
    "label", ["=CMD()", "+1", "@SUM(A1)", "{=A1}", "http://x", "[a]:*?/\\", "É" * 500]
)
def test_no_text_is_a_formula_or_a_link(label: str) -> None:
    """It is shown as it stands, and no name of a sheet breaks."""
    workbook = book(make_checklist(accounts=Text(label, "C")))
    cell = workbook["Step 1"].cell(HEADINGS + 1, 3)

    assert label == cell.value
    assert "s" == cell.data_type
    assert cell.quotePrefix
    assert cell.hyperlink is None


def test_same_checklist_same_bytes() -> None:
    """The clock is not in it."""
    assert render_workbook(make_checklist()) == render_workbook(make_checklist())


def test_nothing_missing_is_a_workbook_too() -> None:
    """A table without rows opens all the same."""
    workbook = book(role_checklist(make_graph(), "assistant", language="en"))

    assert ["Assessment", "Essential skills", "Notes"] == workbook.sheetnames


def test_a_workbook_that_was_saved_is_not_written_over(tmp_path) -> None:
    """Somebody's ticks may be in it; our own is renewed."""
    path = tmp_path / "list.xlsx"
    write_checklist(make_checklist(), path)
    write_checklist(make_checklist("fr"), path)
    load_workbook(path).save(path)

    with pytest.raises(FileError, match="--force"):
        write_checklist(make_checklist(), path)


def test_a_missing_library_is_told_in_one_line(monkeypatch) -> None:
    """With what to install."""
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    install = r"xlsxwriter.*pip install \"careerpath\[office\]\""
    with pytest.raises(MissingLibraryError, match=install):
        render_workbook(make_checklist())
