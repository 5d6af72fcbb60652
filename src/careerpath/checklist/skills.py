"""Gather the boxes of a checklist by skill and group, whatever part they stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from careerpath.i18n import translator

if TYPE_CHECKING:
    from careerpath.checklist.items import Checklist, ChecklistItem, Tick
    from careerpath.model.text import Language


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

    def name_of(self, tick: Tick, language: Language) -> str:
        """Return what one of its boxes is called where it stands alone."""
        _ = translator(language)
        return _("{skill}, {level}: {name}").format(
            skill=self.last.label, level=tick.level, name=tick.level_name
        )


class SkillGroup(NamedTuple):
    """What skills belong to: its code, which is that of no skill, its name, they."""

    code: str
    name: str
    skills: tuple[ListedSkill, ...]


def by_skill(checklist: Checklist) -> tuple[ListedSkill, ...]:
    """Return each skill of a checklist once, in the order of their first boxes."""
    found: dict[str, list[ChecklistItem]] = {}
    for item in checklist.items:
        found.setdefault(item.skill, []).append(item)
    return tuple(_listed(items) for items in found.values())


def by_group(checklist: Checklist) -> tuple[SkillGroup, ...]:
    """Return the groups that a checklist has skills of, in the order of their first."""
    found: dict[tuple[str, str], list[ListedSkill]] = {}
    for skill in by_skill(checklist):
        group = skill.last.category, skill.last.category_name
        found.setdefault(group, []).append(skill)
    return tuple(
        SkillGroup(f"group.{category}", name, tuple(skills))
        for (category, name), skills in found.items()
    )


def _listed(items: list[ChecklistItem]) -> ListedSkill:
    items = sorted(items, key=lambda item: item.from_level)
    ticks = tuple(tick for item in items for tick in item.ticks)
    return ListedSkill(items[0], items[-1], ticks)
