"""A plan made anew keeps what is done and its route, and says what changed."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace

import pytest

from careerpath import Profile
from careerpath.errors import InvalidValueError
from careerpath.model.days import day_after
from careerpath.model.plan import Done
from careerpath.pages.json.plan import update_answer
from careerpath.pages.plan_update import update_page
from careerpath.planning.simulation import simulate_plan
from careerpath.plans.plan_file import write_plan
from careerpath.plans.reading import read_plan
from careerpath.plans.updating import Changes, update_plan
from careerpath.plans.verifying import verify_plan
from careerpath.words import Words
from tests.pages.forms import terminal_text
from tests.planning.instances import GENERATORS, make_question
from tests.plans.made import GRAPH, START, plans_of, shipped_plan, written

LATER = dt.date(2027, 9, 20)


@pytest.fixture
def record(tmp_path):
    return read_plan(written(GRAPH, shipped_plan(), tmp_path), GRAPH).record


def done_first(plan, count):
    """Return the first skills of a plan as done."""
    order = [p.skill for period in plan.study for p in period.skills][:count]
    return tuple(Done(skill.skill, skill.to_level) for skill in order)


def test_what_is_done_is_not_planned_again(record):
    """The rest keeps its order, and the months since count in the role."""
    done = done_first(shipped_plan(), 3)
    update = update_plan(GRAPH, replace(record, done=done), Changes(start=LATER))
    plan = update.plan

    assert record.roles == plan.route.roles
    assert not {(d.skill, d.level) for d in done} & {
        (p.skill.skill, p.skill.to_level)
        for period in plan.study
        for p in period.skills
    }
    assert 8 == plan.profile.months_in_role
    assert LATER == plan.start
    assert update.better is None


def test_other_hours_a_week_move_the_dates(record):
    """Fewer of them make study take longer."""
    slow = update_plan(GRAPH, record, Changes(start=START, hours_per_week=2)).plan

    assert slow.arrivals[0].likely > record.arrivals[0].likely
    assert record.effort_hours == slow.route.effort_hours


def test_levels_held_elsewhere_count_where_they_are_higher(record):
    """As those that are done; lower ones change nothing."""
    held = {"employment-law": 2, "discretion": 1}
    done = replace(record, done=(Done("employment-law", 2),))
    taken, told, without = (
        update_plan(GRAPH, before, changes).plan.study
        for before, changes in (
            (record, Changes(start=START, held=held)),
            (done, Changes(start=START)),
            (record, Changes(start=START)),
        )
    )

    assert taken == told != without


def test_a_move_made_begins_the_months_anew(record):
    """What the role before asked for stays held."""
    changes = Changes(start=LATER, role="hr-officer", switch=True)
    plan = update_plan(GRAPH, record, changes).plan

    assert "hr-officer" == plan.route.roles[0]
    assert 0 == plan.profile.months_in_role
    assert shipped_plan().answer.held.items() <= plan.profile.held.items()


def test_the_plan_of_now_ends_within_a_span(record):
    """Of eight in ten draws, on the page as in JSON."""
    update = update_plan(GRAPH, record, Changes(start=START))
    drawn = simulate_plan(GRAPH, update.plan)
    page = update_page(Words(GRAPH, "en"), update, drawn)
    low, high = (day_after(START, months) for months in drawn.arrivals[-1])

    assert (
        f"In 8 of 10 simulations HR manager is within reach between {low:%B %Y} and "
        f"{high:%B %Y}, with "
    ) in " ".join(terminal_text(page).split())
    once = Words(GRAPH, "en").hours(record.effort_hours)
    text = " ".join(terminal_text(page).split())
    assert f"Study: {once} Pace: 4 hours of study a week" in text  # neither changed
    told = update_answer(update, drawn)["plan"]["simulation"]["roles"][-1]
    assert drawn.arrivals[-1]._asdict() == told["within_reach_months"]


def test_no_route_is_switched_silently(record, tmp_path):
    """The second choice is kept, and the first is named with its figures."""
    kept = read_plan(written(GRAPH, shipped_plan(chosen=1), tmp_path), GRAPH).record
    update = update_plan(GRAPH, kept, Changes(start=START))
    text = " ".join(terminal_text(update_page(Words(GRAPH, "en"), update)).split())

    assert kept.roles == update.plan.route.roles
    assert record.roles == update.better.roles
    assert [*record.roles] == update_answer(update)["better"]
    assert "Another route comes first now: Office manager → HR officer → Recruiter" in (
        text
    )
    assert (
        record.roles
        == update_plan(GRAPH, kept, Changes(start=START, switch=True)).plan.route.roles
    )


def test_a_route_that_is_lost_is_not_replaced(record):
    """It says which one comes first now, and how to take it."""
    lost = replace(record, roles=(*record.roles[:2], record.roles[-1], "hr-director"))

    with pytest.raises(InvalidValueError, match="is not among those found now"):
        update_plan(GRAPH, lost, Changes(start=START))


@pytest.mark.parametrize(
    ("start", "finding"), [(None, "--start DAY"), (dt.date(2026, 1, 1), "begins on")]
)
def test_a_plan_with_days_needs_a_new_one(record, start, finding):
    """Not before its first."""
    with pytest.raises(InvalidValueError, match=finding):
        update_plan(GRAPH, record, Changes(start=start))


def test_without_days_months_are_given(tmp_path):
    """Or stay as they were."""
    plan = shipped_plan(Profile(months_in_role=5), start=None)
    record = read_plan(written(GRAPH, plan, tmp_path), GRAPH).record

    assert 5 == update_plan(GRAPH, record, Changes()).plan.profile.months_in_role
    changes = Changes(months_in_role=9)
    assert 9 == update_plan(GRAPH, record, changes).plan.profile.months_in_role


def test_a_plan_made_anew_is_true(tmp_path):
    """Whatever is done until whichever day; the arrivals were told before."""
    rng, tried = random.Random(4), 0
    for seed in range(150):
        question = make_question([*GENERATORS][seed % 3], seed)
        for plan in plans_of(question, START):
            path = written(question.graph, plan, tmp_path)
            done = done_first(plan, rng.randint(0, 3))
            record = replace(read_plan(path, question.graph).record, done=done)
            assert plan.arrivals == record.arrivals
            changes = Changes(start=day_after(START, rng.randint(0, 9)), switch=True)
            anew = update_plan(question.graph, record, changes).plan
            write_plan(question.graph, anew, path, language="fr", done=done, force=True)
            file = read_plan(path, question.graph)
            assert verify_plan(question.graph, file).problems == ()
            assert done == file.record.done
            tried += 1
    assert tried > 100
