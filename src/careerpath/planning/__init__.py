"""Work out gaps, routes, comparisons and reasons; no files, no pictures."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from careerpath.planning.argument import argue_route
    from careerpath.planning.choices import find_choices
    from careerpath.planning.closeness import measure_closeness
    from careerpath.planning.comparison import compare_roles
    from careerpath.planning.decisive import find_decisive
    from careerpath.planning.gap import required_skills, skill_gap
    from careerpath.planning.key_skills import find_key_skills
    from careerpath.planning.next_move import next_roles
    from careerpath.planning.plan import make_plan
    from careerpath.planning.reach import reach_roles
    from careerpath.planning.routes import find_routes, find_trade_offs
    from careerpath.planning.schedule import schedule_route
    from careerpath.planning.unlock import unlock_role
    from careerpath.planning.verdicts import explain_transition

__all__ = [
    "argue_route",
    "compare_roles",
    "explain_transition",
    "find_choices",
    "find_decisive",
    "find_key_skills",
    "find_routes",
    "find_trade_offs",
    "make_plan",
    "measure_closeness",
    "next_roles",
    "reach_roles",
    "required_skills",
    "schedule_route",
    "skill_gap",
    "unlock_role",
]

#: Where each name lives; one is imported without the others, which a command
#: that answers one question would wait for.
_HOMES = {
    "argue_route": "argument",
    "compare_roles": "comparison",
    "explain_transition": "verdicts",
    "find_choices": "choices",
    "find_decisive": "decisive",
    "find_key_skills": "key_skills",
    "find_routes": "routes",
    "find_trade_offs": "routes",
    "make_plan": "plan",
    "measure_closeness": "closeness",
    "next_roles": "next_move",
    "required_skills": "gap",
    "schedule_route": "schedule",
    "reach_roles": "reach",
    "skill_gap": "gap",
    "unlock_role": "unlock",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        msg = f"module 'careerpath.planning' has no attribute {name!r}"
        raise AttributeError(msg)
    return getattr(import_module(f"careerpath.planning.{_HOMES[name]}"), name)
