"""The command that hands the graph or a route to other programs."""

from __future__ import annotations

import json

import pytest

from tests.cli.runs import run


def exported(folder, *arguments, **options):
    """Return what a call writes as JSON."""
    path = folder / "a.json"
    result = run("export", *arguments, "-o", str(path), **options)

    assert (0, "") == (result.exit_code, result.stdout), result.stderr
    assert str(path) in result.stderr
    return json.loads(path.read_text(encoding="utf-8"))


def test_the_whole_graph(tiny, tmp_path):
    """Roles and moves; skills where they are asked for."""
    plain = exported(tmp_path, "--graph", str(tiny))
    skilled = exported(tmp_path, "--graph", str(tiny), "--skills")

    assert ["r-1", "r-2", "r-3"] == [node["id"] for node in plain["nodes"]]
    assert 3 == sum(node["type"] == "skill" for node in skilled["nodes"])


def test_families_are_named_as_people_name_them(tmp_path):
    """By id or by name, in the language of the session."""
    by_id = exported(tmp_path, "--family", "hr", lang="fr")

    assert by_id == exported(tmp_path, "--family", "ressources humaines", lang="fr")
    assert {"Ressources humaines"} == {n["family_label"] for n in by_id["nodes"]}


def test_a_route_follows_the_options_of_routes(tmp_path):
    """As `routes` and `diagram` do."""
    ends = ("executive-assistant", "hr-manager")
    first = exported(tmp_path, *ends)
    second = exported(tmp_path, *ends, "--route", "2")
    fresh = exported(tmp_path, *ends, "--months-in-role", "600")

    assert "hr-manager" == first["nodes"][-1]["id"]
    assert first != second
    assert 0 == fresh["edges"][0]["months_likely"]
    assert (
        f"{fresh['edges'][0]['time_likely']:.0f} months" in fresh["edges"][0]["label"]
    )


@pytest.mark.parametrize("language", ["en", "fr"])
def test_an_unknown_ending_names_the_known_ones(language, tmp_path):
    """On one line, and nothing is written."""
    result = run("export", "-o", str(tmp_path / "a.gexf"), lang=language)

    assert 2 == result.exit_code
    assert ".graphml, .dot, .mmd, .json" in " ".join(result.stderr.split())
    assert [] == list(tmp_path.iterdir())
