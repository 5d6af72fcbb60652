"""Check CASE packages against what its schema of version 1.0 allows."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from uuid import UUID

import pytest

from careerpath.checklist import catalogue_checklist, render_case
from careerpath.model.text import LANGUAGES, Text
from tests.checklist.graphs import all_ticks, make_checklist, make_dated, make_graph

#: Which keys there must be, and which there may be; all are texts but one.
DOCUMENT = (
    {"identifier", "uri", "creator", "title", "lastChangeDateTime"},
    {"language", "version", "adoptionStatus", "description", "notes", "publisher"},
)
ITEM = (
    {"identifier", "uri", "fullStatement", "lastChangeDateTime"},
    {"abbreviatedStatement", "humanCodingScheme", "CFItemType", "language", "notes"},
)
ASSOCIATION = (
    {
        *("identifier", "uri", "associationType", "lastChangeDateTime"),
        *("originNodeURI", "destinationNodeURI"),
    },
    {"sequenceNumber"},
)
NODE = ({"identifier", "uri", "title"}, set())
STATUSES = {"Private Draft", "Draft", "Adopted", "Deprecated"}
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00")


def check(found, rules) -> None:
    """Check the keys of an object, and that its texts are what they are to be."""
    required, allowed = rules
    assert required <= set(found) <= required | allowed
    UUID(found["identifier"])
    assert f"urn:uuid:{found['identifier']}" == found["uri"]
    moment = found.get("lastChangeDateTime", "2000-01-01T00:00:00+00:00")
    assert MOMENT.fullmatch(moment)
    for key, value in found.items():
        if not key.endswith("NodeURI"):
            assert isinstance(value, int if key == "sequenceNumber" else str)


def package(checklist):
    """Return a package that the schema allows."""
    found = json.loads(render_case(checklist))
    assert {"CFDocument", "CFItems", "CFAssociations"} == set(found)
    document, items = found["CFDocument"], found["CFItems"]
    check(document, DOCUMENT)
    assert document["adoptionStatus"] in STATUSES
    for item in items:
        check(item, ITEM)
        assert item["fullStatement"]
    known = {document["identifier"], *(item["identifier"] for item in items)}
    assert len(known) == 1 + len(items)
    for association in found["CFAssociations"]:
        check(association, ASSOCIATION)
        assert association["associationType"] in {"isChildOf", "precedes"}
        for end in ("originNodeURI", "destinationNodeURI"):
            check(association[end], NODE)
            assert association[end]["identifier"] in known
    assert len({a["identifier"] for a in found["CFAssociations"]}) == len(
        found["CFAssociations"]
    )
    return found


def pairs(found, kind):
    """Return the codes that associations of a kind join, in order."""
    codes = {i["identifier"]: i["humanCodingScheme"] for i in found["CFItems"]}
    return [
        tuple(codes.get(a[f"{end}NodeURI"]["identifier"]) for end in ENDS)
        for a in found["CFAssociations"]
        if a["associationType"] == kind
    ]


ENDS = ("origin", "destination")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("make", [make_checklist, make_dated])
def test_each_box_is_a_level_below_its_skill(make, language) -> None:
    """And each thing but the document is below one other."""
    checklist = make(language)
    found = package(checklist)
    parents = dict(pairs(found, "isChildOf"))

    assert len(found["CFItems"]) == len(parents)
    assert {f"{s}:{n}": s for s, n in all_ticks(checklist)} == {
        code: parent for code, parent in parents.items() if ":" in code
    }
    assert parents["group.made"] is None


def test_what_comes_first_precedes() -> None:
    """A level the next one, and each prerequisite."""
    found = pairs(package(make_checklist()), "precedes")

    assert {("accounts:1", "accounts:2"), ("accounts:2", "accounts:3")} <= {*found}
    assert {("accounts:2", "budgets:2"), ("budgets:2", "accounts:3")} <= {*found}


def test_what_is_held_already_is_not_named() -> None:
    """An end that is in no list would lead nowhere."""
    last = make_checklist().sections[-1:]
    found = pairs(package(replace(make_checklist(), sections=last)), "precedes")

    assert ("accounts:1", "accounts:2") not in found
    assert ("accounts:2", "accounts:3") in found


def test_identifiers_stay_when_texts_change() -> None:
    """So that whoever has the document knows it again; another language is another."""
    first, renamed, french = (
        {item["humanCodingScheme"]: item["identifier"] for item in made["CFItems"]}
        for made in (
            package(make_checklist()),
            package(make_checklist(accounts=Text("Books", "L"))),
            package(make_checklist("fr")),
        )
    )

    assert first == renamed
    assert not set(first.values()) & set(french.values())


@pytest.mark.parametrize("label", ["</script>", "\\", '"', "🦉\u202e", "É" * 500])
def test_any_label_is_data(label) -> None:
    """It comes back as it is."""
    found = package(make_checklist(accounts=Text(label, "C")))

    assert label in {item["fullStatement"] for item in found["CFItems"]}


def test_the_whole_graph_is_a_package_too() -> None:
    """With the same bytes each time."""
    catalogue = catalogue_checklist(make_graph(), language="fr")

    assert package(catalogue)["CFDocument"]["version"] == catalogue.graph
    assert render_case(catalogue) == render_case(catalogue)
