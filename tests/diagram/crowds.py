"""Build graphs of many roles with long French titles, ESCO's where we have them."""

from __future__ import annotations

import csv
import functools
import os
import random
from pathlib import Path

from careerpath.model.transition import MOVE_KINDS
from tests.diagram.worlds import (
    INFERRED,
    LONG,
    OFFICIAL,
    answer_of,
    graph_of,
    move,
    role,
)

DATA = Path(__file__).parents[2] / os.environ.get("CAREERPATH_DATA", "../shared/data")
TITLES = DATA / "esco" / "fr" / "occupations_fr.csv"
INVENTED = (
    LONG,
    "Œnologue",
    "assistant polyvalent/assistante polyvalente",
    "chargé de mission œuvres sociales/chargée de mission œuvres sociales",
    "coordinateur·rice",
    "responsable de la formation, de l'insertion et de la vie associative",
    "gestionnaire de paie et d'administration du personnel intérimaire",
    "technicien supérieur en gestion administrative/technicienne supérieure",
)


@functools.cache
def titles():
    """Return the hundred longest titles, then others, no longer than 108 letters."""
    if not TITLES.exists():
        return INVENTED
    with TITLES.open(encoding="utf-8", newline="") as file:
        found = sorted({row["preferredLabel"] for row in csv.DictReader(file)})
    found = [title for title in found if len(title) <= 108]
    return (*sorted(found, key=len)[-100:], *found[::15])


def crowd(seed, most=30):
    """Return a graph with cycles, islands, moves within a grade, up to `most` roles."""
    chance = random.Random(seed)
    count = chance.randint(1, most)
    families = chance.randint(1, 5)
    roles = [
        role(
            f"r{n}",
            chance.choice(titles()),
            f"family-{chance.randint(1, families)}",
            chance.randint(1, 6),
        )
        for n in range(count)
    ]
    pairs = {
        (chance.randrange(count), chance.randrange(count)) for _ in range(2 * count)
    }
    moves = [
        move(
            f"r{a}",
            f"r{b}",
            chance.choice(MOVE_KINDS),
            chance.choice((OFFICIAL, INFERRED)),
        )
        for a, b in sorted(pairs)
        if a != b
    ]
    return graph_of(roles, moves)


def walk(graph, seed):
    """Return an answer on a graph: some route from a role that can be left."""
    chance = random.Random(seed)
    roles = [chance.choice(sorted(graph.roles))]
    for _ in range(chance.randint(1, 4)):
        ways = [
            m.destination
            for m in graph.transitions_from(roles[-1])
            if m.destination not in roles
        ]
        if ways:
            roles.append(chance.choice(ways))
    return answer_of(graph, tuple(roles))
