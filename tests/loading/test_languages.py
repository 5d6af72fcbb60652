"""A graph is in the languages of whoever keeps it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from careerpath import load_graph, read_graph
from careerpath.loading.writing.graph_folder import write_graph
from careerpath.model.text import LANGUAGES, Text
from tests.cli.runs import run

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    Told = Callable[[Mapping[str, Any]], dict[str, Any]]


def translate(folder: Path, told: Told) -> Path:
    """Put what `told` makes of each text of a graph in its place."""

    def rewrite(node: Any) -> Any:
        if isinstance(node, list):
            return [rewrite(item) for item in node]
        if not isinstance(node, dict):
            return node
        if node and node.keys() <= {*LANGUAGES}:
            return told(node)
        return {key: rewrite(value) for key, value in node.items()}

    for path in folder.rglob("*.yaml"):
        content = rewrite(yaml.safe_load(path.read_text("utf-8")))
        path.write_text(yaml.safe_dump(content, allow_unicode=True), "utf-8")
    return folder


def declare(folder: Path, languages: str) -> Path:
    with (folder / "levels.yaml").open("a", encoding="utf-8") as file:
        file.write(f"languages: {languages}\n")
    return folder


def in_german(said: Mapping[str, Any]) -> dict[str, Any]:
    return {"de": said.get("en", said.get("fr"))}


def beside_german(said: Mapping[str, Any]) -> dict[str, Any]:
    """Text in German first; French goes."""
    return {"de": f"{said['en']} auf Deutsch", "en": said["en"]}


@pytest.fixture
def german(folder: Path) -> Path:
    """The small graph without the French alias in two genders, in German."""
    paper = folder / "roles" / "desk.yaml"
    text = paper.read_text("utf-8")
    gendered = "  aliases: {fr: [{feminine: réceptionnaire, masculine: réceptionniste}"
    text = text.replace(f"{gendered}, accueil]}}", "  aliases: {fr: [Empfang]}")
    paper.write_text(text, "utf-8")
    return declare(translate(folder, in_german), "[de]")


def test_a_graph_in_one_language_is_sound(german: Path) -> None:
    """Its texts stand for English and French, and say whose they are."""
    graph = load_graph(german, cache=False)

    label = graph.role("clerk").label
    assert ["Clerk", "Clerk"] == [label.in_language(word) for word in LANGUAGES]
    assert ["de", "de"] == [label.spoken(word) for word in LANGUAGES]
    assert ("Clerk",) == label.forms()


def test_the_first_language_stands_in(folder: Path) -> None:
    """Here German for French; English is there itself."""
    for path in folder.rglob("*.yaml"):
        lines = path.read_text("utf-8").splitlines(keepends=True)
        path.write_text("".join(x for x in lines if "  aliases:" not in x), "utf-8")
    declare(translate(folder, beside_german), "[de, en]")

    label = load_graph(folder, cache=False).role("clerk").label

    assert ("Clerk", "Clerk auf Deutsch") == (label.en, label.in_language("fr"))
    assert {"Clerk", "Clerk auf Deutsch"} == {*label.forms()}


def test_it_is_written_and_kept_as_it_is(german: Path, tmp_path: Path) -> None:
    """By the writer, and by the cache."""
    graph = load_graph(german)

    write_graph(graph, tmp_path / "again", cache=False)

    assert graph == load_graph(german) == load_graph(tmp_path / "again", cache=False)
    assert "languages: [de]" in (tmp_path / "again" / "levels.yaml").read_text("utf-8")


def test_answers_say_it_once(german: Path) -> None:
    """Words, and JSON in its own way."""
    said = run("--graph", str(german), "gap", "clerk", "--from", "greeter", lang="fr")
    answer = json.loads(run("--graph", str(german), "next", "greeter", "--json").stdout)

    sentence = "Les textes de ce graphe sont en allemand"
    assert 1 == " ".join(said.stdout.split()).count(sentence)
    assert ["de"] == answer["languages"]


def test_a_text_in_another_language_is_a_mistake(german: Path) -> None:
    """Each text is in all that are declared, and in no other."""
    path = german / "sources.yaml"
    path.write_text(path.read_text("utf-8") + "  notice: {fr: Avis.}\n", "utf-8")

    messages = [str(problem.message) for problem in read_graph(german).problems]

    assert 2 == len(messages)
    assert messages[0].startswith("the text has no “de”; add “de: …”")
    assert messages[1].startswith("unknown key “fr”")


@pytest.mark.parametrize("wrong", ["[German]", "[de, DE]", '["d"]'])
def test_a_language_is_a_code(folder: Path, wrong: str) -> None:
    """Two or three small letters."""
    messages = [
        str(problem.message) for problem in read_graph(declare(folder, wrong)).problems
    ]

    assert any("is no code of a language" in text for text in messages)


def test_languages_left_out_are_one_line(folder: Path) -> None:
    """Each text lacks French: said once, with how to declare it."""
    translate(folder, lambda said: {"en": said["en"]} if "en" in said else {"en": "x"})

    result = run("check", str(folder), lang="en")
    lines = [line for line in result.stdout.splitlines() if "no “fr”" in line]

    assert 1 == len(lines)
    assert "“languages: [en]”" in lines[0]
    assert "more like it: " in lines[0]
    every = run("check", str(folder), "--all", lang="en").stdout.splitlines()
    assert len(every) > len(lines)
    assert not any("more like it" in line for line in every)


def test_french_alone_keeps_its_genders() -> None:
    """Whichever style is asked for, in English answers too."""
    text = Text("Recruteur", "Recruteur", "Recruteuse", lent=(("en", "fr"),))

    assert "Recruteur·se" == text.in_language("en") == text.in_language("fr")
