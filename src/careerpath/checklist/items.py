"""Hold a checklist: sections of skills, each with one box per level step.

The texts are already in the checklist's language; ids and numbers are not
touched by it, so every form of a checklist can be matched on them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from careerpath.model.levels import SkillKind
    from careerpath.model.ranges import Range
    from careerpath.model.text import Language


@dataclass(frozen=True, slots=True)
class Tick:
    """One box: a skill at the level it reaches, and what is to be observed.

    Skill and level together name the box; no checklist has a pair twice. `hours`
    are study, `practice_hours` the practice at work. `done` says that it is ticked.
    """

    skill: str
    level: int
    level_name: str
    statement: str
    hours: Range[int]
    practice_hours: Range[int]
    done: bool = False


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """One skill to raise, with a box for each level from `from_level` + 1 on.

    Attributes
    ----------
    essential
        Whether the move or role needs it; a desirable one only helps.
    hours, practice_hours
        The hours of study, and of practice at work, of all its boxes.
    """

    skill: str
    label: str
    kind: SkillKind
    from_level: int
    from_name: str
    to_level: int
    to_name: str
    hours: Range[int]
    practice_hours: Range[int]
    ticks: tuple[Tick, ...]
    essential: bool = True


@dataclass(frozen=True, slots=True)
class ChecklistSection:
    """A part of a checklist: one move of a route, or the skills of one rank.

    `lines` say what goes for the whole section. No item comes before what it
    presupposes, here or in an earlier section.
    """

    title: str
    lines: tuple[str, ...]
    items: tuple[ChecklistItem, ...]


@dataclass(frozen=True, slots=True)
class Checklist:
    """A route or a role as boxes to tick.

    Attributes
    ----------
    subtitle
        Lines about the whole: roles, hours, months.
    notices
        Lines for the end: what the list is for, estimates, licences.
    caveats
        Those of them that go with each box, where the graph has default values.
    credits
        Those of them that licences ask for.
    """

    title: str
    subtitle: tuple[str, ...]
    sections: tuple[ChecklistSection, ...]
    notices: tuple[str, ...]
    language: Language
    caveats: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()

    @property
    def items(self) -> tuple[ChecklistItem, ...]:
        """The items of all sections, in order."""
        return tuple(item for section in self.sections for item in section.items)
