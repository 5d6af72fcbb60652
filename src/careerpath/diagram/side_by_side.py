"""Hold compared roles as a page shows them, and what one brings to another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from careerpath.errors import InvalidValueError, message
from careerpath.planning.needs import role_need
from careerpath.words.phrases import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from careerpath.career_graph import CareerGraph
    from careerpath.model.comparison import Comparison
    from careerpath.model.text import Language

#: Levels of roles by skill, or of skills by role.
Levels: TypeAlias = "Mapping[str, Mapping[str, int]]"

_MOST = 3


@dataclass(frozen=True, slots=True)
class RolesSideBySide:
    """Two or three compared roles.

    `page` is the page that is drawn where there are several, from 0.

    Raises
    ------
    InvalidValueError
        If there are more: a fourth would leave no room for names.
    """

    graph: CareerGraph
    comparison: Comparison
    page: int = 0

    def __post_init__(self) -> None:
        if len(self.comparison.roles) > _MOST:
            raise InvalidValueError(
                message("A diagram compares two or three roles; leave out the others.")
            )

    def name(self, role: str, language: Language) -> str:
        """Return what a role is called."""
        return say(self.graph.role(role).label, language)

    @property
    def levels(self) -> Levels:
        """The level of each role that requires a skill, for each skill."""
        only = {
            skill: {role: level}
            for role, skills in self.comparison.only.items()
            for skill, level in skills
        }
        return only | {skill.skill: skill.levels for skill in self.comparison.shared}

    @property
    def brought(self) -> Levels:
        """What someone brings along to each role from any other of them.

        Of several other roles it is the one that brings least, skill by skill.
        """
        needs = {role: role_need(self.graph, role) for role in self.comparison.roles}
        return {
            role: {
                skill: min(
                    need.get(skill, 0) for other, need in needs.items() if other != role
                )
                for skill in self.levels
            }
            for role in needs
        }
