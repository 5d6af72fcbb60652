"""Whatever a person reads fits 80 columns."""

from __future__ import annotations

import pytest

from careerpath import load_graph
from tests.cli.runs import LANGUAGES, columns, run

GRAPH = load_graph()
ROLES = tuple(GRAPH.roles)
PAIRS = [(origin, other) for origin in ROLES for other in ROLES if origin != other]
CALLS = [
    ("roles",),
    ("skills",),
    ("check",),
    *(("role", role) for role in ROLES),
    *(("next", role) for role in ROLES),
    *(("gap", role) for role in ROLES),
    *(("reach", role) for role in ROLES),
    *(("who-can-reach", role) for role in ROLES[::3]),
    *(("unlock", "--from", role, "--within-hours", "500") for role in ROLES),
    *(("skill", skill) for skill in GRAPH.skills),
    *(("compare", *ROLES[i : i + size]) for size in (2, 3, 6) for i in range(0, 12, 6)),
]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_pages_fit(lang):
    """Lists, roles, skills, comparisons, gaps, moves."""
    for call in CALLS:
        assert 80 >= widest(run(*call, lang=lang).stdout), call


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("command", "every"), [("routes", 20), ("why", 3), ("diagram", 130)]
)
def test_pages_about_two_roles_fit(command, every, lang):
    """Of all pairs as many as time allows."""
    for pair in PAIRS[::every]:
        assert 80 >= widest(run(command, *pair, lang=lang).stdout), pair


@pytest.mark.parametrize("lang", LANGUAGES)
def test_pages_of_trade_offs_and_keys_fit(lang):
    """With long ways of many roles."""
    for origin, destination in PAIRS[::20]:
        trade_offs = ("routes", origin, destination, "--trade-offs=effort,hardest-step")
        unlock = ("unlock", destination, "--from", origin, "--within-hours", "500")

        for call in (trade_offs, unlock):
            assert 80 >= widest(run(*call, lang=lang).stdout), call


def test_nothing_is_lost_in_narrow_columns():
    """Long names are wrapped, not cut."""
    page = run("next", "executive-assistant", lang="fr").stdout

    assert "…" not in page


def widest(page):
    """Return the width of the widest line."""
    return max(map(columns, page.splitlines()), default=0)
