"""Measure the programme of a group beside the own plans and the greedy programme.

    python benchmarks/cohort.py

People with random roles, skills and destinations of the shipped graph; a processor's
seconds from the people to the checked programme, routes included. It prints the
figures, writes them into benchmarks/README.md, and leaves with code 1 if a target is
missed. Allow five minutes.
"""

from __future__ import annotations

import random
import sys
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from figures import timed
from section import machine, write_section

from careerpath import load_graph
from careerpath.batch import Person, Wishes
from careerpath.batch.running import make_order
from careerpath.cohort import find_participants, make_programme
from careerpath.model.programme import PARTS_PER_HOUR, Terms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath import CareerGraph
    from careerpath.model.programme import Programme

SEEDS = range(1, 6)
HEADINGS = (
    *("group", "s, median / most", "at most", "proven"),
    *("hours taught", "own plans", "greedy"),
)


class Case(NamedTuple):
    """Groups that are planned for, and the seconds that each may take."""

    name: str
    people: int
    targets: int
    terms: Terms
    most_seconds: float | None = None
    seeds: range = SEEDS


CASES = (
    Case("30 people, targets fixed", 30, 1, Terms()),
    Case("100 people, targets fixed", 100, 1, Terms(), 2),
    Case("100 people, fixed, self-study at 30%", 100, 1, Terms(self_study=30)),
    Case("30 people, 3 free targets", 30, 3, Terms(free_targets=True), 15),
    Case(
        "100 people, 3 free targets",
        100,
        3,
        Terms(free_targets=True),
        None,
        range(1, 2),
    ),
)


def group(graph: CareerGraph, case: Case, seed: int) -> Iterator[tuple[Person, ...]]:
    """Yield people with some skills more than their role requires."""
    rng = random.Random(f"{case.people} {case.targets} {seed}")
    roles, skills = sorted(graph.roles), sorted(graph.skills)
    for number in range(case.people):
        role, *targets = rng.sample(roles, 1 + case.targets)
        held = {skill: rng.randint(1, 3) for skill in rng.sample(skills, 4)}
        pace = rng.choice((3, 4, 4, 6, 8))
        yield tuple(Person(str(number), role, t, held, pace) for t in targets)


def plan(graph: CareerGraph, case: Case, seed: int) -> tuple[float, Programme]:
    """Return the seconds that a group takes, and its programme."""
    choosers = list(group(graph, case, seed))
    order = make_order(graph, Wishes(), None, None)

    def work() -> Programme:
        people = find_participants(order, choosers, routes=case.terms.routes)
        return make_programme(graph, people, case.terms)

    milliseconds, programme = timed(work)
    return milliseconds / 1000, programme


def row(case: Case, found: list[tuple[float, Programme]]) -> tuple[str, bool]:
    """Return a row of the table, and whether its target is met."""
    seconds = [took for took, _ in found]
    programmes = [programme for _, programme in found]
    proven = sum(p.cost.proven for p in programmes)
    cost = sum(p.cost.value for p in programmes) / PARTS_PER_HOUR
    own = sum(p.own_hours.likely for p in programmes)
    greedy = sum(p.greedy for p in programmes) / PARTS_PER_HOUR
    most = case.most_seconds
    met = most is None or (max(seconds) <= most and proven == len(found))
    within = max(p.cost.percent for p in programmes)
    cells = (
        case.name,
        f"{median(seconds):.1f} / {max(seconds):.1f}",
        "" if most is None else f"{most:g}",
        f"{proven} of {len(found)}" + (f" (within {within:g}%)" if within else ""),
        f"{cost / len(found):,.0f}",
        f"{own / len(found):,.0f} (−{1 - cost / own:.0%})",
        f"{greedy / len(found):,.0f} (−{1 - cost / greedy:.1%})",
    )
    return f"| {' | '.join(cells)} |", met


def main() -> int:
    """Measure, print, write; return 1 if a target is missed."""
    graph = load_graph()
    plan(graph, CASES[0], 0)  # the first one imports
    rows = [row(c, [plan(graph, c, seed) for seed in c.seeds]) for c in CASES]
    said = f"{len(SEEDS)} groups each, one of the last; sessions of 12, 3 routes"
    lines = (
        f"{said} for each destination. {machine()}.",
        "",
        f"| {' | '.join(HEADINGS)} |",
        "| --- | ---: | ---: | --- | ---: | ---: | ---: |",
        *(line for line, _ in rows),
    )
    write_section("cohort", lines)
    return 0 if all(met for _, met in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
