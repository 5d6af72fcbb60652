"""Say on which paper a diagram is printed, for whom, and in which language."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from careerpath.arguments import checked
from careerpath.diagram.geometry import Box
from careerpath.diagram.style import STYLE
from careerpath.errors import InvalidValueError, message

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from careerpath.model.text import Language

#: Landscape width and height in points.
PAPERS: Mapping[str, tuple[float, float]] = MappingProxyType(
    {
        "A4": (841.89, 595.28),
        "A3": (1190.55, 841.89),
        "A2": (1683.78, 1190.55),
        "A1": (2383.94, 1683.78),
        "Letter": (792.0, 612.0),
    }
)
#: The least letters of a map as they are printed.
_MAP_LEAST: Mapping[str, float] = MappingProxyType({"A3": 9.0, "A2": 11.2, "A1": 14.0})
#: How much larger everything is than on A4: a large page is read from farther off.
_SCALES: Mapping[str, float] = MappingProxyType({"A3": 1.35, "A2": 1.85, "A1": 2.5})


@checked
@dataclass(frozen=True, slots=True)
class Paper:
    """The paper of a diagram, and what is said on it beside the diagram itself.

    Lengths are points of A4, `scale` times as long in print; y grows downwards from
    the upper edge.

    Parameters
    ----------
    size
        One of `PAPERS`; it lies on its long side unless it is a `portrait`.
    language
        The language of every text.
    title
        The headline; the diagram's own where it is empty.
    person, date
        For whom, and when, the page was made; said only if given.
    notes
        Paragraphs for the foot of the page, before those of the diagram.

    Raises
    ------
    InvalidValueError
        If the paper is not known.
    """

    size: str = "A4"
    portrait: bool = False
    language: Language = "en"
    title: str = ""
    person: str = ""
    date: dt.date | None = None
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.size not in PAPERS:
            raise InvalidValueError(
                message(
                    "“{paper}” is no paper that we know; write one of {choices}.",
                    paper=self.size,
                    choices=", ".join(PAPERS),
                )
            )

    @property
    def dimensions(self) -> tuple[float, float]:
        """Width and height of the paper."""
        long, short = (length / self.scale for length in PAPERS[self.size])
        return (short, long) if self.portrait else (long, short)

    @property
    def scale(self) -> float:
        """How many times as large as on A4 texts and lines are printed."""
        return _SCALES.get(self.size, 1.0)

    @property
    def map_least(self) -> float:
        """The size of the least letters of a map, which has to hold much."""
        return _MAP_LEAST.get(self.size, STYLE.note) / self.scale

    @property
    def printable(self) -> Box:
        """What lies inside the margins, which printers keep."""
        width, height = self.dimensions
        return Box(0.0, 0.0, width, height).grown(-STYLE.margin)
