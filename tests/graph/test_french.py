"""The French of the graph is set for print, in its files and wherever it shows."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

import pytest

from careerpath import load_graph
from careerpath.model.text import Text
from tests.cli.runs import run

if TYPE_CHECKING:
    from collections.abc import Iterator

GRAPH = load_graph()
#: A tall sign with no space before it; not one inside a time, a code or an address.
UNSPACED = re.compile(r"[^\s;:!?…(]([;:!?»])(?=\s|$)|«(?!\s)")
#: One with a space that a line may break at, or none, in what is printed.
BREAKABLE = re.compile(r"(?:^|[^\u202f\u00a0])[;:!?»](?=\s|$)|«(?![\u202f\u00a0])")
CALLS = (
    *(("role", "office-manager"), ("skill", "spreadsheets"), ("next", "hr-manager")),
    *(("gap", "recruiter"), ("why", "executive-assistant", "office-manager")),
    *(("routes", "executive-assistant", "hr-manager"),),
    *(("compare", "executive-assistant", "office-manager"),),
    *(
        ("diagram", *kind, *ends, "--outline")
        for kind, ends in (
            ((), ("executive-assistant", "hr-manager")),
            (("map", "--paper", "a3"), ()),
            (("gap",), ("hr-manager",)),
            (("compare",), ("executive-assistant", "office-manager")),
            (("timeline",), ("executive-assistant", "hr-manager")),
            (("trade-offs",), ("executive-assistant", "hr-manager")),
        )
    ),
    ("checklist", "executive-assistant", "hr-manager"),
)


def texts(value: Any) -> Iterator[Text]:
    """Yield every text in two languages that a value holds."""
    if isinstance(value, Text):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))
    elif isinstance(value, dict):
        yield from texts(tuple(value.values()))
    elif isinstance(value, (list, tuple)):
        yield from chain.from_iterable(map(texts, value))


def french() -> set[str]:
    """Return all French texts and names of the graph."""
    items = (*GRAPH.roles.values(), *GRAPH.skills.values())
    parts = (items, GRAPH.transitions, GRAPH.sources.values(), (GRAPH.scale,))
    said = {form for part in parts for text in texts(tuple(part)) for form in _fr(text)}
    for item in items:
        said.update(item.aliases.get("fr", ()), item.near.get("fr", ()))
    for role in GRAPH.roles.values():
        said.update(role.signals.get("fr", ()))
    said.update(t.certification.fr for t in GRAPH.published_durations)
    return said | {s.title for s in GRAPH.sources.values() if s.language == "fr"}


def _fr(text: Text) -> tuple[str, ...]:
    return tuple(filter(None, (text.fr, text.fr_feminine)))


def test_apostrophes_are_curved() -> None:
    """In every French text, title, alias and phrase."""
    said = french()

    assert len(said) > 2000
    assert [] == sorted(text for text in said if "'" in text)


def test_tall_signs_have_a_space() -> None:
    """Before a colon and its like, and inside guillemets."""
    assert [] == sorted(text for text in french() if UNSPACED.search(text))


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_printed_french_does_not_break_before_a_sign(call: tuple[str, ...]) -> None:
    """On pages and in the text of every drawing, whatever the width."""
    flat = re.sub(r"[ \n]+", " ", run(*call, lang="fr").stdout)
    for source in GRAPH.sources.values():
        if source.language != "fr":
            flat = flat.replace(source.title, "")

    assert "\u202f:" in flat
    assert [] == [flat[m.start() - 40 : m.end()] for m in BREAKABLE.finditer(flat)]
