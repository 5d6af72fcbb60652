"""Say answers in JSON, by contract.

The modules are imported on first use, so that a command loads its own only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from careerpath.pages.json import (
        answers,
        cohort,
        evidence,
        graph,
        plan,
        profile,
        returned,
    )

__all__ = ["answers", "cohort", "evidence", "graph", "plan", "profile", "returned"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    from importlib import import_module

    return import_module(f"{__name__}.{name}")
