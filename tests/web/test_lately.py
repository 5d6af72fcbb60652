"""What was found lately is found again without a search."""

from __future__ import annotations

from dataclasses import replace

from careerpath import load_graph
from careerpath.model.profile import Profile
from careerpath.web.lately import Lately


def test_what_is_asked_for_again_stays():
    """As what was true before somebody tried many things; the rest goes."""
    graph, before = load_graph(), Profile(role="receptionist")
    lately, searched = Lately(2), []

    def find(hours):
        def search():
            searched.append(hours)
            return hours

        profile = replace(before, hours_per_week=hours)
        return lately.found(graph, profile, search)

    for tried in (3, 4, 5):
        assert 9 == find(9)
        assert tried == find(tried)

    assert [9, 3, 4, 5] == searched
    assert 3 == find(3)
    assert [9, 3, 4, 5, 3] == searched
