"""Find what would keep a drawn page from being read."""

from __future__ import annotations

from careerpath.diagram.geometry import around
from careerpath.diagram.style import STYLE
from tests.diagram.drawn import overlapping


def faults(drawn):
    """Return everything that overlaps, is crossed, cut or outside, by its kind."""
    found = {
        "boxes that overlap": overlapping(drawn.boxes("role-")),
        "lines through boxes": lines_through_boxes(drawn),
        "names outside their boxes": names_outside_boxes(drawn),
        "texts that overlap": overlapping(drawn.all_text_boxes()),
        "texts off the paper": texts_off_the_paper(drawn),
        "lines through prices": lines_through_prices(drawn),
    }
    return {kind: hits for kind, hits in found.items() if hits}


def lines_through_boxes(drawn):
    """Return lines with the boxes that they run through and do not join."""
    boxes = drawn.boxes("role-")
    return [
        (gid, box)
        for gid, line in drawn.lines().items()
        for box, rectangle in boxes.items()
        if not joins(gid, box.removeprefix("role-"))
        and rectangle.grown(-0.5).is_crossed(line)
    ]


def joins(gid, role):
    """Tell whether a line, by its id, begins or ends at a role."""
    pair = gid.partition("-")[2]
    return pair.startswith(f"{role}-to-") or pair.endswith(f"-to-{role}")


def names_outside_boxes(drawn):
    """Return names that touch the border or the bar of their box."""
    boxes = drawn.boxes("role-")
    outside = []
    for gid, text in drawn.boxes("name-").items():
        name = gid.removeprefix("name-")
        owner = boxes.get(f"role-{name}") or boxes[f"role-{name.rpartition('-')[0]}"]
        air = owner.grown(-2.5)
        if not air._replace(left=air.left + STYLE.bar + 1).holds(text):
            outside.append(gid)
    return outside


def texts_off_the_paper(drawn):
    """Return texts where a printer cannot print, or would cut them."""
    paper = around([(0, 0), (drawn.width, drawn.height)]).grown(-STYLE.margin + 2)
    return [g for g, text in drawn.all_text_boxes().items() if not paper.holds(text)]


def lines_through_prices(drawn):
    """Return prices with the lines that run through them."""
    lines = drawn.lines()
    return [
        (gid, line)
        for gid, text in drawn.boxes("price-").items()
        for line, points in lines.items()
        if text.is_crossed(points)
    ]
