"""Make values of a stored graph when they are asked for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Generic, TypeVar

T = TypeVar("T")


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


class ById(Mapping[str, T], Generic[T]):
    """Values by id, made from records when they are asked for."""

    def __init__(self, ids: Sequence[str], values: Values[T]) -> None:
        self._ids = ids
        self._values = values

    def __len__(self) -> int:
        return len(self._ids)

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and self._place(name) is not None

    def __getitem__(self, name: str) -> T:
        place = self._place(name)
        if place is None:
            raise KeyError(name)
        value: T = self._values[place]
        return value

    def _place(self, name: str) -> int | None:
        at = bisect_left(self._ids, name)
        return at if at < len(self._ids) and self._ids[at] == name else None
