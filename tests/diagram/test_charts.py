"""What the charts draw can be read: all is measured on rendered artists."""

from __future__ import annotations

import pytest
from matplotlib.colors import to_hex
from matplotlib.patches import Patch

from careerpath.diagram.geometry import around
from careerpath.diagram.kinds import draw_pages
from careerpath.diagram.style import STYLE
from tests.diagram.chart_cases import CASES
from tests.diagram.drawn import Drawn, overlapping

#: Around the drawing stand the headline, the legend and the notes.
FRAME = ("text-", "legend-")


@pytest.fixture(scope="module", params=CASES)
def pages(request):
    """Return the pages of one chart after the other."""
    name, values, page = CASES[request.param]
    return [Drawn(figure) for figure in draw_pages(name, values(), page)]


def test_texts_do_not_overlap(pages):
    """No word is printed over another."""
    for drawn in pages:
        assert [] == overlapping(drawn.all_text_boxes())


def test_every_text_is_known_by_its_id(pages):
    """So that none escapes these tests."""
    for drawn in pages:
        written = [t for t in drawn.figure.findobj(is_written) if t.get_text()]

        assert len(written) == len(drawn.texts())


def is_written(artist):
    """Tell whether an artist is a text."""
    return hasattr(artist, "get_text")


def test_texts_stay_on_the_paper(pages):
    """Nothing is printed where a printer cannot, or cut."""
    for drawn in pages:
        paper = around([(0, 0), (drawn.width, drawn.height)]).grown(-STYLE.margin + 2)

        assert [] == [
            g for g, t in drawn.all_text_boxes().items() if not paper.holds(t)
        ]


def test_no_text_stands_on_a_cell_or_a_bar(pages):
    """Cells, bars and marks are never written over."""
    for drawn in pages:
        shapes = {
            gid: box
            for prefix in ("level-", "bar-", "route-")
            for gid, box in drawn.boxes(prefix).items()
        }
        hits = [
            (text, shape)
            for text, box in drawn.all_text_boxes().items()
            for shape, other in shapes.items()
            if box.grown(-0.5).meets(other)
        ]

        assert [] == hits


def test_cells_do_not_overlap(pages):
    """Each level has a place of its own."""
    for drawn in pages:
        boxes = {gid: b.grown(-0.7) for gid, b in drawn.boxes("level-").items()}
        rows = {}
        for gid, box in boxes.items():
            rows.setdefault(round(box.centre[1]), {})[gid] = box

        assert [] == [pair for row in rows.values() for pair in overlapping(row)]


def test_nothing_is_smaller_than_eight_points(pages):
    """All can be read on paper, in black."""
    for drawn in pages:
        texts = drawn.texts().values()

        assert min(text.get_fontsize() for text in texts) >= 8
        assert {"black"} == {text.get_color() for text in texts}


def test_the_drawing_fills_the_paper(pages):
    """It takes four fifths of the printable width or height."""
    for drawn in pages:
        boxes = [
            box
            for gid, box in drawn.all_text_boxes().items()
            if not gid.startswith(FRAME)
        ]
        boxes += [
            b for p in ("level-", "bar-", "route-") for b in drawn.boxes(p).values()
        ]
        used = around([p for b in boxes for p in ((b[0], b[1]), (b[2], b[3]))])
        printable = drawn.width - 2 * STYLE.margin, drawn.height - 2 * STYLE.margin

        assert max(used.width / printable[0], used.height / printable[1]) >= 0.8


def test_lines_and_edges_stand_out_from_the_paper(pages):
    """Contrast of 3 to 1 at the least, in colour and without it."""
    for drawn in pages:
        for patch in drawn.figure.findobj(Patch):
            if patch.get_linewidth() and patch.get_edgecolor()[3]:
                assert contrast(to_hex(patch.get_edgecolor())) >= 3


def contrast(colour, ground="#ffffff"):
    """Return the contrast of two colours after WCAG 2."""
    high, low = sorted((luminance(colour), luminance(ground)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def luminance(colour):
    """Return how light a colour is to the eye."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts
    ]
    return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
