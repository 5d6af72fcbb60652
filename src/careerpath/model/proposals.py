"""Hold what a CV proposes for a profile, with the words that say so."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ProposedRole:
    """A role that a CV names or describes.

    `months` are the whole months in it, as far as dates prove them; None without any.
    `latest` tells whether it may be the present one, and is not of an older job.
    """

    role: str
    words: tuple[str, ...]
    months: int | None = None
    latest: bool = True


@dataclass(frozen=True, slots=True)
class ProposedSkill:
    """A skill that a CV names; `level` is None where it does not say how well."""

    skill: str
    words: str
    level: int | None = None


@dataclass(frozen=True, slots=True)
class Proposals:
    """What a CV proposes; nothing of it is taken before the person says so.

    Attributes
    ----------
    roles
        The latest first, or the one that fits best.
    skills
        In the order of the CV.
    unknown
        Titles and skills as it writes them that are no single role or skill here.
    """

    roles: tuple[ProposedRole, ...]
    skills: tuple[ProposedSkill, ...]
    unknown: tuple[str, ...] = ()
