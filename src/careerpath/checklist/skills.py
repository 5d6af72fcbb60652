"""Gather the boxes of a checklist by skill, whatever part of it they stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from careerpath.checklist.items import Checklist, ChecklistItem, Tick


class ListedSkill(NamedTuple):
    """A skill of a checklist.

    Attributes
    ----------
    first, last
        The items that raise it from the lowest level, and to the highest.
    ticks
        Its boxes, the lowest first.
    """

    first: ChecklistItem
    last: ChecklistItem
    ticks: tuple[Tick, ...]


def by_skill(checklist: Checklist) -> tuple[ListedSkill, ...]:
    """Return each skill of a checklist once, in the order of their first boxes."""
    found: dict[str, list[ChecklistItem]] = {}
    for item in checklist.items:
        found.setdefault(item.skill, []).append(item)
    return tuple(_listed(items) for items in found.values())


def _listed(items: list[ChecklistItem]) -> ListedSkill:
    items = sorted(items, key=lambda item: item.from_level)
    ticks = tuple(tick for item in items for tick in item.ticks)
    return ListedSkill(items[0], items[-1], ticks)
