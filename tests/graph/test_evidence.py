"""Evidence says no more than the public classifications do."""

from __future__ import annotations

import pytest

from careerpath import CareerGraph, load_graph
from careerpath.planning.verdicts import count, judge_all
from tests.graph import fact_tables


@pytest.fixture(scope="module")
def graph() -> CareerGraph:
    return load_graph()


def test_most_moves_between_different_codes_are_confirmed(graph: CareerGraph) -> None:
    """At least four of five, counted from codes and tables alone."""
    carried = {
        (system, role.id): set(role.codes.get(system, ()))
        for role in graph.roles.values()
        for system in ("onet", "rome")
    }
    rows = {(r.system, r.origin, r.destination) for r in graph.relations.rows}
    known = {(r.system, code) for r in graph.relations.rows for code in (r.origin,)}
    different, confirmed = 0, 0
    for move in graph.transitions:
        pairs = [
            (system, carried[system, move.origin], carried[system, move.destination])
            for system in ("onet", "rome")
        ]
        apart = any(
            not (ours & theirs)
            and any((system, code) in known for code in ours)
            and any((system, code) in known for code in theirs)
            for system, ours, theirs in pairs
        )
        recorded = any(
            (system, origin, destination) in rows
            for system, ours, theirs in pairs
            for origin in ours
            for destination in theirs
        )
        different += apart
        confirmed += apart and recorded

    assert confirmed >= 0.8 * different
    assert (different, confirmed) == (
        count(graph).comparable,
        count(graph).confirmed,
    )


def test_official_is_what_a_table_has(graph: CareerGraph) -> None:
    """A move is official if, and only if, a classification records it."""
    assert [] == [
        (item.move.origin, item.move.destination)
        for item in judge_all(graph)
        if (item.move.tier == "official") != item.confirmed
    ]


def test_every_row_that_speaks_for_a_move_is_cited(graph: CareerGraph) -> None:
    """Nothing is kept back, and nothing else is called official."""
    for item in judge_all(graph):
        rows = {row.record for verdict in item.verdicts for row in verdict.rows}
        cited = {e.record for e in item.move.evidence if e.tier == "official"}

        assert rows == cited, (item.move.origin, item.move.destination)


def test_every_code_of_a_table_is_carried_by_a_role(graph: CareerGraph) -> None:
    """The tables hold what the graph needs and no more."""
    carried = {
        (system, code)
        for role in graph.roles.values()
        for system, codes in role.codes.items()
        for code in codes
    }

    assert {(r.system, r.origin) for r in graph.relations.rows} <= carried
    assert {(t.system, t.code) for t in graph.official_titles} <= carried


@pytest.mark.parametrize("name", fact_tables.names())
def test_tables_are_as_the_downloads_give_them(name: str) -> None:
    """Row for row."""
    if not fact_tables.DATA.is_dir():
        pytest.skip(f"the public downloads are not in {fact_tables.DATA}")
    if name.endswith("onet.csv"):
        pytest.importorskip("openpyxl", reason="O*NET is there as Excel files")
    kept = (fact_tables.GRAPH / name).read_text(encoding="utf-8")

    assert kept == fact_tables.table(name)
