"""The heavy libraries are imported when something is drawn, not before."""

from __future__ import annotations

import subprocess
import sys


def test_importing_the_package_is_light():
    """Neither matplotlib nor networkx is there before a page is drawn."""
    code = (
        "import sys, careerpath.diagram; "
        "print(sorted({'matplotlib', 'networkx'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert "[]" == done.stdout.strip()


def test_drawing_leaves_pyplot_alone():
    """No window, no global figure."""
    code = (
        "import sys; from tests.diagram.worlds import *; "
        "from careerpath.diagram import draw_route; g = office(); "
        "draw_route(g, answer_of(g, ROUTE)); print('matplotlib.pyplot' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert "False" == done.stdout.strip()
