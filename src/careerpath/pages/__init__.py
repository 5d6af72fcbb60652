"""Word answers as pages: one module an answer.

The modules are imported on first use, so that a command loads its own only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from careerpath.pages import (
        choices,
        comparison,
        dossier,
        evidence,
        hours,
        json,
        match,
        method,
        moves,
        plan,
        plan_next,
        plan_status,
        plan_update,
        profile,
        reach,
        returned,
        roles,
        route_argument,
        routes,
        skills,
        talk,
        trade_offs,
        unlock,
    )

__all__ = [
    "choices",
    "comparison",
    "dossier",
    "evidence",
    "hours",
    "json",
    "match",
    "method",
    "moves",
    "plan",
    "plan_next",
    "plan_status",
    "plan_update",
    "profile",
    "reach",
    "returned",
    "roles",
    "route_argument",
    "routes",
    "skills",
    "talk",
    "trade_offs",
    "unlock",
]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    from importlib import import_module

    return import_module(f"{__name__}.{name}")
