"""What-if answers are those of trying everything."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise, product

import pytest

from careerpath import Filters, Profile, find_key_skills, load_graph, unlock_role
from careerpath.errors import InvalidValueError
from careerpath.model.ranges import total
from careerpath.planning.gap import missing_skills
from careerpath.planning.needs import held_levels, join_levels
from tests.planning.enumeration import enumerate_routes
from tests.planning.instances import (
    GENERATORS,
    make_graph,
    make_question,
    make_skill,
    make_transition,
)

#: With three generators: 510 cases.
GRAPHS_PER_GENERATOR = 170
LIMITS = [(4, None), (None, 3), (9, 6), (0, None)]
GRAPH = load_graph()


class Counterfactual:
    """All routes of a question, to be priced for whoever holds more."""

    def __init__(self, question):
        self.question = question
        self.graph = question.graph
        person = question.profile
        own = self.graph.roles[question.origin].essential
        levels = dict(person.held)
        if person.assume_role_skills:
            levels = {s: max(levels.get(s, 0), own.get(s, 0)) for s in {*levels, *own}}
        self.held = self.graph.with_prerequisites(levels)
        self.routes = {}

    def needs(self, roles):
        """Return wait and needed levels of each move of a route."""
        found = []
        for number, (origin, destination) in enumerate(pairwise(roles)):
            move = self.graph.transition(origin=origin, destination=destination)
            role = self.graph.roles[destination]
            levels = {**role.essential}
            extra = {n.skill: n.level for n in move.essential}
            wanted = role.desirable if self.question.desirable else {}
            for part in (extra, wanted):
                for skill, level in part.items():
                    levels[skill] = max(levels.get(skill, 0), level)
            wait = move.experience_months.likely
            if number == 0:
                wait = max(0, wait - self.question.profile.months_in_role)
            found.append((wait, self.graph.with_prerequisites(levels)))
        return found

    def routes_to(self, destination):
        """Return the waits and needs of every admitted route to a role."""
        if destination not in self.routes:
            asked = replace(self.question, destination=destination)
            self.routes[destination] = [
                self.needs(route.roles) for route in enumerate_routes(asked)
            ]
        return self.routes[destination]

    def is_within(self, destination, held, hours, months):
        """Tell whether someone who holds these levels keeps within the limits."""
        for steps in self.routes_to(destination):
            effort, time, levels = 0, Fraction(0), dict(held)
            for wait, need in steps:
                for skill, level in need.items():
                    effort += self.hours(skill, levels.get(skill, 0), level)
                    levels[skill] = max(level, levels.get(skill, 0))
                weekly = self.question.profile.hours_per_week
                time = max(time + wait, Fraction(effort * 12, weekly * 52))
            if (hours is None or effort <= hours) and (
                months is None or time <= months
            ):
                return True
        return False

    def hours(self, skill, low, high):
        """Return the likely hours between two levels."""
        steps = self.graph.skills[skill].learning_hours
        return sum(steps[n].likely for n in range(low + 1, high + 1))

    def price(self, held):
        """Return the hours from what is held to other levels."""
        return sum(self.hours(s, self.held.get(s, 0), n) for s, n in held.items())

    def levels_to_try(self):
        """Return every closed way of holding more, cheapest first."""
        skills = sorted(self.graph.skills)
        ranges = [range(self.held.get(skill, 0), 4) for skill in skills]
        found = []
        for levels in product(*ranges):
            held = {s: n for s, n in zip(skills, levels, strict=True) if n}
            if self.graph.with_prerequisites(held) == held:
                found.append((self.price(held), sorted(held.items()), held))
        return [held for *_, held in sorted(found, key=lambda item: item[:2])]


def cases(generator):
    """Yield the questions of a generator that are small enough to try everything."""
    seed, made = 0, 0
    while made < GRAPHS_PER_GENERATOR:
        question = make_question(generator, seed)
        seed += 1
        if len(question.graph.skills) <= 4:
            made += 1
            yield replace(
                question,
                filters=replace(question.filters, via=frozenset()),
                profile=question.profile or Profile(),
            )


@pytest.mark.parametrize("generator", GENERATORS)
def test_the_least_to_learn_beforehand_is_that_of_trying_everything(generator):
    """The cheapest closed set of levels after which the role is within limits."""
    helped = 0
    for number, question in enumerate(cases(generator)):
        hours, months = LIMITS[number % len(LIMITS)]
        world = Counterfactual(question)
        expected = next(
            (
                world.price(held)
                for held in world.levels_to_try()
                if world.is_within(question.destination, held, hours, months)
            ),
            None,
        )
        answer = unlock_role(
            question.graph,
            question.origin,
            question.destination,
            within_hours=hours,
            within_months=months,
            profile=question.profile,
            filters=question.filters,
            desirable=question.desirable,
        )

        assert answer.proven
        assert (expected is None) == (answer.route is None), number
        if expected is not None:
            assert expected == answer.hours.likely, number
            known = dict(world.held)
            known |= {step.skill: step.to_level for step in answer.skills}
            assert question.graph.with_prerequisites(known) == dict(
                sorted(known.items())
            )
            assert world.is_within(question.destination, known, hours, months)
            helped += expected > 0
    assert helped > 20


def covers(levels, less):
    """Tell whether levels are all of others, and more."""
    held = dict(levels)
    return levels != less and all(held.get(s, 0) >= n for s, n in less)


@pytest.mark.parametrize("generator", GENERATORS)
def test_the_key_skills_are_those_of_trying_each(generator):
    """With the roles that each of them opens."""
    opening = 0
    for number, question in enumerate(cases(generator)):
        hours, months = LIMITS[number % len(LIMITS)]
        world = Counterfactual(question)
        others = [role for role in question.graph.roles if role != question.origin]
        reachable = [r for r in others if world.is_within(r, world.held, hours, months)]
        expected = []
        for skill in question.graph.skills:
            for level in range(world.held.get(skill, 0) + 1, 4):
                held = question.graph.with_prerequisites({**world.held, skill: level})
                opens = [
                    role
                    for role in others
                    if role not in reachable
                    and world.is_within(role, held, hours, months)
                ]
                if opens:
                    expected.append((set(held.items()), skill, level, opens))
        expected = sorted(
            (-len(opens), world.price(dict(held)), skill, level, tuple(opens))
            for held, skill, level, opens in expected
            if not any(
                covers(held, less) and set(opens) <= set(more)
                for less, *_, more in expected
            )
        )
        answer = find_key_skills(
            question.graph,
            question.origin,
            within_hours=hours,
            within_months=months,
            count=100,
            profile=question.profile,
            filters=question.filters,
            desirable=question.desirable,
        )

        assert answer.proven
        assert tuple(reachable) == answer.reachable
        found = [
            (-len(s.opens), s.hours.likely, s.skill, s.level, s.opens)
            for s in answer.skills
        ]
        assert expected == found, number
        opening += bool(found)
    assert opening > 20


def test_practice_is_that_of_the_steps_to_the_level():
    """Of a key skill with all that it presupposes, of an unlocking with all steps."""
    held = held_levels(GRAPH, Profile(role="receptionist"))
    keys = find_key_skills(GRAPH, "receptionist", within_hours=1000).skills
    first = unlock_role(GRAPH, "receptionist", "hr-officer", within_hours=300)

    assert any(len(_steps_to(held, key)) > 1 for key in keys)
    for key in keys:
        steps = _steps_to(held, key)
        assert total(step.practice_hours for step in steps) == key.practice_hours
        assert total(step.hours for step in steps) == key.hours
    assert len(first.skills) > 1
    practice = [step.practice_hours.likely for step in first.skills]
    assert sum(practice) == first.practice_hours.likely


def _steps_to(held, key):
    """Return the steps to the level of a key skill."""
    need = GRAPH.with_prerequisites({key.skill: key.level})
    return missing_skills(GRAPH, held, join_levels(held, need))


def test_a_role_within_the_budget_needs_nothing_first():
    """Nothing is to be learnt beforehand, and the route is there."""
    answer = unlock_role(GRAPH, "receptionist", "recruiter", within_hours=5000)

    assert () == answer.skills
    assert 0 == answer.hours.likely
    assert answer.route is not None


def test_no_skill_shortens_waiting():
    """Where every route waits too long, that is said."""
    graph = make_graph({"a": {}, "z": {"x": 1}}, [("a", "z", 24)])

    answer = unlock_role(graph, "a", "z", within_months=12)

    assert answer.route is None
    assert "waits longer" in str(answer.reason)


def test_where_no_route_leads_the_reason_is_that():
    """Rather than anything about skills."""
    graph = make_graph({"a": {}, "z": {"x": 1}}, [("z", "a")])

    answer = unlock_role(graph, "a", "z", within_hours=12)

    assert "No chain of moves in this graph" in str(answer.reason)


def test_learning_hours_that_do_not_divide_are_chosen_well():
    """The cheapest sum that is enough, not the largest steps."""
    skills = [
        make_skill(name, (hours,) * 3)
        for name, hours in zip("pqr", (7, 5, 4), strict=True)
    ]
    graph = make_graph({"a": {}, "z": {"p": 1, "q": 1, "r": 1}}, [("a", "z")], skills)

    answer = unlock_role(graph, "a", "z", within_hours=8)

    assert 9 == answer.hours.likely
    assert {"q", "r"} == {step.skill for step in answer.skills}


@pytest.mark.parametrize("ask", [unlock_role, find_key_skills])
def test_a_budget_must_be_given(ask):
    """And no role on the way."""
    roles = ("receptionist", "recruiter")[: 2 if ask is unlock_role else 1]

    with pytest.raises(InvalidValueError, match="budget"):
        ask(GRAPH, *roles)
    with pytest.raises(InvalidValueError, match="on the way"):
        ask(
            GRAPH,
            *roles,
            within_hours=1,
            filters=Filters(via=frozenset({"hr-officer"})),
        )


def test_met_budgets_are_told():
    """Neither answer is then proven."""
    roles = ("receptionist", "hr-director")

    assert not unlock_role(GRAPH, *roles, within_hours=9, label_budget=2).proven
    assert not find_key_skills(GRAPH, roles[0], within_hours=900, label_budget=2).proven


def test_a_met_budget_ends_the_search():
    """What was found by then is the answer, not everything."""
    every, some = (
        find_key_skills(GRAPH, "receptionist", within_hours=900, label_budget=budget)
        for budget in (10_000, 2)
    )

    assert every.proven
    assert set(some.reachable) < set(every.reachable)


def test_of_covers_alike_the_one_for_the_shorter_learning_is_given():
    """Whatever the roles on the way are called."""
    skills = [
        make_skill(id, (hours, 9, 9)) for id, hours in (("l", 3), ("m", 2), ("s", 3))
    ]
    graph = make_graph(
        {"o": {}, "a": {"l": 1, "m": 1}, "b": {"s": 1}, "z": {}},
        [("o", "a"), ("a", "z"), ("o", "b"), ("b", "z")],
        skills,
    )

    found = unlock_role(graph, "o", "z", within_hours=2)

    assert ["s"] == [step.skill for step in found.skills]


def test_of_covers_alike_the_one_before_less_for_the_last_move_is_given():
    """What a route asks for at its very end is learnt for it too."""
    skills = [
        make_skill(id, (hours, 9, 9)) for id, hours in (("l", 3), ("m", 2), ("s", 3))
    ]
    graph = make_graph(
        {"o": {}, "a": {"l": 1}, "b": {"s": 1}, "z": {}},
        [
            ("o", "a"),
            make_transition("a", "z", essential={"m": 1}),
            ("o", "b"),
            ("b", "z"),
        ],
        skills,
    )

    found = unlock_role(graph, "o", "z", within_hours=2)

    assert ["s"] == [step.skill for step in found.skills]


def test_of_covers_alike_the_one_for_fewer_moves_is_given():
    """Where their routes take as many hours."""
    skills = [make_skill(id, (3, 9, 9)) for id in "rs"]
    graph = make_graph(
        {"o": {}, "a": {"r": 1}, "b": {"s": 1}, "c": {}, "z": {}},
        [("o", "a"), ("a", "c"), ("c", "z"), ("o", "b"), ("b", "z")],
        skills,
    )

    found = unlock_role(graph, "o", "z", within_hours=2)

    assert ["s"] == [step.skill for step in found.skills]


def test_of_covers_alike_on_routes_alike_the_first_by_id_is_given():
    """However near the roles on the way are to the destination."""
    skills = [
        make_skill(id, (hours, 9, 9)) for id, hours in (("r", 3), ("s", 3), ("t", 9))
    ]
    graph = make_graph(
        {"o": {}, "a": {"r": 1}, "b": {"s": 1}, "c": {}, "d": {}, "z": {}},
        [
            *(("o", "a"), ("a", "c"), ("c", "z"), ("o", "b"), ("b", "d"), ("d", "z")),
            make_transition("b", "z", essential={"t": 1}),
        ],
        skills,
    )

    found = unlock_role(graph, "o", "z", within_hours=2)

    assert ["r"] == [step.skill for step in found.skills]
