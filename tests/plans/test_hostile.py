"""Whatever stands in a plan file, it is read or refused, never stumbled over."""

from __future__ import annotations

import random

from careerpath.errors import CareerPathError
from careerpath.plans.progress import next_step, tell_status
from careerpath.plans.reading import read_plan
from careerpath.plans.recalling import recall_plan
from careerpath.plans.verifying import verify_plan
from tests.planning.instances import make_question
from tests.plans.made import START, plans_of, written

ROUNDS = 600
PIECES = (
    *(
        "0",
        "-1",
        "999999999",
        "1.5",
        "true",
        "null",
        "~",
        "''",
        '"',
        "[]",
        "{}",
        "- ",
        ":",
    ),
    *("&a ", "*a", "!!int ", "#", "\t", "\n", "\x00", "é", "2027-13-01", "9999-12-31"),
    *(
        "0001-01-01",
        "r0",
        "r1",
        "r2",
        "m00",
        "s0",
        "s1",
        "[1, 2, 3]",
        "[0.0, 0.0, 0.0]",
    ),
)


def mangled(text, rng):
    """Return a text with a word or two replaced, dropped or put elsewhere."""
    words = text.split(" ")
    for _ in range(rng.randint(1, 2)):
        place = rng.randrange(len(words))
        kind = rng.randrange(4)
        if kind == 0:
            words[place] = rng.choice(PIECES) + words[place][len(words[place]) // 2 :]
        elif kind == 1:
            words[place] = rng.choice(PIECES) + "\n" * words[place].count("\n")
        elif kind == 2:
            words[place] = words[rng.randrange(len(words))]
        else:
            del words[place]
    return " ".join(words)


def test_nothing_but_our_own_errors(tmp_path):
    """What is still read can be shown, followed and checked."""
    rng, refused = random.Random(8), 0
    questions = [make_question("layered", seed) for seed in range(12)]
    made = [(q.graph, plan) for q in questions for plan in plans_of(q, START)]
    texts = [
        (graph, written(graph, plan, tmp_path).read_text(encoding="utf-8"))
        for graph, plan in made
    ]
    path = tmp_path / "plan.yaml"
    for number in range(ROUNDS):
        graph, text = texts[number % len(texts)]
        path.write_text(mangled(text, rng), encoding="utf-8")
        try:
            file = read_plan(path, graph)
            verify_plan(graph, file)
            plan = recall_plan(graph, file.record)
        except CareerPathError:
            refused += 1
            continue
        next_step(plan, file.record.done)
        tell_status(graph, plan, file.record.done, plan.start)
    assert ROUNDS / 4 < refused < ROUNDS
