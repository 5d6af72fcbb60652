"""A graph is begun: tiny, valid, commented, and in the languages asked for."""

from __future__ import annotations

import pytest

from careerpath import load_graph
from tests.cli.runs import run

ASKED = [((), ("en",)), (("fr",), ("fr",)), (("fr", "en"), ("fr", "en"))]


@pytest.mark.parametrize(("asked", "languages"), [*ASKED, (("de",), ("de",))])
def test_what_is_begun_is_valid_and_answers(tmp_path, asked, languages):
    """Warnings counted; a route leads from the bottom to the top, with evidence."""
    folder = str(tmp_path / "ours")
    wanted = [word for language in asked for word in ("--lang", language)]

    begun = run("new", "graph", folder, *wanted)

    assert 0 == begun.exit_code
    assert 0 == run("check", folder, "--strict").exit_code
    graph = load_graph(folder)
    assert (languages, ()) == (graph.scale.languages, graph.scale.assumed)
    routes = run("--graph", folder, "routes", "helper", "manager")
    assert "2 moves" in routes.stdout
    assert "inferred" not in routes.stdout


def test_the_language_of_answers_is_that_of_the_graph(tmp_path):
    """And of its comments; no other language is left over in it."""
    run("new", "graph", str(tmp_path / "ours"), lang="fr")

    texts = [path.read_text("utf-8") for path in (tmp_path / "ours").rglob("*.yaml")]
    assert ("fr",) == load_graph(tmp_path / "ours").scale.languages
    assert all("# " in text and "en:" not in text for text in texts)
    assert any("Un fichier par famille de métiers" in text for text in texts)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_key_that_is_used_is_commented_in_one_language(tmp_path, lang):
    """No mark of the other language stays behind."""
    run("new", "graph", str(tmp_path / "ours"), "--lang", lang)

    for path in (tmp_path / "ours").rglob("*.yaml"):
        comments = [c for c in path.read_text("utf-8").splitlines() if "#" in c]
        assert comments
        assert all(c.lstrip().startswith("# ") for c in comments)


def test_what_goes_on_from_there_is_said(tmp_path):
    """As commands that run as they stand."""
    folder = str(tmp_path / "our graph")

    told = run("new", "graph", folder).stderr.splitlines()

    assert [
        f"Written: {folder}",
        f"Look it over: careerpath check '{folder}'",
        f"Ask it: careerpath --graph '{folder}' routes helper manager",
    ] == told


def test_a_folder_with_something_in_it_is_left_alone(tmp_path):
    """Whatever it is."""
    (tmp_path / "mine").write_text("x")

    result = run("new", "graph", str(tmp_path))

    assert 3 == result.exit_code
    assert "is not empty" in result.stderr
    assert ["mine"] == [path.name for path in tmp_path.iterdir()]
