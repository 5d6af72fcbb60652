"""How much of a role's missions a text covers."""

from __future__ import annotations

import pytest

from careerpath import CareerGraph
from careerpath.matching.knowledge import know
from careerpath.matching.phrases import split_phrases
from careerpath.matching.reading import coverage, hear
from tests.matching.test_match import make_role
from tests.planning.instances import SCALE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Load ships", 1 / 4),
        ("Ships. Load", 1 / 4 * 1 / 8),
        ("Singing", 1 / 4),
        ("Ships, ships, ships", 1 / 4 * 1 / 8),
        ("Never load ships", 0),
    ],
)
def test_a_word_alone_covers_little(text, expected):
    """Unless it is all of the mission; where two meet, they are meant."""
    missions = ["Load ships", "Sing", "Weigh cargo", "Keep books"]
    docker, other = (
        make_role(name, "port", m)
        for name, m in (("docker", missions), ("other", ["Fly"]))
    )
    knowledge = know(CareerGraph(scale=SCALE, roles=[docker, other]), "en")
    heard = hear(knowledge, split_phrases(text, "en")[0], "en").phrases

    covered, _ = coverage(knowledge, heard)

    assert pytest.approx(expected) == covered
