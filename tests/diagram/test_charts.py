"""What the charts draw can be read: all is measured on rendered artists."""

from __future__ import annotations

from itertools import combinations

import pytest
from matplotlib.colors import to_hex
from matplotlib.patches import Patch

from careerpath.diagram.geometry import around
from careerpath.diagram.shapes import (
    BARE_JUMP,
    BEATEN,
    BEYOND,
    CHOICE,
    DESIRED,
    HELD,
    JUMP,
    NOT_ASKED,
    PERIOD,
    RECOMMENDED,
    UNPROVEN,
    WANTED,
)
from careerpath.diagram.style import STYLE
from tests.diagram.chart_cases import CASES, draw_pages
from tests.diagram.drawn import Drawn, overlapping
from tests.diagram.seeing import EYES, contrast, luminance

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
    """Contrast of 3 to 1 at the least, for all eyes and in greyscale."""
    for drawn in pages:
        for patch in drawn.figure.findobj(Patch):
            if patch.get_linewidth() and patch.get_edgecolor()[3]:
                colour = to_hex(patch.get_edgecolor())

                assert min(contrast(colour, eye=eye) for eye in EYES) >= 3


def test_all_text_stands_out_from_its_ground():
    """Black on white, or on the shade under every second row: 4.5 to 1."""
    for ground in ("#ffffff", STYLE.band):
        assert min(contrast("#000000", ground, eye) for eye in EYES) >= 4.5


@pytest.mark.parametrize(
    "looks",
    [
        (HELD, WANTED, DESIRED, NOT_ASKED, BEYOND),
        (PERIOD, WANTED, JUMP, BARE_JUMP),
        (RECOMMENDED, CHOICE, BEATEN, UNPROVEN),
    ],
)
def test_looks_are_told_apart_without_colour(looks):
    """By pattern or dashes, or else by how dark or how heavy they are."""
    for one, other in combinations(looks, 2):
        assert (
            one.pattern != other.pattern
            or one.dashes != other.dashes
            or abs(shade(one) - shade(other)) > 0.3
            or abs(one.width - other.width) > 0.3
        )


def shade(look):
    """Return how light the inside of a look is."""
    return luminance(to_hex(look.fill or "white"))
