"""Write one line of text where it was decided that it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matplotlib.text import Text

if TYPE_CHECKING:
    from matplotlib.backend_bases import RendererBase


class WrittenLine(Text):
    """A line of text that begins at its place and stands on it.

    matplotlib would measure it again, each time it is drawn, to learn as much.
    """

    def draw(self, renderer: RendererBase) -> None:
        """Draw the line, and nothing around it."""
        x, y = self.get_transform().transform(self.get_position())
        if renderer.flipy():
            y = renderer.get_canvas_width_height()[1] - y
        renderer.open_group("text", self.get_gid())
        context = renderer.new_gc()
        context.set_foreground(self.get_color())
        context.set_url(self.get_url())
        font = self.get_fontproperties()
        renderer.draw_text(context, x, y, self.get_text(), font, 0, mtext=self)
        context.restore()
        renderer.close_group("text")
        self.stale = False
