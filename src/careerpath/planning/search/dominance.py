"""Tell when one label beats another, however both go on.

The rules hold because cutting a circle out of a walk never makes it dearer, so
that a label may take over what another one does afterwards. They differ by what
is asked for: see each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from careerpath.model.answers import Criterion
    from careerpath.planning.search.labels import Budget, Label
    from careerpath.planning.search.network import Network

#: So many comparisons take about as long as making one label.
_COMPARISONS_PER_LABEL = 64

Rule: TypeAlias = "Callable[[Label, Label], bool]"


class Front:
    """The labels kept at each role, none of which beats another.

    Parameters
    ----------
    network
        The moves.
    criteria
        What the question is about.
    budget
        Comparing labels is charged to it too: on hostile graphs that is most of
        the work.
    """

    def __init__(
        self, network: Network, criteria: Collection[Criterion], budget: Budget
    ) -> None:
        self._budget = budget
        self._via = network.via
        self._rules = [DOMINANCE[by] for by in sorted(criteria)]
        self._kept: dict[int, list[Label]] = {}

    def keeps(self, label: Label) -> bool:
        """Tell whether no label kept at the same role beats `label`; then keep it."""
        kept = self._kept.setdefault(label.role, [])
        rules, via = self._rules, self._via
        self._budget.left -= len(kept) // _COMPARISONS_PER_LABEL
        for other in kept:
            if via and not goes_wherever(other, label, via):
                continue
            for beats in rules:
                if not beats(other, label):
                    break
            else:
                return False
        kept.append(label)
        return True


def goes_wherever(first: Label, second: Label, via: frozenset[int]) -> bool:
    """Tell whether `first` may go on in every way that `second` may.

    Without roles of `via` it need not: a circle can be cut out. But a role of
    `via` can be lost with the circle, and a step can become harder.
    """
    passed = set(first.route)
    return passed & via == via.intersection(second.route) and passed.issubset(
        second.route
    )


def comes_first(first: Label, second: Label) -> bool:
    """Tell whether `first` stays before `second` among routes of equal value."""
    return (len(first.route), first.route) <= (len(second.route), second.route)


def beats_by_effort(first: Label, second: Label) -> bool:
    """Tell whether `first` learns nothing, beyond the destination's need, more."""
    return first.detour <= second.detour and comes_first(first, second)


def beats_by_time(first: Label, second: Label) -> bool:
    """Tell whether `first` is as early and has learnt nothing more so far.

    To have learnt less of the destination's need too matters: what is learnt
    early may delay the next role.
    """
    return (
        first.clock <= second.clock
        and first.ahead <= second.ahead
        and beats_by_effort(first, second)
    )


def beats_by_moves(first: Label, second: Label) -> bool:
    """Tell whether `first` has fewer moves, or as many and no more effort."""
    return len(first.route) < len(second.route) or beats_by_effort(first, second)


def beats_by_hardest_step(first: Label, second: Label) -> bool:
    """Tell whether `first` was easier and has learnt the very same.

    More learnt makes later steps smaller but the effort larger; and without a
    role on a circle a later step may become harder.
    """
    return (
        first.hardest <= second.hardest
        and first.detour == second.detour
        and first.ahead == second.ahead
        and comes_first(first, second)
        and set(first.route).issubset(second.route)
    )


DOMINANCE: dict[Criterion, Rule] = {
    "effort": beats_by_effort,
    "time": beats_by_time,
    "moves": beats_by_moves,
    "hardest-step": beats_by_hardest_step,
}
