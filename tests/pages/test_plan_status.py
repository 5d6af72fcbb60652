"""Progress as a page: what is done, doing and late, and the new dates."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from careerpath.model.days import day_after
from careerpath.model.plan import Done
from careerpath.pages.json.plan import status_answer
from careerpath.pages.plan_status import status_page
from careerpath.plans.progress import draw_rest, tell_status
from careerpath.words import Words
from tests.pages.forms import one_line, terminal_text
from tests.plans.made import GRAPH, START, shipped_plan

PLAN = shipped_plan()
DONE = (Done("employment-law", 2), Done("hr-strategy", 2))
DAY = dt.date(2027, 9, 20)


def text_of(status, simulation=None):
    page = status_page(Words(GRAPH, "en"), PLAN, status, simulation)
    return one_line(page)


def test_every_state_has_its_skills():
    """Those of which there are some."""
    text = text_of(tell_status(GRAPH, PLAN, DONE, DAY))

    assert "At the level planned: 2 of 28 skills; " in text
    assert "Done: Employment law (working) Done ahead of time: HR strategy" in text
    assert "Late: Data protection (working), Onboarding (working)" in text
    assert "HR officer in July 2029" in text


def test_the_end_expected_now_is_a_span():
    """Of eight in ten draws of what is left; in JSON too, and null without a day."""
    status = tell_status(GRAPH, PLAN, DONE, DAY)
    drawn = draw_rest(GRAPH, PLAN, DONE, DAY)
    low, high = (day_after(START, months) for months in drawn.arrivals[-1])
    bare = tell_status(GRAPH, PLAN, DONE)

    assert draw_rest(GRAPH, PLAN, DONE) is None
    assert (
        f"In 8 of 10 simulations HR manager is within reach between {low:%B %Y} and "
        f"{high:%B %Y}, with "
    ) in text_of(status, drawn)
    told = status_answer(PLAN, status, drawn)["simulation"]
    assert drawn.arrivals[-1]._asdict() == told["roles"][-1]["within_reach_months"]
    assert status_answer(PLAN, bare)["simulation"] is None


def test_without_a_day_nothing_is_late():
    """It says how to see the dates."""
    text = text_of(tell_status(GRAPH, PLAN, DONE))

    assert "Late" not in text
    assert "With --on DAY it says what is late" in text


def test_without_a_first_day_it_says_how_to_give_one():
    """For only then a day to look on can be given."""
    plan = replace(PLAN, start=None)
    text = terminal_text(
        status_page(Words(GRAPH, "en"), plan, tell_status(GRAPH, plan, DONE))
    )

    assert "careerpath plan update FILE --start DAY" in " ".join(text.split())
    assert "--on" not in text
    assert "Done: Employment law (working), HR strategy (working)" in text


def test_json_has_every_skill_with_its_state():
    """And each role with both dates."""
    dated = status_answer(PLAN, tell_status(GRAPH, PLAN, DONE, DAY))
    bare = status_answer(PLAN, tell_status(GRAPH, PLAN, DONE))

    assert "careerpath/plan-status/1" == dated["schema"]
    assert {"skill": "employment-law", "to_level": 2, "state": "done"} in dated[
        "skills"
    ]
    assert 28 == len(dated["skills"])
    assert ["hr-officer", "recruiter", "hr-manager"] == [
        r["role"] for r in dated["roles"]
    ]
    assert all(role["expected_months"] for role in dated["roles"])
    assert all(role["expected_months"] is None for role in bare["roles"])
