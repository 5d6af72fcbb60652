"""Work out gaps, routes, comparisons and reasons; no files, no pictures."""

from careerpath.planning.comparison import compare_roles
from careerpath.planning.explanation import explain_transition
from careerpath.planning.gap import skill_gap
from careerpath.planning.next_move import next_roles
from careerpath.planning.routes import find_routes

__all__ = [
    "compare_roles",
    "explain_transition",
    "find_routes",
    "next_roles",
    "skill_gap",
]
