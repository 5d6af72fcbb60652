"""Closeness is what its formula says, worked out here skill by skill."""

from __future__ import annotations

import random
from dataclasses import replace
from fractions import Fraction
from itertools import combinations
from zlib import crc32

import pytest

from careerpath import CareerGraph, load_graph, measure_closeness
from careerpath.errors import UnknownNameError
from careerpath.loading.cache.stored import StoredGraph, store
from careerpath.model.evidence import Evidence, shows_move
from careerpath.model.role import Requirement
from tests.planning.instances import (
    GENERATORS,
    SCALE,
    make_graph,
    make_question,
    make_role,
    make_skill,
    make_transition,
)

GRAPHS_PER_GENERATOR = 40


def weighed(graph, rng):
    """Return a graph in which some needs have an importance and some moves a rank."""
    roles = [
        replace(
            role,
            requirements=tuple(
                need._replace(importance=rng.choice((None, rng.randint(0, 100))))
                for need in role.requirements
            ),
        )
        for role in graph.roles.values()
    ]
    moves = [
        replace(move, evidence=move.evidence + _ranked(rng, move))
        for move in graph.transitions
    ]
    parts = {**graph._parts(), "roles": roles, "transitions": moves}
    return CareerGraph(**parts)


def _ranked(rng, move):
    """Return what a list says, of this move or of the opposite one; mostly nothing."""
    if rng.random() < 0.5:
        return ()
    ends = move.origin, move.destination
    records = [f"{first} > {second}" for first, second in (ends, ends[::-1])]
    return tuple(
        Evidence("made", "official", record, proves="similarity", rank=_rank(record))
        for record in rng.sample(records, rng.randint(1, 2))
    )


def _rank(record):
    """Return the rank of a record, the same wherever it is cited."""
    return 1 + crc32(record.encode()) % 25


def naive(graph, first, second):
    """Return closeness from the public values alone."""
    roles = graph.role(first), graph.role(second)
    needs = [
        graph.with_prerequisites(
            {
                need.skill: max(
                    other.level
                    for other in role.requirements
                    if other.skill == need.skill
                )
                for need in role.requirements
            }
        )
        for role in roles
    ]
    stated = [
        {
            need.skill: max(
                other.importance
                for other in role.requirements
                if other.skill == need.skill and other.importance is not None
            )
            for need in role.requirements
            if need.importance is not None
        }
        for role in roles
    ]
    full = [graph.with_prerequisites(role.essential) for role in roles]
    weights, levels, importance = [], [], []
    for skill in {**needs[0], **needs[1]}:
        counts = any(skill in part for part in full)
        weights.append(Fraction(1) if counts else Fraction(1, 2))
        levels.append(abs(needs[0].get(skill, 0) - needs[1].get(skill, 0)))
        known = [
            said.get(skill, 0 if skill not in need else None)
            for said, need in zip(stated, needs, strict=True)
        ]
        gap = 0 if None in known else abs(known[0] - known[1])
        importance.append(Fraction(gap, 25))
    apart = mean(levels, weights) + mean(importance, weights) / 2
    grades = abs(roles[0].grade - roles[1].grade)
    return -apart - Fraction(grades, 10) + related(graph, first, second) / 5


def mean(values, weights):
    pairs = zip(values, weights, strict=True)
    return sum(v * w for v, w in pairs) / sum(weights) if weights else Fraction(0)


def related(graph, first, second):
    points, records = Fraction(0), set()
    for origin, destination in ((first, second), (second, first)):
        move = graph.transition(origin=origin, destination=destination)
        if move is not None:
            ranks = {(item.record, item.rank) for item in move.evidence if item.rank}
            records |= ranks
            if not ranks:
                made = shows_move(move.evidence)
                points += 1 if made else Fraction(1, 2)
    return points + sum(Fraction(max(21 - rank, 0), 20) for _, rank in records)


@pytest.mark.parametrize("generator", GENERATORS)
def test_closeness_is_its_formula_both_ways(generator):
    """Also of a graph that comes from the cache, and where no rank is known."""
    for seed in range(GRAPHS_PER_GENERATOR):
        plain = make_question(generator, seed).graph
        made = weighed(plain, random.Random(seed))
        stored = StoredGraph("key", store("key", made, ()))
        for first, second in combinations(plain.roles, 2):
            assert naive(plain, first, second) == measure_closeness(
                plain, first, second
            )
            for graph in (made, stored):
                expected = naive(made, first, second)

                assert expected == measure_closeness(graph, first, second), seed
                assert expected == measure_closeness(graph, second, first), seed


def needing(**needs):
    """Return a graph of one skill and a role for each level, importance or none."""
    roles = [
        replace(make_role(name, {}), requirements=(Requirement("s", *need),))
        for name, need in needs.items()
    ]
    return CareerGraph(scale=SCALE, skills=[make_skill("s")], roles=roles)


def test_a_surplus_counts_as_a_lack_does():
    """One level more is as far as one level less."""
    graph = make_graph({"a": {"s": 2}, "b": {"s": 1}, "c": {"s": 3}}, ())

    assert (
        -1 == measure_closeness(graph, "a", "b") == measure_closeness(graph, "a", "c")
    )
    assert 0 == measure_closeness(graph, "a", "a")


def test_a_point_of_importance_is_25_of_ours():
    """Half as heavy as a level; 1 of O*NET's 5 is 0."""
    graph = needing(a=(1, True, (), 25), b=(1, True, (), 75))

    assert -1 == measure_closeness(graph, "a", "b")


def test_a_skill_that_is_only_desirable_weighs_half():
    """Unless the other role cannot do without it."""
    needs = {
        "a": (Requirement("s", 1),),
        "b": (Requirement("s", 1), Requirement("t", 3, essential=False)),
        "c": (Requirement("s", 1), Requirement("t", 1)),
    }
    roles = [
        replace(make_role(name, {}), requirements=own) for name, own in needs.items()
    ]
    skills = [make_skill("s"), make_skill("t")]
    graph = CareerGraph(scale=SCALE, skills=skills, roles=roles)

    assert Fraction(-3, 2) / Fraction(3, 2) == measure_closeness(graph, "a", "b")
    assert Fraction(-2, 2) == measure_closeness(graph, "b", "c")


def test_the_first_in_a_list_is_nearer_than_the_last():
    """Each list counts; beyond the 20 that O*NET lists a rank counts nothing."""
    found = []
    for ranks in ((1, 1), (1, None), (20, None), (21, None)):
        moves = [
            replace(
                make_transition(*ends),
                evidence=(
                    Evidence("o", "official", str(ends), None, "similarity", rank),
                ),
            )
            for ends, rank in zip((("a", "b"), ("b", "a")), ranks, strict=True)
            if rank
        ]
        found.append(measure_closeness(make_graph({"a": {}, "b": {}}, moves), "a", "b"))

    assert [Fraction(2, 5), Fraction(1, 5), Fraction(1, 100), 0] == found


def test_a_move_that_people_make_is_nearer_than_another():
    """Where no list ranks them; each direction counts."""
    ends = {"a": {}, "b": {}}
    made, alike = (
        make_transition("a", "b", proves=proves) for proves in ("move", "similarity")
    )
    back = make_transition("b", "a", tier="published")

    assert Fraction(1, 5) == measure_closeness(make_graph(ends, [made]), "a", "b")
    assert Fraction(1, 10) == measure_closeness(make_graph(ends, [alike]), "a", "b")
    assert Fraction(3, 10) == measure_closeness(
        make_graph(ends, [alike, back]), "a", "b"
    )


def test_a_role_that_does_not_exist_is_refused():
    """Whichever of the two."""
    graph = load_graph()
    for pair in (("recruiter", "astronaut"), ("astronaut", "recruiter")):
        with pytest.raises(UnknownNameError):
            measure_closeness(graph, *pair)
