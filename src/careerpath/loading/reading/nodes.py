"""Hold what a YAML text consists of: words, lists and maps, each with its line."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping


class Word(NamedTuple):
    """A text as it is written; `plain` says that it stands without quotes.

    `key` is the key whose value it is, empty for an item of a list or a key.
    """

    line: int
    text: str
    plain: bool
    key: str = ""


class Items(NamedTuple):
    """A list."""

    line: int
    nodes: tuple[YamlNode, ...]


class Field(NamedTuple):
    """One key of a map, and what stands after it."""

    key: Word
    value: YamlNode


class Fields(NamedTuple):
    """A map; no key is repeated in it."""

    line: int
    entries: Mapping[str, Field]


class Refused(NamedTuple):
    """Something already reported as wrong, or absent: nobody reports it again."""

    line: int


YamlNode: TypeAlias = Word | Items | Fields | Refused
