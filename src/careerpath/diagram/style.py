"""Hold sizes and colours of the printed page; lengths are points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


#: Okabe and Ito's colours that can be told apart by everyone, the light ones so much
#: darker that lines stand out from the paper. Some are one grey on paper without
#: colour: each has a pattern too.
COLOURS = ("#0072B2", "#D55E00", "#00936B", "#B07800", "#BF6A9F", "#2E88C4")


@dataclass(frozen=True, slots=True)
class DiagramStyle:
    """Sizes of the page; text is black whatever stands around it.

    Attributes
    ----------
    font_features
        No letters are joined: joined ones would need a second font in every file.
    text_sizes
        For role names, largest first: the first that fits is used.
    comfortable
        The roles beside the route are added only while names keep this size.
    wrap_widths
        The widest line of a name, in letters' heights, widest first.
    """

    font: str = "DejaVu Sans"
    font_features: tuple[str, ...] = ("-liga",)
    margin: float = 26.0
    title: float = 18.0
    title_least: float = 13.0
    subtitle: float = 10.5
    subtitle_least: float = 9.0
    heading: float = 9.0
    legend: float = 9.0
    note: float = 8.0
    label_most: float = 10.0
    text_sizes: tuple[float, ...] = (13, 12.5, 12, 11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8)
    map_sizes: tuple[float, ...] = (
        14,
        13,
        12,
        11.5,
        11,
        10.5,
        10,
        9.5,
        9,
        8.5,
        8,
        7.5,
        7,
        6.5,
        6,
    )
    map_wraps: tuple[float, ...] = (11.5, 9.5, 8.0, 6.8, 15.0, 20.0, 28.0)
    comfortable: float = 9.0
    wrap_widths: tuple[float, ...] = (11.5, 9.5, 8.0, 6.8)
    line_height: float = 1.2
    padding_x: float = 8.0
    padding_y: float = 6.0
    bar: float = 5.6
    corner: float = 5.0
    bend: float = 5.0
    sign: float = 3.6
    ink: str = "black"
    faint: str = "#808080"
    band: str = "#F1F4F6"
    bold_line: float = 3.4
    bold_border: float = 2.6
    thin_border: float = 1.4


STYLE = DiagramStyle()


@dataclass(frozen=True, slots=True)
class FamilyMark:
    """How a family is told apart: a colour, a pattern and, from the seventh, a letter.

    Patterns are counted from 0, as colours are.
    """

    colour: str
    letter: str = ""
    pattern: int = 0


def family_marks(
    all_families: Sequence[str], shown: Sequence[str]
) -> Mapping[str, FamilyMark]:
    """Return the mark of each family in `shown`.

    A family keeps its colour on every page of a graph that has few of them.

    Examples
    --------
    >>> family_marks(("hr", "it"), ("it",))["it"].colour == COLOURS[1]
    True
    """
    order = all_families if len(all_families) <= len(COLOURS) else shown
    marks = {}
    for number, family in enumerate(sorted(order)):
        turn, place = divmod(number, len(COLOURS))
        letter = chr(ord("A") + number - len(COLOURS)) if turn else ""
        marks[family] = FamilyMark(COLOURS[place], letter, place)
    return {family: marks[family] for family in sorted(set(shown))}
