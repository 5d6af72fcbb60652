"""Count the layouts that a drawing takes, which is most of its time."""

from __future__ import annotations

from contextlib import contextmanager

import pytest

from careerpath.diagram.layout.lattice import LatticeOrder


@contextmanager
def counted_layouts():
    """Give a list that grows with every layout that is tried meanwhile."""
    tried, place = [], LatticeOrder.place

    def counted(*args):
        tried.append(args)
        return place(*args)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(LatticeOrder, "place", counted)
        yield tried
