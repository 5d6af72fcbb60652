"""Hold a checklist: sections of skills, each with one box per level step.

The texts are already in the checklist's language; ids and numbers are not
touched by it, so every form of a checklist can be matched on them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from careerpath.model.levels import SkillKind
    from careerpath.model.ranges import Range
    from careerpath.model.text import Language


@dataclass(frozen=True, slots=True)
class Tick:
    """One box: a skill at the level it reaches, and what is to be observed.

    Skill and level together name the box; no checklist has a pair twice. `hours`
    are study, `practice_hours` the practice at work.

    Attributes
    ----------
    needs
        The skills and levels that come first, by skill id; the level below is not
        named.
    done
        Whether it is ticked.
    done_on
        The day on which it was, where that is told.
    """

    skill: str
    level: int
    level_name: str
    statement: str
    hours: Range[int]
    practice_hours: Range[int]
    needs: tuple[tuple[str, int], ...] = ()
    done: bool = False
    done_on: dt.date | None = None

    @property
    def code(self) -> str:
        """What names the box wherever it goes: the skill and the level."""
        return f"{self.skill}:{self.level}"


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """One skill to raise, with a box for each level from `from_level` + 1 on.

    Attributes
    ----------
    essential
        Whether the move or role needs it; a desirable one only helps.
    hours, practice_hours
        The hours of study, and of practice at work, of all its boxes.
    category, category_name
        What the skill belongs to.
    practise_as
        The title of the role that it is practised in, where a plan says so.
    begin, due
        The days on which a plan most likely begins and ends its study, where it has
        a first day.
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
    category: str = ""
    category_name: str = ""
    practise_as: str = ""
    begin: dt.date | None = None
    due: dt.date | None = None


@dataclass(frozen=True, slots=True)
class ChecklistSection:
    """A part of a checklist: one move of a route, or the skills of one rank.

    `lines` say what goes for the whole section. No item comes before what it
    presupposes, here or in an earlier section. `role` and `goal` are the id and the
    title of the role that it leads to, `due` is the day on which that is most likely
    within reach, where a plan has one.
    """

    title: str
    lines: tuple[str, ...]
    items: tuple[ChecklistItem, ...]
    role: str = ""
    goal: str = ""
    due: dt.date | None = None


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
    prompts
        Questions for the talk about it.
    roles
        The ids of the roles that it leads from and to; of one, where that is all.
    levels
        The names of the levels, from that of nothing held.
    graph
        The fingerprint of the graph that it was made of.
    start
        The first day of the plan that it was made of, if any.
    """

    title: str
    subtitle: tuple[str, ...]
    sections: tuple[ChecklistSection, ...]
    notices: tuple[str, ...]
    language: Language
    caveats: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    prompts: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    graph: str = ""
    start: dt.date | None = None

    @property
    def items(self) -> tuple[ChecklistItem, ...]:
        """The items of all sections, in order."""
        return tuple(item for section in self.sections for item in section.items)
