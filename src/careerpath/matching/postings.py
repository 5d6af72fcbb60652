"""Hold what stems are worth, of many things, in bytes that are read in part."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from typing import TYPE_CHECKING

from careerpath.sections import from_words, to_numbers, to_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

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


def put_postings(
    name: str, worth: Mapping[str, Mapping[int, float]]
) -> dict[str, bytes]:
    """Return the sections of what stems are worth for the things that have them."""
    names = sorted(worth)
    starts, owners, values = array("I", [0]), array("I"), array("f")
    for stem in names:
        for owner in sorted(worth[stem]):
            owners.append(owner)
            values.append(worth[stem][owner])
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
