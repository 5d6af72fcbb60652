"""Check what stands in a checklist, whatever form it is written in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careerpath import Filters, Profile, find_routes, load_graph
from careerpath.checklist import role_checklist, route_checklist
from careerpath.errors import InvalidValueError, message
from careerpath.model.ranges import Range, total
from careerpath.model.text import LANGUAGES
from careerpath.titles import fold
from tests.checklist.graphs import (
    all_ticks,
    find_answer,
    make_checklist,
    make_graph,
)
from tests.planning.instances import GENERATORS, make_question


def unmet(graph, checklist, held):
    """Return the boxes that come before a prerequisite, or before a lower level."""
    reached = dict(held)
    early = []
    for skill, level in all_ticks(checklist):
        needed = graph.skill(skill).prerequisites.get(level, {})
        if reached.get(skill, 0) != level - 1 or any(
            reached.get(other, 0) < least for other, least in needed.items()
        ):
            early.append((skill, level))
        reached[skill] = level
    return early


def made_routes(generator):
    """Return (graph, answer, number of a route) of many made questions."""
    found = []
    for seed in range(20):
        q = make_question(generator, seed)
        answer = find_routes(
            q.graph, q.origin, q.destination, profile=q.profile, desirable=q.desirable
        )
        found += [(q.graph, answer, chosen) for chosen in range(len(answer.routes))]
    assert len(found) > 10
    return found


@pytest.fixture(scope="module")
def shipped():
    return load_graph()


# --------------------------------------------------------------------------- routes


def test_route_has_one_section_for_each_move() -> None:
    """The sections follow the route and name both roles of each move."""
    titles = [section.title for section in make_checklist().sections]

    assert ["Step 1: Assistant → Officer", "Step 2: Officer → Manager"] == titles


def test_route_boxes_are_single_levels_in_learning_order() -> None:
    """A skill that waits for another is listed in two parts around it."""
    graph = make_graph()
    checklist = route_checklist(graph, find_answer(graph), language="en")

    assert [
        ("accounts", 0, 1),
        ("accounts", 1, 2),
        ("budgets", 0, 2),
        ("accounts", 2, 3),
    ] == [(i.skill, i.from_level, i.to_level) for i in checklist.items]
    assert [
        ("accounts", 1),
        ("accounts", 2),
        ("budgets", 1),
        ("budgets", 2),
        ("accounts", 3),
    ] == all_ticks(checklist)


def test_box_says_what_is_observed_at_its_own_level() -> None:
    """Each box carries the statement of its level, not of the skill's last one."""
    budgets = next(i for i in make_checklist().items if i.skill == "budgets")
    ticks = budgets.ticks

    assert ["Shows budgets at 1.", "Shows budgets at 2."] == [
        t.statement for t in ticks
    ]
    assert ["awareness", "working"] == [t.level_name for t in ticks]


def test_level_without_statement_borrows_the_meaning_of_the_scale() -> None:
    """No box stands without something to observe."""
    tables = [i for i in make_checklist().items if i.skill == "tables"]

    assert ["Shows tables at 1.", "Does it."] == [
        t.statement for item in tables for t in item.ticks
    ]


def test_desirable_part_of_a_skill_is_told_from_the_essential_part() -> None:
    """What exceeds the move's need only helps, even within one skill."""
    marks = {(i.skill, i.to_level): i.essential for i in make_checklist().items}

    assert {
        ("accounts", 1): True,
        ("accounts", 2): True,
        ("budgets", 2): True,
        ("accounts", 3): True,
        ("budgets", 3): False,
        ("tables", 2): False,
    } == marks


@pytest.mark.parametrize("generator", GENERATORS)
def test_route_boxes_add_up_to_its_effort(generator: str) -> None:
    """The hours of boxes and of sections each add up to the route's."""
    for graph, answer, chosen in made_routes(generator):
        checklist = route_checklist(graph, answer, chosen=chosen, language="fr")
        route = answer.routes[chosen]
        sections = [total(i.hours for i in s.items) for s in checklist.sections]

        assert [step.effort_hours for step in route.steps] == sections
        assert route.effort_hours == total(
            tick.hours for item in checklist.items for tick in item.ticks
        )


@pytest.mark.parametrize("generator", GENERATORS)
def test_route_boxes_keep_the_learning_order(generator: str) -> None:
    """No box comes before its prerequisites, and none comes twice."""
    for graph, answer, chosen in made_routes(generator):
        checklist = route_checklist(graph, answer, chosen=chosen, language="en")

        assert [] == unmet(graph, checklist, answer.held)


def test_chosen_route_is_the_one_listed(shipped) -> None:
    """Routes are counted from 0, in the order of the answer."""
    answer = find_routes(shipped, "executive-assistant", "hr-manager")
    listed = [
        len(route_checklist(shipped, answer, chosen=n, language="en").sections)
        for n in range(len(answer.routes))
    ]

    assert [route.moves for route in answer.routes] == listed


@pytest.mark.parametrize("chosen", [-1, 1])
def test_route_that_is_not_in_the_answer_is_refused(chosen: int) -> None:
    """The error says which numbers there are."""
    graph = make_graph()
    with pytest.raises(InvalidValueError, match="choose 0 to 0"):
        route_checklist(graph, find_answer(graph), chosen=chosen, language="en")


def test_answer_without_routes_is_refused_with_its_reason() -> None:
    """An empty answer makes no empty checklist."""
    graph = make_graph()
    answer = find_routes(graph, "assistant", "manager", filters=Filters(max_moves=1))
    with pytest.raises(InvalidValueError) as caught:
        route_checklist(graph, answer, language="en")

    assert str(caught.value).endswith(f"checklist of: {answer.reason}")


def test_move_without_anything_to_learn_says_so() -> None:
    """A section is never silently empty."""
    graph = make_graph()
    profile = Profile(held={"accounts": 3})
    answer = find_routes(graph, "assistant", "manager", profile=profile)
    first = route_checklist(graph, answer, language="en").sections[0]

    assert () == first.items
    assert "Nothing new is to be learnt for this move." == first.lines[-1]


def test_unproven_answer_is_told() -> None:
    """Who prints the list learns that the search was cut short."""
    graph = make_graph()
    answer = replace(find_answer(graph), proven=False, lower_bound=3)
    told = set(route_checklist(graph, answer, language="en").subtitle) - set(
        route_checklist(graph, find_answer(graph), language="en").subtitle
    )

    assert {"The search was cut short: a better route may exist."} == told


def test_subtitle_names_roles_hours_and_months() -> None:
    """Likely values come with their range, in the number style of the language."""
    graph = make_graph()
    answer = find_answer(graph)
    lines = route_checklist(graph, answer, language="en").subtitle

    assert (
        "Route: Assistant → Officer → Manager",
        "Study: 1,244 h (122–3,066)",
        "Practice at work: 5 h (4–6)",
        "Time until the last role, at 4 h of study a week: 72 months (24–177)",
        "Levels already held are left out.",
    ) == lines


# ---------------------------------------------------------------------------- roles


def test_role_lists_everything_when_nothing_is_known_of_the_person() -> None:
    """Without a profile every level from 1 on has its box, essential ones first."""
    checklist = role_checklist(make_graph(), "manager", language="en")

    assert ["Essential skills", "Desirable skills"] == [
        s.title for s in checklist.sections
    ]
    assert [
        ("accounts", 1),
        ("accounts", 2),
        ("budgets", 1),
        ("budgets", 2),
        ("accounts", 3),
        ("budgets", 3),
        ("tables", 1),
        ("tables", 2),
    ] == all_ticks(checklist)


def test_role_leaves_out_what_the_profile_holds() -> None:
    """Levels held have no box; the level above starts from them."""
    profile = Profile(held={"accounts": 2, "budgets": 2})
    checklist = role_checklist(make_graph(), "manager", profile=profile, language="en")

    assert [
        ("accounts", 2, "working"),
        ("budgets", 2, "working"),
        ("tables", 0, "not held"),
    ] == [(i.skill, i.from_level, i.from_name) for i in checklist.items]


def test_role_says_when_nothing_is_missing() -> None:
    """A person who is ready gets a sentence, not an empty page."""
    profile = Profile(held={"accounts": 3, "budgets": 3, "tables": 2})
    checklist = role_checklist(make_graph(), "manager", profile=profile, language="en")

    assert [(("Nothing is missing for this role.",), ())] == [
        (s.lines, s.items) for s in checklist.sections
    ]


@pytest.mark.parametrize("essential", [True, False])
def test_role_items_know_whether_they_are_essential(essential: bool) -> None:  # noqa: FBT001
    """The first section is essential throughout, the second is not."""
    checklist = role_checklist(make_graph(), "manager", language="en")
    section = checklist.sections[0 if essential else 1]

    assert {essential} == {item.essential for item in section.items}


def test_role_effort_counts_essential_skills_only() -> None:
    """The hours at the top are those that a move costs."""
    checklist = role_checklist(make_graph(), "manager", language="en")
    essential = total(i.hours for i in checklist.items if i.essential)

    assert Range(122, 1244, 3066) == essential
    assert "Study: 1,244 h (122–3,066)" in checklist.subtitle


# -------------------------------------------------------------------------- notices


def test_notices_promise_no_promotion_and_call_hours_estimates() -> None:
    """Nobody takes the list for a promise or a measurement."""
    notices = make_checklist().notices

    assert (
        "This checklist helps to plan learning; it promises no promotion." == notices[0]
    )
    assert "Hours and months are estimates, written: likely (low–high)." in notices
    assert "Our guess." in notices


def test_notices_are_those_of_the_sources_cited_and_no_others() -> None:
    """Sources of moves and of skills are named once, ordered by id."""
    notices = [n for n in make_checklist().notices if n.startswith("Notice of")]

    assert ["Notice of A.", "Notice of Z."] == notices


def test_role_notices_leave_out_sources_of_moves() -> None:
    """A role's list rests on no transition."""
    notices = role_checklist(make_graph(), "manager", language="en").notices

    assert ["Notice of Z."] == [n for n in notices if n.startswith("Notice of")]


# ------------------------------------------------------------------------- language


def test_french_checklist_joins_gender_forms() -> None:
    """Both genders are meant wherever a role is named."""
    title = make_checklist("fr").title

    assert "Liste de compétences à cocher\u202f: Assistant·e → Responsable" == title


def test_french_data_gets_narrow_spaces_before_tall_signs() -> None:
    """The graph is typed with ordinary spaces; the page is not."""
    checklist = make_checklist("fr")

    assert "C'est proche\u202f; essayez\u202f!" == checklist.sections[0].lines[2]
    assert (
        "Montre accounts au rang 1\u202f: vu." == checklist.items[0].ticks[0].statement
    )


def test_languages_have_the_same_boxes() -> None:
    """Ids, levels and hours do not depend on the language."""
    english, french = (make_checklist(language) for language in LANGUAGES)

    assert all_ticks(english) == all_ticks(french)
    assert [i.hours for i in english.items] == [i.hours for i in french.items]


@pytest.mark.parametrize("language", LANGUAGES)
def test_shipped_role_checklist_keeps_the_learning_order(shipped, language) -> None:
    """Every role that we ship can be learnt from its list, top to bottom."""
    for role in shipped.roles:
        checklist = role_checklist(shipped, role, language=language)

        assert [] == unmet(shipped, checklist, {})
        assert all(t.statement for i in checklist.items for t in i.ticks)


@pytest.mark.parametrize("language", LANGUAGES)
def test_skills_stand_by_label_unless_one_builds_on_another(shipped, language) -> None:
    """A label out of its alphabetical place has something to wait for, above."""
    for role in shipped.roles:
        first, *_ = role_checklist(shipped, role, language=language).sections
        free = [i for i in first.items if not waits_for(shipped, i, first.items)]

        assert [*first.items[: len(free)]] == free
        labels = [fold(item.label) for item in free]
        assert sorted(labels) == labels


def waits_for(graph, item, items):
    """Return whether a skill needs one of the others before a level of its own."""
    known = graph.skill(item.skill).prerequisites
    levels = range(item.from_level + 1, item.to_level + 1)
    needed = {skill for level in levels for skill in known.get(level, {})}
    return not needed.isdisjoint(other.skill for other in items)


def test_error_is_a_message_that_can_be_translated() -> None:
    """The reason stays a message inside the error's message."""
    graph = make_graph()
    reason = message("No chain.")
    answer = replace(find_answer(graph), routes=(), reason=reason)
    with pytest.raises(InvalidValueError) as caught:
        route_checklist(graph, answer, language="en")

    assert reason is caught.value.message.values["reason"]
