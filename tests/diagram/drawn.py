"""Measure what a figure really shows, in points from its upper left corner."""

from __future__ import annotations

from itertools import combinations

from matplotlib import rc_context
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import Patch
from matplotlib.text import Text

from careerpath.diagram.geometry import Box


class Drawn:
    """The texts, boxes and lines of a figure after they were given their places."""

    def __init__(self, figure):
        self.figure = figure if isinstance(figure, Figure) else figure[0]
        figure = self.figure
        canvas = FigureCanvasAgg(figure)
        # As in the files that are written: letters are as wide as their font says.
        with rc_context({"text.hinting": "none"}):
            figure.draw_without_rendering()
            self.renderer = canvas.get_renderer()
            self.extents = {
                artist: artist.get_window_extent(self.renderer)
                for artist in figure.findobj(lambda a: a.get_gid())
            }
        self.width, self.height = (72 * inches for inches in figure.get_size_inches())

    def _box(self, artist):
        extent = self.extents[artist]
        scale = 72 / self.figure.dpi
        return Box(
            extent.x0 * scale,
            self.height - extent.y1 * scale,
            extent.x1 * scale,
            self.height - extent.y0 * scale,
        )

    def artists(self, kind, prefix=""):
        """Return the visible artists of a kind whose id begins with `prefix`."""
        return {
            artist.get_gid(): artist
            for artist in self.extents
            if isinstance(artist, kind) and artist.get_gid().startswith(prefix)
        }

    def texts(self, prefix=""):
        """Return text artists by id."""
        return self.artists(Text, prefix)

    def boxes(self, prefix):
        """Return the rectangles of artists by id."""
        kind = Text if prefix in ("name-", "price-", "legend-", "text-") else Patch
        return {
            gid: self._box(artist) for gid, artist in self.artists(kind, prefix).items()
        }

    def all_text_boxes(self):
        """Return the rectangle of every written line."""
        return {gid: self._box(artist) for gid, artist in self.texts().items()}

    def lines(self):
        """Return each move's polyline by id, its bends as many short parts."""
        found = {}
        scale = 72 / self.figure.dpi
        for prefix in ("move-", "step-", "jump-"):
            for gid, patch in self.artists(Patch, prefix).items():
                path = patch.get_path().transformed(patch.get_transform())
                points = path.interpolated(1).to_polygons(closed_only=False)[0]
                found[gid] = [(x * scale, self.height - y * scale) for x, y in points]
        return found

    def said(self, prefix):
        """Return the words of the texts whose id begins with `prefix`, in order."""
        return [artist.get_text() for artist in self.texts(prefix).values()]


def overlapping(boxes):
    """Return the pairs of ids whose rectangles overlap."""
    smaller = {gid: boxes[gid].grown(-0.3) for gid in sorted(boxes)}
    return [
        (one, other)
        for one, other in combinations(smaller, 2)
        if smaller[one].meets(smaller[other])
    ]


def ends_of(gid):
    """Return the roles that a line joins, from its id."""
    return gid.partition("-")[2].split("-to-")
