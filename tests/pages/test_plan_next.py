"""The next step says what, why it first, and how one sees that it is learnt."""

from __future__ import annotations

from dataclasses import replace

from careerpath.model.plan import Done
from careerpath.pages.json.plan import next_step_answer
from careerpath.pages.plan_next import next_step_page
from careerpath.plans.progress import next_step
from careerpath.words import Words
from tests.pages.forms import one_line
from tests.plans.made import GRAPH, shipped_plan

PLAN = shipped_plan(start=None)


def text_of(step):
    page = next_step_page(Words(GRAPH, "en"), PLAN, step)
    return one_line(page)


def test_it_is_one_thing_with_its_reasons():
    """What builds on it too."""
    text = text_of(next_step(PLAN))

    assert text.startswith("This week: Employment law From awareness to working: 45 h")
    assert "All 3 moves ahead need this level." in text
    assert "On it builds: Staff administration." in text
    assert "The present role has occasions to practise it." in text
    assert "Beside it: Data protection, Onboarding" in text
    assert GRAPH.skill("employment-law").statements[2].en in text


def test_two_moves_ahead_are_both():
    """As people say it."""
    step = next_step(PLAN)
    later = replace(step.period, move=2)
    both = replace(step, period=later, planned=replace(step.planned, serves=(2, 3)))

    assert "Both moves ahead need this level." in text_of(both)


def test_a_pause_before_it_is_told():
    """With the month in which study begins, and that it may begin sooner."""
    text = text_of(replace(next_step(PLAN), pause=True))

    assert text.startswith("To begin with, from month 0 on: Employment law")
    assert "Nothing has to be studied before; who begins now has time in hand." in text


def test_it_says_what_can_be_seen_at_every_level_on_the_way():
    """From the one that is reached."""
    names = [p.skill for period in PLAN.study for p in period.skills]
    first = next(s for s in names if s.skill == "hr-information-system")
    before = names[: names.index(first)]
    done = [Done(s.skill, s.to_level) for s in before] + [Done(first.skill, 1)]
    text = text_of(next_step(PLAN, done))
    statements = GRAPH.skill(first.skill).statements

    assert statements[1].en not in text
    assert statements[2].en in text
    assert statements[3].en in text
    assert "On it builds" not in text


def test_an_end_is_told():
    """JSON has no skill then."""
    assert "Nothing is left to study; what is missing is time in the role." in (
        text_of(None)
    )
    assert next_step_answer(PLAN, None)["skill"] is None


def test_json_says_the_same():
    """Roles and skills by id."""
    answer = next_step_answer(PLAN, next_step(PLAN))

    assert "careerpath/plan-next/1" == answer["schema"]
    assert ("employment-law", 1, 2) == (
        answer["skill"],
        answer["from_level"],
        answer["to_level"],
    )
    assert ["hr-officer", "recruiter", "hr-manager"] == answer["serves"]
    assert "onboarding" in answer["beside"]
