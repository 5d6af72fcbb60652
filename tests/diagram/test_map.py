"""A map shows families of roles by grade, and the moves between them."""

from __future__ import annotations

import random
import re

import pytest

from careerpath import load_graph
from careerpath.diagram import Paper, draw_map, outline_map
from careerpath.diagram.geometry import around
from careerpath.diagram.kinds import map as role_map
from careerpath.diagram.kinds.map import RoleMap
from careerpath.diagram.style import STYLE
from careerpath.errors import InvalidValueError
from tests.diagram.drawn import Drawn, ends_of
from tests.diagram.faults import faults
from tests.diagram.worlds import LONG, graph_of, move, office, role

GRAPH = load_graph()
HR = {"hr-assistant", "hr-officer", "recruiter", "training-officer"}
CASES = {
    "all roles": lambda: (GRAPH, (), Paper("A3")),
    "all roles in French": lambda: (GRAPH, (), Paper("A3", language="fr")),
    "a family": lambda: (GRAPH, ("hr",), Paper(language="fr")),
    "a family among others": lambda: (GRAPH, ("project",), Paper("A3")),
    "a family upright": lambda: (GRAPH, ("hr",), Paper("Letter", portrait=True)),
    "two families": lambda: (GRAPH, ("assistance", "office"), Paper("A3")),
    "office": lambda: (office(), (), Paper()),
    "one role": lambda: (graph_of([role("a", "Clerk", "hr", 1)], []), (), Paper()),
    "long names": lambda: (
        graph_of([role(f"r{n}", LONG, "hr", n % 3) for n in range(6)], []),
        (),
        Paper(),
    ),
    **{f"seed {seed}": lambda seed=seed: crowd(seed) for seed in range(6)},
}


def crowd(seed):
    """Return a graph of 30 roles with long names, on A3."""
    chance = random.Random(seed)
    roles = [
        role(
            f"r{n}",
            chance.choice(LABELS),
            f"family-{chance.randint(1, 4)}",
            chance.randint(1, 5),
        )
        for n in range(30)
    ]
    moves = {
        (a, b): move(f"r{a}", f"r{b}", chance.choice(("promotion", "lateral")))
        for a, b in {(chance.randrange(30), chance.randrange(30)) for _ in range(28)}
        if a != b
    }
    return graph_of(roles, [moves[pair] for pair in sorted(moves)]), (), Paper("A3")


LABELS = (
    "Assistant polyvalent / Assistante polyvalente",
    "Chargé de mission œuvres sociales et qualité de vie au travail",
    "Coordinateur·rice",
    "Responsable de la formation",
    "Gestionnaire de paie et d'administration du personnel",
)


@pytest.fixture(scope="module", params=CASES)
def page(request):
    """Return a graph, the families asked for, and their drawn map."""
    graph, families, page = CASES[request.param]()
    return graph, families, Drawn(draw_map(graph, families, paper=page))


def test_nothing_meets_what_it_should_not(page):
    """Boxes, lines and words each keep to themselves; nothing is cut."""

    assert {} == faults(page[2])


def test_letters_can_be_read(page):
    """Seven points at the least, eight where there are twelve roles or fewer."""
    drawn = page[2]
    least = min(text.get_fontsize() for text in drawn.texts().values())

    assert least >= (8 if len(drawn.boxes("role-")) <= 12 else 7)


def test_the_map_fills_its_paper(page):
    """Boxes and the names of lanes take four fifths of its width or height."""
    drawn = page[2]
    texts = drawn.all_text_boxes().items()
    names = [box for gid, box in texts if gid.startswith("lane-")]
    boxes = drawn.boxes("role-").values()
    used = around(
        [
            corner
            for b in (*boxes, *names)
            for corner in ((b.left, b.top), (b.right, b.bottom))
        ]
    )
    printable = drawn.width - 2 * STYLE.margin, drawn.height - 2 * STYLE.margin

    assert len(boxes) == 1 or 0.8 <= max(
        used.width / printable[0], used.height / printable[1]
    )


def test_few_roles_stand_apart_on_an_upright_page():
    """Smaller letters on the whole page, not larger ones on its upper part."""
    page = Paper(portrait=True)
    drawn = Drawn(draw_map(GRAPH, ("assistance",), paper=page))
    boxes = drawn.boxes("role-").values()

    high = max(box.bottom for box in boxes) - min(box.top for box in boxes)
    assert high >= drawn.height / 3


def test_every_role_is_there(page):
    """Of the families asked for; others only if a move leads there."""
    graph, families, drawn = page
    core = {r.id for r in graph.roles.values() if r.family in (families or {r.family})}
    beside = {
        role
        for m in graph.transitions
        for role in (m.origin, m.destination)
        if core & {m.origin, m.destination}
    }
    shown = {gid.removeprefix("role-") for gid in drawn.boxes("role-")}

    assert core <= shown <= core | beside


def test_moves_within_a_family_asked_for_are_drawn(page):
    """Where room is short, moves to other families give way to them."""
    graph, families, drawn = page
    within = {
        frozenset((m.origin, m.destination))
        for m in graph.transitions
        if graph.role(m.origin).family == graph.role(m.destination).family
        and graph.role(m.origin).family in families
        and m.kind != "return"
    }

    assert within <= {frozenset(ends_of(gid)) for gid in drawn.lines()}


def test_the_family_asked_for_is_bold():
    """The roles around it are not."""
    names = Drawn(draw_map(GRAPH, ("office",))).texts("name-")
    bold = {gid for gid, text in names.items() if text.get_fontweight() == "bold"}

    assert {"name-office-manager", "name-facilities-manager"} <= bold
    assert "name-executive-assistant" in set(names) - bold


def test_moves_of_a_family_are_all_drawn():
    """Those there and back of one kind as one line with two heads."""
    drawn = Drawn(draw_map(GRAPH, ("hr",), paper=Paper("A3")))
    ahead = {
        (m.origin, m.destination)
        for m in GRAPH.transitions
        if "hr" in {GRAPH.role(m.origin).family, GRAPH.role(m.destination).family}
        and m.kind != "return"
    }
    shown = {tuple(ends_of(gid)) for gid in drawn.lines()}

    assert shown <= ahead
    assert all(pair in shown or pair[::-1] in shown for pair in ahead)
    assert ("hr-manager", "training-manager") in shown
    assert ("training-manager", "hr-manager") not in shown


def test_what_a_large_map_leaves_out_is_said():
    """Moves back would hide the moves ahead; with those drawn it is all of them."""
    picture = role_map.plan(RoleMap(GRAPH), Paper("A3"))
    back = sum(m.kind == "return" for m in GRAPH.transitions)
    missing = picture.frame.notes[0]
    drawn = sum(1 + line.arrow.both for line in picture.moves)
    left_out = sum(map(int, re.findall(r"\((\d+)\)", missing)))

    assert missing.startswith("Not drawn: ")
    assert missing.endswith(f"return ({back}).")
    assert len(GRAPH.transitions) == drawn + left_out
    assert "return" not in {item.item.text for item in picture.frame.legend}


def test_moves_to_other_families_are_counted():
    """They are not forgotten."""
    away = sum(
        (GRAPH.role(m.origin).family == "hr")
        != (GRAPH.role(m.destination).family == "hr")
        for m in GRAPH.transitions
    )
    picture = role_map.plan(RoleMap(GRAPH, ("hr",)), Paper())
    notes = " ".join(picture.frame.notes)

    assert f"{away} moves to or from roles elsewhere" in notes


def test_the_outline_says_the_same():
    """Every role in its lane and every move."""
    text = outline_map(GRAPH, ("hr",), paper=Paper(language="fr"))

    assert text.startswith("Carte des métiers\u202f: Ressources humaines\n")
    for name in HR:
        assert GRAPH.role(name).label.in_language("fr") in text
    assert "Responsable des ressources humaines ↔ Responsable formation" in text


def upright():
    """Return the map of two families on a narrow page."""
    page = Paper(language="fr", portrait=True)
    return Drawn(draw_map(GRAPH, ("assistance", "office"), paper=page))


def test_a_narrow_map_keeps_some_moves():
    """Of the last kind left, each role keeps its nearest."""
    drawn = upright()

    assert len(drawn.lines()) >= 8
    assert any(re.search(r"promotion \(\d+\)", text) for text in drawn.said("text-"))


def test_many_families_do_without_lanes():
    """Rather than without moves; then the legend lists the families."""
    names = [f"family {n:02} of people with a long name" for n in range(22)]
    roles = [role(f"r{n}", LABELS[n % 5], names[n % 22], n % 4) for n in range(30)]
    moves = [move(f"r{n}", f"r{n + 1}", "unknown") for n in range(29)]
    drawn = Drawn(draw_map(graph_of(roles, moves), paper=Paper("A3")))

    assert not drawn.texts("lane-")
    assert drawn.lines()
    assert set(names) <= set(drawn.said("legend-"))
    assert "lanes" not in " ".join(drawn.said("text-"))
    assert {} == faults(drawn)


def test_lanes_are_as_high_as_their_names():
    """Even where one small box stands in them."""
    name = "hotels, restaurants, leisure, tourism and related personal services"
    roles = [role(f"r{n}", "Clerk", "a", 1) for n in range(6)]
    roles += [role("x", "Clerk", name, 2), role("y", "Clerk", f"{name} too", 3)]
    drawn = Drawn(draw_map(graph_of(roles, [move("r0", "x"), move("x", "y")])))

    assert {} == faults(drawn)


def test_a_crowd_is_refused_with_a_way_out():
    """Nobody gets a page with letters that cannot be read."""
    roles = [role(f"r{n}", LONG, f"f{n % 9}", n % 7) for n in range(60)]

    with pytest.raises(
        InvalidValueError, match="60 roles cannot be read on A4; choose"
    ):
        draw_map(graph_of(roles, []))


def test_a_great_crowd_is_refused_at_once():
    """Nobody waits until thousands of moves are laid out."""
    roles = [role(f"r{n}", LONG, f"f{n % 9}", n % 7) for n in range(3000)]
    moves = [move(f"r{n}", f"r{n + k}") for n in range(2900) for k in range(1, 30)]

    with pytest.raises(InvalidValueError, match="3000 roles cannot be read on A3"):
        draw_map(graph_of(roles, moves), paper=Paper("A3"))


def test_a_graph_without_roles_is_refused():
    """There is nothing to draw."""
    with pytest.raises(InvalidValueError, match="no role to draw"):
        draw_map(graph_of([], []))
