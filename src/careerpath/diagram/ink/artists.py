"""Find what was drawn on a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.figure import Figure


def drawn_on(figure: Figure) -> list[Artist]:
    """Return what was drawn, in this order.

    To ask the figure itself would make its axes invent ticks that nobody sees.
    """
    return [artist for axes in figure.axes for artist in axes.get_children()]
