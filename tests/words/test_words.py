"""Reasons are worded for people."""

from __future__ import annotations

from careerpath import load_graph
from careerpath.errors import message
from careerpath.model.reason import FilterNames, RoleId
from careerpath.words import Words

GRAPH = load_graph()


def test_a_role_in_a_reason_has_its_title_and_a_number_stays_one():
    """Whatever roles are called: what a value is decides, not how it reads."""
    text = message("{a}, {b}", a=RoleId("office-manager"), b="office-manager")

    assert "Office manager, office-manager" == Words(GRAPH, "en").reason(text)
    assert "office-manager, office-manager" == str(text)


def test_filters_in_a_reason_go_by_their_options():
    """As they are typed, where the library only names them."""
    text = message("{filters}", filters=FilterNames(["max_moves", "avoid"]))

    assert "--max-moves, --avoid" == Words(GRAPH, "en").reason(text)
    assert "max-moves, avoid" == str(text)
