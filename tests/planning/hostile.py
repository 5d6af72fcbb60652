"""Make graphs on which every exact search must work hard."""

from __future__ import annotations

import random
from itertools import pairwise, product

from tests.planning.instances import Question, make_graph, make_skill

_CLAUSE = 3
_CLAUSES_PER_VARIABLE = 5


def satisfiability(variables: int, seed: int = 0) -> Question:
    """Return a question that asks whether a random 3-SAT formula can be satisfied.

    Each variable is a layer of two roles, "true" and "false", each with a skill
    of its own; each clause is a layer of three roles that need the skills of its
    literals. A route that learns one skill a variable satisfies the formula, so
    the least effort decides it. Labels multiply with every variable.
    """
    from careerpath import Filters

    rng = random.Random(f"3-SAT {variables} {seed}")
    roles: dict[str, dict[str, int]] = {"a": {}}
    layers = [["a"]]
    for number in range(variables):
        layer = [f"v{number:02}-{value}" for value in ("false", "true")]
        roles |= {role: {f"s-{role}": 1} for role in layer}
        layers.append(layer)
    for number in range(_CLAUSES_PER_VARIABLE * variables):
        chosen = rng.sample(range(variables), _CLAUSE)
        literals = [f"v{n:02}-{rng.choice(('false', 'true'))}" for n in chosen]
        layer = [f"w{number:02}-{place}" for place in range(_CLAUSE)]
        roles |= {
            role: {f"s-{literal}": 1}
            for role, literal in zip(layer, literals, strict=True)
        }
        layers.append(layer)
    roles["z"] = {}
    layers.append(["z"])
    moves = [move for ends in pairwise(layers) for move in product(*ends)]
    skills = [
        make_skill(f"s-v{number:02}-{value}", (10 + number % 3, 1, 1))
        for number in range(variables)
        for value in ("false", "true")
    ]
    graph = make_graph(roles, moves, skills)
    return Question(graph, "a", "z", filters=Filters(max_moves=len(layers)))
