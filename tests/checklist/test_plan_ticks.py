"""What a plan says of days and of what is done is in each form of its checklist."""

from __future__ import annotations

import datetime as dt
import io

import docx
import pytest
from openpyxl import load_workbook

from careerpath.checklist import (
    plan_checklist,
    render_csv,
    render_document,
    render_html,
    render_markdown,
    render_workbook,
    write_checklist,
)
from careerpath.checklist.returned.reading import read_returned
from careerpath.model.plan import Done
from tests.checklist.readers import read_table
from tests.plans.made import GRAPH, shipped_plan

PLAN = shipped_plan()
DAY = dt.date(2027, 4, 1)
DONE = [Done("employment-law", 2, DAY), Done("hr-information-system", 1)]
CODES = ["employment-law:2", "hr-information-system:1"]
LINE = "Ticked is what the plan says is done."


def made(done=(), **wishes):
    plan = shipped_plan(**wishes) if wishes else PLAN
    return plan_checklist(GRAPH, plan, done, language="en")


def test_levels_that_are_reached_are_ticked():
    """And none above them; with the day, where it is told."""
    ticks = [tick for item in made(DONE).items for tick in item.ticks]
    done = {(tick.skill, tick.level, tick.done_on) for tick in ticks if tick.done}

    assert {("employment-law", 2, DAY), ("hr-information-system", 1, None)} == done
    assert ("employment-law", 3) in {(tick.skill, tick.level) for tick in ticks}


def test_each_form_shows_them():
    """Markdown and the table; the list says what a tick means."""
    page = render_markdown(made(DONE))
    ticked = [line for line in page.splitlines() if "[x]" in line]
    rows = read_table(render_csv(made(DONE)), ",")[1:]

    assert [True, True] == [
        any(code in line for line in ticked)
        for code in ("`employment-law:2`", "`hr-information-system:1`")
    ]
    assert len(DONE) == len(ticked)
    assert CODES == [":".join(row[:2]) for row in rows if "☑" in row]
    assert ["2027-04-01", ""] == [row[20] for row in rows if "☑" in row]
    assert LINE in page
    assert LINE not in render_markdown(made())


@pytest.mark.parametrize("name", ["a.csv", "a.docx", "a.md", "a.xlsx"])
def test_what_is_done_goes_out_and_comes_back(tmp_path, name):
    """With its day; nobody else's tick is in it."""
    write_checklist(made(DONE), tmp_path / name)
    returned = read_returned([tmp_path / name], GRAPH)

    assert CODES == sorted(f"{m.skill}:{m.level}" for m in returned.marks)
    days = {m.skill: m.day for m in returned.marks if m.day}
    assert days == ({} if name == "a.md" else {"employment-law": DAY})
    assert {"self"} == {m.by for m in returned.marks}
    assert [] == returned.problems


def test_a_page_for_browsers_is_ticked_too():
    """Until somebody changes it there."""
    assert len(DONE) == render_html(made(DONE)).count(" checked")


def test_a_first_day_makes_days_of_all_months():
    """When each skill is begun and due; without one there is no day."""
    dated = made()
    days = [(item.begin, item.due) for item in dated.items]

    assert dt.date(2027, 1, 4) == dated.start == days[0][0]
    assert all(begin < due for begin, due in days)
    assert sorted(days) == days
    assert [s.due for s in dated.sections] == sorted(s.due for s in dated.sections)
    assert {(None, None)} == {(item.begin, item.due) for item in made(start=None).items}


def test_days_stand_in_every_form():
    """As people of the language write them, and in tables as tables do."""
    dated = made()
    due = dated.items[0].due
    rows = read_table(render_csv(dated), ",")[1:]
    book = load_workbook(io.BytesIO(render_workbook(dated)))
    words = docx.Document(io.BytesIO(render_document(dated))).tables[0]

    assert due.isoformat() == rows[0][19]
    assert due == book.worksheets[1].cell(5, 11).value.date()
    assert f"4 January 2027 to {due.day} " in words.rows[1].cells[2].text
    assert f", studied from 4 January 2027 to {due.day} " in render_markdown(dated)


def test_it_says_in_which_role_a_skill_is_practised():
    """How to get there is study, and practice in a role."""
    page = render_markdown(made())

    assert "Office manager" in {item.practise_as for item in made().items}
    assert all(f"practised as {item.practise_as}" in page for item in made().items)
