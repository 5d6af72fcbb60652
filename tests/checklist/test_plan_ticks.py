"""What a plan has as done is ticked in its checklist, in every form of it."""

from __future__ import annotations

from careerpath.checklist import plan_checklist, render_csv, render_markdown
from careerpath.model.plan import Done
from tests.checklist.readers import read_table
from tests.plans.made import GRAPH, shipped_plan

PLAN = shipped_plan()
DONE = [Done("employment-law", 2), Done("hr-information-system", 1)]
LINE = "Ticked is what the plan says is done."


def made(done=()):
    return plan_checklist(GRAPH, PLAN, done, language="en")


def test_levels_that_are_reached_are_ticked():
    """And none above them."""
    ticks = [tick for item in made(DONE).items for tick in item.ticks]
    done = {(tick.skill, tick.level) for tick in ticks if tick.done}

    assert {("employment-law", 2), ("hr-information-system", 1)} == done
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
    assert [["employment-law", "2"], ["hr-information-system", "1"]] == [
        row[:2] for row in rows if "☑" in row
    ]
    assert LINE in page
    assert LINE not in render_markdown(made())
