"""Keep the French catalogue: `python -m tests.catalogue` after changing a text.

It puts new texts into careerpath.po with an empty translation, drops those of ours
that nobody says any more, sets apostrophes, and compiles careerpath.mo. A text of click
stays after click has dropped it: older releases, which we work with as well, still say
it. The tests use the same functions.
"""

from __future__ import annotations

import io
import re
from pathlib import Path
from textwrap import TextWrapper
from typing import TYPE_CHECKING, Any

import click
from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po

import careerpath

if TYPE_CHECKING:
    from collections.abc import Iterator

    from babel.messages.catalog import Message

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

#: What tells translators' tools that words of a text are places to be filled in.
_FORMATS = (
    ("python-brace-format", re.compile(r"\{\w+")),
    ("python-format", re.compile(r"%\(\w+\)")),
)
_ESCAPES = str.maketrans(
    {"\\": r"\\", '"': r"\"", "\n": r"\n", "\t": r"\t", "\r": r"\r"}
)
_WRAPPER = TextWrapper(
    85,
    expand_tabs=False,
    replace_whitespace=False,
    drop_whitespace=False,
    break_long_words=False,
    break_on_hyphens=False,
)

#: An apostrophe of French as keyboards type it; quotes around code are none.
STRAIGHT = re.compile(r"(?<=\w)'(?=[\w{«])")

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
                # As many forms as French has here, not as another Babel may count.
                forms = entry.string[:2] if entry.pluralizable else entry.string
                catalogue.add(entry.id, forms, entry.locations)
    return catalogue


def read_compiled() -> Catalog:
    """Return the catalogue as it stands in careerpath.mo."""
    with MO.open("rb") as file:
        return read_mo(file)


def curled(text: Id) -> Id:
    """Return a French text with the apostrophe of print between its words."""
    if isinstance(text, str):
        return STRAIGHT.sub("’", text)
    one, many = text
    return STRAIGHT.sub("’", one), STRAIGHT.sub("’", many)


def is_of_click(entry: Message) -> bool:
    """Return whether a text of the catalogue is one of click's, of any release."""
    return any(place.startswith("click/") for place, _line in entry.locations)


def compiled(catalogue: FrenchCatalogue) -> bytes:
    """Return the content of careerpath.mo."""
    buffer = io.BytesIO()
    write_mo(buffer, catalogue)
    return buffer.getvalue()


def sayings(catalogue: Catalog) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Return each text of a catalogue, in all its forms, with its translation."""
    return {forms(entry.id): forms(entry.string) for entry in catalogue if entry.id}


def printed(catalogue: FrenchCatalogue) -> bytes:
    """Return the content of careerpath.po.

    The layout is ours: that of a tool changes with its releases.
    """
    header = "".join(f'"{name}: {value}\\n"\n' for name, value in HEADERS.items())
    entries = sorted(
        (entry for entry in catalogue if entry.id), key=lambda entry: forms(entry.id)
    )
    return "\n".join(
        [f'{_PREFACE}msgid ""\nmsgstr ""\n{header}', *map(_printed_entry, entries)]
    ).encode()


def _printed_entry(entry: Message) -> str:
    names = ["msgid", "msgid_plural"]
    strings = ["msgstr[0]", "msgstr[1]"] if entry.pluralizable else ["msgstr"]
    lines = [f"#: {place}" for place, _line in entry.locations]
    lines += [
        f"#, {name}" for name, sign in _FORMATS if sign.search(forms(entry.id)[-1])
    ]
    for name, text in [
        *zip(names, forms(entry.id), strict=False),
        *zip(strings, forms(entry.string), strict=True),
    ]:
        lines.append(f"{name} {_quoted(text)}")
    return "\n".join([*lines, ""])


def forms(text: Id) -> tuple[str, ...]:
    """Return a text's singular and plural, or the text alone."""
    return (text,) if isinstance(text, str) else tuple(text)


def _quoted(text: str) -> str:
    lines = [
        piece
        for line in text.splitlines(keepends=True)
        for piece in ([line] if len(line) <= _WRAPPER.width else _WRAPPER.wrap(line))
    ]
    pieces = ["", *lines] if len(lines) > 1 else [text]
    return "\n".join(f'"{piece.translate(_ESCAPES)}"' for piece in pieces)


def update() -> None:
    """Write both files anew, keeping every translation that is still needed."""
    known = read_catalogue() if PO.exists() else FrenchCatalogue()
    renewed = FrenchCatalogue()
    for text, place in all_texts().items():
        before = known.get(forms(text)[0])
        empty = "" if isinstance(text, str) else ("", "")
        kept = before.string if before and before.id == text else empty
        renewed.add(text, curled(kept), locations=[(place, 0)])
    for entry in known:
        if is_of_click(entry) and entry.id not in renewed:
            renewed.add(entry.id, curled(entry.string), entry.locations)
    PO.write_bytes(printed(renewed))
    if not MO.exists() or sayings(read_compiled()) != sayings(renewed):
        MO.write_bytes(compiled(renewed))


if __name__ == "__main__":
    update()
