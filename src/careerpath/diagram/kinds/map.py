"""Draw families of roles as a lattice of grades and lanes: the kind `map`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from careerpath.diagram.around.drawings import (
    FamilyLane,
    MoveLine,
    RoleBox,
    RoleDrawing,
    columns,
)
from careerpath.diagram.around.map_frame import (
    FramedMap,
    bundle_of,
    frame_map,
    sentence,
    title,
)
from careerpath.diagram.arrows import stroke
from careerpath.diagram.geometry import Box, Point, joined
from careerpath.diagram.ink.draw import draw_roles
from careerpath.diagram.ink.role_links import mark_roles
from careerpath.diagram.layout.lattice_fitting import FittedBoxes, fit_boxes, may_hold
from careerpath.diagram.role_map import FEW_ROLES, RoleMap, cuts
from careerpath.diagram.style import COLOURS, STYLE
from careerpath.errors import InvalidValueError, message
from careerpath.i18n import translator
from careerpath.words.phrases import group_name, typeset
from careerpath.words.sentences import grade_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from matplotlib.figure import Figure

    from careerpath.diagram.layout.lattice import Lattice
    from careerpath.diagram.paper import Paper
    from careerpath.model.text import Language

__all__ = ["RoleMap", "draw", "outline", "plan", "split", "title"]

#: Of more roles it is worth asking first whether they fit without any move.
_CROWD = 50
#: How many moves, for each point of the paper's width, the eye can follow.
_MOST_MOVES = 0.08


def split(values: RoleMap, paper: Paper) -> tuple[RoleMap, ...]:  # noqa: ARG001
    """Return each family as a page of its own."""
    families = values.families or values.graph.families
    return tuple(RoleMap(values.graph, (family,)) for family in families)


def draw(values: RoleMap, paper: Paper) -> Figure:
    """Return the map: columns are grades, lanes are families."""
    figure = draw_roles(_fullest(values, paper)[1])
    return mark_roles(figure, values.graph, paper)


def _fullest(values: RoleMap, paper: Paper) -> tuple[RoleMap, RoleDrawing]:
    """Return the map with the roles around its families, if they fit."""
    wide = replace(values, beside=bool(values.families))
    try:
        drawing = plan(wide, paper)
    except InvalidValueError:
        if not wide.beside:
            raise
        return values, plan(values, paper)
    if wide.beside and values.core.issuperset(box.role for box in drawing.roles):
        return values, plan(values, paper)
    return wide, drawing


def plan(values: RoleMap, paper: Paper) -> RoleDrawing:
    """Return the map before it is drawn, as full and as large as the paper allows.

    Raises
    ------
    InvalidValueError
        If there is no role to draw, or names would need letters too small to read.
    """
    if not values.roles:
        raise InvalidValueError(message("The graph has no role to draw."))
    least = STYLE.note if len(values.roles) <= FEW_ROLES else STYLE.map_least
    found = _first(_ways(values, paper), least) if _may_fit(values, paper) else None
    if found:
        return _drawing(*found)
    raise InvalidValueError(
        message(
            "A map of {count} roles cannot be read on {paper}; choose a larger "
            "paper, fewer families, or a page for each with --pages.",
            count=len(values.roles),
            paper=paper.size,
        )
    )


# --------------------------------------------------------------- what there is room for


def _may_fit(values: RoleMap, paper: Paper) -> bool:
    """Tell whether the paper may hold the roles: a crowd is refused at once."""
    least = STYLE.map_least
    roles = map(values.graph.role, values.roles)
    names = (role.label.in_language(paper.language) for role in roles)
    if not may_hold(paper.printable, names, least):
        return False
    few = len(values.roles) <= _CROWD
    return few or _first(_bare(values, paper), least) is not None


def _first(
    maps: Iterable[FramedMap], least: float
) -> tuple[FramedMap, FittedBoxes] | None:
    """Return the first of some maps that fits, its grades folded if need be."""
    for framed in maps:
        for folded in framed.folded():
            fitted = fit_boxes(folded.content, least)
            if fitted is not None:
                return folded, fitted
    return None


def _ways(values: RoleMap, paper: Paper) -> Iterator[FramedMap]:
    """Yield what may be drawn, the best first.

    Many families may do without lanes before there are no moves.
    """
    most = _MOST_MOVES * paper.printable.width
    some = [moves for moves in cuts(values) if moves]
    for lanes in _lanes_or_not(values):
        drawn = (frame_map(values, paper, moves, lanes=lanes) for moves in some)
        yield from (framed for framed in drawn if len(framed.arrows) <= most)
    yield from _bare(values, paper)


def _bare(values: RoleMap, paper: Paper) -> Iterator[FramedMap]:
    """Yield what may be drawn without moves."""
    for lanes in _lanes_or_not(values):
        yield frame_map(values, paper, (), lanes=lanes)


def _lanes_or_not(values: RoleMap) -> tuple[bool, ...]:
    """Return whether there are lanes; where families are many there may be none."""
    families = {values.graph.role(role).family for role in values.roles}
    return (True, False) if len(families) > len(COLOURS) else (True,)


# --------------------------------------------------------------------------- its places


def _drawing(framed: FramedMap, fitted: FittedBoxes) -> RoleDrawing:
    """Return a map whose lattice is moved to where it stands on the page."""
    area, marks = framed.area, framed.marks
    layout = fitted.lattice.layout.moved(area.left, area.top)
    roles = map(framed.graph.role, framed.roles)
    spans = _spans(framed, fitted.lattice)
    return RoleDrawing(
        columns=columns(spans, framed.band, framed.paper.language),
        roles=tuple(
            RoleBox(role.id, box, name, marks[role.family], name.bold)
            for role, box, name in zip(roles, layout.boxes, fitted.names, strict=True)
        ),
        moves=_moves(framed, layout.lines),
        frame=framed.frame,
        lanes=_lanes(framed, fitted.lattice) if framed.lanes else (),
    )


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


def _moves(framed: FramedMap, lines: Sequence[Sequence[Point]]) -> tuple[MoveLine, ...]:
    """Return the lines of the moves; those of a bundle end where they join it."""
    bundles: dict[object, list[Sequence[Point]]] = {}
    found = []
    for arrow, line in zip(framed.arrows, lines, strict=True):
        drawn = bundles.setdefault(bundle_of(arrow), [])
        own = joined(line, drawn, STYLE.bend)
        look = stroke(arrow)
        if own[-1] != line[-1]:
            look = replace(look, head=0.0)
        said = sentence(framed.values, arrow, framed.paper.language)
        found.append(MoveLine(arrow, tuple(own), look, said, ()))
        drawn.append(line)
    return tuple(found)


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
    values, drawing = _fullest(values, paper)
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
        [_("Moves"), *(f"- {move.sentence}" for move in drawing.moves)],
        [_("Notes"), *(f"- {note}" for note in drawing.frame.notes)],
    ]
    text = "\n\n".join("\n".join(lines) for lines in sections if len(lines) > 1)
    return typeset(text, paper.language) + "\n"


def _members(
    values: RoleMap, drawing: RoleDrawing, family: str, language: Language
) -> Iterator[str]:
    """Yield the roles of a family, the lowest grade first."""
    for box in drawing.roles:
        role = values.graph.role(box.role)
        if role.family == family:
            grade = grade_text(role.grade, language)
            yield f"- {grade} · {role.label.in_language(language)}"
