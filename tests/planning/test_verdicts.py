"""What classifications say of a move, and what they cannot say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careerpath import CareerGraph
from careerpath.model.relation import OfficialTitle, Relation
from careerpath.model.text import Text
from careerpath.planning.verdicts import count, judge, judge_all
from tests.planning.instances import SCALE, make_role, make_skill, make_transition

ROWS = [
    Relation("onet", "1", "2", "Supplemental", "onet-9"),
    Relation("onet", "1", "3", "Primary-Short", "onet-9"),
    Relation("rome", "B", "A", "Evolution", "rome-9"),
    Relation("rome", "C", "D", "Proche", "rome-9"),
]


def made(*moves, codes):
    """Return a graph of roles with these codes, and the rows above."""
    return CareerGraph(
        scale=SCALE,
        roles=[
            replace(make_role(role, {}), codes=own, grade=grade)
            for grade, (role, own) in enumerate(codes.items(), start=1)
        ],
        transitions=[make_transition(*move) for move in moves],
        relations=ROWS,
    )


@pytest.mark.parametrize(
    ("origin", "destination", "finding"),
    [
        (("A",), ("B",), "opposite"),
        (("B",), ("A",), "recorded"),
        (("A",), ("A",), "shared"),
        (("A",), ("C",), "absent"),
        (("A",), ("Z",), "uncoded"),
        ((), ("A",), "uncoded"),
        (("A", "C"), ("A", "D"), "recorded"),
        (("A", "C"), ("A", "B"), "shared"),
    ],
)
def test_a_verdict_comes_from_the_codes_alone(origin, destination, finding):
    """A row that leads the way counts more than a code in common."""
    graph = made(codes={"x": {"rome": origin}, "y": {"rome": destination}})
    _onet, rome = judge(graph, "x", "y")

    assert finding == rome.finding
    assert (finding == "recorded") == bool(rome.rows)


def test_the_closest_row_is_named_first():
    """O*NET's first tier stands before its third."""
    codes = {"x": {"onet": ("1",)}, "y": {"onet": ("2", "3")}}
    onet, _rome = judge(made(codes=codes), "x", "y")

    assert ("Supplemental", "Primary-Short") == tuple(row.tier for row in onet.rows)
    assert "Primary-Short" == onet.closest.tier


def test_a_move_that_one_records_and_another_does_not_is_disputed():
    """A classification without a code for it takes no part."""
    codes = {
        "x": {"onet": ("1",), "rome": ("A",)},
        "y": {"onet": ("2",), "rome": ("C",)},
        "z": {"onet": ("3",)},
    }
    first, second = judge_all(made(("x", "y"), ("x", "z"), codes=codes))

    assert (True, True, True) == (first.comparable, first.confirmed, first.disputed)
    assert (True, True, False) == (second.comparable, second.confirmed, second.disputed)


def test_one_code_for_both_is_no_ground_for_comparing():
    """No row could confirm such a move."""
    codes = {"x": {"rome": ("A",)}, "y": {"rome": ("A",)}}
    (judgement,) = judge_all(made(("x", "y"), codes=codes))

    assert (False, False) == (judgement.comparable, judgement.confirmed)


def test_families_count_as_reachable_from_the_one_with_the_lowest_grade():
    """Along recorded moves, however many."""
    roles = [
        replace(make_role(name, {}), family=name, grade=grade)
        for grade, name in enumerate("abcd", start=1)
    ]
    moves = [make_transition("a", "b"), make_transition("b", "c")]
    counts = count(CareerGraph(scale=SCALE, roles=roles, transitions=moves))

    assert ("a", 3, 4) == (
        counts.entry_family,
        counts.reachable_families,
        counts.families,
    )


def test_a_pair_of_skills_is_one_link_however_many_levels_wait():
    """Links are counted, not levels."""
    skills = [
        make_skill("a"),
        make_skill("b", prerequisites={1: {"a": 1}, 2: {"a": 2}}),
        make_skill("c", prerequisites={2: {"a": 1, "b": 1}}),
    ]

    assert 3 == count(CareerGraph(scale=SCALE, skills=skills)).prerequisite_links


def test_names_statements_and_requirements_are_counted():
    """A name in two languages is one; so is a title in two editions."""
    role = replace(
        make_role("clerk", {"a": 1}),
        label=Text("Clerk", "clerk"),
        aliases={"fr": ("X",)},
    )
    titles = [OfficialTitle("rome", "1", "Commis", "fr", s) for s in ("r-1", "r-2")]
    graph = CareerGraph(
        scale=SCALE, skills=[make_skill("a")], roles=[role], official_titles=titles
    )
    counts = count(graph)

    assert (2, 1) == (counts.names, counts.official_titles)
    assert (1, 0) == (counts.essential, counts.desirable)
    assert len(graph.skill("a").statements) == counts.statements


def test_a_graph_without_tables_has_no_verdicts():
    """And nothing to compare."""
    graph = CareerGraph(scale=SCALE, roles=[make_role("a", {}), make_role("b", {})])

    assert () == judge(graph, "a", "b")
    assert 0 == count(graph).comparable
