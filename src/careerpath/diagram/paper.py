"""Say on which paper a diagram is printed, for whom, and in which language."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from careerpath.diagram.geometry import Box
from careerpath.diagram.style import STYLE
from careerpath.errors import InvalidValueError, message

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from careerpath.model.text import Language

#: Landscape width and height.
PAPERS: Mapping[str, tuple[float, float]] = MappingProxyType(
    {"A4": (841.89, 595.28), "A3": (1190.55, 841.89), "Letter": (792.0, 612.0)}
)


@dataclass(frozen=True, slots=True)
class Paper:
    """The paper of a diagram, and what is said on it beside the diagram itself.

    Lengths are points; y grows downwards from the upper edge.

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
        long, short = PAPERS[self.size]
        return (short, long) if self.portrait else (long, short)

    @property
    def scale(self) -> float:
        """How much larger texts are than on A4: a large page is seen from afar."""
        return min(max(max(self.dimensions) / max(PAPERS["A4"]), 1.0), STYLE.largest)

    @property
    def printable(self) -> Box:
        """What lies inside the margins, which printers keep."""
        width, height = self.dimensions
        return Box(0.0, 0.0, width, height).grown(-STYLE.margin)
