"""Read Word checklists with python-docx."""

from __future__ import annotations

import io
import re
import sys

import docx
import pytest
from docx.oxml.ns import qn

from careerpath.checklist import render_document, role_checklist, write_checklist
from careerpath.checklist.returned.reading import read_returned
from careerpath.errors import FileError
from careerpath.extras import MissingLibraryError
from careerpath.model.text import LANGUAGES, Text
from tests.checklist.filled import told
from tests.checklist.graphs import all_ticks, make_checklist, make_graph

W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"


def names(document) -> list[str]:
    """Return the names of the boxes, in order."""
    return [alias.get(qn("w:val")) for alias in document.element.iter(qn("w:alias"))]


def tick(document, *name_starts: str) -> None:
    """Click boxes."""
    for box in document.element.iter(qn("w:sdt")):
        name = box.find(f".//{qn('w:alias')}").get(qn("w:val"))
        if name.startswith(name_starts):
            box.find(f".//{W14}checked").set(f"{W14}val", "1")
            box.find(f".//{qn('w:t')}").text = "☒"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_box_is_there_twice(language) -> None:
    """Once for the person, once for the trainer, named by its code."""
    checklist = make_checklist(language)
    found = names(docx.Document(io.BytesIO(render_document(checklist))))

    codes = [f"{skill}:{level}" for skill, level in all_ticks(checklist)]
    assert [code for code in codes for _ in range(2)] == [n.split()[0] for n in found]
    assert len(set(found)) == len(found)


def test_it_is_set_for_a4_in_its_language() -> None:
    """Headings of tables return on each page."""
    document = docx.Document(io.BytesIO(render_document(make_checklist("fr"))))
    (page,) = document.sections

    assert (21.0, 29.7) == (round(page.page_width.cm, 1), round(page.page_height.cm, 1))
    languages = {e.get(qn("w:val")) for e in document.styles.element.iter(qn("w:lang"))}
    assert {"fr-FR"} == languages
    assert all(t.rows[0]._tr.xpath("./w:trPr/w:tblHeader") for t in document.tables)


def test_same_checklist_same_bytes(monkeypatch) -> None:
    """The clock is not in it."""
    first = render_document(make_checklist())
    monkeypatch.setattr("time.localtime", lambda *_: (2031, 1, 1, 1, 1, 2, 0, 1, 0))

    assert first == render_document(make_checklist())


@pytest.mark.parametrize("label", ["</w:t>&<", "É" * 500, "\u202eabc", "=CMD()"])
def test_any_label_is_shown_as_it_is(label) -> None:
    """Nothing in it is markup."""
    made = render_document(make_checklist(accounts=Text(label, "C")))
    document = docx.Document(io.BytesIO(made))

    assert label in document.tables[0].rows[1].cells[2].text


def test_nothing_ticked_nothing_told(tmp_path) -> None:
    """And every box is found."""
    write_checklist(make_checklist("fr"), tmp_path / "a.docx")
    found = read_returned([tmp_path / "a.docx"], make_graph())

    assert set(all_ticks(make_checklist())) == set(found.boxes)
    assert ([], []) == (found.marks, found.problems)


@pytest.mark.parametrize("language", LANGUAGES)
def test_ticks_come_back(tmp_path, language) -> None:
    """With the day in their row; a row taken out does not matter."""
    path = tmp_path / "a.docx"
    write_checklist(make_checklist(language), path)
    document = docx.Document(path)
    tick(document, "accounts:2", "budgets:1 Seen", "budgets:1 Constaté")
    table = document.tables[1]
    for row in table.rows:
        if "accounts:2" in row.cells[2].text:
            row.cells[4].text = "01/03/2027"
        if "tables:1" in row.cells[2].text:
            table._tbl.remove(row._tr)
    document.save(path)

    assert (
        {
            ("accounts", 2, "self", "2027-03-01"),
            ("accounts", 2, "trainer", "2027-03-01"),
            ("budgets", 1, "trainer", ""),
        },
        [],
    ) == told(path)


def test_initials_beside_a_tick_are_the_trainers(tmp_path) -> None:
    """Those beside no tick say nothing."""
    path = tmp_path / "a.docx"
    write_checklist(make_checklist(), path)
    document = docx.Document(path)
    tick(document, "accounts:2 Done")
    for row in document.tables[1].rows[1:]:
        row.cells[5].text = "JD"
    document.save(path)

    both = {("accounts", 2, by, "") for by in ("self", "trainer")}
    assert (both, []) == told(path)


def test_a_document_without_boxes_is_told(tmp_path) -> None:
    """In one line."""
    docx.Document().save(tmp_path / "a.docx")

    assert (set(), ["there is no box here that can be clicked"]) == told(
        tmp_path / "a.docx"
    )


def test_a_document_that_was_saved_is_not_written_over(tmp_path) -> None:
    """Somebody's ticks may be in it; our own is renewed."""
    path = tmp_path / "a.docx"
    write_checklist(make_checklist(), path)
    write_checklist(role_checklist(make_graph(), "assistant", language="en"), path)
    docx.Document(path).save(path)

    with pytest.raises(FileError, match="--force"):
        write_checklist(make_checklist(), path)


def test_a_missing_library_is_told_in_one_line(monkeypatch) -> None:
    """With what to install."""
    monkeypatch.setitem(sys.modules, "docx", None)
    install = re.escape('install "careerpath[office]"')
    with pytest.raises(MissingLibraryError, match=install):
        render_document(make_checklist())
