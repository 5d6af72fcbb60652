"""Plan career moves on a graph of roles, exactly and with reasons.

>>> from careerpath import find_routes, load_graph
>>> graph = load_graph()
>>> find_routes(graph, "receptionist", "executive-assistant").routes[0].moves
2
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from careerpath.batch import Answer, Person, answer_people, write_answers
    from careerpath.career_graph import CareerGraph
    from careerpath.checklist import (
        Checklist,
        plan_checklist,
        role_checklist,
        route_checklist,
        write_checklist,
    )
    from careerpath.diagram import (
        Paper,
        SvgForm,
        draw_comparison,
        draw_gap,
        draw_map,
        draw_route,
        draw_timeline,
        draw_trade_offs,
        embed_diagram,
        outline_comparison,
        outline_gap,
        outline_map,
        outline_route,
        outline_timeline,
        outline_trade_offs,
        save_diagram,
    )
    from careerpath.exporting import export_graph, export_route
    from careerpath.loading import load_graph, load_profile, read_graph
    from careerpath.loading.profiles.saving import write_profile
    from careerpath.loading.writing.graph_folder import write_graph
    from careerpath.matching import match_text
    from careerpath.model.answers import Filters
    from careerpath.model.profile import Profile
    from careerpath.model.wishes import Wishes
    from careerpath.pages.dossier import Dossier, make_dossier, write_dossier
    from careerpath.planning import (
        argue_route,
        compare_roles,
        explain_transition,
        find_choices,
        find_decisive,
        find_key_skills,
        find_routes,
        find_trade_offs,
        make_plan,
        measure_closeness,
        next_roles,
        reach_roles,
        required_skills,
        schedule_route,
        skill_gap,
        unlock_role,
    )
    from careerpath.plans.plan_file import write_plan
    from careerpath.plans.reading import read_plan
    from careerpath.plans.verifying import verify_plan
    from careerpath.version import __version__ as __version__

__all__ = [
    "Answer",
    "CareerGraph",
    "Checklist",
    "Dossier",
    "Filters",
    "Paper",
    "Person",
    "Profile",
    "SvgForm",
    "Wishes",
    "answer_people",
    "argue_route",
    "compare_roles",
    "draw_comparison",
    "draw_gap",
    "draw_map",
    "draw_route",
    "draw_timeline",
    "draw_trade_offs",
    "embed_diagram",
    "explain_transition",
    "export_graph",
    "export_route",
    "find_choices",
    "find_decisive",
    "find_key_skills",
    "find_routes",
    "find_trade_offs",
    "load_graph",
    "load_profile",
    "make_dossier",
    "make_plan",
    "match_text",
    "measure_closeness",
    "next_roles",
    "outline_comparison",
    "outline_gap",
    "outline_map",
    "outline_route",
    "outline_timeline",
    "outline_trade_offs",
    "plan_checklist",
    "reach_roles",
    "read_graph",
    "read_plan",
    "required_skills",
    "role_checklist",
    "route_checklist",
    "save_diagram",
    "schedule_route",
    "skill_gap",
    "unlock_role",
    "verify_plan",
    "write_answers",
    "write_checklist",
    "write_dossier",
    "write_graph",
    "write_plan",
    "write_profile",
]

#: Where each public name lives; they are imported on first use, so that
#: `import careerpath` alone costs nothing.
_HOMES = {
    "CareerGraph": "careerpath.career_graph",
    "Filters": "careerpath.model.answers",
    "Profile": "careerpath.model.profile",
    "Wishes": "careerpath.model.wishes",
    "write_profile": "careerpath.loading.profiles.saving",
    "Paper": "careerpath.diagram",
    "SvgForm": "careerpath.diagram",
    "draw_comparison": "careerpath.diagram",
    "draw_gap": "careerpath.diagram",
    "draw_map": "careerpath.diagram",
    "draw_route": "careerpath.diagram",
    "draw_timeline": "careerpath.diagram",
    "draw_trade_offs": "careerpath.diagram",
    "embed_diagram": "careerpath.diagram",
    "outline_comparison": "careerpath.diagram",
    "outline_gap": "careerpath.diagram",
    "outline_map": "careerpath.diagram",
    "outline_route": "careerpath.diagram",
    "outline_timeline": "careerpath.diagram",
    "outline_trade_offs": "careerpath.diagram",
    "save_diagram": "careerpath.diagram",
    "load_graph": "careerpath.loading",
    "load_profile": "careerpath.loading",
    "read_graph": "careerpath.loading",
    "write_graph": "careerpath.loading.writing.graph_folder",
    "match_text": "careerpath.matching",
    "compare_roles": "careerpath.planning",
    "explain_transition": "careerpath.planning",
    "argue_route": "careerpath.planning",
    "find_choices": "careerpath.planning",
    "find_decisive": "careerpath.planning",
    "find_key_skills": "careerpath.planning",
    "find_routes": "careerpath.planning",
    "find_trade_offs": "careerpath.planning",
    "make_plan": "careerpath.planning",
    "measure_closeness": "careerpath.planning",
    "next_roles": "careerpath.planning",
    "required_skills": "careerpath.planning",
    "schedule_route": "careerpath.planning",
    "reach_roles": "careerpath.planning",
    "skill_gap": "careerpath.planning",
    "unlock_role": "careerpath.planning",
    "write_plan": "careerpath.plans.plan_file",
    "read_plan": "careerpath.plans.reading",
    "verify_plan": "careerpath.plans.verifying",
    "Checklist": "careerpath.checklist",
    "plan_checklist": "careerpath.checklist",
    "role_checklist": "careerpath.checklist",
    "route_checklist": "careerpath.checklist",
    "write_checklist": "careerpath.checklist",
    "Dossier": "careerpath.pages.dossier",
    "make_dossier": "careerpath.pages.dossier",
    "write_dossier": "careerpath.pages.dossier",
    "export_graph": "careerpath.exporting",
    "export_route": "careerpath.exporting",
    "Answer": "careerpath.batch",
    "Person": "careerpath.batch",
    "answer_people": "careerpath.batch",
    "write_answers": "careerpath.batch",
    "__version__": "careerpath.version",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        msg = f"module 'careerpath' has no attribute {name!r}"
        raise AttributeError(msg)
    from importlib import import_module
    from types import FunctionType

    found = getattr(import_module(_HOMES[name]), name)
    if not isinstance(found, FunctionType):
        return found
    from careerpath.arguments import offered

    return offered(found, __name__)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
