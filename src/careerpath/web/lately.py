"""Keep what was found lately for whom, up to a number of answers."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from careerpath.career_graph import CareerGraph
    from careerpath.model.profile import Profile

Found = TypeVar("Found")


class Lately(Generic[Found]):
    """Answers that were asked for lately; those not asked for for longest go first.

    Parameters
    ----------
    most
        How many are kept.
    """

    def __init__(self, most: int) -> None:
        # The graph is kept with its answers, so that no other one is taken for it.
        self._kept: OrderedDict[tuple[int, str], tuple[CareerGraph, Found]]
        self._kept, self._lock, self._most = OrderedDict(), Lock(), most

    def found(
        self, graph: CareerGraph, said: Profile | str, find: Callable[[], Found]
    ) -> Found:
        """Return what is found for what somebody said, be it now or before."""
        asked = id(graph), repr(said)
        with self._lock:
            if asked in self._kept:
                self._kept.move_to_end(asked)
                return self._kept[asked][1]
        answer = find()
        with self._lock:
            self._kept[asked] = graph, answer
            if len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return answer
