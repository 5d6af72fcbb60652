"""Make small groups to decide for, by seed."""

from __future__ import annotations

import random

from careerpath.cohort.problem import Option, Problem, worth_choosing

STEPS = 9


def make_problem(seed: int) -> Problem:
    """Return a group of two to six people with up to four routes each.

    Hours are few and often alike, so that many choices cost the same.
    """
    rng = random.Random(f"group {seed}")
    options = tuple(_options(rng) for _ in range(rng.randint(2, 6)))
    most = rng.choice((3, 3, 40))
    session, alone = rng.choice(((1, None), (1, None), (4, 1), (10, 3), (1, 1), (5, 0)))
    return Problem(
        options=options,
        hours={step: rng.randint(0, most) for step in range(STEPS)},
        capacity=rng.randint(1, 4),
        session_price=session,
        alone_price=alone,
        budget=rng.choice((None, None, rng.randint(0, 6 * most * session))),
    )


def _options(rng: random.Random) -> tuple[Option, ...]:
    return worth_choosing(
        [
            frozenset(rng.sample(range(STEPS), rng.randint(0, 5)))
            for _ in range(rng.randint(1, 4))
        ]
    )
