"""Give roles and moves their sizes, lay them out and find room for the labels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from careerpath.diagram.arrows import stroke
from careerpath.diagram.layout.boxes import BoxToPlace, Layout, LineToLead
from careerpath.diagram.layout.label_places import Obstacles, find_spots
from careerpath.diagram.layout.layered import Gaps, lay_out
from careerpath.diagram.measure import TextBlock, block, lines_of
from careerpath.diagram.style import STYLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerpath.diagram.arrows import Arrow
    from careerpath.diagram.geometry import Box, Point
    from careerpath.diagram.shown_route import ShownRoute

#: How far the ends of lines stand apart at the side of a box.
_PORT = 7.0
Lines: TypeAlias = tuple[TextBlock, ...]
#: Lines of text in several forms, the widest first.
Forms: TypeAlias = tuple[tuple[str, ...], ...]
#: The lines that a price takes at least: hours and months.
_WHOLE_PRICE = 2
_WEIGHTS = {"chosen": 8.0, "other": 2.0, "direct": 1.0, "beside": 1.0}


@dataclass(frozen=True, slots=True)
class Draft:
    """Roles and moves with their texts, broken into lines at one size.

    `labels` holds, for each move, the forms in which its price may stand beside
    it, the widest first; most moves have none.
    """

    shown: ShownRoute
    roles: tuple[str, ...]
    arrows: tuple[Arrow, ...]
    names: tuple[TextBlock, ...]
    labels: tuple[tuple[Lines, ...], ...]


@dataclass(frozen=True, slots=True)
class Arrangement:
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
class PriceLine:
    """A line of text and its rectangle."""

    text: TextBlock
    box: Box


def draft(
    shown: ShownRoute,
    roles: tuple[str, ...],
    arrows: tuple[Arrow, ...],
    labels: tuple[Forms, ...],
    size: float,
    wrap: float,
    *,
    whole: bool = True,
) -> Draft:
    """Return roles and moves with texts of a size, names broken at a width.

    Words that are longer stay `whole` as far as the widest lines hold them. `labels`
    are the forms of what may stand beside each move.
    """
    most = STYLE.wrap_widths[0] * size if whole else 0.0
    route = shown.route.roles
    names = tuple(
        block(
            shown.name(role),
            size,
            wrap * size,
            most,
            bold=role in route,
        )
        for role in roles
    )
    small = min(max(size - 1.5, STYLE.note), STYLE.label_most)
    written = tuple(
        tuple(tuple(lines_of((line,), small) for line in form) for form in forms)
        for forms in labels
    )
    return Draft(shown, roles, arrows, names, written)


def place(draft: Draft, shape: Arrangement) -> Layout:
    """Return the layout of a draft."""
    number = {role: position for position, role in enumerate(draft.roles)}
    labels = shape.gaps.labels is not None
    edges = [
        LineToLead(
            number[arrow.origin],
            number[arrow.destination],
            weight=_WEIGHTS[arrow.place],
            thickness=_hall(_narrow(forms), shape) if arrow.step else 1.0,
            label=_room(_narrow(forms)) if labels and arrow.step else None,
        )
        for arrow, forms in zip(draft.arrows, draft.labels, strict=True)
    ]
    return lay_out(_nodes(draft, shape), edges, shape.gaps)


def _nodes(draft: Draft, shape: Arrangement) -> list[BoxToPlace]:
    """Return the boxes, those of one grade equally wide."""
    roles = [draft.shown.graph.role(role) for role in draft.roles]
    widest: dict[int, float] = {}
    for role, name in zip(roles, draft.names, strict=True):
        widest[role.grade] = max(widest.get(role.grade, 0.0), name.width)
    lanes = _lanes(draft) if shape.lanes else [0] * len(roles)
    return [
        BoxToPlace(
            width=widest[role.grade] + 2 * STYLE.padding_x + STYLE.bar,
            height=max(name.height + 2 * STYLE.padding_y, _side(draft, role.id, shape)),
            grade=role.grade,
            lane=lane,
        )
        for role, name, lane in zip(roles, draft.names, lanes, strict=True)
    ]


def _side(draft: Draft, role: str, shape: Arrangement) -> float:
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
    route = draft.shown.route.roles
    families = [draft.shown.graph.role(role).family for role in draft.roles]
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


def _room(lines: Sequence[TextBlock]) -> tuple[float, float]:
    return max((line.width for line in lines), default=0.0), sum(
        line.height for line in lines
    )


def _hall(lines: Sequence[TextBlock], shape: Arrangement) -> float:
    return 1.0 + (_room(lines)[1] + 10.0) * shape.hall


def write_labels(
    draft: Draft, layout: Layout, area: Box
) -> tuple[tuple[PriceLine, ...], ...]:
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
) -> tuple[PriceLine, ...]:
    for lines in forms:
        sizes = [(line.width, line.height) for line in lines]
        spots = find_spots(points, sizes, thickness, free)
        if spots:
            return tuple(map(PriceLine, lines, spots))
    return ()


def unsaid(draft: Draft, labels: Sequence[Sequence[PriceLine]]) -> int:
    """Return how many steps of the route have no room for their price.

    Their last form, if there is room for it, is but a number.
    """
    return sum(
        bool(arrow.step) and len(written) < _WHOLE_PRICE
        for arrow, written in zip(draft.arrows, labels, strict=True)
    )
