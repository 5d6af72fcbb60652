"""A comparison shows who needs which skill, and how much of it."""

from __future__ import annotations

import pytest

from careerpath import Profile, compare_roles, load_graph, skill_gap
from careerpath.diagram.kinds import find_kind
from careerpath.diagram.kinds.compare import RolesSideBySide, arrange, draw, outline
from careerpath.diagram.paper import Paper
from careerpath.diagram.shapes import HELD, NOT_ASKED, WANTED, Cell
from careerpath.errors import InvalidValueError
from careerpath.planning.needs import role_need
from careerpath.words.phrases import hours_text
from tests.diagram.chart_cases import compared, planned, standing
from tests.diagram.drawn import Drawn

GRAPH = load_graph()
TWO = ("executive-assistant", "office-manager")
THREE = (*TWO, "administrative-and-financial-manager")


@pytest.mark.parametrize("roles", [TWO, THREE])
def test_every_level_that_a_role_requires_is_filled(roles):
    """Solid where who comes from any other role holds it, hatched where not."""
    values = compared(GRAPH, *roles)
    cells = {
        shape.gid: shape.look
        for sheet in arrange(values, Paper())
        for shape in sheet.shapes
        if isinstance(shape, Cell)
    }
    skills = {skill for role in roles for skill in GRAPH.role(role).essential}
    held = {role: role_need(GRAPH, role) for role in roles}

    def look(role, skill, level):
        if level > GRAPH.role(role).essential.get(skill, 0):
            return NOT_ASKED
        others = [held[other].get(skill, 0) for other in roles if other != role]
        return HELD if level <= min(others) else WANTED

    expected = {
        f"level-{skill}-{n}-{level}": look(role, skill, level)
        for skill in skills
        for n, role in enumerate(roles)
        for level in (1, 2, 3, 4)
    }

    assert expected == {gid: look for gid, look in cells.items() if gid}


def test_one_look_means_the_same_on_every_page():
    """What is solid is held, what is hatched is to acquire."""
    gap, comparison, plan_in_time = (
        {
            shape.look
            for sheet in find_kind(kind).arrange(values, Paper())
            for shape in sheet.shapes
            if isinstance(shape, Cell)
        }
        for kind, values in (
            ("gap", standing(GRAPH, *TWO[::-1])),
            ("compare", compared(GRAPH, *TWO)),
            ("timeline", planned(GRAPH, *TWO)),
        )
    )

    assert {HELD, WANTED} <= gap & comparison
    assert WANTED in plan_in_time
    assert HELD not in plan_in_time


def test_shared_skills_come_first():
    """Then those that one role needs alone, with their numbers."""
    drawn = Drawn(draw(compared(GRAPH, *TWO), Paper()))
    headings = [t for t in drawn.said("group-") if "continued" not in t]
    comparison = compare_roles(GRAPH, TWO)

    assert [
        f"Both roles\u00a0· {len(comparison.shared)} skills",
        f"Only executive assistant\u00a0· {len(comparison.only[TWO[0]])} skills",
        f"Only office manager\u00a0· {len(comparison.only[TWO[1]])} skills",
    ] == headings


def test_names_stand_over_the_cells_where_they_fit():
    """On a large page, over every group, and nothing else; broken at their spaces."""
    drawn = Drawn(draw(compared(GRAPH, *TWO), Paper(size="A3")))

    heads = drawn.said("head-")

    names = ["Executive", "assistant", "Office", "manager"]
    assert heads == names * (len(heads) // len(names))
    assert heads


def test_letters_stand_for_names_that_do_not_fit():
    """The page says above whose they are."""
    drawn = Drawn(draw(compared(GRAPH, *THREE), Paper(language="fr")))

    assert {"A", "B", "C"} == set(drawn.said("head-"))
    assert "B Office manager\u202f: " in " ".join(drawn.said("text-"))


def test_roles_that_one_person_often_holds_are_named():
    """With the reason."""
    words = outline(compared(GRAPH, *TWO), Paper())

    assert "Executive assistant and office manager are often one person: In a" in words


def test_the_way_from_one_of_two_roles_to_the_other_has_its_hours():
    """Both ways; for three roles there would be six."""
    two, three = (outline(compared(GRAPH, *roles), Paper()) for roles in (TWO, THREE))
    hours = hours_text(compare_roles(GRAPH, TWO).crossings[0].effort_hours, "en")

    assert f"From executive assistant to office manager: {hours}" in two
    assert "From office manager to executive assistant" in two
    assert "From executive assistant" not in three


def test_a_person_sees_what_is_left_to_learn_for_each():
    """The nearest role first."""
    person = Profile(role="receptionist")
    comparison = compare_roles(GRAPH, TWO[::-1], profile=person)
    words = outline(RolesSideBySide(GRAPH, comparison), Paper())
    hours = skill_gap(GRAPH, TWO[0], profile=person).effort_hours
    (line,) = (t for t in words.splitlines() if t.startswith("Study left with"))

    assert f"described: Executive assistant {hours_text(hours, 'en')} · Office" in line


def test_four_roles_are_refused():
    """Two or three can be read."""
    comparison = compare_roles(GRAPH, (*THREE, "recruiter"))

    with pytest.raises(InvalidValueError, match="two or three"):
        RolesSideBySide(GRAPH, comparison)


def test_the_outline_names_the_level_of_each_role():
    """By number and by name."""
    words = outline(compared(GRAPH, *TWO), Paper())

    first, second = (GRAPH.role(role).essential["autonomy"] for role in TWO)
    names = ("not held", "awareness", "working", "practitioner", "expert")

    assert (
        f"- Autonomy: Executive assistant {first} ({names[first]}), "
        f"Office manager {second} ({names[second]})"
    ) in words
