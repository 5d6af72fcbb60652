"""Hold what a person wants of a way on: where, past which roles, what counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from careerpath.arguments import checked

#: What may matter to a person: the first three order routes, the last rules out.
Matter: TypeAlias = Literal["less-study", "soon", "gentle-steps", "firm-evidence"]
MATTERS: tuple[Matter, ...] = ("less-study", "soon", "gentle-steps", "firm-evidence")
#: Those of which only one can come first.
ORDERS: tuple[Matter, ...] = MATTERS[:3]


@checked
@dataclass(frozen=True, slots=True)
class Wishes:
    """What a person wants of every way on.

    Attributes
    ----------
    company_size, status
        Only moves that are usual there; None means everywhere.
    avoid_roles, avoid_families
        Ids of roles, and families of them, that no way passes.
    never_below_grade
        Whether no role has a lower grade than the present one.
    matters
        What counts; at most one of `ORDERS` is among it.
    """

    company_size: str | None = None
    status: str | None = None
    avoid_roles: tuple[str, ...] = ()
    avoid_families: tuple[str, ...] = ()
    never_below_grade: bool = False
    matters: tuple[Matter, ...] = ()


NO_WISHES = Wishes()
