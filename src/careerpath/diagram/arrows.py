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

Place: TypeAlias = Literal["chosen", "direct", "other", "beside", "map"]
Dashes: TypeAlias = tuple[float, ...]

#: What tells the kinds of moves apart, on lines and in words.
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
_BESIDE, _MAP = (1.0, "#6E6E6E"), (1.1, "#404040")
#: For the direct jump where nobody recorded it.
UNRECORDED: Dashes = (1.5, 4.5)


@dataclass(frozen=True, slots=True)
class Arrow:
    """One move as the page shows it.

    Attributes
    ----------
    place
        A step of the chosen route, the direct jump, a step of another route of
        the answer, a move beside them, or one of a map, where there is no route.
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
    """Return how to draw a move; a sign on it tells its kind.

    A route is solid and heavy whatever its moves are, other routes are lighter in
    their order, and dots say that nobody recorded a move.
    """
    if arrow.place == "chosen":
        return Stroke(style.ink, style.bold_line, (), 11.0, arrow.weak)
    if arrow.place == "other":
        width, colour = _OTHERS[min(arrow.choice, len(_OTHERS)) - 1]
        return Stroke(colour, width, (), 8.0, arrow.weak)
    if arrow.place == "direct":
        dashes = () if arrow.recorded else UNRECORDED
        return Stroke(style.ink, 0.9, dashes, 7.5, arrow.weak)
    width, colour = _MAP if arrow.place == "map" else _BESIDE
    return Stroke(colour, width, (), 7.0, arrow.weak)
