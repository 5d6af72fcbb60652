"""Write evidence and initials beside boxes, in every form, and read them back."""

from __future__ import annotations

import csv
import json

import docx
import pytest
from odfdo import Cell, Document
from openpyxl import load_workbook

from careerpath.checklist import write_checklist
from careerpath.checklist.html_form import ANSWERS_FORMAT
from careerpath.checklist.returned.reading import read_returned
from tests.checklist.filled import fill_fields
from tests.checklist.graphs import make_checklist, make_graph
from tests.checklist.test_word_form import tick

EVIDENCE, INITIALS = "Rapport d’étape", "ZT"
WRITTEN = {"Acquis": "☑", "Preuve constatée": EVIDENCE, "Visa": INITIALS}
SHEET, HEADINGS, ROW = "Étape 2", 4, 5


def by_csv(path, said) -> None:
    """Write into a table; its trainer signs in a column of another name."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        head, *rows = csv.reader(file, delimiter=";")
    row = next(row for row in rows if row[:2] == ["accounts", "2"])
    for heading, text in said.items():
        place = next(n for n, name in enumerate(head) if name.startswith(heading))
        row[place] = text
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows([head, *rows])


def by_docx(path, said) -> None:
    """Click the box, and write into its row."""
    document = docx.Document(path)
    if "Acquis" in said:
        tick(document, "accounts:2 Acquis")
    head, row = document.tables[1].rows[:2]
    assert "accounts:2" in row.cells[2].text
    for cell, heading in zip(row.cells, head.cells, strict=True):
        if heading.text in ("Preuve constatée", "Visa"):
            cell.text = said[heading.text]
    document.save(path)


def by_json(path, said) -> None:
    """Write into a checklist in JSON."""
    keys = {"Acquis": "self", "Preuve constatée": "evidence", "Visa": "initials"}
    whole = json.loads(path.read_text("utf-8"))
    items = [item for part in whole["sections"] for item in part["skills"]]
    (box,) = (
        box
        for item in items
        for box in item["boxes"]
        if (item["skill"], box["level"]) == ("accounts", 2)
    )
    assert set(keys.values()) <= set(box)
    box |= {keys[heading]: text == "☑" or text for heading, text in said.items()}
    path.write_text(json.dumps(whole), "utf-8")


def by_ods(path, said) -> None:
    """Write into an OpenDocument spreadsheet."""
    document = Document(path)
    sheet = document.body.get_table(name=SHEET)
    head = [sheet.get_cell((n, HEADINGS - 1)).value for n in range(sheet.width)]
    for heading, text in said.items():
        sheet.set_cell((head.index(heading), ROW - 1), Cell(text))
    document.save(path)


def by_pdf(path, said) -> None:
    """Fill in the fields of a PDF."""
    kinds = {"Acquis": "self", "Preuve constatée": "evidence", "Visa": "initials"}
    filled = {
        f"accounts:2 {kinds[heading]}": text.replace("☑", "/Yes")
        for heading, text in said.items()
    }
    fill_fields(path.read_bytes(), path, filled)


def by_xlsx(path, said) -> None:
    """Write into an Excel workbook."""
    book = load_workbook(path)
    sheet = book[SHEET]
    head = [cell.value for cell in sheet[HEADINGS]]
    for heading, text in said.items():
        sheet.cell(ROW, head.index(heading) + 1).value = text
    book.save(path)


FILL = {
    ".csv": by_csv,
    ".docx": by_docx,
    ".json": by_json,
    ".ods": by_ods,
    ".pdf": by_pdf,
    ".xlsx": by_xlsx,
}


def filled(folder, ending, said):
    """Return what is read of a list in French that somebody filled in."""
    path = folder / f"a{ending}"
    write_checklist(make_checklist("fr"), path)
    FILL[ending](path, said)
    return read_returned([path], make_graph())


@pytest.mark.parametrize("ending", FILL)
def test_what_is_written_beside_a_tick_comes_back(tmp_path, ending) -> None:
    """Whoever signs has seen it."""
    found = filled(tmp_path, ending, WRITTEN)

    assert {("accounts", 2, by, EVIDENCE, INITIALS) for by in ("self", "trainer")} == {
        (m.skill, m.level, m.by, m.evidence, m.initials) for m in found.marks
    }
    assert [] == found.problems


@pytest.mark.parametrize("ending", [e for e in FILL if e != ".docx"])
@pytest.mark.parametrize("heading", ["Preuve constatée", "Visa"])
def test_what_is_written_beside_no_tick_is_told(tmp_path, ending, heading) -> None:
    """And not taken."""
    found = filled(tmp_path, ending, {heading: WRITTEN[heading]})
    said = [str(problem.message) for problem in found.problems]

    assert [] == found.marks
    assert ["there is writing beside a box that nobody ticked; not taken"] == said


def test_what_is_written_in_the_page_comes_back(tmp_path) -> None:
    """On one line, whatever was typed."""
    answer = {"self": True, "evidence": " a\n b ", "initials": "ZT"}
    saved = {"format": ANSWERS_FORMAT, "answers": {"accounts:2": answer}}
    (tmp_path / "a.json").write_text(json.dumps(saved), "utf-8")
    found = read_returned([tmp_path / "a.json"], make_graph())

    assert {("a b", "ZT")} == {(m.evidence, m.initials) for m in found.marks}
