"""Keep the labels that no other one beats, however both go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from careerpath.planning.search.budget import Budget
    from careerpath.planning.search.labels import Label
    from careerpath.planning.search.provider import Provider

#: So many comparisons take about as long as making one label.
_COMPARISONS_PER_LABEL = 64


class Front:
    """The labels kept at each role, none of which beats another.

    Parameters
    ----------
    provider
        Says by which criteria one has to beat another: all of them.
    budget
        Comparing labels is charged to it too: on hostile graphs that is most of
        the work.
    """

    def __init__(self, provider: Provider, budget: Budget) -> None:
        self._budget = budget
        self._via = provider.network.via
        self._rules = [term.beats for term in provider.terms]
        self._same = any(term.same for term in provider.terms)
        self._kept: dict[object, list[Label]] = {}

    def keeps(self, label: Label) -> bool:
        """Tell whether no label kept at the same role beats `label`; then keep it."""
        kept = self._kept.setdefault(self._place(label), [])
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

    def _place(self, label: Label) -> object:
        """Return what any label that beats this one has in common with it."""
        return (label.role, label.detour, label.ahead) if self._same else label.role


def goes_wherever(first: Label, second: Label, via: frozenset[int]) -> bool:
    """Tell whether `first` may go on in every way that `second` may.

    Without roles of `via` it need not: a circle can be cut out. But a role of
    `via` can be lost with the circle, and a step can become harder.
    """
    passed = set(first.route)
    return passed & via == via.intersection(second.route) and passed.issubset(
        second.route
    )
