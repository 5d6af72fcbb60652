"""Hold the parts of a page apart from the form it is set in."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias


class Heading(NamedTuple):
    """A heading; the first level is the title of the page."""

    text: str
    level: int = 2


class Paragraph(NamedTuple):
    """A paragraph; a note is set less loud."""

    text: str
    note: bool = False


class Bullets(NamedTuple):
    """A list of short texts."""

    items: tuple[str, ...]


class Table(NamedTuple):
    """A table: its headings and its rows."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block: TypeAlias = Heading | Paragraph | Bullets | Table
