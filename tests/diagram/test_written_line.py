"""A line of text stands where matplotlib would put it, had it measured it again."""

from __future__ import annotations

import pytest
from matplotlib import rc_context
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Text

from careerpath.diagram.ink.pen import write
from careerpath.diagram.ink.sheet import Sheet
from careerpath.diagram.ink.written_line import WrittenLine
from careerpath.diagram.measure import block

SAID = "Chargée d'accueil"
MIDDLE = 100.0


def drawn(monkeypatch, draw, align, scale):
    """Return where a renderer is asked to draw a line, and in letters of what size."""
    sheet, places = Sheet((200.0, 80.0), scale), []
    with rc_context({"font.family": "DejaVu Sans", "text.hinting": "none"}):
        (line,) = write(sheet, block(SAID, 10, 150), (MIDDLE, 20.0), align, "a")
        renderer = FigureCanvasAgg(sheet.figure).get_renderer()
        monkeypatch.setattr(
            renderer,
            "draw_text",
            lambda _, x, y, said, font, *__, **___: places.append(
                (said, x, y, font.get_size())
            ),
        )
        draw(line, renderer)
    return places, line, renderer


@pytest.mark.parametrize("scale", [1.0, 2.5])
@pytest.mark.parametrize("align", ["left", "center", "right"])
def test_a_line_stands_where_it_would(monkeypatch, align, scale):
    """On its feet, in letters as large as the paper asks for."""
    ours, line, renderer = drawn(monkeypatch, WrittenLine.draw, align, scale)
    theirs, *_ = drawn(monkeypatch, Text.draw, align, scale)
    extent = line.get_window_extent(renderer)
    share = {"left": 0.0, "center": 0.5, "right": 1.0}[align]

    assert [(SAID, 10 * scale)] == [(said, size) for said, *_, size in ours]
    assert ours[0][1:3] == pytest.approx(theirs[0][1:3], abs=0.6)
    assert extent.x0 + share * extent.width == pytest.approx(MIDDLE * scale, abs=1.5)
