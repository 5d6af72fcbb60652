"""Say on which paper a diagram is printed, for whom, and in which language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from careerpath.diagram.geometry import Box
from careerpath.diagram.style import PAPERS, STYLE
from careerpath.errors import InvalidValueError, message

if TYPE_CHECKING:
    import datetime as dt

    from careerpath.model.text import Language


@dataclass(frozen=True, slots=True)
class Page:
    """The paper of a diagram, and what is said on it beside the diagram itself.

    Lengths are points; y grows downwards from the upper edge.

    Parameters
    ----------
    paper
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

    paper: str = "A4"
    portrait: bool = False
    language: Language = "en"
    title: str = ""
    person: str = ""
    date: dt.date | None = None
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.paper not in PAPERS:
            raise InvalidValueError(
                message(
                    "“{paper}” is no paper that we know; write one of {choices}.",
                    paper=self.paper,
                    choices=", ".join(PAPERS),
                )
            )

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the paper."""
        long, short = PAPERS[self.paper]
        return (short, long) if self.portrait else (long, short)

    @property
    def scale(self) -> float:
        """How much larger texts are than on A4: a large page is seen from afar."""
        return min(max(max(self.size) / max(PAPERS["A4"]), 1.0), STYLE.largest)

    @property
    def printable(self) -> Box:
        """What lies inside the margins, which printers keep."""
        width, height = self.size
        return Box(0.0, 0.0, width, height).grown(-STYLE.margin)
