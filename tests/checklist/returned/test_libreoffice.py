"""Checklists that LibreOffice opens and saves again keep every box and tick."""

from __future__ import annotations

import shutil
import subprocess

import docx
import pytest
from odfdo import Cell, Document
from openpyxl import load_workbook

from careerpath.checklist import write_checklist
from careerpath.checklist.returned.reading import read_returned
from careerpath.errors import FileError
from tests.checklist.graphs import all_ticks, make_checklist, make_graph
from tests.checklist.test_word_form import tick
from tests.plans.made import GRAPH as SHIPPED

pytestmark = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="needs libreoffice-calc and -writer"
)
TICKED, ROW = "☑", 5


def tick_workbook(path) -> None:
    """Tick the first box of step 2, the trainer's one too, with a day."""
    book = load_workbook(path)
    for column, value in ((8, TICKED), (9, TICKED), (12, "01/03/2027")):
        book["Étape 2"].cell(ROW, column).value = value
    book.save(path)


def tick_opendocument(path) -> None:
    """Do the same, and forget what the counts came to."""
    document = Document(path)
    for sheet in document.body.tables[:3]:
        sheet.set_cell("B2", Cell(formula=sheet.get_cell("B2").formula))
    table = document.body.get_table(name="Étape 2")
    for column, value in ((8, TICKED), (9, TICKED), (12, "01/03/2027")):
        cell = table.get_cell((column - 1, ROW - 1))
        cell.value = value
        table.set_cell((column - 1, ROW - 1), cell)
    document.save(path)


def tick_document(path) -> None:
    """Do the same."""
    document = docx.Document(path)
    tick(document, "accounts:2 ")
    row = document.tables[1].rows[1]
    assert "accounts:2" in row.cells[2].text
    row.cells[4].text = "01/03/2027"
    document.save(path)


TICK = {"xlsx": tick_workbook, "ods": tick_opendocument, "docx": tick_document}


@pytest.fixture(scope="module")
def saved(tmp_path_factory):
    """Return the folder of what LibreOffice saved again."""
    folder = tmp_path_factory.mktemp("office")
    for ending, fill in TICK.items():
        path = folder / f"a.{ending}"
        write_checklist(make_checklist("fr"), path)
        fill(path)
        call = [
            "soffice",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            ending,
            "--outdir",
            folder / "saved",
            path,
        ]
        subprocess.run(call, check=True, capture_output=True, timeout=120)
    return folder / "saved"


@pytest.mark.parametrize("ending", TICK)
def test_boxes_and_ticks_are_kept(saved, ending) -> None:
    """Each is found again, and who ticked it on which day."""
    found = read_returned([saved / f"a.{ending}"], make_graph())

    assert set(all_ticks(make_checklist())) == set(found.boxes)
    assert {("accounts", 2, "self", 2027), ("accounts", 2, "trainer", 2027)} == {
        (m.skill, m.level, m.by, m.day.year) for m in found.marks
    }
    assert [] == found.problems


@pytest.mark.parametrize("ending", TICK)
def test_the_graph_that_it_is_of_is_kept(saved, ending) -> None:
    """A list of another one is refused all the same."""
    with pytest.raises(FileError, match="made of another graph"):
        read_returned([saved / f"a.{ending}"], SHIPPED)


def test_the_count_is_worked_out_anew(saved) -> None:
    """In both kinds of spreadsheet."""
    book = load_workbook(saved / "a.xlsx", data_only=True)
    tables = Document(saved / "a.ods").body.tables

    assert ["1 / 8", "0 / 1", "1 / 7"] == [s["B2"].value for s in book.worksheets[:3]]
    assert ["1 / 8", "0 / 1", "1 / 7"] == [t.get_value("B2") for t in tables[:3]]
