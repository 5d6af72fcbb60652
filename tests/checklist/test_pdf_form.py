"""Fill in PDF checklists with pypdf and the reader of Chrome, and read them back."""

from __future__ import annotations

import io
import sys
from contextlib import closing

import pytest
from pypdf import PdfWriter
from pypdfium2 import PdfDocument, raw

from careerpath.checklist import (
    plan_checklist,
    render_pdf,
    role_checklist,
    write_checklist,
)
from careerpath.checklist.returned.reading import read_returned
from careerpath.document.blocks import Page
from careerpath.document.pdf import pdf_page
from careerpath.errors import FileError
from careerpath.extras import MissingLibraryError
from careerpath.model.plan import Done
from careerpath.model.text import LANGUAGES, Text
from careerpath.planning.plan import make_plan
from tests.checklist.filled import fill_fields, told
from tests.checklist.graphs import all_ticks, find_answer, make_checklist, make_graph
from tests.document.accessible import faults, read_pdf, tags, text_of

KINDS = ("self", "trainer", "evidence", "date", "initials")


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request):
    return request.param


@pytest.fixture(scope="module")
def made(language) -> bytes:
    return render_pdf(make_checklist(language))


@pytest.fixture(scope="module")
def english() -> bytes:
    return render_pdf(make_checklist())


def test_every_box_has_its_fields(made):
    """Named by its code, beside those of its skill and for the names of people."""
    checklist = make_checklist()
    fields = read_pdf(made).get_fields()

    names, seen = [], set()
    for skill, level in all_ticks(checklist):
        if skill not in seen:
            names += [f"{skill} self", f"{skill} trainer"]
        seen.add(skill)
        names += [f"{skill}:{level} {kind}" for kind in KINDS]
    assert ["name", "trainer", "date", *names] == [*fields]
    assert {"/Off"} == {f.value for f in fields.values() if f.field_type == "/Btn"}


def test_fields_say_what_they_are_for(made, language):
    """In words of the language, for whoever hears them."""
    fields = read_pdf(made).get_fields()
    expected = {
        "en": ("Done – Accounts, level 2, working", "Seen by the trainer – Accounts"),
        "fr": ("Acquis – Comptes, niveau 2, pratique", "Constaté en formation – Co"),
    }
    own, trainer = (
        fields[f"accounts:2 {by}"].alternate_name for by in ("self", "trainer")
    )

    assert expected[language][0] == own
    assert trainer.startswith(expected[language][1])
    assert all(field.alternate_name for field in fields.values())


def test_it_is_accessible(made, language):
    """Each field is read where it stands; nothing of PDF/UA-1 is amiss."""
    reader = read_pdf(made)

    assert [] == [*faults(reader)]
    assert language == reader.root_object["/Lang"]
    forms = [t.element["/K"]["/Obj"]["/T"] for t in tags(reader) if t.name == "/Form"]
    assert [*reader.get_fields()] == forms
    assert "{" not in text_of(reader)


def test_the_first_page_has_boxes(english):
    """Each within the page, each row as high as what it says."""
    first = read_pdf(english).pages[0]
    boxes = [a.get_object() for a in first["/Annots"]]

    assert sum(box["/FT"] == "/Btn" for box in boxes) >= 4
    for left, bottom, right, top in (box["/Rect"] for box in boxes):
        assert 0 < left < right < first.mediabox.width
        assert 0 < bottom < top < first.mediabox.height


def test_nothing_ticked_nothing_told(tmp_path, made) -> None:
    """And every box is found."""
    (tmp_path / "a.pdf").write_bytes(made)
    found = read_returned([tmp_path / "a.pdf"], make_graph())

    assert set(all_ticks(make_checklist())) == set(found.boxes)
    assert ([], []) == (found.marks, found.problems)


def test_ticks_come_back_from_pypdf(tmp_path, made) -> None:
    """With the day in their row; a day without a tick says nothing."""
    filled = {
        "accounts:2 self": "/Yes",
        "accounts:2 trainer": "/Yes",
        "accounts:2 date": "01/03/2027",
        "accounts:2 evidence": "Un œuvre",
        "budgets:1 trainer": "/Yes",
        "accounts:2 initials": "ZT",
        "tables:1 date": "2027-01-01",
        "name": "Zoé",
    }
    fill_fields(made, tmp_path / "a.pdf", filled)

    expected = {
        ("accounts", 2, "self", "2027-03-01"),
        ("accounts", 2, "trainer", "2027-03-01"),
        ("budgets", 1, "trainer", ""),
    }
    assert (expected, []) == told(tmp_path / "a.pdf")


def test_levels_that_a_skill_is_put_at_come_back(tmp_path, made) -> None:
    """By number or name; another word is told with its place."""
    filled = {
        "accounts self": "3",
        "accounts trainer": "pratique",
        "budgets trainer": "soon",
    }
    fill_fields(made, tmp_path / "a.pdf", filled)
    found = read_returned([tmp_path / "a.pdf"], make_graph())

    assert {("accounts", 3, "self", True), ("accounts", 2, "trainer", True)} == {
        (m.skill, m.level, m.by, m.exact) for m in found.marks
    }
    assert [f"{tmp_path / 'a.pdf'} [budgets]"] == [p.file for p in found.problems]


def test_ticks_come_back_from_the_reader_of_chrome(tmp_path, english) -> None:
    """Which is clicked and typed into as people do."""
    with closing(PdfDocument(english)) as file:
        file.init_forms()
        click(file, english, "accounts:2 self")
        click(file, english, "accounts:2 date", "01/03/2027")
        click(file, english, "budgets:1 trainer")
        click(file, english, "budgets:2 self")
        click(file, english, "budgets:2 self")
        file.save(tmp_path / "a.pdf")

    expected = {
        ("accounts", 2, "self", "2027-03-01"),
        ("budgets", 1, "trainer", ""),
    }
    assert (expected, []) == told(tmp_path / "a.pdf")


def click(file, made, name, typed="") -> None:
    """Click the middle of a field, and type something into it."""
    for number, page in enumerate(read_pdf(made).pages):
        for field in (link.get_object() for link in page.get("/Annots", ())):
            if field["/T"] == name:
                left, bottom, right, top = field["/Rect"]
                sheet = file[number]
                place = sheet, 0, (left + right) / 2, (bottom + top) / 2
                raw.FORM_OnMouseMove(file.formenv, *place)
                raw.FORM_OnLButtonDown(file.formenv, *place)
                raw.FORM_OnLButtonUp(file.formenv, *place)
                for letter in typed:
                    raw.FORM_OnChar(file.formenv, sheet, ord(letter), 0)
                raw.FORM_ForceToKillFocus(file.formenv)


def test_what_is_done_is_ticked() -> None:
    """A plan says so."""
    graph = make_graph()
    plan = make_plan(graph, find_answer(graph))
    made = plan_checklist(graph, plan, [Done("accounts", 1)], language="en")
    fields = read_pdf(render_pdf(made)).get_fields()

    on = [name for name, field in fields.items() if field.value == "/Yes"]
    assert ["accounts:1 self"] == on


@pytest.mark.parametrize(
    "label", ['#typst "x" {"field":1} \\(]>> endobj \u202eab', "É" * 500]
)
def test_any_label_is_shown_as_it_is(label) -> None:
    """Neither markup nor an object of PDF."""
    reader = read_pdf(render_pdf(make_checklist(accounts=Text(label, "C"))))

    name = reader.get_fields()["accounts:1 self"].alternate_name
    assert f"Done – {label}, level 1, awareness" == name.replace("\u200b", "")
    assert [] == [*faults(reader)]


def test_same_checklist_same_bytes(english) -> None:
    """The clock is not in it."""
    assert english == render_pdf(make_checklist())


def test_a_filled_form_is_not_written_over(tmp_path, english) -> None:
    """Neither saved anew nor added to; our own is renewed."""
    path = tmp_path / "a.pdf"
    write_checklist(make_checklist(), path)
    write_checklist(role_checklist(make_graph(), "assistant", language="en"), path)
    for incremental in (False, True):
        writer = PdfWriter(io.BytesIO(english), incremental=incremental)
        writer.update_page_form_field_values(None, {"name": "Zoé"})
        writer.write(path)
        with pytest.raises(FileError, match="--force"):
            write_checklist(make_checklist(), path)


def test_a_pdf_without_fields_is_told(tmp_path) -> None:
    """In one line, as for one that was printed."""
    (tmp_path / "a.pdf").write_bytes(pdf_page(Page("T", (), "en")))
    marks, (problem,) = told(tmp_path / "a.pdf")

    assert (set(), True) == (marks, "printed or scanned" in problem)


def test_a_damaged_file_is_told(tmp_path, english) -> None:
    """Cut short, or something else."""
    for content in (english[:200], b"PK\x03\x04", b"%PDF-1.7\n" * 9):
        (tmp_path / "a.pdf").write_bytes(content)
        with pytest.raises(FileError, match="damaged"):
            told(tmp_path / "a.pdf")


@pytest.mark.parametrize("library", ["typst", "pypdf"])
def test_a_missing_library_is_told_in_one_line(monkeypatch, library) -> None:
    """With what to install."""
    monkeypatch.setitem(sys.modules, library, None)
    install = rf"{library}.*pip install \"careerpath\[pdf\]\""
    with pytest.raises(MissingLibraryError, match=install):
        render_pdf(make_checklist())
