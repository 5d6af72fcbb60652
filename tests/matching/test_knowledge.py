"""What is known of a graph is gathered once, and again where the graph changed."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from careerpath import CareerGraph, load_graph, match_text
from careerpath.matching import knowledge
from careerpath.matching.knowledge import know
from careerpath.matching.occupations import path_of, read_occupations
from careerpath.model.text import LANGUAGES
from tests.matching import occupations
from tests.matching.test_match import make_role
from tests.planning.instances import SCALE

DATA = Path(__file__).parents[2] / os.environ.get("CAREERPATH_DATA", "../shared/data")
AD = "Receptionist\n\nYou welcome visitors, run the switchboard and sort the mail."


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Return a copy of the shipped graph, and keep what is known of it apart."""
    monkeypatch.setenv("CAREERPATH_CACHE", str(tmp_path / "cache"))
    source = Path(__file__).parents[2] / "graph"
    return shutil.copytree(source, tmp_path / "graph")


@pytest.fixture
def gathered(monkeypatch):
    """Return the languages that something was gathered in."""
    languages = []
    gather = knowledge._gather

    def note(graph, language):
        languages.append(language)
        return gather(graph, language)

    monkeypatch.setattr(knowledge, "_gather", note)
    return languages


def test_one_text_gathers_all_languages(folder, gathered):
    """The next program finds them, and answers alike."""
    first = match_text(load_graph(folder), AD)
    found = match_text(load_graph(folder), AD)

    assert sorted(LANGUAGES) == sorted(gathered)
    assert first == found
    know(load_graph(folder), "fr")
    assert sorted(LANGUAGES) == sorted(gathered)


def test_a_changed_graph_is_gathered_anew(folder, gathered):
    """Nothing of before is said of it."""
    match_text(load_graph(folder), AD)
    roles = folder / "roles" / "assistance.yaml"
    text = roles.read_text(encoding="utf-8")
    roles.write_text(text.replace("switchboard", "gramophone"), encoding="utf-8")

    known = know(load_graph(folder), "en")

    assert 2 * len(LANGUAGES) == len(gathered)
    assert "gramophon" in known.words
    assert "gramophon" not in know(load_graph(), "en").words


def test_what_cannot_be_read_is_gathered_anew(folder, tmp_path, gathered):
    """A cache is no reason for a wrong answer, or none."""
    first = match_text(load_graph(folder), AD)
    for path in (tmp_path / "cache").glob("known-*"):
        path.write_bytes(path.read_bytes()[:-1])

    assert first == match_text(load_graph(folder), AD)
    assert 2 * len(LANGUAGES) == len(gathered)


def test_a_style_of_titles_changes_nothing_that_is_known(gathered):
    """It is the same graph."""
    graph = load_graph(cache=False)
    know(graph, "fr")

    know(graph.in_gender_style("feminine"), "fr")

    assert len(LANGUAGES) == len(gathered)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_occupation_is_one_of_the_graph(language):
    """Those under the codes of its roles are left out."""
    graph = load_graph()
    others = read_occupations(graph, language).entries
    system = others[0].title.system
    codes = {code for r in graph.roles.values() for code in r.codes.get(system, ())}

    assert len(others) > 400
    assert not codes & {other.title.code for other in others}


def test_a_graph_without_codes_has_nothing_to_be_held_beside():
    """Nobody can tell which occupations it holds."""
    graph = CareerGraph(scale=SCALE, roles=[make_role("baker", "bread", ["Bake"])])

    assert () == read_occupations(graph, "en").entries


@pytest.mark.skipif(not DATA.exists(), reason="the sources are not beside the project")
def test_the_tables_are_what_the_sources_say():
    """Made again, they are the same bytes."""
    made = dict(occupations.tables(DATA))

    assert {path_of("onet"), path_of("rome")} == set(made)
    assert all(path.read_bytes() == content for path, content in made.items())
