"""Quote the phrases of a text that speak for a role, and those against it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.model.match import MatchedRole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerpath.matching.knowledge import Knowledge
    from careerpath.matching.reading import Heard

#: How many phrases are quoted for and against each role.
_MOST_FOR = 6
_MOST_AGAINST = 4
#: From here on a phrase is worth quoting.
_SPEAKS = 0.7
#: A phrase that says this much of a mission is about what some role does.
_IS_WORK = 0.4


def quote(
    knowledge: Knowledge, heard: Sequence[Heard], role: int, best: Sequence[int]
) -> MatchedRole:
    """Return a role with the phrases that speak loudest for and against it."""
    loud = sorted(heard, key=lambda phrase: -phrase.says[role])
    speaks_for = [phrase.text for phrase in loud if phrase.says[role] >= _SPEAKS]
    speaks_against = [
        phrase.text
        for phrase in reversed(loud)
        if phrase.says[role] <= -_SPEAKS and _may_oppose(phrase, role, best)
    ]
    return MatchedRole(
        knowledge.roles[role],
        tuple(speaks_for[:_MOST_FOR]),
        tuple(speaks_against[:_MOST_AGAINST]),
    )


def _may_oppose(phrase: Heard, role: int, best: Sequence[int]) -> bool:
    """Return whether a phrase is a reason against a role.

    It denies something. Or it is what some role does: against one of the best
    roles only if that has nothing to do with it, and the other of two jobs does
    not explain it; against any other role if it speaks for a best one.
    """
    if phrase.denied:
        return True
    work = any(share >= _IS_WORK for share in phrase.covers.values())
    if role not in best:
        return work and any(phrase.says[other] >= _SPEAKS for other in best)
    joined = len(best) > 1 and any(phrase.says[other] > 0 for other in best)
    return work and not joined and role not in phrase.own
