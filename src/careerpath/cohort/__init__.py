"""Plan for a group: who takes which route, what is taught together, and when.

The solver is imported when it is needed.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from careerpath.cohort.alternatives import find_participants
    from careerpath.cohort.programme import make_programme
    from careerpath.cohort.verifying import verify_programme

__all__ = ["find_participants", "make_programme", "verify_programme"]

_HOMES = {
    "find_participants": "alternatives",
    "make_programme": "programme",
    "verify_programme": "verifying",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        msg = f"module 'careerpath.cohort' has no attribute {name!r}"
        raise AttributeError(msg)
    return getattr(import_module(f"careerpath.cohort.{_HOMES[name]}"), name)
