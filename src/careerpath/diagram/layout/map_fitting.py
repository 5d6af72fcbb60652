"""Find the largest letters with which a map fits its paper."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

from careerpath.diagram.geometry import Box, Point, joined
from careerpath.diagram.ink.measure import Block, block, longest_word
from careerpath.diagram.kinds import map as role_map
from careerpath.diagram.layout.lattice import Lattice, Plan
from careerpath.diagram.layout.links import LOOSE, Spacing
from careerpath.diagram.layout.map_sheet import Sheet, sheet
from careerpath.diagram.layout.picture import Lane, MoveLine, Picture, RoleBox, columns
from careerpath.diagram.layout.placing_boxes import Edge, Node
from careerpath.diagram.style import COLOURS, STYLE, stroke
from careerpath.errors import InvalidValueError, message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from careerpath.diagram.kinds.map import RoleMap
    from careerpath.diagram.layout.neighbourhood import Arrow
    from careerpath.diagram.page import Page

#: A box whose bar has a letter under it is at least so high.
_LETTERED = 34.0
#: What sums of lengths may be off by.
_SLACK = 0.01
#: Of more roles it is worth asking first whether they fit without any move.
_CROWD = 50
#: How many moves, for each point of the paper's width, the eye can follow.
_MOST_MOVES = 0.08
#: Into how many columns a grade of many roles may be folded.
_FOLDS = (1, 2, 3, 4)
#: How much of the height a map takes, and where it must: as little as it needs.
_HIGH = (1.0, 0.9, 0.8, 0.7)
_LOW = (0.6, 0.5, 0.0)
#: From generous to tight.
_SPACINGS = (
    LOOSE,
    Spacing(boxes=9, passages=7, ports=6, tracks=5, stub=11, lanes=5, columns=14),
    Spacing(boxes=8, passages=6, ports=5, tracks=4, stub=9.5, lanes=5, columns=12),
)


def plan_map(values: RoleMap, page: Page) -> Picture:
    """Return the picture of a map, as full and as large as the paper allows.

    Raises
    ------
    InvalidValueError
        If there is no role to draw, or names would need letters too small to read.
    """
    if not values.roles:
        raise InvalidValueError(message("The graph has no role to draw."))
    least = STYLE.note if len(values.roles) <= role_map.FEW_ROLES else STYLE.map_least
    found = _first(_sheets(values, page), least) if _may_fit(values, page) else None
    if found:
        return _picture(*found)
    raise InvalidValueError(
        message(
            "A map of {count} roles cannot be read on {paper}; choose a larger "
            "paper, fewer families, or a page for each with --pages.",
            count=len(values.roles),
            paper=page.paper,
        )
    )


def _may_fit(values: RoleMap, page: Page) -> bool:
    """Tell whether the paper may hold the roles: a crowd is refused at once."""
    size, room, language = STYLE.map_least, page.printable, page.language
    roles = [values.graph.role(role) for role in values.roles]
    words = (longest_word(role.label.in_language(language), size) for role in roles)
    high = size * STYLE.line_height + 2 * STYLE.padding_y + _SPACINGS[-1].boxes
    beside = 2 * STYLE.padding_x + STYLE.bar
    if sum(word + beside for word in words) * high > room.width * room.height:
        return False
    return len(roles) <= _CROWD or _first(_bare(values, page), size) is not None


def _sheets(values: RoleMap, page: Page) -> Iterator[Sheet]:
    """Yield what may be drawn, the best first.

    Many families may do without lanes before there are no moves.
    """
    cuts = role_map.cuts(values)
    most = _MOST_MOVES * page.printable.width
    for lanes in _ways(values):
        drawn = (sheet(values, page, cut, lanes=lanes) for cut in cuts if cut)
        yield from (one for one in drawn if len(one.arrows) <= most)
    yield from _bare(values, page)


def _bare(values: RoleMap, page: Page) -> Iterator[Sheet]:
    """Yield what may be drawn without moves."""
    yield from (sheet(values, page, (), lanes=lanes) for lanes in _ways(values))


def _ways(values: RoleMap) -> tuple[bool, ...]:
    """Return whether there are lanes; where families are many there may be none."""
    families = {values.graph.role(role).family for role in values.roles}
    return (True, False) if len(families) > len(COLOURS) else (True,)


def _first(
    sheets: Iterable[Sheet], least: float
) -> tuple[Sheet, Lattice, list[Block]] | None:
    """Return the first of some sheets that fits, its grades folded if need be."""
    for drawn, folds in product(sheets, _FOLDS):
        folded = replace(drawn, folds=folds)
        found = _largest(folded, least) if folds == 1 or drawn.is_crowded else None
        if found is not None:
            return folded, *found
    return None


def _largest(sheet: Sheet, least: float) -> tuple[Lattice, list[Block]] | None:
    """Return the lattice with the largest letters, and its names; None if none fits.

    Smaller letters on the whole page come before larger ones on a part of it.
    """
    blank = [block("", STYLE.note, 1.0)] * len(sheet.roles)
    names = enumerate(name.height for name in sheet.names.values())
    plan = Plan(_nodes(sheet, blank), _edges(sheet), dict(names))
    sizes = [size for size in STYLE.map_sizes if size >= least]
    found = (_largest_of(sizes, sheet, plan, shares) for shares in (_HIGH, _LOW))
    return next(filter(None, found), None)


def _largest_of(
    sizes: Sequence[float], sheet: Sheet, plan: Plan, shares: Iterable[float]
) -> tuple[Lattice, list[Block]] | None:
    """Return the lattice of the first size that fits, and its names.

    Sizes are halved, not tried one by one: where one fits, smaller ones do.
    """
    found, low, high = None, 0, len(sizes)
    while low < high:
        middle = (low + high) // 2
        fitting = _fitting(sheet, plan, sizes[middle], shares)
        if fitting:
            found, high = fitting, middle
        else:
            low = middle + 1
    return found


def _fitting(
    sheet: Sheet, plan: Plan, size: float, shares: Iterable[float]
) -> tuple[Lattice, list[Block]] | None:
    """Return the lattice at one size of letters, with the widest names that fit.

    It takes the first of some shares of the height that leaves it narrow enough.
    """
    room = sheet.area.width, sheet.area.height
    for spacing, wrap in product(_SPACINGS, STYLE.map_wraps):
        names = [_name(sheet, role, size, wrap) for role in sheet.roles]
        nodes = _nodes(sheet, names)
        if not plan.may_fit(nodes, spacing, room):
            continue
        if not _fits(plan.place(nodes, spacing, (room[0], 0.0)), room):
            continue
        # Lines that run farther may need more tracks.
        for share in shares:
            found = plan.place(nodes, spacing, (room[0], share * room[1]))
            if _fits(found, room):
                return found, names
    return None


def _fits(lattice: Lattice, room: tuple[float, float]) -> bool:
    width, height = lattice.size
    return width <= room[0] + _SLACK and height <= room[1] + _SLACK


def _name(sheet: Sheet, role: str, size: float, wrap: float) -> Block:
    text = sheet.values.graph.role(role).label.in_language(sheet.page.language)
    bold = sheet.values.stands_out(role)
    return block(text, size, wrap * size, STYLE.wrap_widths[0] * size, bold=bold)


def _nodes(sheet: Sheet, names: Sequence[Block]) -> list[Node]:
    """Return the boxes, those of one grade equally wide."""
    roles = [sheet.values.graph.role(role) for role in sheet.roles]
    columns, marks = sheet.columns, sheet.marks
    widest: dict[int, float] = {}
    for role, name in zip(roles, names, strict=True):
        widest[role.grade] = max(widest.get(role.grade, 0.0), name.width)
    return [
        Node(
            widest[role.grade] + 2 * STYLE.padding_x + STYLE.bar,
            max(
                name.height + 2 * STYLE.padding_y,
                _LETTERED * bool(marks[role.family].letter),
            ),
            columns[role.id],
            sheet.lane(role.id),
        )
        for role, name in zip(roles, names, strict=True)
    ]


def _edges(sheet: Sheet) -> list[Edge]:
    """Return the lines; moves of one kind to one role are a bundle."""
    number = {role: place for place, role in enumerate(sheet.roles)}
    bundles: dict[object, int] = {}
    return [
        Edge(
            number[arrow.origin],
            number[arrow.destination],
            bundle=bundles.setdefault(_bundle(arrow), len(bundles)),
        )
        for arrow in sheet.arrows
    ]


def _bundle(arrow: Arrow) -> object:
    """Return what the arrows have in common whose ends may be one."""
    if arrow.both:
        return arrow.pair
    return arrow.destination, arrow.kind, arrow.weak


def _picture(sheet: Sheet, lattice: Lattice, names: Sequence[Block]) -> Picture:
    """Return the picture of a lattice, moved to where it stands on the page."""
    area, graph, language = sheet.area, sheet.values.graph, sheet.page.language
    layout = lattice.layout.moved(area.left, area.top)
    roles = [graph.role(role) for role in sheet.roles]
    marks = sheet.marks
    spans: dict[int, tuple[float, float]] = {}
    for column, (low, high) in zip(
        sorted(set(sheet.columns.values())), lattice.columns, strict=True
    ):
        grade = column // sheet.folds
        start, _ = spans.get(grade, (low + area.left, 0.0))
        spans[grade] = start, high + area.left
    return Picture(
        columns=columns(spans, sheet.band, language),
        roles=tuple(
            RoleBox(role.id, box, name, marks[role.family], name.bold)
            for role, box, name in zip(roles, layout.boxes, names, strict=True)
        ),
        moves=_moves(sheet, layout.lines),
        frame=sheet.frame,
        lanes=_lanes(sheet, lattice) if sheet.lanes else (),
    )


def _moves(sheet: Sheet, lines: Sequence[Sequence[Point]]) -> tuple[MoveLine, ...]:
    """Return the lines of the moves; those of a bundle end where they join it."""
    bundles: dict[object, list[Sequence[Point]]] = {}
    found = []
    for arrow, line in zip(sheet.arrows, lines, strict=True):
        drawn = bundles.setdefault(_bundle(arrow), [])
        own = joined(line, drawn, STYLE.bend)
        look = stroke(arrow)
        found.append(
            MoveLine(
                arrow,
                tuple(own),
                look if own[-1] == line[-1] else replace(look, head=0.0),
                role_map.sentence(sheet.values, arrow, sheet.page.language),
                (),
            )
        )
        drawn.append(line)
    return tuple(found)


def _lanes(sheet: Sheet, lattice: Lattice) -> tuple[Lane, ...]:
    band, names, marks = sheet.frame.band, sheet.names, sheet.marks
    return tuple(
        Lane(
            sheet.families[number],
            names[sheet.families[number]],
            marks[sheet.families[number]],
            Box(band.left, low + sheet.area.top, band.right, high + sheet.area.top),
        )
        for number, (low, high) in lattice.lanes.items()
    )
