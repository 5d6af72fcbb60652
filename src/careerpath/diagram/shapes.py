"""Hold what charts are made of: cells, rules, marks and texts; lengths are points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from careerpath.diagram.arrows import UNRECORDED, Stroke
from careerpath.diagram.style import COLOURS, STYLE

if TYPE_CHECKING:
    from careerpath.diagram.arrows import Dashes
    from careerpath.diagram.geometry import Box, Point
    from careerpath.diagram.measure import TextBlock
    from careerpath.model.transition import MoveKind

Pattern: TypeAlias = Literal["", "stripes", "wide", "spot"]
Align: TypeAlias = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell or a mark is filled and edged.

    The pattern is drawn in the colour of the edge: it tells looks apart where
    there is no colour. An empty `fill` leaves the ground as it is.
    """

    fill: str
    edge: str
    width: float
    pattern: Pattern = ""
    dashes: Dashes = ()


_BLUE = COLOURS[0]

#: A level that is held, one to acquire, one that counts only if asked, one that
#: nobody asks for, and one that is held without being asked for. Every kind of
#: diagram means the same by them.
HELD = Look(_BLUE, _BLUE, 1.0)
WANTED = Look("white", STYLE.ink, 1.2, "stripes")
DESIRED = Look("white", STYLE.faint, 0.8, "wide")
NOT_ASKED = Look("white", STYLE.faint, 0.5)
BEYOND = Look("white", STYLE.faint, 0.5, "spot")
#: Months in a role, those of the direct jump, and where nobody recorded that.
PERIOD = Look(STYLE.band, STYLE.ink, 1.4)
JUMP = Look("", STYLE.ink, 0.9)
BARE_JUMP = Look("", STYLE.ink, 0.9, dashes=UNRECORDED)
#: From the low to the high case.
RANGE = Stroke("#404040", 1.0, (), 0.0, open_head=False)
#: The recommended route, the other choices, and a route that one of them beats.
RECOMMENDED = Look(_BLUE, STYLE.ink, 1.8)
CHOICE = Look("#9CC7E6", STYLE.ink, 1.2)
BEATEN = Look(STYLE.faint, STYLE.faint, 1.0)
#: A jump that nobody recorded, and from the low to the high case of a route.
UNPROVEN = Look("white", STYLE.faint, 1.0)
SPREAD = Look("#E3EBF1", STYLE.faint, 0.5)
#: What learning alone takes, and that more may well be needed.
PACE = Stroke(STYLE.faint, 1.0, (), 0.0, open_head=False)
AT_LEAST = Stroke(STYLE.faint, 1.0, (), 6.0, open_head=False)


@dataclass(frozen=True, slots=True)
class Cell:
    """A rectangle; one whose look has no edge is a ground that others stand on."""

    box: Box
    look: Look
    gid: str = ""


@dataclass(frozen=True, slots=True)
class Polyline:
    """A line; one with a `head` ends in an arrowhead of that length."""

    points: tuple[Point, ...]
    colour: str
    width: float
    head: float = 0.0
    gid: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A circle or a diamond about a point."""

    at: Point
    radius: float
    look: Look
    shape: Literal["circle", "diamond"] = "circle"
    gid: str = ""


@dataclass(frozen=True, slots=True)
class Writing:
    """Text whose upper edge, and side or middle, are at a point.

    An `opaque` one hides the lines behind it.
    """

    text: TextBlock
    at: Point
    align: Align = "left"
    gid: str = ""
    opaque: bool = False


Shape: TypeAlias = Cell | Polyline | Mark | Writing


@dataclass(frozen=True, slots=True)
class Signed:
    """A line with the sign of a kind of move, as the legend shows it."""

    kind: MoveKind
    stroke: Stroke


@dataclass(frozen=True, slots=True)
class Sample:
    """A look as the legend shows it."""

    look: Look
    shape: Literal["cell", "circle", "diamond"] = "cell"
