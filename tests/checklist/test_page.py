"""A checklist is one page in every form."""

from __future__ import annotations

import html5lib
import pytest

from careerpath.checklist.page import checklist_page
from careerpath.document.html import html_page
from careerpath.document.terminal import page_lines
from careerpath.model.text import LANGUAGES
from tests.checklist.graphs import all_ticks, make_checklist


@pytest.mark.parametrize("language", LANGUAGES)
def test_html_has_a_box_for_each_step(language):
    """Each under its skill, with the code that it is matched on."""
    checklist = make_checklist(language)
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    tree = parser.parse(html_page(checklist_page(checklist)))
    items = tree.findall(".//section/ul/li[b]")

    assert [item.label for item in checklist.items] == [
        li.find("b").text for li in items
    ]
    assert [
        [f"{t.skill}:{t.level}" for t in item.ticks] for item in checklist.items
    ] == [[code.text for code in li.findall(".//label//code")] for li in items]


def test_a_terminal_shows_a_box_for_each_step():
    """Empty ones."""
    checklist = make_checklist()
    lines = page_lines(checklist_page(checklist))

    assert len(all_ticks(checklist)) == sum("☐" in line for line in lines)
