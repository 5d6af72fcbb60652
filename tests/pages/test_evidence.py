"""The evidence as a page: moves by origin, disagreements, counts."""

from __future__ import annotations

import pytest

from careerpath import load_graph
from careerpath.document.blocks import Bullets, Heading, Table
from careerpath.pages.evidence import evidence_page
from careerpath.planning.verdicts import count, judge_all
from careerpath.words import Words


@pytest.fixture
def page():
    graph = load_graph()
    return evidence_page(Words(graph, "en"), judge_all(graph), count(graph))


def test_each_move_is_a_row_under_its_origin(page):
    """With our tier and what each classification says."""
    (table,) = (block for block in page.blocks if isinstance(block, Table))

    assert len(load_graph().transitions) == sum(len(g.rows) for g in table.groups)
    assert ["Role", "Evidence", "O*NET", "ROME"] == [c.heading for c in table.columns]
    assert all(r.cells[0].startswith("→ ") for g in table.groups for r in g.rows)


def test_a_heading_counts_the_lines_below_it(page):
    """Of moves that are disputed or recorded by none."""
    pairs = [
        (before, block)
        for before, block in zip(page.blocks, page.blocks[1:], strict=False)
        if isinstance(before, Heading) and isinstance(block, Bullets)
    ]

    counted = [(h, b) for h, b in pairs if h.text[-1].isdigit()]
    assert counted
    assert [len(b.items) for _, b in counted] == [
        int(h.text.rpartition(" ")[2]) for h, _ in counted
    ]
    assert "Counts" == pairs[-1][0].text
