"""Routes as pages: what they cost, and what is new at each step."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from careerpath import Profile, find_routes, load_graph
from careerpath.checklist import render_markdown, route_checklist
from careerpath.diagram import Paper, outline_route
from careerpath.model.ranges import Range, total
from careerpath.model.text import LANGUAGES
from careerpath.pages.routes import routes_page
from careerpath.words import Words
from tests.pages.forms import flat, terminal_text

GRAPH = load_graph()


def page(answer, lang="en"):
    """Return the page of an answer as one line."""
    return flat(terminal_text(routes_page(Words(GRAPH, lang), answer)))


@pytest.fixture(scope="module")
def answer():
    """Return the routes of the first story."""
    return find_routes(GRAPH, "executive-assistant", "hr-manager")


def test_routes_show_all_that_they_cost(answer):
    """Chain, hours, months, moves, hardest step, and each skill's levels."""
    words, best = Words(GRAPH, "en"), answer.routes[0]
    shown = page(answer)

    assert f"Route 1: {words.chain(best.roles)}" in shown
    assert f"{words.hours(best.effort_hours)} of study" in shown
    assert f"hardest step {best.hardest_step_hours:,} h of study" in shown
    for step in best.steps:
        assert words.standing_evidence(step.evidence) in shown
        for skill in step.skills:
            figures = words.bare(skill.hours), words.bare(skill.practice_hours)
            assert " ".join(figures) in shown
            assert all(word in shown for word in words.skill(skill.skill).split())
            assert all(word in shown for word in words.rise(skill).split())


def test_a_step_says_the_time_that_it_takes(answer):
    """Months of study count where they are more than the wait."""
    profile = Profile(months_in_role=600)
    gone = find_routes(GRAPH, "executive-assistant", "hr-manager", profile=profile)
    first = gone.routes[0].steps[0]

    assert 0 == first.experience_months.likely < first.time_months.likely
    for lang, found in product(LANGUAGES, (answer, gone)):
        after = [Words(GRAPH, lang).after(s.time_months) for s in found.routes[0].steps]
        assert all(text in page(found, lang) for text in after)
        assert " 0 mo" not in page(found, lang)


@pytest.mark.parametrize(
    ("lang", "none"), [("en", "no further wait"), ("fr", "sans attente")]
)
def test_nothing_to_wait_for_is_no_number_of_months(lang, none):
    """In the text, the diagram and the checklist alike."""
    profile = Profile(months_in_role=600, held=dict.fromkeys(GRAPH.skills, 4))
    found = find_routes(GRAPH, "payroll-officer", "hr-officer", profile=profile)
    step = found.routes[0].steps[0]
    move = Words(GRAPH, lang).chain((step.origin, step.destination))
    said = (
        page(found, lang),
        outline_route(GRAPH, found, paper=Paper(language=lang)),
        render_markdown(route_checklist(GRAPH, found, language=lang)),
    )

    assert Range(0, 0, 0) == step.time_months
    for text in said:
        assert move in text
        assert none in text
        assert " 0 mo" not in text


def test_practice_stands_beside_study_and_counts_nowhere(answer):
    """It takes place at work, inside the months of experience."""
    words, best = Words(GRAPH, "en"), answer.routes[0]
    practice = words.hours(best.practice_hours)

    assert f"h of study; {practice} of practice at work" in page(answer)
    assert best.practice_hours.likely > best.effort_hours.likely
    assert best.effort_hours == total(
        skill.hours for step in best.steps for skill in step.skills
    )


def test_the_direct_jump_stands_beside_the_routes(answer):
    """It says whether anyone recorded it."""
    recorded = find_routes(GRAPH, "executive-assistant", "office-manager")

    words = Words(GRAPH, "en")
    hours = words.hours(answer.direct.effort_hours)
    months = words.months(recorded.direct.time_months)

    assert f"Direct jump: {hours} of study, not a move in this graph" in page(answer)
    assert f", {months}, a move in this graph" in page(recorded)


def test_figures_are_called_estimates_and_sources_are_thanked(answer):
    """Once, at the end."""
    end = page(answer).partition("Direct jump")[2]

    assert "Hours and months are estimates" in end
    assert "Hours of study come from published durations" in end
    assert GRAPH.sources["rome-3.47"].notice.en in end


@pytest.mark.parametrize(
    ("by", "gap", "expected"),
    [
        ("effort", 326, "a better route may save 326 h of study at the most"),
        ("time", 9.5, "a better route may save 10 months at the most"),
        ("moves", 1, "a better route may save 1 move at the most"),
        (
            "hardest-step",
            142,
            "hardest step of a better route may take 142 h of study less",
        ),
    ],
)
def test_an_unproven_answer_says_how_far_it_may_be_off(answer, by, gap, expected):
    """In the unit of the criterion."""
    best = answer.routes[0]
    values = {
        "effort": best.effort_hours.likely,
        "time": best.time_months.likely,
        "moves": best.moves,
        "hardest-step": best.hardest_step_hours,
    }
    bound = values[by] - gap
    unproven = replace(answer, by=by, proven=False, lower_bound=bound)

    assert expected in page(unproven)
    assert "Not proven" not in page(replace(answer, by=by))
