"""Part people into tasks, and put what comes back in their order again."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from careerpath.batch.person import Person

#: How many people are looked at together for those with the same two roles.
WINDOW = 10_000
#: A task ends with the group that brings it to so many groups, or people.
_MOST_GROUPS = 16
_ENOUGH_PEOPLE = 2_000

Item = TypeVar("Item")


class Group(NamedTuple):
    """People with one role and one destination, and their places in the window."""

    places: list[int]
    people: list[Person]


class Task(NamedTuple):
    """Groups to answer in one go.

    Attributes
    ----------
    number, window
        Places of the task and of its window among all, always the same for the
        same people.
    size
        How many people there are in the window.
    """

    number: int
    window: int
    size: int
    groups: list[Group]

    @property
    def people(self) -> int:
        """How many people it is about."""
        return sum(len(group.people) for group in self.groups)


def make_tasks(people: Iterable[Person]) -> Iterator[Task]:
    """Yield the tasks of all people, read no further than is needed."""
    waiting = iter(people)
    number = window = 0
    while some := list(islice(waiting, WINDOW)):
        for groups in _bundles(_groups(some)):
            yield Task(number, window, len(some), groups)
            number += 1
        window += 1


def _groups(people: Sequence[Person]) -> Iterable[Group]:
    """Return the groups in the order of their first person."""
    found: dict[tuple[str, str], Group] = {}
    for place, person in enumerate(people):
        group = found.setdefault((person.role, person.destination), Group([], []))
        group.places.append(place)
        group.people.append(person)
    return found.values()


def _bundles(groups: Iterable[Group]) -> Iterator[list[Group]]:
    bundle: list[Group] = []
    for group in groups:
        bundle.append(group)
        people = sum(len(group.people) for group in bundle)
        if len(bundle) == _MOST_GROUPS or people >= _ENOUGH_PEOPLE:
            yield bundle
            bundle = []
    if bundle:
        yield bundle


class InOrder(Generic[Item]):
    """Put items that come window by window, in any order, into the people's order."""

    def __init__(self) -> None:
        self._next = 0
        self._windows: dict[int, list[tuple[int, Item]]] = {}
        self._sizes: dict[int, int] = {}

    def add(
        self, window: int, size: int, items: Iterable[tuple[int, Item]]
    ) -> Iterator[Item]:
        """Take items with their places, and yield all whose turn it is."""
        self._windows.setdefault(window, []).extend(items)
        self._sizes[window] = size
        while len(self._windows.get(self._next, ())) == self._sizes.get(self._next):
            found = self._windows.pop(self._next)
            found.sort(key=lambda pair: pair[0])
            self._next += 1
            yield from (item for _, item in found)
