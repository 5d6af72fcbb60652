"""Hold what is stored: sections in bytes, and values made when they are asked for.

A line of JSON says where each section lies and what checksum all of them have;
the sections follow. Nothing in them can be run.
"""

from __future__ import annotations

import json
import sys
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, Generic, TypeVar
from zlib import crc32

T = TypeVar("T")

Sections = Mapping[str, memoryview]

_SEPARATOR = "\0"
#: What numbers look like on this machine; bytes from another kind are no use.
_NUMBERS = [sys.byteorder, array("I").itemsize]


class DamagedError(ValueError):
    """Bytes are not what was written, or not for this machine."""


def seal(key: str, sections: Mapping[str, bytes]) -> bytes:
    """Return sections as bytes, bound to a key."""
    sizes = {name: len(section) for name, section in sections.items()}
    header = {
        "key": key,
        "numbers": _NUMBERS,
        "checksum": _checksum(sizes, *sections.values()),
        "sizes": sizes,
    }
    return b"".join((to_json(header), b"\n", *sections.values()))


def unseal(key: str, sealed: bytes) -> Sections:
    """Return the sections that `seal` put together.

    Raises
    ------
    DamagedError
        If they are not whole, or of another key or kind of machine.
    """
    end = sealed.find(b"\n") + 1
    content = memoryview(sealed)[end:]
    try:
        header = json.loads(sealed[:end])
        sizes: dict[str, int] = header["sizes"]
        sound = (
            header["key"] == key
            and header["numbers"] == _NUMBERS
            and sum(sizes.values()) == len(content)
            and header["checksum"] == _checksum(sizes, content)
        )
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as bad:
        raise DamagedError from bad
    if not sound:
        raise DamagedError
    sections, at = {}, 0
    for name, size in sizes.items():
        sections[name] = content[at : at + size]
        at += size
    return sections


def _checksum(sizes: Mapping[str, int], *content: bytes | memoryview) -> int:
    """Return the checksum of sections, in one piece or several, and of their sizes."""
    found = crc32(to_json(list(sizes.items())))
    for part in content:
        found = crc32(part, found)
    return found


def to_json(value: Any) -> bytes:
    """Return a value as JSON, as short as it gets."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def from_json(section: memoryview) -> Any:
    """Return the value that `to_json` wrote."""
    return json.loads(bytes(section))


def to_numbers(section: memoryview) -> array[int]:
    """Return whole numbers, as the bytes of `array("I")`."""
    found = array("I")
    found.frombytes(section)
    return found


def to_words(section: memoryview) -> tuple[str, ...]:
    """Return the texts that `from_words` wrote."""
    return tuple(str(section, "utf-8").split(_SEPARATOR)) if section else ()


def from_words(words: Iterable[str]) -> bytes:
    """Return texts one after the other."""
    return _SEPARATOR.join(words).encode()


def put_records(name: str, records: Iterable[bytes]) -> dict[str, bytes]:
    """Return two sections: records one after the other, and where each ends."""
    kept = list(records)
    ends, end = array("I"), 0
    for record in kept:
        end += len(record)
        ends.append(end)
    return {name: b"".join(kept), f"{name}.ends": ends.tobytes()}


class Records(Sequence[bytes]):
    """The records of the two sections that `put_records` made."""

    def __init__(self, sections: Sections, name: str) -> None:
        self._content = sections[name]
        self._ends = to_numbers(sections[f"{name}.ends"])

    def __len__(self) -> int:
        return len(self._ends)

    def __getitem__(self, place: Any) -> Any:
        start = self._ends[place - 1] if place else 0
        return bytes(self._content[start : self._ends[place]])


class Names(Mapping[str, tuple[str, ...]]):
    """The ids that go by each name, found without reading all of them.

    Parameters
    ----------
    sections
        What `put_names` made, among others.
    name
        The name under which it did.
    ids
        All ids, in the order that their numbers stand for.
    """

    def __init__(self, sections: Sections, name: str, ids: Sequence[str]) -> None:
        self._names = Records(sections, name)
        self._starts = to_numbers(sections[f"{name}.starts"])
        self._owners = to_numbers(sections[f"{name}.owners"])
        self._ids = ids

    def __len__(self) -> int:
        return len(self._names)

    def __iter__(self) -> Any:
        return (name.decode() for name in self._names)

    def __getitem__(self, name: str) -> tuple[str, ...]:
        wanted = name.encode("utf-8", "surrogatepass")
        at = bisect_left(self._names, wanted)
        if at == len(self._names) or self._names[at] != wanted:
            raise KeyError(name)
        owners = self._owners[self._starts[at] : self._starts[at + 1]]
        return tuple(self._ids[owner] for owner in owners)


def put_names(
    name: str, index: Mapping[str, tuple[str, ...]], ids: Sequence[str]
) -> dict[str, bytes]:
    """Return the sections of an index from names to ids."""
    rows = sorted((form.encode(), owners) for form, owners in index.items())
    places = {own: place for place, own in enumerate(ids)}
    starts, numbers = array("I", [0]), array("I")
    for _, owners in rows:
        numbers.extend([places[owner] for owner in owners])
        starts.append(len(numbers))
    return {
        **put_records(name, (form for form, _ in rows)),
        f"{name}.starts": starts.tobytes(),
        f"{name}.owners": numbers.tobytes(),
    }


class Values(Sequence[T], Generic[T]):
    """Values made from records when they are asked for."""

    def __init__(self, count: int, read: Callable[[int], T]) -> None:
        self._count = count
        self._read = read
        self._known: dict[int, T] = {}

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, place: Any) -> Any:
        if not 0 <= place < self._count:
            raise IndexError(place)
        if place not in self._known:
            self._known[place] = self._read(place)
        return self._known[place]


class Deferred(Sequence[T], Generic[T]):
    """A tuple that is read when it is asked for what it holds."""

    def __init__(self, read: Callable[[], tuple[T, ...]]) -> None:
        self._read = read

    def __reduce__(self) -> tuple[Any, ...]:
        return tuple, (self._items,)

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[T]:
        return iter(self._items)

    def __getitem__(self, place: Any) -> Any:
        return self._items[place]

    def __eq__(self, other: object) -> bool:
        return self._items == (other._items if isinstance(other, Deferred) else other)

    def __hash__(self) -> int:
        return hash(self._items)

    def __repr__(self) -> str:
        return repr(self._items)

    @cached_property
    def _items(self) -> tuple[T, ...]:
        return self._read()


class ById(Mapping[str, T], Generic[T]):
    """Values by id, made from records when they are asked for."""

    def __init__(self, ids: Sequence[str], values: Values[T]) -> None:
        self._ids = ids
        self._values = values
        self._known: dict[str, T] = {}

    def __len__(self) -> int:
        return len(self._ids)

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __contains__(self, name: object) -> bool:
        return name in self._known or (
            isinstance(name, str) and self._place(name) is not None
        )

    def __getitem__(self, name: str) -> T:
        if name not in self._known:
            place = self._place(name)
            if place is None:
                raise KeyError(name)
            self._known[name] = self._values[place]
        return self._known[name]

    def _place(self, name: str) -> int | None:
        at = bisect_left(self._ids, name)
        return at if at < len(self._ids) and self._ids[at] == name else None
