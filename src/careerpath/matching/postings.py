"""Hold what stems are worth, of many things, in bytes that are read in part."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable
from itertools import pairwise
from typing import TYPE_CHECKING

from careerpath.sections import from_words, to_numbers, to_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from careerpath.sections import Sections


class Postings:
    """Stems, and what each is worth for each of the numbered things that have it.

    Parameters
    ----------
    sections
        What `put_postings` made, among others.
    name
        The name under which it did.
    """

    def __init__(self, sections: Sections, name: str) -> None:
        self.stems = to_words(sections[f"{name}.stems"])
        self._starts = to_numbers(sections[f"{name}.starts"])
        self._owners = to_numbers(sections[f"{name}.owners"])
        self._values = to_reals(sections[f"{name}.values"])

    def __contains__(self, stem: object) -> bool:
        return isinstance(stem, str) and self.place(stem) is not None

    def place(self, stem: str) -> int | None:
        """Return the place of a stem; None for one that is unknown."""
        at = bisect_left(self.stems, stem)
        return at if at < len(self.stems) and self.stems[at] == stem else None

    def of(self, stem: str) -> Iterator[tuple[int, float]]:
        """Yield the things that have a stem, with what it is worth for each."""
        at = self.place(stem)
        if at is not None:
            own = slice(self._starts[at], self._starts[at + 1])
            yield from zip(self._owners[own], self._values[own], strict=True)


class Bags(Iterable[dict[str, float]]):
    """What stems count in each of many things; in arrays, as there are very many."""

    def __init__(self, bags: Iterable[Mapping[str, float]]) -> None:
        places: dict[str, int] = {}
        self._places, self._counts = array("I"), array("d")
        self._ends = array("I", [0])
        for bag in bags:
            self._places.extend(places.setdefault(stem, len(places)) for stem in bag)
            self._counts.extend(bag.values())
            self._ends.append(len(self._places))
        self._stems = [*places]

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __iter__(self) -> Iterator[dict[str, float]]:
        for first, last in pairwise(self._ends):
            stems = map(self._stems.__getitem__, self._places[first:last])
            yield dict(zip(stems, self._counts[first:last], strict=True))


class Column:
    """The things that have a stem, in their order, and what it counts in each."""

    __slots__ = ("owners", "values")

    def __init__(self) -> None:
        self.owners, self.values = array("I"), array("d")


def by_stem(bags: Iterable[Mapping[str, float]]) -> dict[str, Column]:
    """Return what each stem counts in each of the things that have it."""
    found: dict[str, Column] = {}
    for place, bag in enumerate(bags):
        for stem, count in bag.items():
            column = found.get(stem) or found.setdefault(stem, Column())
            column.owners.append(place)
            column.values.append(count)
    return found


def put_postings(name: str, worth: Mapping[str, Column]) -> dict[str, bytes]:
    """Return the sections of what stems are worth for the things that have them."""
    names = sorted(worth)
    starts, owners, values = array("I", [0]), array("I"), array("f")
    for stem in names:
        owners.extend(worth[stem].owners)
        values.extend(iter(worth[stem].values))
        starts.append(len(owners))
    return {
        f"{name}.stems": from_words(names),
        f"{name}.starts": starts.tobytes(),
        f"{name}.owners": owners.tobytes(),
        f"{name}.values": values.tobytes(),
    }


def to_reals(section: memoryview) -> array[float]:
    """Return numbers, as the bytes of `array("f")`."""
    found = array("f")
    found.frombytes(section)
    return found


def from_reals(numbers: Iterable[float]) -> bytes:
    """Return numbers one after the other."""
    return array("f", numbers).tobytes()
