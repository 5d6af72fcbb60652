"""Build graphs whose roles ask for skills, by seed, with names of any length."""

from __future__ import annotations

import random
from itertools import pairwise

from careerpath.career_graph import CareerGraph
from careerpath.model.levels import SKILL_KINDS, Level, Scale
from careerpath.model.ranges import Range
from careerpath.model.role import Requirement, Role
from careerpath.model.skill import Skill
from careerpath.model.text import Text
from tests.diagram.worlds import INFERRED, LONG, NOTHING, OFFICIAL, SOURCES, move

WORDS = ("droit", "du", "travail", "gestion-conseil", "et", "œuvres", "l'accueil")
CATEGORIES = ("finance", "hr", "tools", "a category with a long name of its own")


def skilled(seed, *, skills=None, roles=4):
    """Return a graph of r0 … rn, each a move from the one before; all ask for much."""
    chance = random.Random(seed)
    levels = chance.choice((1, 4, 7))
    count = chance.randint(1, 70) if skills is None else skills
    made = [_skill(chance, f"s{n}", levels) for n in range(count)]
    people = [_role(chance, f"r{n}", made, levels) for n in range(roles)]
    moves = [move(a.id, b.id) for a, b in pairwise(people)]
    moves += [move("r0", b.id) for b in people[2:] if chance.random() < 0.5]
    scale = Scale(
        tuple(
            Level(n, Text(f"level {n}", f"niveau {n}"), NOTHING) for n in _to(levels)
        ),
        {},
        INFERRED,
    )
    return CareerGraph(
        scale=scale, sources=SOURCES, skills=made, roles=people, transitions=moves
    )


def _to(levels):
    return range(1, levels + 1)


def _name(chance):
    if chance.random() < 0.1:
        return LONG
    return " ".join(chance.choices(WORDS, k=chance.randint(1, 5))).capitalize()


def _skill(chance, id, levels):
    name = _name(chance)
    hours = {n: Range(*sorted(chance.sample(range(300), 3))) for n in _to(levels)}
    statements = dict.fromkeys(_to(levels), NOTHING)
    return Skill(
        id,
        Text(name, name),
        chance.choice(SKILL_KINDS),
        chance.choice(CATEGORIES),
        statements,
        hours,
        evidence=OFFICIAL,
    )


def _role(chance, id, skills, levels):
    name = _name(chance)
    needs = tuple(
        Requirement(skill.id, chance.randint(1, levels), chance.random() < 0.8)
        for skill in skills
        if chance.random() < 0.8
    )
    return Role(
        id,
        Text(name, name),
        chance.choice(("hr", "office")),
        int(id[1:]) + 1,
        NOTHING,
        NOTHING,
        (),
        needs,
        evidence=OFFICIAL,
    )
