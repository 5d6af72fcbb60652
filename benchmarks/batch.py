"""Measure answers for many people beside one search per person, and the memory.

    python benchmarks/batch.py FOLDER [ROWS]

FOLDER is an imported ESCO; ROWS how many people are streamed for the memory, a
million unless given. Both ways answer in the same run, and what counts is how many
times as many answers a second there are. It prints the figures, writes them into
benchmarks/README.md, and leaves with code 1 if an answer differs or a target is
missed. Allow half an hour.
"""

from __future__ import annotations

import csv
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import psutil
from figures import pairs, timed
from section import machine, write_section

from careerpath import find_routes, load_graph
from careerpath.batch import Person, answer_people

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath import CareerGraph

#: Random moves to a destination that is near.
NEAR = 3
GROUPS = 10
PEOPLE = 1_000
SAMPLE = 50
LEAST_RATIO = 100
MOST_MEMORY = 1024
EXTRAS = (4, 12)
ROWS = 1_000_000
JOBS = 2


class Speed(NamedTuple):
    """Answers a second, and how many of the sample differ."""

    name: str
    together: float
    alone: float
    sample: int
    different: int

    @property
    def ratio(self) -> float:
        """How many times as many answers there are."""
        return self.together / self.alone


class People:
    """Makes people, the same ones every time."""

    def __init__(self, graph: CareerGraph) -> None:
        self._graph = graph
        self._random = random.Random(7)  # the same people each time
        self._skills = sorted(graph.skills)

    def group(self, pair: list[str], count: int) -> Iterator[Person]:
        """Yield people; half of their skills are those of neighbouring roles."""
        moves = self._graph.transitions_from(pair[0])
        ends = [self._graph.roles[move.destination] for move in moves]
        close = sorted({skill for role in ends for skill in role.essential})
        for number in range(count):
            extras = range(self._random.randint(*EXTRAS))
            pools = [close if close and extra % 2 else self._skills for extra in extras]
            skills = sorted({self._random.choice(pool) for pool in pools})
            yield Person(str(number), *pair, dict.fromkeys(skills, 1))


def compare(name: str, graph: CareerGraph, walk: int) -> Speed:
    """Answer groups together, and a sample of each alone."""
    people = People(graph)
    groups = pairs(graph, GROUPS, walk=walk)
    everybody = [one for pair in groups for one in people.group(pair, PEOPLE)]
    for answer in answer_people(graph, everybody[:1]):  # the first one imports
        ask_alone(graph, answer.person)
    together, answers = timed(lambda: list(answer_people(graph, everybody)))
    alone, different = 0.0, 0
    for answer in answers[:: PEOPLE // SAMPLE]:
        ms, expected = timed(lambda person=answer.person: ask_alone(graph, person))
        alone += ms
        different += expected != (
            answer.route,
            answer.effort_hours,
            answer.practice_hours,
            answer.time_months,
            answer.direct_effort_hours,
            answer.direct_practice_hours,
            answer.proven,
        )
    sample = GROUPS * SAMPLE
    speed = 1000 * len(everybody) / together
    found = Speed(name, speed, 1000 * sample / alone, sample, different)
    print(found, file=sys.stderr)
    return found


def ask_alone(graph: CareerGraph, person: Person) -> tuple[object, ...]:
    """Return what the single search answers."""
    ends = person.role, person.destination
    found = find_routes(graph, *ends, k=1, profile=person.profile)
    direct = found.direct.effort_hours, found.direct.practice_hours, found.proven
    if not found.routes:
        return (), None, None, None, *direct
    [best] = found.routes
    hours = best.effort_hours, best.practice_hours
    return best.roles, *hours, best.time_months, *direct


def stream(graph: CareerGraph, folder: str, rows: int) -> tuple[int, float]:
    """Return the peak MiB of all processes that answer a table, and the seconds."""
    people = People(graph)
    with tempfile.TemporaryDirectory() as place:
        table = Path(place) / "people.csv"
        with table.open("w", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(("person", "role", "destination", "held"))
            for pair in pairs(graph, rows // PEOPLE, walk=NEAR):
                for one in people.group(pair, PEOPLE):
                    held = ";".join(f"{skill}={n}" for skill, n in one.held.items())
                    writer.writerow((one.name, one.role, one.destination, held))
        words = [sys.executable, "-m", "careerpath", "--graph", folder, "batch"]
        words += [str(table), "-o", str(Path(place) / "results.csv")]
        start = time.perf_counter()
        process = subprocess.Popen([*words, "--jobs", str(JOBS)])
        peak = 0
        while process.poll() is None:
            peak = max(peak, resident(process.pid))
            time.sleep(0.1)
        seconds = time.perf_counter() - start
        print(f"{rows} rows: {peak} bytes, {seconds} s", file=sys.stderr)
        if process.returncode:
            sys.exit("The table was not answered.")
        return peak >> 20, seconds


def resident(pid: int) -> int:
    """Return the resident bytes of a process and of those it started."""
    try:
        parent = psutil.Process(pid)
        family = [parent, *parent.children(recursive=True)]
        return sum(process.memory_info().rss for process in family)
    except psutil.NoSuchProcess:
        return 0


def report(speeds: list[Speed], memory: dict[int, tuple[int, float]]) -> list[str]:
    """Return the lines of the section."""
    conditions = (
        f"{GROUPS} groups of {PEOPLE:,} people with each kind of destination, in one "
        f"process; {machine()}."
    )
    return [
        conditions,
        "",
        "| people | answers/s | one by one | times as many | at least | wrong |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
        *(
            f"| {s.name} | {s.together:,.0f} | {s.alone:,.1f} | {s.ratio:.0f} "
            f"| {LEAST_RATIO} | {s.different} of {s.sample:,} |"
            for s in speeds
        ),
        "",
        f"| rows streamed, {JOBS} processes | peak MiB in all | at most | answers/s |",
        "| ---: | ---: | ---: | ---: |",
        *(
            f"| {rows:,} | {peak:,} | {MOST_MEMORY:,} | {rows / seconds:,.0f} |"
            for rows, (peak, seconds) in memory.items()
        ),
    ]


def main() -> None:
    """Measure, print, write, judge."""
    folder = sys.argv[1]
    rows = int(sys.argv[2]) if len(sys.argv) > 2 else ROWS
    graph = load_graph(folder)
    speeds = [compare("near", graph, NEAR), compare("random", graph, 0)]
    memory = {count: stream(graph, folder, count) for count in (rows // 10, rows)}
    write_section("batch", report(speeds, memory))
    missed = [s.name for s in speeds if s.ratio < LEAST_RATIO or s.different]
    missed += [f"{n:,} rows" for n, (peak, _) in memory.items() if peak > MOST_MEMORY]
    sys.exit(f"Missed: {', '.join(missed)}" if missed else 0)


if __name__ == "__main__":
    main()
