"""The hours as a page: certifications beside ours, and what the hours rest on."""

from __future__ import annotations

import pytest

from careerpath import load_graph
from careerpath.document.blocks import Bullets, Table
from careerpath.pages.hours import hours_page
from careerpath.planning.calibration import calibrate, count_hours
from careerpath.words import Words


@pytest.fixture
def graph():
    return load_graph()


def test_each_certification_is_a_row_with_marks(graph):
    """“=” where its source is a reason for hours, “!” beyond factor two."""
    found = calibrate(graph)
    page = hours_page(Words(graph, "en"), found, count_hours(graph))
    (table,) = (block for block in page.blocks if isinstance(block, Table))
    rows = [row.cells for group in table.groups for row in group.rows]

    assert [item.published.certification.en for item in found] == [r[0] for r in rows]
    assert [item.argued for item in found] == ["=" in row[-1] for row in rows]
    assert [item.agrees for item in found] == ["!" not in row[-1] for row in rows]


def test_the_counts_stand_alone_where_nothing_is_published(graph):
    """No empty table, and no share of nothing."""
    page = hours_page(Words(graph, "en"), (), count_hours(graph))
    (counts,) = (block for block in page.blocks if isinstance(block, Bullets))

    assert not any(isinstance(block, Table) for block in page.blocks)
    assert 3 == len(counts.items)
