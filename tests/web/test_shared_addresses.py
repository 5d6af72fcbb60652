"""Roles, skills, moves, the map and comparisons have addresses that can be shared."""

from __future__ import annotations

import re
from html import unescape

import html5lib
import pytest

from careerpath import load_graph
from careerpath.web import library
from careerpath.words import Words
from tests.cases import for_each
from tests.web.visiting import open_client, read

BOTH = ("en", "fr")
PLACES = (
    "/roles",
    "/roles/office-manager",
    "/skills",
    "/skills/spreadsheets",
    "/moves/executive-assistant/hr-officer",
    "/moves/receptionist/hr-director",
    "/search?q=office",
    "/search?q=zzzz",
    "/method",
    "/map",
    "/map?family=hr&family=office",
    "/compare",
    "/compare?role=recruiter&role=hr-officer",
    "/compare?role=recruiter&role=hr-officer&role=receptionist&role=secretary",
)


@pytest.fixture(scope="module")
def graph():
    return load_graph()


@for_each(BOTH)
def test_each_is_sound(language, graph):
    """Strict HTML; ids once; a label for each field; links that lead somewhere."""
    client = open_client(graph, language)
    followed = set()
    for place in PLACES:
        answer = client.get(place)
        assert 200 == answer.status_code
        html5lib.HTMLParser(strict=True).parse(answer.text)
        page = read(answer)
        assert language == page.language
        assert len(page.ids) == len(set(page.ids))
        assert 1 == answer.text.count("<h1>")
        for field in page.inputs:
            assert field["in_label"] == "True" or field["id"] in page.labelled
        followed |= set(re.findall(r'href="(/[a-z]+/[^"#?]*)"', answer.text))
    ways = [place for place in sorted(followed) if "/static/" not in place]
    assert 100 < len(ways)
    assert {200} == {client.get(place).status_code for place in ways[::9]}


@for_each(BOTH)
def test_the_map_and_roles_side_by_side_are_drawn(language, graph):
    """As a picture whose roles are links, in words, and to print."""
    client = open_client(graph, language)
    for place in ("/map?family=hr", "/compare?role=recruiter&role=hr-officer"):
        frames = re.findall(r'<iframe src="([^"]*)"', client.get(place).text)
        picture, words = (client.get(one.replace("&amp;", "&")) for one in frames)
        assert "image/svg+xml" == picture.headers["content-type"]
        assert f'lang="{language}"' in picture.text
        assert f'<html lang="{language}">' in words.text
    printed = client.get("/charts/compare.pdf?role=recruiter&role=hr-officer")
    assert printed.content.startswith(b"%PDF-")
    assert "/roles/hr-officer" in client.get("/charts/map.svg?family=hr").text
    for nothing in ("/charts/map.png", "/charts/secret.svg", "/charts/..%2Fa.svg"):
        assert 404 == client.get(nothing).status_code
    assert 422 == client.get("/charts/compare.svg?role=recruiter").status_code


def test_roles_to_compare_are_named_as_people_do(graph):
    """What may mean several is told at its field, and kept there."""
    client = open_client(graph)

    several = client.get("/compare?role=assistant&role=HR+manager&role=")
    both = client.get("/compare?role=HR+manager&role=office+manager")
    twice = client.get("/compare?role=hr-manager&role=HR+manager")

    assert [422, 200, 422] == [a.status_code for a in (several, both, twice)]
    assert 'value="assistant"' in several.text
    assert "may mean several" in several.text
    assert "/skills/" in both.text


def test_a_search_finds_by_the_beginnings_of_words(graph):
    """In either language, roles and skills; else what is near, else nothing."""
    client = open_client(graph)

    assert "/roles/office-manager" in client.get("/search?q=off+man").text
    assert "/roles/executive-assistant" in client.get("/search?q=assist+dir").text
    assert "/skills/spreadsheets" in client.get("/search?q=Excel").text
    assert "/roles/receptionist" in client.get("/search?q=recepsionist").text
    assert "look among all" in client.get("/search?q=%3Cscript%3E").text


def test_another_language_keeps_the_question(graph):
    """The page in the other language is of the same roles."""
    client = open_client(graph)

    page = client.get("/compare?role=recruiter&role=hr-officer").text

    assert 'href="/compare?role=recruiter&amp;role=hr-officer&amp;lang=fr"' in page


def test_how_we_compute_names_every_source(graph):
    """With its licence; their addresses are links."""
    page = open_client(graph).get("/method").text

    for source in graph.sources.values():
        assert not source.url or f'href="{source.url.replace("&", "&amp;")}"' in page


def test_a_job_can_be_begun_from(graph):
    """Its page leads to the first question, with the job written there."""
    client = open_client(graph)
    page = client.get("/roles/office-manager").text
    address = re.search(r'href="(/\?job=[^"]*)"', page)[1]

    start = read(client.get(address)).forms[0]

    assert ("job", "Office manager") in start.fields


def test_a_role_leads_to_its_checklist(graph):
    """For whoever trains people for it."""
    page = open_client(graph).get("/roles/office-manager").text

    assert 'href="/roles/office-manager/checklist"' in page


@for_each(BOTH)
def test_a_search_proposes_names(language, graph):
    """Those of roles and of skills, in the language of the page, while one types."""
    page = open_client(graph, language).get("/search").text
    words = Words(graph, language)

    proposed = set(map(unescape, re.findall(r'<option value="([^"]*)">', page)))

    assert {words.role(role) for role in graph.roles} <= proposed
    assert {words.skill(skill) for skill in graph.skills} <= proposed


def test_a_search_among_very_many_proposes_nothing(graph, monkeypatch):
    """The page stays light; what is searched for is found all the same."""
    monkeypatch.setattr(library, "_MOST_SUGGESTED", 5)

    assert "<option" not in open_client(graph).get("/search").text
    assert "/roles/office-manager" in open_client(graph).get("/search?q=off+man").text
