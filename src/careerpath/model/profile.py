"""Hold what one person brings and wants: role, time in it, skills, hours, wishes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from careerpath.arguments import checked
from careerpath.model.wishes import NO_WISHES, Wishes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from careerpath.model.text import TitleGender

DEFAULT_HOURS_PER_WEEK, MOST_HOURS_PER_WEEK = 4, 60


@checked
@dataclass(frozen=True, slots=True)
class Profile:
    """What one person holds and can give.

    Attributes
    ----------
    role
        The current role's id; None means the origin of the route asked for.
    months_in_role
        Whole months already spent in it; they count for the first move.
    held
        Declared levels by skill id.
    hours_per_week
        Hours of study in a week, 1 to 60.
    assume_role_skills
        Whether what the current role requires counts as held.
    title_gender
        The gender of French titles for this person; None names both.
    first_name
        What the person is called on their own page; nothing else says it.
    target
        Id of the role aimed at; None where there is none.
    wishes
        What they want of every way on.
    """

    role: str | None = None
    months_in_role: int = 0
    held: Mapping[str, int] = field(default_factory=dict)
    hours_per_week: int = DEFAULT_HOURS_PER_WEEK
    assume_role_skills: bool = True
    title_gender: TitleGender | None = None
    first_name: str | None = None
    target: str | None = None
    wishes: Wishes = NO_WISHES
