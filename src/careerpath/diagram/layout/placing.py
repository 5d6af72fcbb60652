"""Give roles and moves their sizes, lay them out and find room for the labels."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from careerpath.diagram.around import wording
from careerpath.diagram.ink.measure import Block, block, lines_of
from careerpath.diagram.layout.labels import Obstacles, find_spots
from careerpath.diagram.layout.placing_boxes import Edge, Gaps, Layout, Node, lay_out
from careerpath.diagram.style import STYLE, stroke

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerpath.diagram.geometry import Box, Point
    from careerpath.diagram.layout.neighbourhood import Arrow
    from careerpath.diagram.layout.subject import Subject

#: How far the ends of lines stand apart at the side of a box.
_PORT = 7.0
Lines: TypeAlias = tuple[Block, ...]
#: A line that ends at the side of a box reaches this far into it at the most.
_TOUCH = 0.5
#: The lines that a price takes at least: hours and months.
_WHOLE_PRICE = 2
_WEIGHTS = {"chosen": 8.0, "other": 2.0, "direct": 1.0, "beside": 1.0}


@dataclass(frozen=True, slots=True)
class Draft:
    """Roles and moves with their texts, broken into lines at one size.

    `labels` holds, for each move, the forms in which its price may stand beside
    it, the widest first; most moves have none.
    """

    subject: Subject
    roles: tuple[str, ...]
    arrows: tuple[Arrow, ...]
    names: tuple[Block, ...]
    labels: tuple[tuple[Lines, ...], ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """One way to lay a draft out.

    Attributes
    ----------
    lanes
        Whether families are kept together; the route is a lane of its own.
    hall
        How much room above and below the route's lines is kept for them.
    """

    gaps: Gaps
    lanes: bool = True
    hall: float = 0.0


@dataclass(frozen=True, slots=True)
class Label:
    """A line of text and its rectangle."""

    text: Block
    box: Box


def draft(
    subject: Subject,
    roles: tuple[str, ...],
    arrows: tuple[Arrow, ...],
    size: float,
    wrap: float,
    *,
    whole: bool = True,
) -> Draft:
    """Return roles and moves with texts of a size, names broken at a width.

    Words that are longer stay `whole` as far as the widest lines hold them.
    """
    most = STYLE.wrap_widths[0] * size if whole else 0.0
    route = subject.route.roles
    names = tuple(
        block(
            subject.name(role),
            size,
            wrap * size,
            most,
            bold=role in route,
        )
        for role in roles
    )
    largest = STYLE.label_most * subject.page.scale
    small = min(max(size - 1.5, STYLE.note), largest)
    labels = tuple(
        tuple(
            tuple(lines_of((line,), small) for line in form)
            for form in _said(subject, arrow)
        )
        for arrow in arrows
    )
    return Draft(subject, roles, arrows, names, labels)


def _said(subject: Subject, arrow: Arrow) -> tuple[tuple[str, ...], ...]:
    """Return what is written beside a move: hours and months, on bold ones."""
    if arrow.place == "chosen":
        return wording.step_label(subject, arrow)
    if arrow.place == "direct":
        return wording.direct_label(subject)
    return ()


def place(draft: Draft, shape: Shape) -> Layout:
    """Return the layout of a draft."""
    number = {role: position for position, role in enumerate(draft.roles)}
    labels = shape.gaps.labels is not None
    edges = [
        Edge(
            number[arrow.origin],
            number[arrow.destination],
            weight=_WEIGHTS[arrow.place],
            thickness=_hall(_narrow(forms), shape) if arrow.step else 1.0,
            label=_room(_narrow(forms)) if labels and arrow.step else None,
        )
        for arrow, forms in zip(draft.arrows, draft.labels, strict=True)
    ]
    return lay_out(_nodes(draft, shape), edges, shape.gaps)


def _nodes(draft: Draft, shape: Shape) -> list[Node]:
    """Return the boxes, those of one grade equally wide."""
    roles = [draft.subject.graph.role(role) for role in draft.roles]
    widest: dict[int, float] = {}
    for role, name in zip(roles, draft.names, strict=True):
        widest[role.grade] = max(widest.get(role.grade, 0.0), name.width)
    lanes = _lanes(draft) if shape.lanes else [0] * len(roles)
    return [
        Node(
            width=widest[role.grade] + 2 * STYLE.padding_x + STYLE.bar,
            height=max(name.height + 2 * STYLE.padding_y, _side(draft, role.id, shape)),
            grade=role.grade,
            lane=lane,
        )
        for role, name, lane in zip(roles, draft.names, lanes, strict=True)
    ]


def _side(draft: Draft, role: str, shape: Shape) -> float:
    """Return how long the side of a box must be for the lines that end there."""
    touching = [
        (arrow, forms)
        for arrow, forms in zip(draft.arrows, draft.labels, strict=True)
        if role in arrow.pair
    ]
    leaving = sum(arrow.origin == role for arrow, _ in touching)
    ends = max(leaving, len(touching) - leaving)
    halls = [_hall(_narrow(forms), shape) for arrow, forms in touching if arrow.step]
    return _PORT * (1 + ends) + max(halls, default=0.0)


def _lanes(draft: Draft) -> list[int]:
    """Return the lane of each role: one for the route, one for each family."""
    route = draft.subject.route.roles
    families = [draft.subject.graph.role(role).family for role in draft.roles]
    order = sorted(set(families))
    return [
        0 if role in route else 1 + order.index(family)
        for role, family in zip(draft.roles, families, strict=True)
    ]


def _narrow(forms: Sequence[Lines]) -> Lines:
    """Return the narrowest form of a label that still says the price."""
    return min(
        (form for form in forms if len(form) >= _WHOLE_PRICE),
        key=lambda form: _room(form)[0],
        default=(),
    )


def _room(lines: Sequence[Block]) -> tuple[float, float]:
    return max((line.width for line in lines), default=0.0), sum(
        line.height for line in lines
    )


def _hall(lines: Sequence[Block], shape: Shape) -> float:
    return 1.0 + (_room(lines)[1] + 10.0) * shape.hall


def write_labels(
    draft: Draft, layout: Layout, area: Box
) -> tuple[tuple[Label, ...], ...]:
    """Return the labels of each move in their places; none where there is no room."""
    taken = list(layout.boxes)
    found = []
    for arrow, points, forms in zip(
        draft.arrows, layout.lines, draft.labels, strict=True
    ):
        free = Obstacles(area, taken, layout.lines)
        written = _write_label(points, forms, stroke(arrow).width, free)
        taken.extend(label.box for label in written)
        found.append(written)
    return tuple(found)


def _write_label(
    points: Sequence[Point], forms: Sequence[Lines], thickness: float, free: Obstacles
) -> tuple[Label, ...]:
    for lines in forms:
        sizes = [(line.width, line.height) for line in lines]
        spots = find_spots(points, sizes, thickness, free)
        if spots:
            return tuple(map(Label, lines, spots))
    return ()


def unsaid(draft: Draft, labels: Sequence[Sequence[Label]]) -> int:
    """Return how many steps of the route have no room for their price.

    Their last form, if there is room for it, is but a number.
    """
    return sum(
        bool(arrow.step) and len(written) < _WHOLE_PRICE
        for arrow, written in zip(draft.arrows, labels, strict=True)
    )


def is_sound(layout: Layout) -> bool:
    """Tell whether every line is level or upright and keeps off the boxes."""
    boxes = [box.grown(-_TOUCH) for box in layout.boxes]
    return all(
        start[0] == end[0] or start[1] == end[1]
        for line in layout.lines
        for start, end in pairwise(line)
    ) and not any(box.is_crossed(line) for box in boxes for line in layout.lines)


def ugliness(draft: Draft, layout: Layout) -> float:
    """Return how far the layout is from beautiful, mostly in bends.

    The route counts most: it should run straight and level. Ends of lines at
    the corners of boxes look as if they missed them.
    """
    route = [
        line
        for arrow, line in zip(draft.arrows, layout.lines, strict=True)
        if arrow.step
    ]
    climb = sum(
        abs(end[1] - start[1]) for line in route for start, end in pairwise(line)
    )
    bends = sum(len(line) - 2 for line in layout.lines)
    bold = sum(len(line) - 2 for line in route)
    return (
        3 * bold
        + climb / 40
        + 2 * _crossings(layout.lines)
        + bends / 4
        + _at_corners(draft, layout)
    )


def _at_corners(draft: Draft, layout: Layout) -> int:
    """Count the ends of lines that are too near the corner of their box."""
    place_of = dict(zip(draft.roles, layout.boxes, strict=True))
    ends = (
        (line[position], place_of[role])
        for arrow, line in zip(draft.arrows, layout.lines, strict=True)
        for position, role in zip((0, -1), arrow.pair, strict=True)
    )
    return sum(
        min(abs(x - box.left), abs(x - box.right)) < STYLE.corner
        and min(abs(y - box.top), abs(y - box.bottom)) < STYLE.corner - 1
        for (x, y), box in ends
    )


def _crossings(lines: Sequence[Sequence[Point]]) -> int:
    """Count the points where a level part of one line meets an upright of another."""
    level, upright = [], []
    for number, line in enumerate(lines):
        for (x0, y0), (x1, y1) in pairwise(line):
            if abs(y1 - y0) > abs(x1 - x0):
                upright.append((number, x0, min(y0, y1), max(y0, y1)))
            else:
                level.append((number, y0, min(x0, x1), max(x0, x1)))
    return sum(
        number != other and left < x < right and top < y < bottom
        for number, y, left, right in level
        for other, x, top, bottom in upright
    )
