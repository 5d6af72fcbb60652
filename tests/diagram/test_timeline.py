"""A timeline is true to the schedule that it was drawn from."""

from __future__ import annotations

import datetime as dt

import pytest

from careerpath import load_graph
from careerpath.diagram.kinds.timeline import draw, outline
from careerpath.diagram.paper import Paper
from careerpath.words.phrases import hours_text
from tests.diagram.chart_cases import draw_pages, planned
from tests.diagram.drawn import Drawn

GRAPH = load_graph()
START = dt.date(2026, 11, 25)
LARGE = Paper(size="A3")
WAY = ("executive-assistant", "hr-manager")


@pytest.fixture(scope="module")
def values():
    return planned(GRAPH, *WAY)


@pytest.fixture(scope="module")
def drawn(values):
    return Drawn(draw(values, LARGE))


def test_bars_are_as_long_as_the_months_that_they_stand_for(values, drawn):
    """One scale for roles and learning; its pattern shows in the shortest, too."""
    bars = drawn.boxes("bar-")
    first, second, _last = values.schedule.periods
    role = bars[f"bar-role-{first.role}"]
    per_month = role.width / (first.end.likely - first.start.likely)
    for number, block in enumerate(values.schedule.blocks):
        bar = bars[f"bar-block-{number}-{block.skill.skill}"]

        months = block.end.likely - block.start.likely

        assert bar.left == pytest.approx(
            role.left + block.start.likely * per_month, abs=1
        )
        assert bar.width == pytest.approx(
            max(months * per_month, 8 * LARGE.scale), abs=2
        )
    assert bars[f"bar-role-{second.role}"].left == pytest.approx(role.right)


def test_learning_stands_under_the_role_in_which_it_is_done(values, drawn):
    """In the order in which it is learnt."""
    names = drawn.boxes("name-")
    expected = []
    for step, period in enumerate(values.schedule.periods, start=1):
        expected.append(f"name-role-{period.role}")
        expected += [
            f"name-block-{n}-{block.skill.skill}"
            for n, block in enumerate(values.schedule.blocks)
            if block.step == step
        ]

    order = sorted(names, key=lambda gid: names[gid].top)
    assert [*expected, "name-jump"] == order


def test_the_direct_jump_is_shown_beside_the_route(drawn):
    """As learning alone where it is not recorded."""
    name = drawn.texts("name-")["name-jump"].get_text()

    assert "bar-jump" in drawn.boxes("bar-")
    assert "In one jump: the study alone" == name


def test_practice_stands_beside_study(values, drawn):
    """In each line of a skill, and in all above; a note says which is which."""
    notes = drawn.texts("note-")
    for number, block in enumerate(values.schedule.blocks):
        skill = block.skill
        figures = hours_text(skill.hours, "en"), hours_text(skill.practice_hours, "en")
        note = notes[f"note-block-{number}-{skill.skill}"].get_text()
        assert " · ".join(figures) == note
    said = " ".join(drawn.said("text-"))
    practice = values.answer.routes[values.chosen].practice_hours
    assert f"{hours_text(practice, 'en')} of practice at work" in said
    assert "Beside each: hours of study · of practice at work." in said


def test_one_move_is_the_direct_jump_itself():
    """It is not drawn twice."""
    drawn = Drawn(draw(planned(GRAPH, WAY[0], "office-manager"), LARGE))

    assert "name-jump" not in drawn.texts("name-")


def test_months_are_counted_without_a_start(values, drawn):
    """From 0 on, in whole years."""
    ticks = drawn.said("tick-above-")

    assert ["0", "12", "24"] == ticks[:3]
    assert "months from the start" in drawn.said("axis-unit")
    assert [f"from month {counted(values.schedule.months)}"] == drawn.said(
        "note-role-hr-manager"
    )


def test_a_start_makes_a_calendar_of_it():
    """With years on the axis and months beside the roles."""
    values = planned(GRAPH, *WAY, start=START)
    drawn = Drawn(draw(values, LARGE))

    assert drawn.said("tick-above-")[0] in ("2027", "2028")
    assert [dated(values.schedule.months)] == drawn.said("note-role-hr-manager")


@pytest.fixture(scope="module")
def pages():
    values = planned(GRAPH, "receptionist", "hr-director")
    return values, [Drawn(figure) for figure in draw_pages("timeline", values, Paper())]


def test_many_skills_take_several_pages(pages):
    """Each repeats the role that goes on, and says which page it is."""
    values, (first, second, third) = pages
    blocks = [gid for page in pages[1] for gid in page.boxes("bar-block-")]

    assert "page 1 of 3" in " ".join(first.said("text-"))
    assert "page 3 of 3" in " ".join(third.said("text-"))
    assert len(values.schedule.blocks) == len(blocks)
    assert 1 == len({*first.boxes("bar-role-")} & {*second.boxes("bar-role-")})


def test_the_legend_is_that_of_its_page(pages):
    """The direct jump stands on the last one."""
    _values, (first, *_between, last) = pages

    jump = "in one jump, not a move in this graph"

    assert jump not in first.said("legend-")
    assert jump in last.said("legend-")


def test_the_outline_says_when_each_skill_is_learnt(values):
    """By month, or by date."""
    block = values.schedule.blocks[0]
    with_dates = outline(planned(GRAPH, *WAY, start=START), Paper())

    assert f", learnt by month {counted(block.end)}\n" in outline(values, Paper())
    assert f", learnt by {dated(block.end)}\n" in with_dates
    assert f"HR manager: {dated(values.schedule.months)}\n" in with_dates


def counted(months):
    """Return whole months with their range; a month begun is no month 0."""
    low, likely, high = (max(round(value), int(value > 0)) for value in months)
    return f"{likely} ({low}–{high})" if low < high else f"{likely}"


def dated(months):
    """Return the month and the years that lie so far from the start."""
    low, likely, high = (START + dt.timedelta(round(m * 365.25 / 12)) for m in months)
    years = f" ({low.year}–{high.year})" if low.year < high.year else ""
    return f"{likely:%B %Y}{years}"
