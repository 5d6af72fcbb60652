"""Work out answers a few at a time, so that quick ones need not wait for all others."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from anyio import CapacityLimiter, to_thread
from anyio.lowlevel import RunVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

#: So many answers are worked out at once by one process. Python runs one at a time:
#: more would all be late together; with one, a long search would hold up everybody.
AT_ONCE = 2
_TURNS: RunVar[CapacityLimiter] = RunVar("careerpath turns")


async def in_turn(work: Callable[[], T]) -> T:
    """Return what some work comes to, done in a thread when its turn comes."""
    try:
        turns = _TURNS.get()
    except LookupError:
        turns = CapacityLimiter(AT_ONCE)
        _TURNS.set(turns)
    return await to_thread.run_sync(work, limiter=turns)
