"""A plan is one page of advice, and its JSON says the same."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from careerpath import Profile, argue_route, find_choices, load_graph, make_plan
from careerpath.document.blocks import Entry, Section, Table
from careerpath.pages.json.plan import plan_answer
from careerpath.pages.plan import plan_page
from careerpath.pages.route_argument import argument_section
from careerpath.words import Words
from tests.pages.forms import html_tree, markdown_tree, one_line, terminal_text
from tests.planning.instances import make_graph

GRAPH = load_graph()
PROFILE = Profile(hours_per_week=3)
#: Two sheets of paper hold so many lines; a plan of fewer moves takes one.
MOST_LINES = 110


def plan_of(graph, origin, destination, start=None, chosen=0):
    answer = find_choices(graph, origin, destination, profile=PROFILE)
    return make_plan(graph, answer, chosen, profile=PROFILE, start=start)


@pytest.fixture(scope="module")
def plan():
    return plan_of(GRAPH, "office-manager", "hr-manager")


def sections(page):
    """Return the sections of a page by heading."""
    return {block.heading: block for block in page.blocks if isinstance(block, Section)}


def test_it_begins_with_what_can_start_now(plan):
    """Each skill with what can be seen once it is learnt."""
    page = plan_page(Words(GRAPH, "en"), plan)
    now = sections(page)["Start now"]

    assert ["Employment law, to working, 45 h (30–60) of study:"] == [
        line.label for line in now.body[:1]
    ]
    assert GRAPH.skill("employment-law").statements[2].en == now.body[0].text
    assert len(plan.study[0].skills) == len(now.body)


def test_its_route_is_argued_for_as_routes_are(plan):
    """The same block below the same heading, after the rule that orders study."""
    words = Words(GRAPH, "en")
    argument = argue_route(GRAPH, plan.answer, label_budget=1)
    [routes] = argument_section(words, argument)
    page = sections(plan_page(words, plan, argument=argument))[routes.heading]

    assert routes.body == page.body[1:]
    assert page.body[0].text.startswith("Order of study: nothing before what it builds")
    assert routes.heading not in sections(plan_page(words, plan))


def test_months_in_the_first_role_are_taken_off_its_wait():
    """It is said that they are more; later waits are whole."""
    profile = Profile(months_in_role=14)
    answer = find_choices(GRAPH, "receptionist", "hr-assistant", profile=profile)
    text = one_line(
        plan_page(Words(GRAPH, "en"), make_plan(GRAPH, answer, profile=profile))
    )
    other = replace(profile, role="secretary")
    apart = one_line(
        plan_page(Words(GRAPH, "en"), make_plan(GRAPH, answer, profile=other))
    )

    assert "Promotion, after 4 months (0–22) more in the present role; " in text
    assert "after 24 months (12–48) in the role before; " in text
    assert "more in the present role" not in apart


def test_nothing_starts_before_its_time():
    """Where the first move needs no study, it says from when on there is some."""
    graph = make_graph(
        {"o": {}, "p": {}, "q": {"x": 1}}, [("o", "p", 12), ("p", "q", 12)]
    )
    page = plan_page(Words(graph, "en"), plan_of(graph, "o", "q"))

    assert "To begin with, from month 12 on" == next(iter(sections(page)))


def test_each_role_says_when_it_is_within_reach(plan):
    """In months from the start, or in months of the calendar."""
    dated = plan_of(GRAPH, "office-manager", "hr-manager", dt.date(2027, 1, 4))
    words = Words(GRAPH, "en")

    assert [
        "Start now",
        "1. HR officer, in month 32 (21–60)",
        "2. Recruiter, in month 44 (27–84)",
        "3. HR manager, in month 104 (63–168)",
    ] == [*sections(plan_page(words, plan))]
    assert "1. HR officer, in September 2029 (September 2028 – January 2032)" in [
        *sections(plan_page(words, dated))
    ]
    assert "June 2027" in one_line(plan_page(words, dated))


def test_every_skill_stands_in_its_order(plan):
    """Once for each move that raises it, with the level to reach."""
    words = Words(GRAPH, "en")
    tables = [
        block
        for section in sections(plan_page(words, plan)).values()
        for block in section.body
        if isinstance(block, Table)
    ]
    rows = [row.cells for table in tables for row in table.groups[0].rows]
    steps = [raised.skill for period in plan.study for raised in period.skills]

    assert [
        (words.skill(step.skill), words.level(step.to_level)) for step in steps
    ] == [cells[:2] for cells in rows]
    assert [
        (words.bare(step.hours), words.bare(step.practice_hours)) for step in steps
    ] == [cells[2:4] for cells in rows]


def test_a_graph_without_practice_has_no_column_of_it():
    """Study stands alone."""
    graph = make_graph({"a": {}, "b": {"x": 2}}, [("a", "b", 3)])
    page = one_line(plan_page(Words(graph, "en"), plan_of(graph, "a", "b")))

    assert "To level Study Learnt by" in page
    assert "Practice" not in page


def test_it_says_what_to_practise_in_which_role(plan):
    """What the present role asks for too, there; the rest in the new one."""
    body = sections(plan_page(Words(GRAPH, "en"), plan))[
        "1. HR officer, in month 32 (21–60)"
    ].body

    assert [
        (
            "To practise as Office manager:",
            "Employment law, Data protection, Staff administration",
        ),
        ("To practise as HR officer:", "the rest"),
    ] == [(line.label, line.text) for line in body if isinstance(line, Entry)]


def test_it_says_what_sets_the_date(plan):
    """More hours a week where study does; time to practise where months do."""
    text = one_line(plan_page(Words(GRAPH, "en"), plan))

    assert 1 == text.count("Study sets the date: more hours a week bring it nearer.")
    assert "Study ends in month 83; then there is time to practise." in text


def test_another_route_is_not_called_recommended():
    """It has its number."""
    other = plan_of(GRAPH, "office-manager", "hr-manager", chosen=1)
    text = one_line(plan_page(Words(GRAPH, "en"), other))

    assert "Route 2: " in text
    assert "Recommended" not in text


def test_nothing_to_study_is_said():
    """The months in the role are left."""
    graph = make_graph({"o": {"x": 1}, "p": {"x": 1}}, [("o", "p", 6)])
    text = one_line(plan_page(Words(graph, "en"), plan_of(graph, "o", "p")))

    assert "Nothing is left to study; what is missing is time in the role." in text
    assert "Nothing new to learn." in text
    assert "side by side" not in text


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_it_is_short_and_can_be_read_in_every_form(plan, lang):
    """On paper, in a browser, in a text editor."""
    page = plan_page(Words(GRAPH, lang), plan)

    assert len(terminal_text(page).splitlines()) <= MOST_LINES
    assert len(html_tree(page).findall(".//table")) == plan.route.moves
    assert len(markdown_tree(page).findall(".//table")) == plan.route.moves


def test_json_has_the_dates_only_with_a_first_day(plan):
    """Months always."""
    dated = plan_of(GRAPH, "office-manager", "hr-manager", dt.date(2027, 1, 4))
    bare, answer = plan_answer(plan), plan_answer(dated)

    assert "careerpath/plan/1" == answer["schema"]
    assert "2027-01-04" == answer["start"]
    assert "2029-09-04" == answer["moves"][0]["within_reach"]
    assert "start" not in bare
    assert "within_reach" not in bare["moves"][0]
    assert answer["moves"][0]["within_reach_months"] == {
        "low": 20.6,
        "likely": 32.0,
        "high": 60.0,
    }
    assert ["hr-officer", "recruiter", "hr-manager"] == answer["moves"][0]["study"][0][
        "skills"
    ][0]["serves"]
