"""Hold a move as it is shown, and the strokes that tell moves apart."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, TypeAlias

from careerpath.diagram.style import STYLE, DiagramStyle

if TYPE_CHECKING:
    from collections.abc import Mapping

    from careerpath.model.evidence import Evidence
    from careerpath.model.transition import MoveKind

Place: TypeAlias = Literal["chosen", "direct", "other", "beside"]
Dashes: TypeAlias = tuple[float, ...]

#: No ink between round ends.
DOT = 0.01
#: Lengths of ink and gap in line widths.
DASHES: Mapping[MoveKind, Dashes] = MappingProxyType(
    {
        "promotion": (),
        "lateral": (4.5, 2.5),
        "conversion": (DOT, 2.2),
        "return": (5.5, 2.4, DOT, 2.4),
        "unknown": (9.0, 3.0, DOT, 2.2, DOT, 3.0),
    }
)
#: What tells the kinds of moves apart on the page of a route, and in its words.
SIGNS: Mapping[MoveKind, str] = MappingProxyType(
    {
        "promotion": "\u25b2",
        "lateral": "\u25cf",
        "conversion": "\u25c6",
        "return": "\u25bc",
        "unknown": "\u25cb",
    }
)
#: The other routes in order: how thick their lines are, and how light. There are no
#: more of them than the last, which all further ones share.
_OTHERS = ((1.9, "#303030"), (1.6, "#4A4A4A"), (1.3, "#606060"))
_BESIDE = "#6E6E6E"
#: For the direct jump where nobody recorded it.
UNRECORDED: Dashes = (1.5, 4.5)


@dataclass(frozen=True, slots=True)
class Arrow:
    """One move as the page shows it.

    Attributes
    ----------
    place
        A step of the chosen route, the direct jump, a step of another route of
        the answer, or a move beside them.
    weak
        Whether all its evidence is our own inference.
    step
        The number of the step in the chosen route, from 1; 0 elsewhere.
    both
        Whether the same move is recorded in the other direction, too.
    recorded
        Whether anyone recorded it: the direct jump is shown in any case.
    choice
        Which of the other routes it is a step of, from 1; 0 elsewhere.
    """

    origin: str
    destination: str
    kind: MoveKind
    place: Place
    weak: bool
    evidence: tuple[Evidence, ...]
    step: int = 0
    both: bool = False
    recorded: bool = True
    choice: int = 0

    @property
    def pair(self) -> tuple[str, str]:
        """The roles that the move joins."""
        return self.origin, self.destination


@dataclass(frozen=True, slots=True)
class Stroke:
    """How a move is drawn: an open head marks that nothing shows anybody making it.

    `head` is the length of the arrowhead; 0 draws none.
    """

    colour: str
    width: float
    dashes: Dashes
    head: float
    open_head: bool


def stroke(arrow: Arrow, style: DiagramStyle = STYLE) -> Stroke:
    """Return how to draw a move."""
    width = {"chosen": style.bold_line, "other": 1.5, "direct": 0.9, "beside": 1.1}
    thin = width[arrow.place] * (0.72 if arrow.weak else 1.0)
    colour = style.faint if arrow.weak else style.ink
    if arrow.place == "beside" and not arrow.weak:
        colour = "#404040"
    head = 11.0 if arrow.place == "chosen" else 7.5
    dashes = DASHES[arrow.kind] if arrow.recorded else UNRECORDED
    return Stroke(colour, thin, dashes, head, arrow.weak)


def route_stroke(arrow: Arrow, style: DiagramStyle = STYLE) -> Stroke:
    """Return how to draw a move on the page of a route.

    The route is solid and heavy whatever its moves are, other routes are lighter in
    their order, and dashes say that nobody recorded a move.
    """
    if arrow.place == "chosen":
        return Stroke(style.ink, style.bold_line, (), 11.0, arrow.weak)
    if arrow.place == "other":
        width, colour = _OTHERS[min(arrow.choice, len(_OTHERS)) - 1]
        return Stroke(colour, width, (), 8.0, arrow.weak)
    if arrow.place == "direct":
        dashes = () if arrow.recorded else UNRECORDED
        return Stroke(style.ink, 0.9, dashes, 7.5, arrow.weak)
    return Stroke(_BESIDE, 1.0, (), 7.0, arrow.weak)
