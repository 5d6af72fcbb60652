"""Make small career graphs and questions, by seed, from three generators."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise, product
from typing import TYPE_CHECKING

from careerpath import CareerGraph, Filters, Profile
from careerpath.model.contexts import COMPANY_SIZES, EVERYWHERE, STATUSES, Contexts
from careerpath.model.evidence import PROVES, TIERS, Evidence
from careerpath.model.levels import SKILL_KINDS, Level, Scale
from careerpath.model.ranges import Range
from careerpath.model.role import Requirement, Role
from careerpath.model.skill import Skill
from careerpath.model.text import Text
from careerpath.model.transition import Transition

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

LEVELS = (1, 2, 3)
SOME_TEXT = Text("x", "x")
SCALE = Scale(
    levels=tuple(Level(n, Text(f"l{n}", f"n{n}"), SOME_TEXT) for n in LEVELS),
    learning_hours={kind: {n: Range(1, n, 9) for n in LEVELS} for kind in SKILL_KINDS},
)


@dataclass(frozen=True)
class Question:
    """A graph, two of its roles, and everything that narrows the routes."""

    graph: CareerGraph
    origin: str
    destination: str
    profile: Profile | None = None
    filters: Filters = field(default_factory=Filters)
    desirable: bool = False


def make_skill(
    id: str,
    hours: Iterable[int] = (1, 2, 3),
    prerequisites: Mapping[int, Mapping[str, int]] | None = None,
) -> Skill:
    """Return a skill whose likely hours per level step are `hours`."""
    return Skill(
        id=id,
        label=Text(id, id),
        kind="technique",
        category="made",
        statements=dict.fromkeys(LEVELS, SOME_TEXT),
        learning_hours={
            level: Range(likely // 2, likely, 2 * likely)
            for level, likely in enumerate(hours, start=1)
        },
        prerequisites=prerequisites or {},
    )


def make_role(
    id: str, essential: Mapping[str, int], desirable: Mapping[str, int] | None = None
) -> Role:
    """Return a role that requires these levels."""
    needs = [Requirement(s, level) for s, level in sorted(essential.items())]
    wants = [
        Requirement(s, level, essential=False)
        for s, level in sorted((desirable or {}).items())
    ]
    return Role(
        id=id,
        label=Text(id, id),
        family="made",
        grade=1,
        serves=SOME_TEXT,
        authority=SOME_TEXT,
        missions=(),
        requirements=(*needs, *wants),
    )


def make_transition(
    origin: str,
    destination: str,
    months: int = 0,
    *,
    essential: Mapping[str, int] | None = None,
    contexts: Contexts = EVERYWHERE,
    tier: str = "official",
    proves: str | None = "move",
) -> Transition:
    """Return a move with `months` likely, half as many low and twice as many high."""
    return Transition(
        origin=origin,
        destination=destination,
        kind="lateral",
        experience_months=Range(months // 2, months, 2 * months),
        because=SOME_TEXT,
        essential=tuple(
            Requirement(s, level) for s, level in sorted((essential or {}).items())
        ),
        contexts=contexts,
        evidence=(Evidence("made", tier, proves=proves),),
    )


def make_graph(
    roles: Mapping[str, Mapping[str, int]],
    transitions: Iterable[Transition | tuple[str, str] | tuple[str, str, int]],
    skills: Iterable[Skill] = (),
) -> CareerGraph:
    """Return a graph from roles' essential levels; skills not given are made."""
    known = {skill.id: skill for skill in skills}
    moves = [
        t if isinstance(t, Transition) else make_transition(*t) for t in transitions
    ]
    named = {s for levels in roles.values() for s in levels}
    named |= {need.skill for move in moves for need in move.essential}
    return CareerGraph(
        scale=SCALE,
        skills=[
            known.get(name) or make_skill(name) for name in sorted({*named, *known})
        ],
        roles=[make_role(name, levels) for name, levels in roles.items()],
        transitions=moves,
    )


# --------------------------------------------------------------------- generators


def uniform(rng: random.Random) -> Question:
    """Roles, skills and moves drawn evenly."""
    names = [f"r{i}" for i in range(rng.randint(5, 8))]
    skills = _skills(rng, rng.randint(3, 7))
    density = rng.choice((0.3, 0.45, 0.6))
    pairs = [(a, b) for a, b in product(names, names) if a != b]
    chosen = [pair for pair in pairs if rng.random() < density]
    roles = [_role(rng, name, skills, rng.randint(0, 4)) for name in names]
    origin, destination = rng.sample(names, 2)
    return _question(rng, roles, skills, chosen, origin, destination)


def layered(rng: random.Random) -> Question:
    """Layers of roles whose detours share skills, so that unions decide."""
    depth, width = rng.choice(((2, 3), (3, 2), (3, 3), (4, 2), (4, 3)))
    layers = [["a-origin"]]
    layers += [[f"m{i}{j}" for j in range(width)] for i in range(depth)]
    layers.append(["z-destination"])
    skills = _skills(rng, rng.randint(4, 6))
    pairs = [
        (a, b)
        for first, second in pairwise(layers)
        for a, b in product(first, second)
        if rng.random() < 0.9
    ]
    middle = [name for layer in layers[1:-1] for name in layer]
    extra = [(a, b) for a, b in product(middle, middle) if a != b]
    pairs += rng.sample(extra, rng.randint(0, 3))
    roles = [_role(rng, name, skills, 2) for name in middle]
    roles += [make_role("a-origin", {}), _role(rng, "z-destination", skills, 1)]
    return _question(
        rng, roles, skills, sorted(set(pairs)), "a-origin", "z-destination"
    )


def tight(rng: random.Random) -> Question:
    """A long cheap way and short dear ones, with just enough moves allowed."""
    length = rng.randint(3, 6)
    names = [f"r{i}" for i in range(length)]
    skills = _skills(rng, 4)
    pairs = {(a, b) for a, b in pairwise(names)}
    pairs |= {
        (names[i], names[j])
        for i in range(length)
        for j in range(i + 2, length)
        if rng.random() < 0.6
    }
    pairs |= {(b, a) for a, b in sorted(pairs) if rng.random() < 0.25}
    roles = [_role(rng, name, skills, rng.choice((0, 1, 1, 2))) for name in names]
    question = _question(rng, roles, skills, sorted(pairs), names[0], names[-1])
    limit = Filters(
        via=question.filters.via,
        avoid=question.filters.avoid,
        max_moves=rng.randint(1, length - 1),
    )
    return Question(
        question.graph,
        question.origin,
        question.destination,
        question.profile,
        limit,
        question.desirable,
    )


def _with_weak_evidence(rng: random.Random, move: Transition) -> Transition:
    """Return a move that may have evidence of less weight too."""
    more = [Evidence("made", "inferred")] if rng.random() < 0.2 else []
    return replace(move, evidence=(*more, *move.evidence))


GENERATORS: dict[str, Callable[[random.Random], Question]] = {
    "uniform": uniform,
    "layered": layered,
    "tight": tight,
}


@lru_cache(maxsize=600)
def make_question(generator: str, seed: int) -> Question:
    """Return the question that a generator makes from a seed, always the same."""
    question = GENERATORS[generator](random.Random(f"{generator} {seed}"))
    return with_grades(question, random.Random(f"grades {generator} {seed}"))


def with_grades(question: Question, rng: random.Random) -> Question:
    """Return the question about roles of several grades, in two of three cases.

    In some of them a step down is allowed, or the grades are only assumed.
    """
    graph, case = question.graph, rng.randrange(9)
    highest = 1 if case < 3 else 3
    grades = {role: rng.randint(1, highest) for role in graph.roles}
    roles = [replace(graph.roles[id], grade=grade) for id, grade in grades.items()]
    scale = replace(graph.scale, assumed=("grades",)) if case == 3 else graph.scale
    return replace(
        question,
        graph=CareerGraph(
            scale=scale,
            skills=graph.skills.values(),
            roles=roles,
            transitions=[_with_weak_evidence(rng, move) for move in graph.transitions],
        ),
        filters=replace(question.filters, step_down=case == 4),
    )


def _skills(rng: random.Random, count: int) -> list[Skill]:
    names = [f"s{i}" for i in range(count)]
    return [
        with_practice(
            make_skill(
                name,
                [rng.randint(1, 5) for _ in LEVELS],
                _prerequisites(rng, names[:index]),
            )
        )
        for index, name in enumerate(names)
    ]


def with_practice(skill: Skill) -> Skill:
    """Return a skill that takes practice at work too, but for its first level."""
    _first, *others = skill.learning_hours.items()
    practice = {level: Range(h.low, 3 * h.likely, 7 * h.high) for level, h in others}
    return replace(skill, practice_hours=practice)


def _prerequisites(rng: random.Random, earlier: list[str]) -> dict[int, dict[str, int]]:
    if not earlier or rng.random() < 0.7:
        return {}
    level = rng.choice(LEVELS)
    return {level: {rng.choice(earlier): rng.randint(1, level)}}


def _levels(rng: random.Random, skills: list[Skill], count: int) -> dict[str, int]:
    chosen = rng.sample([s.id for s in skills], min(count, len(skills)))
    return {name: rng.choice((1, 1, 2, 3)) for name in chosen}


def _role(rng: random.Random, name: str, skills: list[Skill], count: int) -> Role:
    wanted = _levels(rng, skills, 1) if rng.random() < 0.3 else {}
    return make_role(name, _levels(rng, skills, count), wanted)


def _question(
    rng: random.Random,
    roles: list[Role],
    skills: list[Skill],
    pairs: list[tuple[str, str]],
    origin: str,
    destination: str,
) -> Question:
    graph = CareerGraph(
        scale=SCALE,
        skills=skills,
        roles=roles,
        transitions=[_transition(rng, a, b, skills) for a, b in pairs],
    )
    return Question(
        graph,
        origin,
        destination,
        _profile(rng, skills),
        _filters(rng, [role.id for role in roles]),
        desirable=rng.random() < 0.15,
    )


def _transition(
    rng: random.Random, origin: str, destination: str, skills: list[Skill]
) -> Transition:
    demanding = rng.random() < 0.25
    return make_transition(
        origin,
        destination,
        rng.choice((0, 1, 2, 3, 6)),
        essential=_levels(rng, skills, 1) if demanding else None,
        contexts=Contexts(
            company_size=_some(rng, COMPANY_SIZES), status=_some(rng, STATUSES)
        ),
        tier=rng.choice((*TIERS, "official", "published")),
        proves=rng.choice((None, *PROVES, "move", "move")),
    )


def _some(rng: random.Random, values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(rng.sample(values, 1)) if rng.random() < 0.1 else ()


def _profile(rng: random.Random, skills: list[Skill]) -> Profile:
    if rng.random() < 0.5:
        return Profile()
    return Profile(
        months_in_role=rng.choice((0, 1, 4)),
        held=_levels(rng, skills, rng.randint(0, 2)),
        hours_per_week=rng.choice((1, 2, 4, 60)),
        assume_role_skills=rng.random() < 0.8,
    )


def _filters(rng: random.Random, roles: list[str]) -> Filters:
    if rng.random() < 0.6:
        return Filters(max_moves=rng.choice((3, 4, 6)))
    via, avoid = frozenset(), frozenset()
    if rng.random() < 0.5:
        via = frozenset(rng.sample(roles, rng.randint(1, 2)))
    elif rng.random() < 0.4:
        avoid = frozenset(rng.sample(roles, 1))
    return Filters(
        via=via,
        avoid=avoid,
        max_moves=rng.choice((4, 6)),
        company_size=rng.choice((None, None, "sme")),
        status=rng.choice((None, None, "employee")),
        min_tier=rng.choice((None, None, "practitioner")),
        recorded=rng.random() < 0.2,
    )
