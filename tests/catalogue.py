"""Keep the French catalogue: `python -m tests.catalogue` after changing a text.

It puts new texts into careerpath.po with an empty translation, drops those that
nobody says any more, and compiles careerpath.mo. The tests use the same functions.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

import careerpath

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCES = Path(careerpath.__file__).parent
CLICK = Path(click.__file__).parent
PO = SOURCES / "locale" / "fr" / "LC_MESSAGES" / "careerpath.po"
MO = PO.with_suffix(".mo")

#: Which calls hold texts, and where in them.
KEYWORDS: dict[str, tuple[int, ...] | None] = {
    "_": None,
    "N_": None,
    "message": None,
    "shown": None,
    "plural": (1, 2),
}
CLICK_KEYWORDS: dict[str, tuple[int, ...] | None] = {"_": None, "ngettext": (1, 2)}

#: Without dates and versions, so that the same texts are the same bytes.
HEADERS = {
    "Project-Id-Version": "careerpath",
    "Language": "fr",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Transfer-Encoding": "8bit",
    "Plural-Forms": "nplurals=2; plural=(n > 1);",
}
_PREFACE = """\
# The texts of careerpath in French, those of click included.
# Kept by `python -m tests.catalogue`; the lines `msgstr` are written by hand.
"""

Id = str | tuple[str, str]


class FrenchCatalogue(Catalog):
    """A catalogue whose header is always the same."""

    def __init__(self) -> None:
        super().__init__(locale="fr", domain="careerpath", fuzzy=False)

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        return list(HEADERS.items())


def texts_of(folder: Path, keywords: dict[str, Any]) -> dict[Id, str]:
    """Return the texts in a folder of Python files, each with one file that says it."""
    found: dict[Id, str] = {}
    for path in sorted(folder.rglob("*.py")):
        for text in _texts_in(path, keywords):
            found.setdefault(text, path.relative_to(folder.parent).as_posix())
    return found


def _texts_in(path: Path, keywords: dict[str, Any]) -> Iterator[Id]:
    with path.open("rb") as file:
        for _line, text, _comments, _context in extract("python", file, keywords):
            if text and text != ("", ""):
                yield text if isinstance(text, str) else (text[0], text[1])


def all_texts() -> dict[Id, str]:
    """Return all texts that may be shown: ours, and those of click."""
    return texts_of(CLICK, CLICK_KEYWORDS) | texts_of(SOURCES, KEYWORDS)


def read_catalogue() -> FrenchCatalogue:
    """Return the catalogue as it stands in careerpath.po."""
    catalogue = FrenchCatalogue()
    with PO.open("rb") as file:
        for entry in read_po(file, locale="fr"):
            if entry.id:
                catalogue.add(entry.id, entry.string)
    return catalogue


def compiled(catalogue: FrenchCatalogue) -> bytes:
    """Return the content of careerpath.mo."""
    buffer = io.BytesIO()
    write_mo(buffer, catalogue)
    return buffer.getvalue()


def printed(catalogue: FrenchCatalogue) -> bytes:
    """Return the content of careerpath.po."""
    buffer = io.BytesIO()
    write_po(buffer, catalogue, width=88, sort_output=True, omit_header=True)
    header = "".join(f'"{name}: {value}\\n"\n' for name, value in HEADERS.items())
    return f'{_PREFACE}msgid ""\nmsgstr ""\n{header}'.encode() + buffer.getvalue()


def update() -> None:
    """Write both files anew, keeping every translation that is still needed."""
    known = read_catalogue() if PO.exists() else FrenchCatalogue()
    renewed = FrenchCatalogue()
    for text, place in all_texts().items():
        singular = text if isinstance(text, str) else text[0]
        before = known.get(singular)
        empty = "" if isinstance(text, str) else ("", "")
        kept = before.string if before and before.id == text else empty
        renewed.add(text, kept, locations=[(place, 0)])
    PO.write_bytes(printed(renewed))
    MO.write_bytes(compiled(renewed))


if __name__ == "__main__":
    update()
