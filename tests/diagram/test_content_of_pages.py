"""What is drawn is true: roles, moves, prices, legend and notes."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

import pytest
from matplotlib.colors import to_hex
from matplotlib.patches import Patch

from careerpath.diagram import draw_route
from careerpath.diagram.arrows import DASHES
from careerpath.diagram.style import COLOURS
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


@pytest.mark.parametrize(
    ("origin", "destination", "kind"),
    [
        ("hr-assistant", "recruiter", "promotion"),
        ("officer", "recruiter", "lateral"),
        ("assistant", "hr-assistant", "conversion"),
        ("assistant", "coordinator", "unknown"),
        ("chief", "hr-manager", "return"),
    ],
)
def test_the_style_of_a_line_says_the_kind(page, origin, destination, kind):
    """Every kind has dashes of its own, so colour is not needed."""
    artist = line(page, origin, destination)
    _, dashes = artist._dash_pattern
    scaled = tuple(d * artist.get_linewidth() for d in DASHES[kind])

    assert (tuple(dashes) if dashes else ()) == pytest.approx(scaled)


def test_no_two_kinds_share_a_style():
    """Kinds can be told apart in black and white."""

    assert len(DASHES) == len(set(DASHES.values()))


def test_inferred_moves_are_drawn_weaker(page):
    """Thinner and greyer than the same move with evidence."""
    weak = line(page, "recruiter", "hr-manager")
    firm = line(page, "hr-assistant", "recruiter")

    assert weak.get_linewidth() < firm.get_linewidth()
    assert to_hex(weak.get_edgecolor()) > to_hex(firm.get_edgecolor())


def test_the_price_of_every_step_stands_beside_it(page, answer):
    """Hours, then months, both with their range."""
    said = " ".join(page.said("price-"))

    for step in answer.routes[0].steps:
        assert f"{step.effort_hours.likely} h" in said
    assert "24 months" in said
    assert "(12–48)" in said


def test_an_unrecorded_jump_is_a_line_of_its_own_with_its_price(page):
    """Nobody can take it for a move that someone made."""
    assert (
        "In one jump: 1,500 h (750–3,000) of study; no such move in this graph"
        in page.said("text-")
    )
    assert {("assistant", "hr-manager")} == pairs(page, "jump-")
    assert "in one jump, not a move in this graph" in page.said("legend-")
    assert page.said("price-assistant-to-hr-manager") == [
        "in one jump",
        "1,500 h (750–3,000)",
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
        "Administration",
        "Assistance",
        "Human resources",
        "Office management",
        "Projects",
        "this route",
        "other routes found",
        "in one jump, not a move in this graph",
        "other moves",
        "promotion",
        "lateral move",
        "change of occupation",
        "return",
        "move of unknown kind",
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


def test_what_was_left_out_is_counted(page, graph):
    """The numbers on the page are those of a recount."""
    said = " ".join(page.said("text-"))
    shown = {gid.removeprefix("role-") for gid in page.artists(Patch, "role-")}
    drawn = pairs(page, "move-") | pairs(page, "step-")
    touching = [t for t in graph.transitions if {t.origin, t.destination} & set(ROUTE)]
    near = {role for t in touching for role in (t.origin, t.destination)}
    moves = sum((t.origin, t.destination) not in drawn for t in touching)
    roles = len(near - shown - set(OTHER))
    counted = re.search(r"Not drawn: (\d+) neighbouring roles?, (\d+) moves?", said)

    assert counted
    assert (roles, moves) == (int(counted[1]), int(counted[2]))


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
    """Seven wide columns leave room for a number; the foot says the rest."""
    roles = [role(f"r{n}", "Wirtschaftsprüfer/in " * 2, "hr", n) for n in range(7)]
    moves = [move(f"r{n}", f"r{n + 1}") for n in range(6)]
    graph = graph_of(roles, moves)
    page = Drawn(draw_route(graph, answer_of(graph, tuple(r.id for r in roles))))
    below = [text for text in page.said("text-") if "of study, after 24 months" in text]

    numbers = [text for text in page.said("price-") if text.isdigit()]

    assert ["1", "2", "3", "4", "5", "6"] == numbers
    assert ["1", "2", "3", "4", "5", "6"] == [text.partition(".")[0] for text in below]
