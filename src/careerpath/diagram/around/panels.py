"""Set short lists side by side below a drawing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from careerpath.diagram.measure import TextBlock, block, paragraph
from careerpath.diagram.style import STYLE
from careerpath.i18n import translator

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerpath.model.text import Language

#: Between two panels, and the narrowest that can be read.
GUTTER, _NARROWEST = 14.0, 105.0


@dataclass(frozen=True, slots=True)
class Panel:
    """A heading and the words under it, as many as there is room for."""

    title: str
    words: tuple[str, ...]


def panel_width(count: int, room: float) -> float:
    """Return how wide each of some panels may be; 0 if too narrow to read."""
    width = (room - GUTTER * (count - 1)) / count if count else 0.0
    return width if width >= _NARROWEST else 0.0


@lru_cache(maxsize=256)
def set_panel(
    panel: Panel, width: float, lines: int, language: Language, scale: float
) -> tuple[TextBlock, TextBlock]:
    """Return the heading and the words of a panel, no more than `lines` of them."""
    title = block(panel.title, STYLE.heading * scale, width, bold=True)
    size = STYLE.note * scale
    for count in range(len(panel.words), 0, -1):
        text = paragraph(_listed(panel.words, count, language), size, width)
        if len(text.lines) <= lines:
            return title, text
    return title, paragraph(_listed(panel.words, 0, language), size, width)


def _listed(words: Sequence[str], count: int, language: Language) -> str:
    """Return the first words, and how many more there are."""
    _ = translator(language)
    if not words:
        return _("nothing new to learn")
    rest = len(words) - count
    more = [_.plural("{count} more", "{count} more", rest)] if rest else []
    return "\u00a0· ".join([*words[:count], *more])
