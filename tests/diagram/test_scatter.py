"""Marks that lie close together keep labels that can be told apart."""

from __future__ import annotations

from careerpath.diagram.geometry import Box, centred
from careerpath.diagram.layout.scatter import Scatter, lay_out
from careerpath.diagram.layout.spots import Spot
from careerpath.diagram.measure import lines_of
from careerpath.diagram.shapes import BEATEN, Mark, Polyline
from careerpath.diagram.style import STYLE

RADIUS = 4.0
LABEL = (lines_of(("via management assistant → HR assistant",), STYLE.note),)
#: Some marks cover others in part.
PLACES = (
    (90, 1326),
    (75, 1301),
    (102, 1352),
    (102, 1361),
    (105, 1359),
    (120, 1364),
    (117, 1385),
    (114, 1387),
    (117, 1394),
    (141, 1424),
    (102, 1356),
    (114, 1391),
)


def test_no_line_to_a_label_crosses_the_mark_of_another():
    """A reader takes the first mark that a line meets for its own."""
    spots = tuple(
        Spot(str(n), months, hours, BEATEN, (LABEL,), RADIUS)
        for n, (months, hours) in enumerate(PLACES)
    )
    scatter = Scatter(spots, 1 / 17, "months", "hours")
    shapes = lay_out(scatter, Box(0, 0, 790, 420), "en")
    marks = {shape.at for shape in shapes if isinstance(shape, Mark)}
    lines = [shape.points for shape in shapes if isinstance(shape, Polyline)]
    joints = [points for points in lines if points[0] in marks]

    assert joints
    for joint in joints:
        assert [joint[0]] == [
            at
            for at in sorted(marks)
            if centred(at, 2 * RADIUS, 2 * RADIUS).is_crossed(joint)
        ]
