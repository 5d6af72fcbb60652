"""Questions made by hand, each with the answer that a hasty search misses."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from careerpath import Filters
from tests.planning.instances import (
    Question,
    make_graph,
    make_skill,
    make_transition,
)

if TYPE_CHECKING:
    from careerpath.model.answers import Criterion


class Trap(NamedTuple):
    """A question, a criterion and the best route."""

    question: Question
    by: Criterion
    best: tuple[str, ...]


def _trap(graph, best, by="effort", **filters) -> Trap:
    roles = best.split()
    return Trap(
        Question(graph, roles[0], roles[-1], filters=Filters(**filters)),
        by,
        tuple(roles),
    )


def _moves(text: str, months: int = 0):
    return [make_transition(*pair.split(">"), months) for pair in text.split()]


#: A step of each of these skills takes ten times its level's usual hours.
def _dear(*names: str):
    return [make_skill(name, (10, 20, 30)) for name in names]


TRAPS: dict[str, Trap] = {
    # Adding gaps picks a-c-d (5 skills); x and y are shared on the other way.
    "a skill learnt for one move is still held at the next": _trap(
        make_graph(
            {
                "a": {},
                "b": {"x": 1, "y": 1, "z": 1},
                "c": {"p": 1, "q": 1},
                "d": {},
            },
            [
                make_transition("a", "b"),
                make_transition("a", "c"),
                make_transition("b", "d", essential={"x": 1, "y": 1, "w": 1}),
                make_transition("c", "d", essential={"r": 1, "s": 1, "t": 1}),
            ],
        ),
        "a b d",
    ),
    # At m the way over c is cheaper so far, but d's skill is wanted later.
    "the cheaper label acquired the wrong skill": _trap(
        make_graph(
            {"a": {}, "c": {"p": 2}, "d": {"q": 3}, "m": {}, "n": {"q": 3}, "z": {}},
            _moves("a>c a>d c>m d>m m>n n>z"),
        ),
        "a d m n z",
    ),
    "the label that comes first acquired the wrong skill": _trap(
        make_graph(
            {"a": {}, "c": {"p": 3}, "d": {"q": 3}, "m": {}, "n": {"q": 3}, "z": {}},
            _moves("a>c a>d c>m d>m m>n n>z"),
        ),
        "a d m n z",
        by="time",
    ),
    # Over b and c costs nothing, but then only the dear move m>z is left.
    "the cheaper label has used up the moves": _trap(
        make_graph(
            {"a": {}, "b": {}, "c": {}, "d": {"x": 1}, "m": {}, "n": {}, "z": {}},
            [
                *_moves("a>b b>c c>m a>d d>m m>n n>z"),
                make_transition("m", "z", essential={"dear": 3}),
            ],
            _dear("dear"),
        ),
        "a d m n z",
        max_moves=4,
    ),
    # Both ways to m acquire the same, but after c the route cannot use c.
    "the hardest step depends on the roles already visited": _trap(
        make_graph(
            {"a": {}, "c": {}, "p": {}, "m": {"x": 3}, "z": {"x": 3, "y": 3}},
            _moves("a>c a>p c>m p>m m>c c>z"),
        ),
        "a p m c z",
        by="hardest-step",
    ),
    # The short way to m has spread its learning as well, but u was learnt for
    # nothing: z is the hardest step either way. (k lets dear be learnt elsewhere,
    # so that the search cannot know this beforehand.)
    "equal hardest steps are ordered by effort": _trap(
        make_graph(
            {
                "a": {},
                "b": {},
                "c": {},
                "k": {"dear": 1, "far": 1},
                "m": {"v": 1},
                "z": {"dear": 1},
            },
            [
                *_moves("a>c c>b b>m m>z m>k k>z"),
                make_transition("a", "b", essential={"u": 1}),
            ],
            [
                make_skill(name, (hours, 0, 0))
                for name, hours in {"u": 5, "v": 6, "dear": 20, "far": 100}.items()
            ],
        ),
        "a c b m z",
        by="hardest-step",
    ),
    # A longer way spreads the learning: 6 and 6 instead of 12 at once.
    "the hardest step prefers stepping stones": _trap(
        make_graph(
            {"a": {}, "b": {"x": 3}, "z": {"x": 3, "y": 3}},
            _moves("a>b b>z a>z"),
        ),
        "a b z",
        by="hardest-step",
    ),
    # Over b one waits at m already, which only the waiting way n shows.
    "time remembers how long the way was": _trap(
        make_graph(
            {
                "a": {},
                "b": {},
                "c": {},
                "m": {},
                "n": {},
                "o": {"long": 3},
                "z": {"y": 3},
            },
            [
                *_moves("a>b", 18),
                *_moves("a>c b>m c>m m>o o>z n>z"),
                *_moves("m>n", 12),
            ],
            [make_skill("y", (0, 0, 347)), make_skill("long", (0, 0, 400))],
        ),
        "a c m n z",
        by="time",
    ),
    # At m both ways are as late; but who learnt z's x so early learns y too late.
    "what was learnt early delays the next role": _trap(
        make_graph(
            {"a": {}, "e": {"x": 1}, "f": {}, "m": {}, "n": {"y": 1}, "z": {"x": 1}},
            [
                *_moves("a>e e>m m>n"),
                *_moves("a>f", 10),
                *_moves("f>m"),
                *_moves("n>z", 3),
            ],
            [make_skill("x", (173, 0, 0)), make_skill("y", (87, 0, 0))],
        ),
        "a f m n z",
        by="time",
    ),
    # Learning runs beside the job: 52 hours fit into the 3 months of waiting.
    "time counts learning and waiting side by side": _trap(
        make_graph(
            {"a": {}, "b": {"x": 1}, "c": {}, "z": {}},
            [*_moves("a>b b>z a>c", 2), *_moves("c>z", 4)],
            [make_skill("x", (52, 0, 0))],
        ),
        "a b z",
        by="time",
    ),
    # The way over c and y comes first at m, but then y cannot follow.
    "a role of via can be lost with a circle": _trap(
        make_graph(
            {role: {} for role in "acpmvz"},
            _moves("a>c a>p c>m p>m m>v v>c c>z"),
        ),
        "a p m v c z",
        via=frozenset({"m"}),
    ),
    "equal routes are ordered by moves, then by role ids": _trap(
        make_graph(
            {role: {} for role in "abcdz"},
            _moves("a>b b>c c>z a>d d>z a>c"),
        ),
        "a c z",
    ),
    "the destination is never passed through": _trap(
        make_graph(
            {"a": {}, "b": {"x": 3}, "z": {}},
            _moves("a>b b>z a>z"),
        ),
        "a z",
    ),
}
