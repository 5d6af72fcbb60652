"""A map shows families of roles by grade, and the moves between them."""

from __future__ import annotations

import os
import random
import re
from collections import Counter
from functools import cache
from itertools import chain, combinations, pairwise, product

import pytest
from matplotlib.patches import Patch

from careerpath import load_graph
from careerpath.diagram import Paper, draw_map, outline_map
from careerpath.diagram.around import map_pages
from careerpath.diagram.around.map_frame import FramedMap
from careerpath.diagram.geometry import around
from careerpath.diagram.kinds import map as role_map
from careerpath.diagram.kinds.map import RoleMap
from careerpath.diagram.style import STYLE
from careerpath.errors import InvalidValueError
from careerpath.words.sentences import inside
from tests.diagram.drawn import Drawn, ends_of, overlapping
from tests.diagram.faults import faults
from tests.diagram.layouts import counted_layouts
from tests.diagram.worlds import LONG, graph_of, move, office, role

WHOLE = os.environ.get("CAREERPATH_SHARE") == "1"
GRAPH = load_graph()
#: Of one large page; of a family's half as many.
MOST_LAYOUTS = 50
#: It remembers how it fits on each paper, for all who ask.
ALL = RoleMap(GRAPH)
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
    **{
        f"seed {seed}": lambda seed=seed: crowd(seed)
        for seed in range(6 if WHOLE else 3)
    },
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
    if graph is GRAPH and not families:
        return graph, families, all_roles(page)[0]
    return graph, families, Drawn(draw_map(graph, families, paper=page))


@cache
def all_roles(paper):
    """Return the map of all roles on a paper, and how many layouts were tried."""
    with counted_layouts() as layouts:
        figure = role_map.draw(ALL, paper)
    return Drawn(figure), len(layouts)


def test_nothing_meets_what_it_should_not(page):
    """Boxes, lines and words each keep to themselves; nothing is cut."""

    assert {} == faults(page[2])


def test_signs_tell_the_kinds_of_moves(page):
    """One on every line to a box and on every stub; none hides a box or another."""
    drawn = page[2]
    lines, signs = drawn.artists(Patch, "move-"), drawn.boxes("sign-")
    branches = drawn.artists(Patch, "branch-")
    for gid, line in lines.items():
        pair = gid.removeprefix("move-")
        assert not line._dash_pattern[1]
        assert f"sign-{pair}" in signs or f"branch-{pair}" in branches
    stubs = {f"sign-{gid}" for gid in drawn.artists(Patch, "stub-")}
    beside = {gid: box for gid, box in signs.items() if gid not in stubs}

    assert stubs <= set(signs)
    assert [] == overlapping(beside)
    assert not any(
        sign.meets(box)
        for sign in beside.values()
        for box in drawn.boxes("role-").values()
    )


def test_letters_can_be_read(page):
    """Eight points at the least, nine on A3."""
    drawn = page[2]
    least = min(text.get_fontsize() for text in drawn.texts().values())

    assert least >= (9 if max(drawn.width, drawn.height) > 1000 else 8)


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


def test_a_map_without_lanes_stands_in_the_middle():
    """As far under the headings as above the legend."""
    page = Paper("A3", portrait=True, language="fr")
    picture = role_map.arrange(RoleMap(GRAPH), page)
    boxes = [role.box for role in picture.roles]
    area = picture.frame.area
    above = min(box.top for box in boxes) - area.top
    below = area.bottom - max(box.bottom for box in boxes)

    assert not picture.lanes
    assert above == pytest.approx(below, abs=10)


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


def test_promotions_between_the_roles_are_all_lines(page):
    """Whatever else becomes a stub or is left out."""
    graph, families, drawn = page
    shown = {gid.removeprefix("role-") for gid in drawn.boxes("role-")}
    core = {r.id for r in graph.roles.values() if r.family in (families or {r.family})}
    promotions = {
        frozenset((m.origin, m.destination))
        for m in graph.transitions
        if m.kind == "promotion"
        and {m.origin, m.destination} <= shown
        and core & {m.origin, m.destination}
    }

    assert promotions <= {frozenset(ends_of(gid)) for gid in drawn.lines()}


def test_moves_of_a_family_are_lines_or_stubs(page):
    """A stub stands at one end and names the other; what is left out is counted."""
    graph, families, drawn = page
    core = {r.id for r in graph.roles.values() if r.family in (families or {r.family})}
    lines = {frozenset(ends_of(gid)) for gid in drawn.lines()}
    named = stubs(drawn)
    label = {r.id: r.label for r in graph.roles.values()}
    missing = sum(
        not any(
            inside(label[other].in_language(language)) in named.get(at, "")
            for at, other in ((m.origin, m.destination), (m.destination, m.origin))
            for language in ("en", "fr")
        )
        for m in graph.transitions
        if core & {m.origin, m.destination}
        and m.origin != m.destination
        and frozenset((m.origin, m.destination)) not in lines
    )
    said = " ".join(drawn.said("text-"))

    assert missing <= sum(map(int, re.findall(r"\((\d+)\)", said)))


def stubs(drawn):
    """Return what the stubs of each role say, on all their lines."""
    found = {}
    for gid, text in drawn.texts("others-").items():
        role = re.fullmatch(r"others-(.+?)-\d+(?:-\d+)?", gid)[1]
        found[role] = f"{found.get(role, '')} {text.get_text().strip()}".strip()
    return found


def test_stubs_stand_in_their_boxes(page):
    """Their lines, and the names beside them."""
    drawn = page[2]
    boxes = drawn.boxes("role-")
    texts = drawn.all_text_boxes()

    for gid, box in texts.items():
        if gid.startswith("others-"):
            role = re.fullmatch(r"others-(.+?)-\d+(?:-\d+)?", gid)[1]
            assert boxes[f"role-{role}"].grown(-1).holds(box)
    for gid, stub in drawn.boxes("stub-").items():
        role = re.fullmatch(r"stub-(.+)-\d+", gid)[1]
        assert boxes[f"role-{role}"].grown(-1).holds(stub)


def test_lines_that_go_on_as_one_branch_at_a_dot(page):
    """No two lines lie on each other for long: one ends in a dot on the other."""
    drawn = page[2]
    lines, dots = drawn.lines(), drawn.boxes("branch-")

    for one, other in combinations(map(runs, lines.values()), 2):
        assert shared(one, other) <= THREE_CENTIMETRES
    for gid, dot in dots.items():
        end = lines[f"move-{gid.removeprefix('branch-')}"][-1]
        assert end == pytest.approx(dot.centre, abs=0.5)
        assert any(
            dot.is_crossed(line)
            for other, line in lines.items()
            if other != f"move-{gid.removeprefix('branch-')}"
        )


THREE_CENTIMETRES = 3 / 2.54 * 72


def runs(line):
    """Return the level parts of a line as ((axis, level), low, high)."""
    return [
        ((axis, round(a[axis])), *sorted((a[1 - axis], b[1 - axis])))
        for a, b in pairwise(line)
        for axis in (0, 1)
        if round(a[axis]) == round(b[axis])
    ]


def shared(line, other):
    """Return how far two lines, as their runs, are on each other."""
    return sum(
        max(min(high, top) - max(low, bottom), 0.0)
        for (at, low, high), (there, bottom, top) in product(line, other)
        if at == there
    )


def test_the_family_asked_for_is_bold():
    """The roles around it are not."""
    names = Drawn(draw_map(GRAPH, ("office",))).texts("name-")
    bold = {gid for gid, text in names.items() if text.get_fontweight() == "bold"}

    assert {"name-office-manager", "name-facilities-manager"} <= bold
    assert "name-executive-assistant" in set(names) - bold


def test_what_a_large_map_leaves_out_is_said():
    """With lines and stubs it is all of the moves."""
    picture = role_map.arrange(ALL, Paper("A3"))
    missing = picture.frame.notes[0]
    drawn = sum(1 + line.arrow.both for line in picture.moves)
    named = sum(len(stub.moves) for box in picture.roles for stub in box.stubs)
    left_out = sum(map(int, re.findall(r"\((\d+)\)", missing)))

    assert missing.startswith("Not drawn: ")
    assert len(GRAPH.transitions) == drawn + named + left_out
    assert "return" not in {item.item.text for item in picture.frame.legend}


def test_a_family_says_where_its_moves_lead():
    """The roles elsewhere, too; only moves back may find no room."""
    picture = role_map.arrange(RoleMap(GRAPH, ("hr",)), Paper())
    notes = [note for note in picture.frame.notes if note.startswith("Not drawn")]

    assert ["Not drawn: return (7)."] == notes


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


def test_a_narrow_map_keeps_its_promotions():
    """Other moves are stubs."""
    drawn = upright()

    assert len(drawn.lines()) >= 20
    assert len(stubs(drawn)) >= 8


#: The last ones only with CAREERPATH_SHARE=1.
LARGE = [
    ("A3", "en", False),
    ("A3", "fr", False),
    ("A3", "fr", True),
    ("A1", "fr", True),
    ("A1", "en", False),
    ("A3", "en", True),
    ("A2", "fr", True),
]


@pytest.mark.parametrize(
    ("size", "language", "portrait"), LARGE if WHOLE else LARGE[:-2]
)
def test_a_large_paper_holds_all_roles_and_promotions(size, language, portrait):
    """In letters that can be read from a metre away, upright and across."""
    page = Paper(size, language=language, portrait=portrait)
    drawn, layouts = all_roles(page)
    promotions = sum(m.kind == "promotion" for m in GRAPH.transitions)

    assert map_pages.holds(ALL, page)
    assert len(drawn.boxes("role-")) == len(GRAPH.roles)
    assert len(drawn.lines()) == promotions
    assert drawn.artists(Patch, "stub-")
    least = min(text.get_fontsize() for text in drawn.texts().values())
    assert least >= {"A3": 9, "A2": 9, "A1": 14}[size]
    assert {} == faults(drawn)
    assert 1 <= layouts <= MOST_LAYOUTS


@pytest.mark.parametrize(("language", "portrait"), [("en", True), ("fr", False)])
def test_a_small_paper_holds_a_family_and_its_neighbours(language, portrait):
    """All of them take as many pages, each of which can be read."""
    page = Paper(language=language, portrait=portrait)
    with counted_layouts() as layouts:
        parts = role_map.split(RoleMap(GRAPH), page)

    assert len(parts) <= len(layouts) <= MOST_LAYOUTS / 2 * len(parts)
    assert not map_pages.holds(RoleMap(GRAPH), page)
    assert [(family,) for family in GRAPH.families] == [p.families for p in parts]
    for part in parts:
        drawn = Drawn(role_map.draw(part, page))
        assert min(text.get_fontsize() for text in drawn.texts().values()) >= 8
        assert {} == faults(drawn)


def test_a_large_family_takes_several_pages():
    """Which are numbered, the lowest grades first; every role is on one."""
    roles = [role(f"r{n:02}", LONG, "hr", n % 7) for n in range(60)]
    graph = graph_of(roles, [move(f"r{n:02}", f"r{n + 1:02}") for n in range(59)])
    parts = role_map.split(RoleMap(graph), Paper())
    shown = [role for part in parts for role in part.core]

    assert len(parts) > 1
    assert sorted(shown) == sorted(graph.roles)
    assert f"page 1 of {len(parts)}" in role_map.title(parts[0], Paper())


@pytest.mark.parametrize("seed", range(3 if WHOLE else 1))
def test_pages_of_a_crowd_say_half_of_its_promotions(seed):
    """As lines, or as stubs that lead to another page; every role is on one page."""
    chance = random.Random(seed)
    roles = [role(f"r{n:02}", LABELS[n % 5], "hr", n % 5 + 1) for n in range(70)]
    pairs = {tuple(chance.sample([r.id for r in roles], 2)) for _ in range(160)}
    graph = graph_of(roles, [move(*pair, "promotion") for pair in sorted(pairs)])
    parts = role_map.split(RoleMap(graph), Paper())
    said = set()
    for part in parts:
        picture = role_map.arrange(part, Paper())
        stubs = (stub for box in picture.roles for stub in box.stubs)
        arrows = [line.arrow for line in picture.moves]
        for arrow in (*arrows, *(arrow for stub in stubs for arrow in stub.moves)):
            said |= {arrow.pair, arrow.pair[::-1]} if arrow.both else {arrow.pair}

    assert sorted(graph.roles) == sorted(name for part in parts for name in part.core)
    assert pairs >= said
    assert 2 * len(said) >= len(pairs)


def test_a_page_of_names_alone_becomes_several(monkeypatch):
    """Each of them says some of the moves."""
    roles = [role(f"r{n:02}", "Clerk", "hr", n % 3) for n in range(20)]
    graph = graph_of(roles, [move(f"r{n:02}", f"r{n + 1:02}") for n in range(19)])
    values, most = RoleMap(graph), 12
    told = property(lambda framed: len(framed.roles) <= most)
    monkeypatch.setattr(FramedMap, "says_moves", told)
    parts = role_map.split(values, Paper())

    assert not map_pages.holds(RoleMap(graph), Paper("A3"))
    assert len(parts) > 1
    assert sorted(graph.roles) == sorted(chain(*(part.core for part in parts)))
    assert all(len(part.core) <= most for part in parts)


def test_roles_that_lead_to_each_other_are_on_one_page():
    """A ladder is not cut where it need not be."""
    ladders = [[f"{name}{n}" for n in range(10)] for name in "abcd"]
    names = sorted(chain(*ladders), key=lambda name: name[::-1])
    roles = [role(name, "Clerk", "hr", int(name[1]) % 5 + 1) for name in names]
    moves = [move(*ends) for ladder in ladders for ends in pairwise(ladder)]
    parts = role_map.split(RoleMap(graph_of(roles, moves)), Paper())

    assert 2 == len(parts)
    for part in parts:
        assert 2 == sum(part.core >= set(ladder) for ladder in ladders)


@pytest.mark.parametrize("kind", ["promotion", "unknown"])
def test_very_many_roles_are_an_overview_of_families(kind):
    """With how many roles each grade has, and how many moves up lead where."""
    graph = vast(kind)
    values = RoleMap(graph, overview=True)
    drawn = [Drawn(role_map.draw(p, Paper())) for p in role_map.split(values, Paper())]
    counts = {
        gid: int(text.get_text())
        for page in drawn
        for gid, text in page.texts("count-").items()
    }
    words = role_map.outline(values, Paper())

    assert not map_pages.few_pages(RoleMap(graph))
    assert {} == {gid: found for page in drawn for gid, found in faults(page).items()}
    assert counts == Counter(
        f"count-{role.family}-{role.grade}" for role in graph.roles.values()
    )
    for (family, other), count in ups(graph, kind).items():
        (line,) = re.findall(rf"(?m)^- {family}: .*$", words)
        assert f"{'inside' if family == other else other} ({count})" in line


def vast(kind):
    """Return a graph of 800 roles in 26 families."""
    chance = random.Random(1)
    roles = [
        role(f"r{n}", LABELS[n % 5], f"f{n % 26:02}", n % 7 % 5 + 1) for n in range(800)
    ]
    pairs = {tuple(chance.sample(range(800), 2)) for _ in range(2400)}
    return graph_of(roles, [move(f"r{a}", f"r{b}", kind) for a, b in sorted(pairs)])


def ups(graph, kind):
    """Return how many moves lead up from family to family."""
    found = Counter()
    for one in graph.transitions:
        origin, destination = graph.role(one.origin), graph.role(one.destination)
        if kind == "promotion" or origin.grade < destination.grade:
            found[origin.family, destination.family] += 1
    return found


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
    roles = [role(f"r{n}", LONG, f"f{n % 9}", n % 7) for n in range(1000)]
    moves = [move(f"r{n}", f"r{n + k}") for n in range(900) for k in range(1, 30)]

    with pytest.raises(InvalidValueError, match="1000 roles cannot be read on A3"):
        draw_map(graph_of(roles, moves), paper=Paper("A3"))


def test_a_graph_without_roles_is_refused():
    """There is nothing to draw."""
    with pytest.raises(InvalidValueError, match="no role to draw"):
        draw_map(graph_of([], []))
