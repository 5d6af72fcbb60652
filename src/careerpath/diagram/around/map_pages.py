"""Say how many pages the roles of a map take, and which stand on each."""

from __future__ import annotations

from dataclasses import replace
from math import ceil
from operator import itemgetter
from typing import TYPE_CHECKING

from careerpath.diagram.around.fitted_map import crowd, fitted_map
from careerpath.diagram.role_map import RoleMap

if TYPE_CHECKING:
    from careerpath.diagram.paper import Paper

#: How many roles of a family can be read on a page, whatever its size.
_MOST_ROLES = 24
#: More roles than these of several families need a large paper.
_MANY_ROLES = 24
#: Through more pages than these nobody leafs who did not ask for them.
_MOST_PAGES = 12


def fewest_pages(values: RoleMap) -> int:
    """Return how many pages a map of a family takes at the least."""
    return ceil(len(values.core) / _MOST_ROLES)


def few_pages(values: RoleMap) -> bool:
    """Tell whether a map takes so few pages that somebody would leaf through them."""
    families = values.families or values.graph.families
    maps = (RoleMap(values.graph, (family,)) for family in families)
    return bool(values.families) or sum(map(fewest_pages, maps)) <= _MOST_PAGES


def holds(values: RoleMap, paper: Paper) -> bool:
    """Tell whether a paper holds a map on one page that can be read.

    A small paper holds no more than a family where roles are many.
    """
    several = len(values.families or values.graph.families) > 1
    small = paper.scale == 1 and several and len(values.roles) > _MANY_ROLES
    if small or fitted_map(values, paper) is None:
        return False
    return not _is_mute(values, paper)


def pages_of(values: RoleMap, paper: Paper) -> tuple[RoleMap, ...]:
    """Return a family on the fewest pages that can be read and say enough.

    That is half of the promotions between its roles, as lines, or as stubs where they
    lead to another page, and some moves on each; where no number of pages does, those
    that say most.
    """
    promotions = {
        (move.origin, move.destination)
        for move in values.moves
        if move.kind == "promotion"
    }
    best: tuple[tuple[int, int], tuple[RoleMap, ...]] = (-1, 0), ()
    count = fewest_pages(values)
    while count <= len(values.core):
        parts = _pages(values, count)
        said = _promotions(parts, paper)
        if said is not None:
            mute = sum(_is_mute(part, paper) for part in parts)
            found = (len(said & promotions), -mute), parts
            best = max(best, found, key=itemgetter(0))
            if 2 * found[0][0] >= len(promotions) and not mute:
                break
        count += ceil(count / 3)
    if not best[1]:
        raise crowd(values, paper)
    return best[1]


def _promotions(
    parts: tuple[RoleMap, ...], paper: Paper
) -> frozenset[tuple[str, str]] | None:
    """Return the promotions that pages say, None where one cannot be read."""
    said: frozenset[tuple[str, str]] = frozenset()
    for part in parts:
        fitted = fitted_map(part, paper)
        if fitted is None:
            return None
        said |= fitted[0].promotions
    return said


def _is_mute(values: RoleMap, paper: Paper) -> bool:
    """Tell whether a page has room for names alone, though there are moves."""
    fitted = fitted_map(values, paper)
    return fitted is not None and bool(values.near) and not fitted[0].says_moves


def _pages(values: RoleMap, count: int) -> tuple[RoleMap, ...]:
    """Return a family on so many pages."""
    if count == 1:
        return (values,)
    return tuple(
        replace(values, only=roles, part=(number, count))
        for number, roles in enumerate(values.lots(count), 1)
    )
