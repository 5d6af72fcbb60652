"""Skills as pages: a list, one in full, what is missing for a role."""

from __future__ import annotations

import pytest

from careerpath import load_graph, skill_gap
from careerpath.document.blocks import Entry, Section, Table, Term
from careerpath.model.answers import practice_of
from careerpath.model.ranges import total
from careerpath.pages.skills import gap_page, skill_list, skill_page
from careerpath.planning.learning_order import in_learning_order
from careerpath.words import Words
from tests.cli.runs import run
from tests.pages.forms import flat, terminal_text

GRAPH = load_graph()


@pytest.fixture
def words():
    return Words(GRAPH, "en")


def test_a_list_is_one_table_with_a_group_for_each_category(words):
    """By name inside it."""
    page = skill_list(words, words.graph.skills.values())
    (table,) = (block for block in page.blocks if isinstance(block, Table))
    names = [[row.cells[0].lower() for row in group.rows] for group in table.groups]

    assert len({s.category for s in words.graph.skills.values()}) == len(names)
    assert names == [sorted(group) for group in names]
    assert len(words.graph.skills) == sum(map(len, names))


def test_each_level_is_a_term_with_what_can_be_observed(words):
    """In the order of the scale."""
    skill = words.graph.skill("spreadsheets")
    page = skill_page(words, skill)
    (levels,) = (block for block in page.blocks if isinstance(block, Section))

    assert all(isinstance(level, Term) for level in levels.body)
    assert ["1", "2", "3", "4"] == [level.text[0] for level in levels.body]
    assert [words.say(text) for _, text in sorted(skill.statements.items())] == [
        level.body[0].text for level in levels.body
    ]


def test_a_fact_that_is_not_known_is_left_out(words):
    """No label stands alone."""
    skill = words.graph.skill("spreadsheets")
    known = [b for b in skill_page(words, skill).blocks if isinstance(b, Entry)]

    assert all(entry.text for entry in known)
    assert {"Codes:", "Evidence:", "Hours of study from:"} <= {
        entry.label for entry in known
    }


def test_a_skill_is_called_what_means_no_other(words):
    """Office suites may mean several skills, and are asked about."""
    skill = words.graph.skill("spreadsheets")
    (called,) = [
        block.text
        for block in skill_page(words, skill).blocks
        if isinstance(block, Entry) and "Also called:" == block.label
    ]

    assert "Microsoft 365" in skill.aliases["en"]
    assert "Excel" in called
    assert "Microsoft 365" not in called


def test_a_skill_page_shows_levels_and_who_needs_it():
    """Statements, hours, prerequisites both ways, roles."""
    shown = " ".join(run("skill", "hr reporting").stdout.split())
    skill = GRAPH.skill("hr-reporting")

    assert all(statement.en in shown for statement in skill.statements.values())
    assert (
        "To be learnt before Level For level Data protection awareness working" in shown
    )
    assert "To be learnt after Level With level Employee surveys" in shown
    assert "HR manager practitioner essential" in shown


def test_a_gap_shows_practice_beside_study(words):
    """Both for each skill, and each added up."""
    gap = skill_gap(words.graph, "hr-manager")
    page = gap_page(words, gap, origin=None)
    table = next(block for block in page.blocks if isinstance(block, Table))
    essential = in_learning_order(
        words.graph, (step for step in gap.skills if step.essential), words.skill
    )

    assert ["Study", "Practice"] == [column.heading for column in table.columns[2:]]
    assert [
        (words.bare(step.hours), words.bare(step.practice_hours)) for step in essential
    ] == [row.cells[2:] for group in table.groups for row in group.rows]
    assert (
        f"{words.hours(gap.practice_hours)} of practice at work" in page.blocks[1].text
    )


def test_what_the_desirable_skills_take_is_study_and_practice(words):
    """Each total says which it is."""
    gap = skill_gap(words.graph, "hr-manager")
    steps = [step for step in gap.skills if not step.essential]
    study = words.hours(total(step.hours for step in steps))
    practice = words.hours(practice_of(steps))
    more = f"More for the desirable skills: {study} of study; {practice} of practice"

    assert more in flat(terminal_text(gap_page(words, gap, origin=None)))
