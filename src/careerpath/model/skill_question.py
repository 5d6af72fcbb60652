"""Hold a question to a person: which statements about a skill are true of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SkillQuestion:
    """Which of some levels of a skill someone holds.

    Attributes
    ----------
    levels
        The level that the present role asks for and the one above it, and on to the
        highest that a role ahead asks for; from 1 where the present role asks for
        none. None of them is an answer, too.
    held
        What the present role asks for, 0 for nothing.
    core
        Whether it is asked because years in the role make the level above likely.
    opens
        Ids of the roles ahead that ask for the skill beyond the present role.
    asked_by
        Ids of all the roles ahead that ask for it.
    hours
        The likely hours of study, over all those roles, between the best answer and
        the worst.
    """

    skill: str
    levels: tuple[int, ...]
    held: int
    core: bool
    opens: tuple[str, ...]
    asked_by: tuple[str, ...]
    hours: int
