"""Hold the figure of a page, and put what is drawn where points of the page say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.text import Text
from matplotlib.transforms import Affine2D

if TYPE_CHECKING:
    from matplotlib.artist import Artist


class Sheet:
    """A page to draw on; a unit of it is one point of A4, and y grows downwards.

    Its figure has no axes: they would cut whatever is drawn at their edges, which takes
    as long as drawing it.
    """

    def __init__(self, paper: tuple[float, float], scale: float) -> None:
        inches = scale / 72
        width, height = paper
        self.figure = Figure(figsize=(width * inches, height * inches), dpi=72)
        self.scale = scale
        units = Affine2D().scale(inches, -inches).translate(0, height * inches)
        self._places = units + self.figure.dpi_scale_trans

    def add(self, artist: Artist) -> None:
        """Draw an artist whose places, letters and lines are in units."""
        artist.set_transform(self._places)
        if isinstance(artist, Text):
            artist.set_fontsize(float(artist.get_fontsize()) * self.scale)
        elif isinstance(artist, Patch | Line2D):
            artist.set_linewidth(artist.get_linewidth() * self.scale)
        self.figure.add_artist(artist)
