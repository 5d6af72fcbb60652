"""Find the largest letters with which a map fits its paper."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING

from careerpath.diagram import role_map
from careerpath.diagram.frame import Frame, Surround, frame
from careerpath.diagram.geometry import Box, Point, joined
from careerpath.diagram.lattice import Lattice, Plan
from careerpath.diagram.layout import Edge, Node
from careerpath.diagram.legend import marks_of, move_items
from careerpath.diagram.links import LOOSE, Spacing
from careerpath.diagram.measure import Block, block
from careerpath.diagram.notes import licence_notices
from careerpath.diagram.picture import Lane, MoveLine, Picture, RoleBox, columns
from careerpath.diagram.style import STYLE, stroke
from careerpath.diagram.subtitle import subtitle
from careerpath.errors import InvalidValueError, message
from careerpath.wording import group_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from careerpath.diagram.neighbourhood import Arrow
    from careerpath.diagram.page import Page
    from careerpath.diagram.role_map import RoleMap
    from careerpath.diagram.style import FamilyMark
    from careerpath.model.transition import Transition

#: The widest line of a family's name, and what stands beside the name.
_LANE_NAME, _LANE_BAR, _AFTER_LANE = 66.0, 13.0, 6.0
#: A box whose bar has a letter under it is at least so high.
_LETTERED = 34.0
#: What sums of lengths may be off by.
_SLACK = 0.01
#: Grades of more roles can take two columns.
_MANY = 6
#: Between the edge of the first column and its boxes.
_INSET = 8.0
#: From generous to tight.
_SPACINGS = (
    LOOSE,
    Spacing(boxes=9, passages=7, ports=6, tracks=5, stub=11, lanes=5, columns=14),
)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What of a map is drawn, and the frame around it.

    If it is `folded`, grades of many roles take two columns each.
    """

    values: RoleMap
    page: Page
    roles: tuple[str, ...]
    arrows: tuple[Arrow, ...]
    frame: Frame
    folded: bool = False

    @property
    def columns(self) -> dict[str, int]:
        """The column of each role: two for a grade, the second often empty."""
        found: dict[str, int] = {}
        grades = [self.values.graph.role(role).grade for role in self.roles]
        for place, (role, grade) in enumerate(zip(self.roles, grades, strict=True)):
            crowded = self.folded and grades.count(grade) > _MANY
            found[role] = 2 * grade + (crowded and place % 2)
        return found

    @property
    def names(self) -> dict[str, Block]:
        """The names of the families, as their lanes show them."""
        return {
            family: block(
                group_name(family, self.page.language),
                STYLE.label_most,
                _LANE_NAME,
                2 * _LANE_NAME,
                bold=True,
            )
            for family in self.families
        }

    @property
    def families(self) -> tuple[str, ...]:
        """The families on the map, sorted."""
        graph = self.values.graph
        return tuple(sorted({graph.role(role).family for role in self.roles}))

    @property
    def band(self) -> Box:
        """Where columns are shaded: right of the families' names."""
        widest = max(name.width for name in self.names.values())
        left = self.frame.band.left + _LANE_BAR + widest + _AFTER_LANE
        return self.frame.band._replace(left=left)

    @property
    def area(self) -> Box:
        """Where boxes and lines may stand."""
        top, right = self.frame.area.top, self.frame.area.right
        return self.band._replace(left=self.band.left + _INSET, top=top, right=right)


def plan_map(values: RoleMap, page: Page) -> Picture:
    """Return the picture of a map, as full and as large as the paper allows.

    Raises
    ------
    InvalidValueError
        If there is no role to draw, or names would need letters too small to read.
    """
    if not values.roles:
        raise InvalidValueError(message("The graph has no role to draw."))
    sheets = [_sheet(values, page, moves) for moves in role_map.cuts(values)]
    least = STYLE.note if len(values.roles) <= role_map.FEW_ROLES else STYLE.map_least
    for sheet, folded in product(sheets, (False, True)):
        found = _largest(replace(sheet, folded=folded), least)
        if found is not None:
            return _picture(replace(sheet, folded=folded), *found)
    raise InvalidValueError(
        message(
            "A map of {count} roles cannot be read on {paper}; choose a larger "
            "paper, fewer families, or a page for each with --pages.",
            count=len(values.roles),
            paper=page.paper,
        )
    )


def _sheet(values: RoleMap, page: Page, moves: tuple[Transition, ...]) -> _Sheet:
    arrows = role_map.arrows_of(moves)
    roles = values.roles_with(moves)
    evidence = [
        *(item for role in roles for item in values.graph.role(role).evidence),
        *(item for move in moves for item in move.evidence),
    ]
    surround = Surround(
        title=role_map.title(values, page),
        figures=(role_map.size(values, len(roles), page),),
        subtitle=subtitle(page, values.graph, evidence),
        legend=move_items(arrows, page.language),
        left_out=role_map.left_out(values, moves, page),
        licences=" ".join(licence_notices(values.graph, evidence, page.language)),
    )
    return _Sheet(values, page, roles, arrows, frame(page, surround))


def _largest(sheet: _Sheet, least: float) -> tuple[Lattice, list[Block]] | None:
    """Return the lattice with the largest letters, and its names; None if none fits.

    Sizes are halved, not tried one by one: where one fits, smaller ones do.
    """
    blank = [block("", STYLE.note, 1.0)] * len(sheet.roles)
    plan = Plan(_nodes(sheet, blank), _edges(sheet))
    sizes = [size for size in STYLE.map_sizes if size >= least]
    found, low, high = None, 0, len(sizes)
    while low < high:
        middle = (low + high) // 2
        fitting = _fitting(sheet, plan, sizes[middle])
        if fitting:
            found, high = fitting, middle
        else:
            low = middle + 1
    return found


def _fitting(
    sheet: _Sheet, plan: Plan, size: float
) -> tuple[Lattice, list[Block]] | None:
    """Return the lattice at one size of letters, with the widest names that fit."""
    room = sheet.area.width, sheet.area.height
    for spacing, wrap in product(_SPACINGS, STYLE.map_wraps):
        names = [_name(sheet, role, size, wrap) for role in sheet.roles]
        nodes = _nodes(sheet, names)
        if not plan.may_fit(nodes, spacing, room):
            continue
        # Lines that run farther may need more tracks: then it stays less high.
        for height in (room[1], 0.0):
            found = plan.place(nodes, spacing, (room[0], height))
            if found.size[0] <= room[0] + _SLACK and found.size[1] <= room[1] + _SLACK:
                return found, names
    return None


def _name(sheet: _Sheet, role: str, size: float, wrap: float) -> Block:
    text = sheet.values.graph.role(role).label.in_language(sheet.page.language)
    bold = sheet.values.stands_out(role)
    return block(text, size, wrap * size, STYLE.wrap_widths[0] * size, bold=bold)


def _nodes(sheet: _Sheet, names: Sequence[Block]) -> list[Node]:
    """Return the boxes, those of one grade equally wide."""
    roles = [sheet.values.graph.role(role) for role in sheet.roles]
    columns, marks = sheet.columns, marks_of(sheet.values.graph, sheet.roles)
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
            sheet.families.index(role.family),
        )
        for role, name in zip(roles, names, strict=True)
    ]


def _edges(sheet: _Sheet) -> list[Edge]:
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


def _picture(sheet: _Sheet, lattice: Lattice, names: Sequence[Block]) -> Picture:
    """Return the picture of a lattice, moved to where it stands on the page."""
    area, graph, language = sheet.area, sheet.values.graph, sheet.page.language
    layout = lattice.layout.moved(area.left, area.top)
    roles = [graph.role(role) for role in sheet.roles]
    marks = marks_of(graph, sheet.roles)
    spans: dict[int, tuple[float, float]] = {}
    for column, (low, high) in zip(
        sorted(set(sheet.columns.values())), lattice.columns, strict=True
    ):
        start, _ = spans.get(column // 2, (low + area.left, 0.0))
        spans[column // 2] = start, high + area.left
    return Picture(
        columns=columns(spans, sheet.band, language),
        roles=tuple(
            RoleBox(role.id, box, name, marks[role.family], name.bold)
            for role, box, name in zip(roles, layout.boxes, names, strict=True)
        ),
        moves=_moves(sheet, layout.lines),
        frame=sheet.frame,
        lanes=_lanes(sheet, lattice, marks),
    )


def _moves(sheet: _Sheet, lines: Sequence[Sequence[Point]]) -> tuple[MoveLine, ...]:
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


def _lanes(
    sheet: _Sheet, lattice: Lattice, marks: Mapping[str, FamilyMark]
) -> tuple[Lane, ...]:
    band, names = sheet.frame.band, sheet.names
    return tuple(
        Lane(
            sheet.families[number],
            names[sheet.families[number]],
            marks[sheet.families[number]],
            Box(band.left, low + sheet.area.top, band.right, high + sheet.area.top),
        )
        for number, (low, high) in lattice.lanes.items()
    )
