"""What is drawn is true: roles, moves, prices, legend and notes."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

import pytest
from matplotlib.colors import to_hex
from matplotlib.patches import Patch, PathPatch

from careerpath.diagram import draw_route
from careerpath.diagram.arrows import SIGNS
from careerpath.diagram.style import COLOURS
from careerpath.model.transition import MOVE_KINDS
from careerpath.words.phrases import move_name
from tests.diagram.drawn import Drawn
from tests.diagram.worlds import (
    OFFICIAL,
    OTHER,
    ROUTE,
    SCALE,
    answer_of,
    graph_of,
    move,
    office,
    role,
)


def line(page, origin, destination):
    """Return the artist of a move."""
    pair = f"{origin}-to-{destination}"
    return next(
        artist
        for gid, artist in page.artists(Patch).items()
        if gid in (f"move-{pair}", f"step-{pair}")
    )


def pairs(page, prefix):
    """Return the roles that the lines of a kind join."""
    return {
        tuple(gid.removeprefix(prefix).split("-to-"))
        for gid in page.artists(Patch, prefix)
    }


def test_the_steps_of_the_route_are_drawn(page):
    """The chosen route is complete."""

    assert set(itertools.pairwise(ROUTE)) == pairs(page, "step-")


def test_the_other_routes_are_drawn(page):
    """Their steps are there."""

    assert {("hr-assistant", "recruiter"), ("recruiter", "hr-manager")} <= pairs(
        page, "move-"
    )


def test_steps_are_bolder_than_all_other_moves(page):
    """The route stands out."""
    steps = page.artists(Patch, "step-").values()
    moves = page.artists(Patch, "move-").values()

    assert min(s.get_linewidth() for s in steps) > 1.5 * max(
        m.get_linewidth() for m in moves
    )


def test_every_move_is_recorded(page, graph):
    """Nothing is drawn that the graph does not say."""
    drawn = pairs(page, "move-") | pairs(page, "step-")

    assert all(graph.transition(origin=a, destination=b) for a, b in drawn)


def test_a_role_without_a_move_to_the_route_is_not_drawn(page):
    """The page shows a neighbourhood, not the graph."""

    assert "role-island" not in page.artists(Patch, "role-")


@pytest.mark.parametrize("kind", MOVE_KINDS)
def test_the_sign_of_a_line_says_the_kind(kind):
    """Of a step in its words, of any other move on its line; none is dashed."""
    page = Drawn(draw_route(*beside(kind)))
    step, other = line(page, "a", "b"), line(page, "a", "c")
    sign = page.artists(Patch, "sign-")["sign-a-to-c"]
    words = move_name(kind, "en")

    assert not step._dash_pattern[1]
    assert not other._dash_pattern[1]
    assert f"{SIGNS[kind]} {words}" == page.said("price-a-to-b")[0]
    assert words in page.said("legend-")
    assert {"promotion": 4, "return": 4, "conversion": 5}.get(kind, 26) == len(
        sign.get_path().vertices
    )
    assert (kind == "unknown") == (to_hex(sign.get_facecolor()) == "#ffffff")


def beside(kind):
    """Return a graph and a route of one move, with a role beside it."""
    roles = [role(id, id.upper(), "hr", 1 + n) for n, id in enumerate("acb")]
    moves = [move(a, b, kind) for a, b in ("ab", "ac", "cb")]
    graph = graph_of(roles, moves)
    return graph, answer_of(graph, ("a", "b"))


def test_inferred_moves_have_open_heads(page):
    """Nothing shows anybody making them."""
    weak = next(
        a
        for a in page.figure.findobj(Patch)
        if a.get_gid() == ("move-recruiter-to-hr-manager")
    )
    heads = page.figure.findobj(
        lambda a: (
            isinstance(a, PathPatch)
            and not a.get_gid()
            and a.get_zorder() == pytest.approx(weak.get_zorder() + 0.05)
            and a.get_facecolor()[3] == 0
        )
    )

    assert heads


def test_what_every_step_takes_in_all_stands_beside_it(page, answer):
    """Its kind, its study, and months from the low to the high case."""
    said = " ".join(page.said("price-"))

    for step in answer.routes[0].steps:
        assert f"{step.effort_hours.likely} h study" in said
    assert "12–48 months" in said


def test_a_step_takes_no_less_than_its_study():
    """Its months are no remainder of what the steps before have left to learn."""
    roles = [role("a", "Clerk", "hr", 1), role("b", "Head", "hr", 2)]
    graph = graph_of(roles, [move("a", "b", months=6)])
    page = Drawn(draw_route(graph, answer_of(graph, ("a", "b"))))
    # 100 hours of study at 4 a week are 5.8 months, 200 are 11.5.
    assert any("3–12 months" in text for text in page.said("price-"))


def test_an_unrecorded_jump_is_a_line_of_its_own_with_its_price(page):
    """Nobody can take it for a move that someone made."""
    assert (
        "In one jump: 1,500 h (750–3,000) of study; no such move in this graph"
        in page.said("text-")
    )
    assert {("assistant", "hr-manager")} == pairs(page, "jump-")
    assert "in one jump, not a move in this graph" in page.said("legend-")
    assert page.said("price-assistant-to-hr-manager") == [
        "in one jump · 1,500 h study",
    ]
    jump = page.artists(Patch, "jump-")["jump-assistant-to-hr-manager"]
    others = {**page.artists(Patch, "move-"), **page.artists(Patch, "step-")}

    assert jump.get_linestyle() not in {p.get_linestyle() for p in others.values()}
    assert jump.get_linewidth() < min(
        page.artists(Patch, "step-")[gid].get_linewidth()
        for gid in page.artists(Patch, "step-")
    )


def test_a_recorded_jump_is_a_thin_line_with_its_hours():
    """It is drawn, and never bold unless it is the route."""
    base = office()
    jump = move("assistant", "hr-manager")
    graph = graph_of(base.roles.values(), [*base.transitions, jump])
    page = Drawn(draw_route(graph, answer_of(graph, ROUTE, hours=700)))
    thin = line(page, "assistant", "hr-manager").get_linewidth()

    assert thin < min(s.get_linewidth() for s in page.artists(Patch, "step-").values())
    assert any("700 h" in text for text in page.said("price-assistant-to-hr-manager"))
    assert "In one jump: 700 h (350–1,400) of study" in " ".join(page.said("text-"))


def test_columns_stand_in_the_order_of_grades(page, graph):
    """Farther right is more responsibility, and each role is in its column."""
    heads = {
        int(gid.removeprefix("column-")): box.centre[0]
        for gid, box in page.all_text_boxes().items()
        if gid.startswith("column-")
    }
    for gid, box in page.boxes("role-").items():
        grade = graph.role(gid.removeprefix("role-")).grade
        nearest = min(heads, key=lambda g: abs(heads[g] - box.centre[0]))

        assert abs(nearest - grade) <= 1
    assert sorted(heads) == sorted(heads, key=heads.get)


def test_roles_of_lower_grades_stand_further_left(page, graph):
    """No box reaches into the column of a higher grade."""
    spans = {}
    for gid, box in page.boxes("role-").items():
        spans.setdefault(graph.role(gid.removeprefix("role-")).grade, []).append(box)
    grades = sorted(spans)

    for lower, higher in itertools.pairwise(grades):
        assert max(b.right for b in spans[lower]) < min(b.left for b in spans[higher])


# --------------------------------------------------------------------------- legend


def test_the_legend_lists_what_is_on_the_page(page):
    """Families, weights of lines, kinds, weak evidence: those present, no others."""
    expected = {
        "Assistance",
        "Human resources",
        "this route",
        "route 2",
        "in one jump, not a move in this graph",
        "other recorded or published moves",
        "both ways",
        "promotion",
        "lateral move",
        "change of occupation",
        "weak: similar work or inferred",
    }

    assert expected == set(page.said("legend-"))


def test_the_legend_is_silent_about_what_is_not_on_the_page():
    """One firm promotion in one family needs three entries."""
    roles = [role("a", "Clerk", "hr", 1), role("b", "Head", "hr", 2)]
    graph = graph_of(roles, [move("a", "b")])
    page = Drawn(draw_route(graph, answer_of(graph, ("a", "b"))))

    assert ["Human resources", "this route", "promotion"] == page.said("legend-")


def test_the_legend_begins_a_row_for_each_group(page):
    """Families, weights of lines, their styles."""
    heights = {}
    for gid, box in page.boxes("legend-").items():
        heights.setdefault(round(box.centre[1]), []).append(page.texts()[gid])
    rows = [[text.get_text() for text in row] for row in heights.values()]

    assert ["this route", "promotion"] == [row[0] for row in rows[1:]]


def test_borders_have_the_colour_of_the_family(page, graph):
    """Boxes of a family share one colour of those that all can tell apart."""
    seen = {}
    for gid, box in page.artists(Patch, "role-").items():
        family = graph.role(gid.removeprefix("role-")).family
        seen.setdefault(family, set()).add(to_hex(box.get_edgecolor()).upper())

    assert all(len(colours) == 1 for colours in seen.values())
    assert len(seen) == len(set.union(*seen.values()))
    assert set.union(*seen.values()) <= set(COLOURS)


def test_the_seventh_family_bears_a_letter():
    """Colours run out after six."""
    roles = [role(f"r{n}", f"Role {n}", f"family-{n}", 1 + n % 3) for n in range(7)]
    moves = [move("r0", f"r{n}") for n in range(1, 7)]
    moves += [move("r1", f"r{n}", "lateral") for n in range(2, 7)]
    graph = graph_of(roles, moves)
    page = Drawn(draw_route(graph, answer_of(graph, ("r0", "r1"))))
    shown = len(page.artists(Patch, "role-"))

    assert 7 == shown
    assert ["A", "A"] == page.said("letter-")


# ---------------------------------------------------------------------------- notes


def test_the_licence_notice_of_every_source_shown_is_printed(page):
    """And of none that is not."""
    said = " ".join(page.said("text-"))

    assert "From the Register." in said
    assert "Unused." not in said


def test_estimates_are_called_estimates(page):
    """Hours that we inferred are no promise."""

    assert "Hours and months are estimates" in " ".join(page.said("text-"))


def test_firm_hours_are_not_called_estimates():
    """The note stands where it is true."""
    roles = [role("a", "Clerk", "hr", 1), role("b", "Head", "hr", 2)]
    scale = replace(SCALE, evidence=OFFICIAL)
    graph = graph_of(roles, [move("a", "b")], scale)
    page = Drawn(draw_route(graph, answer_of(graph, ("a", "b"))))

    assert "estimates" not in " ".join(page.said("text-"))


def test_a_search_cut_short_is_said(graph):
    """A better route may exist."""
    page = Drawn(draw_route(graph, answer_of(graph, ROUTE, proven=False)))

    assert "The search was cut short" in " ".join(page.said("text-"))


def test_what_was_left_out_is_counted_and_named():
    """Routes and roles are counted, moves between roles on the page named."""
    graph, answer = crowded()
    page = Drawn(draw_route(graph, answer))
    said = " ".join(page.said("text-"))
    shown = {gid.removeprefix("role-") for gid in page.artists(Patch, "role-")}
    drawn = {frozenset(p) for p in (*pairs(page, "move-"), *pairs(page, "step-"))}
    counted = re.search(r"Not drawn: (\d+) neighbouring roles?", said)
    missing = [
        t
        for t in graph.transitions
        if {t.origin, t.destination} <= shown
        and frozenset((t.origin, t.destination)) not in drawn
    ]

    assert counted
    assert len(graph.roles) - len(shown) == int(counted[1])
    assert missing
    for t in missing:
        names = (graph.role(end).label.en for end in (t.origin, t.destination))
        assert " → ".join(names) in said


def crowded():
    """Return a route of eight roles, all joined, and two roles beside two of them."""
    roles = [role(f"r{n}", f"Clerk {n}", "hr", 1 + n // 2) for n in range(10)]
    moves = [move(a.id, b.id) for a, b in itertools.combinations(roles[:8], 2)]
    moves += [move(f"r{n}", f"r{end}") for n in (6, 7) for end in (8, 9)]
    graph = graph_of(roles, moves)
    return graph, answer_of(graph, tuple(f"r{n}" for n in range(8)))


def test_nothing_is_said_to_be_left_out_where_all_is_drawn():
    """A whole neighbourhood needs no note."""
    roles = [role("a", "Clerk", "hr", 1), role("b", "Head", "hr", 2)]
    graph = graph_of(roles, [move("a", "b")])
    page = Drawn(draw_route(graph, answer_of(graph, ("a", "b"))))

    assert "Not drawn" not in " ".join(page.said("text-"))


def test_another_route_can_be_chosen(graph, answer):
    """The page is about the one that was asked for."""
    page = Drawn(draw_route(graph, answer, chosen=1))

    assert set(itertools.pairwise(OTHER)) == pairs(page, "step-")
    assert any(text.startswith("Route 2 of 2") for text in page.said("text-"))


def test_steps_without_room_for_prices_are_spelt_out():
    """Seven wide columns leave room for a number at most; the foot says the rest."""
    roles = [role(f"r{n}", "Wirtschaftsprüfer/in " * 2, "hr", n) for n in range(7)]
    moves = [move(f"r{n}", f"r{n + 1}") for n in range(6)]
    graph = graph_of(roles, moves)
    page = Drawn(draw_route(graph, answer_of(graph, tuple(r.id for r in roles))))
    said = " ".join(page.said("text-"))
    below = re.findall(r"(\d)\. Wirtschaftsprüfer/in[^.]*? of study, \d+ months", said)

    assert ["1", "2", "3", "4", "5", "6"] == below
