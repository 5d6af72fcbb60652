"""Keep the French of what JSON fields mean: `python -m tests.docs.fields`.

It puts what the JSON Schemas say into fields.po, new texts with an empty translation,
and drops those that nobody says any more. The site reads it.
"""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

import careerpath.schemas

if TYPE_CHECKING:
    from collections.abc import Iterator

PO = Path(__file__).parents[2] / "docs/locale/fr/LC_MESSAGES/fields.po"
_PREFACE = """\
# What the fields of JSON answers mean, in French.
# Kept by `python -m tests.docs.fields`; the lines `msgstr` are written by hand."""
#: Without dates and versions, so that the same texts are the same bytes.
_HEADERS = {"Language", "Content-Type", "Content-Transfer-Encoding"}


def read_meanings() -> list[str]:
    """Return all that the schemas say in words, sorted."""
    folder = Path(careerpath.schemas.__file__).parent
    schemas = (json.loads(path.read_text("utf-8")) for path in folder.glob("*.json"))
    return sorted({said for schema in schemas for said in _described(schema)})


def _described(part: Any) -> Iterator[str]:
    """Return what a part of a schema says in words, and what stands in it."""
    if isinstance(part, dict):
        if isinstance(part.get("description"), str):
            yield part["description"]
        for inside in part.values():
            yield from _described(inside)
    elif isinstance(part, list):
        for inside in part:
            yield from _described(inside)


def read_french() -> dict[str, str]:
    """Return what is in the catalogue, by the English."""
    with PO.open("rb") as file:
        return {m.id: m.string for m in read_po(file) if m.id}


def print_catalogue(french: dict[str, str]) -> bytes:
    """Return the catalogue of all meanings, as far as they are translated."""
    catalogue = Catalog(locale="fr", header_comment=_PREFACE)
    for meaning in read_meanings():
        catalogue.add(meaning, french.get(meaning, ""))
    file = io.BytesIO()
    write_po(file, catalogue, width=88)
    head, _, rest = file.getvalue().partition(b"\n\n")
    kept = [
        line
        for line in head.decode().splitlines()
        if not line.startswith('"') or line[1:].partition(":")[0] in _HEADERS
    ]
    return "\n".join(kept).replace("#, fuzzy\n", "").encode() + b"\n\n" + rest


if __name__ == "__main__":
    PO.write_bytes(print_catalogue(read_french()))
