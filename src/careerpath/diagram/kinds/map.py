"""Draw families of roles as a lattice of grades and lanes: the kind `map`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from careerpath.diagram.around.drawings import (
    BoxStub,
    FamilyLane,
    MoveLine,
    RoleBox,
    RoleDrawing,
    columns,
)
from careerpath.diagram.around.fitted_map import crowd, fitted_map
from careerpath.diagram.around.map_frame import FramedMap, bundle_of
from careerpath.diagram.around.map_pages import pages_of
from careerpath.diagram.around.map_texts import sentence, title
from careerpath.diagram.arrows import stroke
from careerpath.diagram.geometry import Box, Point, joined
from careerpath.diagram.ink.draw import draw_chart, draw_roles
from careerpath.diagram.ink.role_links import mark_roles
from careerpath.diagram.kinds import families as overview
from careerpath.diagram.layout.line_signs import place_signs
from careerpath.diagram.role_map import RoleMap
from careerpath.diagram.style import STYLE
from careerpath.errors import InvalidValueError, message
from careerpath.i18n import translator
from careerpath.words.phrases import group_name, typeset
from careerpath.words.sentences import grade_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from matplotlib.figure import Figure

    from careerpath.diagram.layout.lattice import Lattice
    from careerpath.diagram.layout.lattice_fitting import BoxText, FittedBoxes
    from careerpath.diagram.paper import Paper
    from careerpath.model.text import Language

__all__ = [
    "RoleMap",
    "arrange",
    "draw",
    "outline",
    "split",
    "title",
]

#: Between the bar of a family and stubs, and how long the heads of lines are.
_BESIDE_BAR, _HEAD, _STUB_HEAD = 5.5, 6.0, 4.5


def split(values: RoleMap, paper: Paper) -> tuple[RoleMap, ...]:
    """Return each family as a page of its own, or as several where it is large.

    An overview takes the pages that its families need.

    Raises
    ------
    InvalidValueError
        If there is no role to draw, or a name is too long for the paper.
    """
    if values.overview:
        count = len(overview.arrange(values, paper, title(values, paper)))
        return tuple(replace(values, part=(n, count)) for n in range(1, count + 1))
    families = values.families or values.graph.families
    maps = [RoleMap(values.graph, (family,)) for family in families]
    if not maps:
        raise InvalidValueError(message("The graph has no role to draw."))
    return tuple(part for one in maps for part in pages_of(one, paper))


def draw(values: RoleMap, paper: Paper) -> Figure:
    """Return the map: columns are grades, lanes are families."""
    if values.overview:
        charts = overview.arrange(values, paper, title(values, paper))
        words = outline(values, paper)
        return draw_chart(charts[values.part[0] - 1], words)
    figure = draw_roles(arrange(values, paper))
    return mark_roles(figure, values.graph, paper)


def arrange(values: RoleMap, paper: Paper) -> RoleDrawing:
    """Return the map before it is drawn, as full and as large as the paper allows.

    The roles around its families stand on it, if they fit.

    Raises
    ------
    InvalidValueError
        If there is no role to draw, or names would need letters too small to read.
    """
    if not values.roles:
        raise InvalidValueError(message("The graph has no role to draw."))
    found = fitted_map(values, paper)
    if found is None:
        raise crowd(values, paper)
    return _drawing(*found)


# --------------------------------------------------------------------------- its places


def _drawing(framed: FramedMap, fitted: FittedBoxes) -> RoleDrawing:
    """Return a map whose lattice is moved to where it stands on the page.

    That is in the middle, from top to bottom, if no lane begins under the headings.
    """
    area, roles = framed.area, framed.roles
    spare = 0.0 if framed.lanes else area.height - fitted.lattice.size[1]
    layout = fitted.lattice.layout.moved(area.left, area.top + max(spare, 0.0) / 2)
    spans = _spans(framed, fitted.lattice)
    return RoleDrawing(
        columns=columns(spans, framed.band, framed.paper.language),
        roles=tuple(
            _role(framed, role, box, text)
            for role, box, text in zip(roles, layout.boxes, fitted.texts, strict=True)
        ),
        moves=_moves(framed, layout.lines, layout.boxes),
        frame=framed.frame,
        lanes=_lanes(framed, fitted.lattice) if framed.lanes else (),
    )


def _role(framed: FramedMap, role: str, box: Box, text: BoxText) -> RoleBox:
    """Return a box, what stands in it being in its middle from top to bottom."""
    mark = framed.marks[framed.graph.role(role).family]
    top = box.centre[1] - text.height / 2
    left = box.left + STYLE.bar + _BESIDE_BAR
    language = framed.paper.language
    stubs = tuple(
        BoxStub(
            words,
            (left, below),
            replace(stroke(moves[0]), head=_STUB_HEAD),
            moves,
            tuple(sentence(framed.values, move, language) for move in moves),
        )
        for words, below, (moves, _) in zip(
            text.stubs, text.tops(top), framed.sorted_stubs(role), strict=True
        )
    )
    return RoleBox(role, box, text.name, mark, text.name.bold, stubs, top)


def _spans(framed: FramedMap, lattice: Lattice) -> dict[int, tuple[float, float]]:
    """Return from where to where each grade lies, all its columns together."""
    left = framed.area.left
    spans: dict[int, tuple[float, float]] = {}
    order = sorted(set(framed.columns.values()))
    for column, (low, high) in zip(order, lattice.columns, strict=True):
        grade = column // framed.folds
        start, _ = spans.get(grade, (low + left, 0.0))
        spans[grade] = start, high + left
    return spans


def _moves(
    framed: FramedMap, lines: Sequence[Sequence[Point]], boxes: Sequence[Box]
) -> tuple[MoveLine, ...]:
    """Return the lines of the moves; those of a bundle end where they join it."""
    bundles: dict[object, list[Sequence[Point]]] = {}
    found = []
    for arrow, line in zip(framed.arrows, lines, strict=True):
        drawn = bundles.setdefault(bundle_of(arrow), [])
        own = joined(line, drawn)
        branches = own[-1] != line[-1]
        look = replace(stroke(arrow), head=0.0 if branches else _HEAD)
        said = sentence(framed.values, arrow, framed.paper.language)
        found.append(MoveLine(arrow, tuple(own), look, said, (), branches))
        drawn.append(line)
    signs = place_signs(
        [move.points for move in found], boxes, [move.branches for move in found]
    )
    return tuple(
        replace(move, sign_at=sign.at, sign_size=sign.size) if sign else move
        for move, sign in zip(found, signs, strict=True)
    )


def _lanes(framed: FramedMap, lattice: Lattice) -> tuple[FamilyLane, ...]:
    band, top = framed.frame.band, framed.area.top
    families, names, marks = framed.families, framed.names, framed.marks
    return tuple(
        FamilyLane(
            families[number],
            names[families[number]],
            marks[families[number]],
            Box(band.left, low + top, band.right, high + top),
        )
        for number, (low, high) in lattice.lanes.items()
    )


# -------------------------------------------------------------------------- in words


def outline(values: RoleMap, paper: Paper) -> str:
    """Return in words what `draw` draws: lane by lane, then the moves."""
    if values.overview:
        return overview.outline(values, paper, title(values, paper))
    drawing = arrange(values, paper)
    _ = translator(paper.language)
    lanes = sorted(drawing.lanes, key=lambda lane: lane.ground.top)
    roles = (values.graph.role(box.role) for box in drawing.roles)
    families = [lane.family for lane in lanes] or sorted({r.family for r in roles})
    sections = [
        drawing.frame.head,
        *(
            [
                group_name(family, paper.language),
                *_members(values, drawing, family, paper.language),
            ]
            for family in families
        ),
        [_("Moves"), *(f"- {said}" for said in _sentences(drawing))],
        [_("Notes"), *(f"- {note}" for note in _notes(drawing, paper.language))],
    ]
    text = "\n\n".join("\n".join(lines) for lines in sections if len(lines) > 1)
    return typeset(text, paper.language) + "\n"


def _sentences(drawing: RoleDrawing) -> Iterator[str]:
    """Yield the moves that are lines, then those that are stubs."""
    yield from (move.sentence for move in drawing.moves)
    for role in drawing.roles:
        for stub in role.stubs:
            yield from stub.sentences


def _notes(drawing: RoleDrawing, language: Language) -> Iterator[str]:
    """Yield how moves are told apart, if there are any, and the notes of the page."""
    _ = translator(language)
    if drawing.moves or any(role.stubs for role in drawing.roles):
        yield _(
            "Signs tell the kinds of moves; an open head says that nothing shows "
            "anybody making one."
        )
    yield from drawing.frame.notes


def _members(
    values: RoleMap, drawing: RoleDrawing, family: str, language: Language
) -> Iterator[str]:
    """Yield the roles of a family, the lowest grade first."""
    for box in drawing.roles:
        role = values.graph.role(box.role)
        if role.family == family:
            grade = grade_text(role.grade, language)
            yield f"- {grade} · {role.label.in_language(language)}"
