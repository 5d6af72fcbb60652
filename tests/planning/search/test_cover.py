"""The cheapest steps to learn beforehand are those of trying every set of steps."""

from __future__ import annotations

import random
from itertools import chain, combinations

from careerpath.planning.search.budget import Budget
from careerpath.planning.search.cover import Demand, find_cover

PROBLEMS = 600


def make_problem(seed):
    """Return demands that nest, the hours of steps, and what comes before each."""
    rng = random.Random(f"cover {seed}")
    steps = list(range(rng.randint(1, 8)))
    hours = [rng.choice((1, 2, 2, 3, 5, 8)) for _ in steps]
    order = rng.sample(steps, len(steps))
    before = {}
    for place, step in enumerate(order):
        first = rng.sample(order[:place], rng.randint(0, min(place, 2)))
        before[step] = frozenset(first).union(*(before[other] for other in first))
    shuffled = rng.sample(steps, len(steps))
    ends = sorted({rng.randint(1, len(steps)), len(steps)})
    demands = [
        Demand(frozenset(shuffled[:end]), rng.randint(0, sum(hours) // 2 + 1))
        for end in ends
    ]
    return demands, hours, before


def every_cover(demands, hours, before):
    """Yield all closed sets of steps that meet the demands."""
    steps = sorted(demands[-1].steps)
    sizes = range(len(steps) + 1)
    for chosen in chain.from_iterable(combinations(steps, size) for size in sizes):
        closed = all(before[step] <= set(chosen) for step in chosen)
        if closed and all(
            sum(hours[step] for step in chosen if step in demand.steps) >= demand.hours
            for demand in demands
        ):
            yield frozenset(chosen)


def test_the_cover_is_the_cheapest_and_of_several_the_first():
    """Steps that presuppose fewer come first, then those of lower numbers."""
    tied = none = 0
    for seed in range(PROBLEMS):
        demands, hours, before = make_problem(seed)
        order = sorted(demands[-1].steps, key=lambda s: (len(before[s]), s))
        covers = {
            cover: sum(map(hours.__getitem__, cover))
            for cover in every_cover(demands, hours, before)
        }
        least = min(covers.values(), default=None)
        cheapest = [cover for cover in covers if covers[cover] == least]
        first = min(
            cheapest, key=lambda c: [step not in c for step in order], default=None
        )

        found = find_cover(demands, hours.__getitem__, before, Budget(10**6))

        assert (first, least) == (found or (None, None)), seed
        tied += len(cheapest) > 1
        none += not cheapest
    assert tied > 50
    assert none > 10


def test_nothing_is_learnt_where_nothing_is_asked_for():
    """Without demands, and where they are met at once."""
    steps = frozenset({3})

    for demands in ([], [Demand(steps, 0)]):
        found = find_cover(demands, lambda _: 7, {3: frozenset()}, Budget(9))

        assert (frozenset(), 0) == found


def test_without_labels_left_the_best_cover_so_far_is_returned():
    """It meets the demands, and costs no less than the cheapest."""
    cut_short = 0
    for seed in range(PROBLEMS):
        demands, hours, before = make_problem(seed)
        whole = find_cover(demands, hours.__getitem__, before, Budget(10**6))
        budget = Budget(3)
        found = find_cover(demands, hours.__getitem__, before, budget)
        if found is not None:
            assert found.steps in set(every_cover(demands, hours, before))
            assert found.hours >= whole.hours
        cut_short += budget.left == 0
    assert cut_short > 50
