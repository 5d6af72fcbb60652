"""The requirement that a recommendation hangs on is that of trying each by force."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from careerpath import CareerGraph, Profile, find_choices, find_decisive, load_graph
from careerpath.errors import InvalidValueError
from careerpath.model.argument import Removal, Sensitivity
from careerpath.planning.needs import starting_levels
from tests.planning.enumeration import enumerate_routes
from tests.planning.instances import GENERATORS, make_question

#: With three generators: 450 graphs, each asked again without every requirement.
GRAPHS_PER_GENERATOR = 150
GRAPH = load_graph()
TOLERANCES = (0, 10, 40)


def with_parts(graph, **parts):
    """Return the same graph with other roles or transitions."""
    return CareerGraph(
        scale=graph.scale,
        skills=graph.skills.values(),
        roles=parts.get("roles", graph.roles.values()),
        transitions=parts.get("transitions", graph.transitions),
    )


def removals(question):
    """Yield (role, origin of the move, requirement, graph without it)."""
    graph = question.graph
    for role in graph.roles.values():
        if role.id == question.origin:
            continue
        for need in role.requirements:
            if need.essential or question.desirable:
                left = tuple(r for r in role.requirements if r is not need)
                roles = {**graph.roles, role.id: replace(role, requirements=left)}
                yield role.id, None, need, with_parts(graph, roles=roles.values())
    for move in graph.transitions:
        for need in move.essential:
            left = tuple(r for r in move.essential if r is not need)
            moves = [
                replace(move, essential=left) if other is move else other
                for other in graph.transitions
            ]
            without = with_parts(graph, transitions=moves)
            yield move.destination, move.origin, need, without


def needed(question, graph, role, origin):
    """Return what is needed for a role, by way of a move from its origin if given."""
    needs = [
        need
        for need in graph.roles[role].requirements
        if need.essential or question.desirable
    ]
    if origin:
        needs += graph.transition(origin=origin, destination=role).essential
    levels = {}
    for need in needs:
        levels[need.skill] = max(levels.get(need.skill, 0), need.level)
    return graph.with_prerequisites(levels)


def missing_hours(question, graph, role, origin):
    """Return the likely hours from what is held to what is needed."""
    held = question.profile.held
    return sum(
        graph.hours(skill, min(held.get(skill, 0), level), level).likely
        for skill, level in needed(question, graph, role, origin).items()
    )


def recommended(question, tolerance):
    """Return the recommended route of full enumeration."""
    routes = enumerate_routes(question)
    if not routes:
        return ()
    least = min(route.effort for route in routes)
    near = [r for r in routes if r.effort * 100 <= least * (100 + tolerance)]
    return min(
        near, key=lambda r: (r.hardest_step, r.firmness, r.time, *r.key("effort"))
    ).roles


def by_force(question, tolerance, argued=None):
    """Return what the recommendation hangs on, by the definition.

    Of a route that is `argued` for, its own steps; of the recommended one otherwise.
    """
    route = recommended(question, tolerance)
    if not route:
        return Sensitivity(None, ())
    found = []
    for role, origin, need, graph in removals(question):
        other = recommended(replace(question, graph=graph), tolerance)
        if other != route:
            spared = missing_hours(question, question.graph, role, origin)
            spared -= missing_hours(question, graph, role, origin)
            key = (spared, role, origin or "", need.skill)
            removal = Removal(role, origin, need.skill, need.level, spared, other)
            found.append((key, removal))
    ranked = [removal for _, removal in sorted(found, key=lambda item: item[0])]
    of_steps = tuple(
        next(
            (r for r in ranked if r.role == end and r.origin in (None, start)),
            None,
        )
        for start, end in pairwise(argued or route)
    )
    return Sensitivity(ranked[0] if ranked else None, of_steps)


def settled(question):
    """Return a question whose person says all that is held, whatever roles require."""
    held = starting_levels(question.graph, question.origin, question.profile)
    profile = replace(question.profile, held=held, assume_role_skills=False)
    return replace(question, profile=profile)


@pytest.mark.parametrize("generator", GENERATORS)
def test_it_is_that_of_trying_each(generator):
    """Of roles and of moves, desirable ones where they count, at three tolerances."""
    hanging = 0
    for seed in range(GRAPHS_PER_GENERATOR):
        question = settled(make_question(generator, seed))
        tolerance = TOLERANCES[seed % len(TOLERANCES)]
        wanted = by_force(question, tolerance)
        found = find_decisive(
            question.graph,
            question.origin,
            question.destination,
            tolerance=tolerance,
            profile=question.profile,
            filters=question.filters,
            desirable=question.desirable,
        )
        hanging += wanted.least is not None

        assert wanted == found, (generator, seed)
    assert hanging > GRAPHS_PER_GENERATOR // 10


def test_the_steps_of_any_route_can_be_asked_about():
    """Which of their requirements decide what is recommended, be it another route."""
    others = 0
    for seed in range(40):
        question = settled(make_question("uniform", seed))
        routes = enumerate_routes(question)
        if not routes:
            continue
        argued = max(route.roles for route in routes)
        others += argued != recommended(question, 10)

        assert by_force(question, 10, argued) == find_decisive(
            question.graph,
            question.origin,
            question.destination,
            profile=question.profile,
            filters=question.filters,
            desirable=question.desirable,
            route=argued,
        )
    assert others > 0


def test_the_shipped_graph_answers_as_without_the_requirement():
    """Taken away in earnest, the requirement changes the choices as foretold."""
    ends = ("receptionist", "project-support-officer")
    removal = find_decisive(GRAPH, *ends).least
    role = GRAPH.roles[removal.role]
    left = tuple(r for r in role.requirements if r.skill != removal.skill)
    roles = {**GRAPH.roles, role.id: replace(role, requirements=left)}
    other = find_choices(with_parts(GRAPH, roles=roles.values()), *ends)

    assert removal.level == role.essential[removal.skill]
    assert removal.route == other.routes[0].roles
    assert removal.route != find_choices(GRAPH, *ends).routes[0].roles


def test_what_the_present_role_requires_stays_held():
    """Also where it is another role than the origin, and lies on a route."""
    profile = Profile(role="hr-assistant")
    ends = ("receptionist", "hr-manager")
    held = starting_levels(GRAPH, ends[0], profile)
    said = Profile(role="hr-assistant", held=held, assume_role_skills=False)

    assert find_decisive(GRAPH, *ends, profile=profile) == find_decisive(
        GRAPH, *ends, profile=said
    )


def test_work_is_bounded_and_what_was_not_tried_is_counted():
    """A smaller budget tries a part of them; almost none not even finds the route."""
    ends = ("secretary", "operations-manager")
    some = find_decisive(GRAPH, *ends, label_budget=2_000)
    none = find_decisive(GRAPH, *ends, label_budget=1)

    assert some.untried > 0
    assert len(some.of_steps) > 1
    assert (None, ()) == (none.least, none.of_steps)
    assert none.untried > some.untried


def test_a_bad_tolerance():
    """As for choices."""
    with pytest.raises(InvalidValueError):
        find_decisive(GRAPH, "receptionist", "hr-manager", tolerance=-1)
