"""Lead lines through the gaps between columns: which one turns where."""

from __future__ import annotations

from dataclasses import dataclass

#: Level parts nearer than this would run into one.
_NEAR = 3.0
#: Upright parts on one track keep this far from each other.
_CLEAR = 5.0
#: What two lines on top of each other cost, in crossings.
_OVERLAP = 50
_ROUNDS = 6


@dataclass(frozen=True, slots=True)
class Turn:
    """What a line, or a bundle of them, does in a gap: an upright part with ends.

    `sides` says where each of the ends lies: -1 left, 1 right.
    """

    heights: tuple[float, ...]
    sides: tuple[int, ...]

    @property
    def straight(self) -> bool:
        """Whether the line passes without turning."""
        spread = max(self.heights) - min(self.heights)
        return len(set(self.sides)) > 1 and spread < _SAME

    def covers(self, height: float) -> bool:
        """Tell whether its upright part passes a height."""
        return min(self.heights) < height < max(self.heights)

    def meets(self, other: Turn) -> bool:
        """Tell whether the two cannot stand on one track."""
        low, high = min(self.heights), max(self.heights)
        return low - _CLEAR < max(other.heights) and min(other.heights) < high + _CLEAR


_SAME = 0.01


def tracks(turns: list[Turn]) -> list[int]:
    """Return the track of each turn, counted from the left.

    Turns that pass straight get track 0 too; they need none. The order is one
    that crosses little: turns are moved to where they cost least until none
    wants to move.
    """
    bent = [number for number, turn in enumerate(turns) if not turn.straight]
    track = [0] * len(turns)
    order = [bent[place] for place in _arranged([turns[number] for number in bent])]
    for place, number in enumerate(order):
        before = [
            track[other] + 1
            for other in order[:place]
            if turns[other].meets(turns[number])
        ]
        track[number] = max(before, default=0)
    return track


def _arranged(turns: list[Turn]) -> list[int]:
    """Return the turns from left to right, by their number."""
    costs = [[_cost(left, right) for right in turns] for left in turns]
    start = sorted(range(len(turns)), key=lambda n: (sorted(turns[n].heights), n))
    order: list[int] = []
    for number in start:
        _insert(costs, order, number)
    for _ in range(_ROUNDS):
        before = list(order)
        for number in before:
            order.remove(number)
            _insert(costs, order, number)
        if order == before:
            break
    return order


def _insert(costs: list[list[int]], order: list[int], number: int) -> None:
    """Put a turn where it costs least, leftmost of equals."""
    own = costs[number]
    cost = sum(own[other] for other in order)
    best, place = cost, 0
    for position, other in enumerate(order, start=1):
        cost += costs[other][number] - own[other]
        if cost < best:
            best, place = cost, position
    order.insert(place, number)


def _cost(left: Turn, right: Turn) -> int:
    """Return what it costs that one turn stands left of another."""
    total = 0
    for height, side in zip(left.heights, left.sides, strict=True):
        if side > 0:
            total += right.covers(height)
            total += _OVERLAP * sum(
                other_side < 0 and abs(height - other) < _NEAR
                for other, other_side in zip(right.heights, right.sides, strict=True)
            )
    return total + sum(
        side < 0 and left.covers(height)
        for height, side in zip(right.heights, right.sides, strict=True)
    )
