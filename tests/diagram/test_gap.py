"""A gap page shows each level of each skill once, in the look that it has."""

from __future__ import annotations

import pytest

from careerpath import Profile, load_graph
from careerpath.career_graph import CareerGraph
from careerpath.diagram.kinds.gap import arrange, draw, look_at_role, outline, title
from careerpath.diagram.paper import Paper
from careerpath.diagram.shapes import BEYOND, DESIRED, HELD, NOT_ASKED, WANTED, Cell
from careerpath.model.levels import Level, Scale
from careerpath.model.role import Requirement, Role
from careerpath.model.skill import Skill
from careerpath.model.text import Text
from careerpath.words.phrases import hours_text
from tests.diagram.drawn import Drawn
from tests.diagram.worlds import INFERRED, NOTHING, SOURCES
from tests.planning.instances import Range

LEVELS = (1, 2, 3, 4)


def skill(id, label, category):
    """Return a skill of 10, 20, 30 … hours."""
    hours = {n: Range(5 * n, 10 * n, 20 * n) for n in LEVELS}
    text = Text(label, f"{label} (fr)")
    return Skill(id, text, "tool", category, dict.fromkeys(LEVELS, NOTHING), hours)


def role(id, label, essential, desirable=None):
    """Return a role that asks for levels."""
    needs = [Requirement(s, n) for s, n in essential.items()]
    wants = [Requirement(s, n, essential=False) for s, n in (desirable or {}).items()]
    text = Text(label, label)
    return Role(id, text, "hr", 1, NOTHING, NOTHING, (), (*needs, *wants))


@pytest.fixture(scope="module")
def graph():
    return CareerGraph(
        scale=Scale(
            tuple(Level(n, Text(f"level {n}", f"niveau {n}"), NOTHING) for n in LEVELS),
            {},
            INFERRED,
        ),
        sources=SOURCES,
        skills=[
            skill("law", "Law", "law"),
            skill("chairing", "Chairing", "communication"),
            skill("asking", "Asking", "communication"),
            skill("sheets", "Sheets", "tools"),
        ],
        roles=[
            role("clerk", "Clerk", {"asking": 3, "law": 1}),
            role("head", "Head", {"asking": 2, "law": 3, "chairing": 1}, {"sheets": 2}),
        ],
    )


@pytest.fixture(scope="module")
def values(graph):
    return look_at_role(graph, "head", Profile(role="clerk", held={"sheets": 1}))


def looks(values, skill):
    """Return the looks of a skill's levels, from the first."""
    cells = {
        shape.gid: shape.look
        for sheet in arrange(values, Paper())
        for shape in sheet.shapes
        if isinstance(shape, Cell)
    }
    return [cells[f"level-{skill}-0-{n}"] for n in LEVELS]


def test_levels_are_held_wanted_or_not_asked(values):
    """What is held and asked for, what is missing, and the rest of the scale."""

    assert [HELD, WANTED, WANTED, NOT_ASKED] == looks(values, "law")


def test_levels_beyond_the_role_are_shown_as_such(values):
    """Nothing that is held is lost."""

    assert [HELD, HELD, BEYOND, NOT_ASKED] == looks(values, "asking")


def test_desirable_levels_differ_from_essential_ones(values):
    """A move does not need them."""

    assert [HELD, DESIRED, NOT_ASKED, NOT_ASKED] == looks(values, "sheets")


def test_without_a_profile_nothing_is_held(graph):
    """The page says so."""
    values = look_at_role(graph, "head")
    words = outline(values, Paper())

    assert [WANTED, NOT_ASKED, NOT_ASKED, NOT_ASKED] == looks(values, "chairing")
    assert "Nothing is counted as held" in words


def test_skills_stand_in_their_categories_by_name(values):
    """As one looks a word up."""
    drawn = Drawn(draw(values, Paper()))
    order = [*drawn.said("group-"), *drawn.said("skill-")]

    assert ["Communication", "Law", "Tools", "Asking", "Chairing", "Law", "Sheets"] == (
        order
    )


def test_hours_stand_beside_what_is_missing(values):
    """And nowhere else."""
    drawn = Drawn(draw(values, Paper()))

    assert {"note-chairing-0", "note-law-0", "note-sheets-0"} == set(
        drawn.texts("note-")
    )
    assert "50 h (25–100)" == drawn.texts("note-")["note-law-0"].get_text()


def test_practice_has_a_column_beside_study():
    """With a heading each, a total above and the same in words."""
    values = look_at_role(load_graph(), "hr-manager")
    steps = {step.skill: step for step in values.gap.skills if step.essential}
    drawn, words = Drawn(draw(values, Paper())), outline(values, Paper())
    notes = drawn.texts("note-")
    practice = hours_text(values.gap.practice_hours, "en")

    assert {"study", "practice"} == set(drawn.said("head-0-note-"))
    assert f"; {practice} of practice at work" in " ".join(drawn.said("text-"))
    for place, figure in enumerate(("hours", "practice_hours")):
        hours = hours_text(getattr(steps["budget-monitoring"], figure), "en")
        assert hours == notes[f"note-budget-monitoring-{place}"].get_text()
        assert hours in words


def test_the_head_says_what_counts_as_held(values):
    """The role and the declared skills."""
    said = " ".join(Drawn(draw(values, Paper())).said("text-"))

    assert "Counted as held: what the role clerk requires, 1 declared skill" in said
    assert "60 h (30–120) of study for the essential skills" in said
    assert "20 h (10–40) more study for the desirable ones" in said


def test_the_legend_lists_what_is_on_the_page(graph, values):
    """A page without held skills does not explain them."""
    legend = Drawn(draw(values, Paper())).said("legend-")
    bare = Drawn(draw(look_at_role(graph, "clerk"), Paper())).said("legend-")

    assert [
        "held",
        "to acquire",
        "desirable, not needed for the move",
        "held beyond what is asked",
        "not asked",
    ] == legend
    assert ["to acquire", "not asked"] == bare


def test_a_role_that_is_held_leaves_nothing_to_learn(graph):
    """The page says it in words."""
    values = look_at_role(graph, "clerk", Profile(role="clerk"))

    assert "Everything that is asked is held" in outline(values, Paper())


def test_the_outline_says_every_row(values):
    """Levels by name, hours with their range."""
    words = outline(values, Paper())

    assert "- Law: held: level 1, essential: level 3, 50 h (25–100) of study" in words
    assert "- Sheets: held: level 1, desirable: level 2, 20 h (10–40) of study" in words


def test_a_page_in_french(values):
    """Its headline has the narrow space of French."""

    assert "Écart de compétences\u202f: head" == title(values, Paper(language="fr"))
    assert "acquis\u202f: niveau 1" in outline(values, Paper(language="fr"))
