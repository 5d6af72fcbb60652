"""Turn a profile into the JSON that other programs read; no name is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.planning.needs import held_levels

if TYPE_CHECKING:
    from careerpath.career_graph import CareerGraph
    from careerpath.model.profile import Profile
    from careerpath.pages.json.parts import Json


def profile_answer(graph: CareerGraph, profile: Profile) -> Json:
    """Return the JSON of a profile, and of the levels that it comes to."""
    wishes = profile.wishes
    return {
        "schema": "careerpath/profile/1",
        "role": profile.role,
        "months_in_role": profile.months_in_role,
        "target": profile.target,
        "hours_per_week": profile.hours_per_week,
        "title_gender": profile.title_gender,
        "company_size": wishes.company_size,
        "status": wishes.status,
        "avoid_roles": list(wishes.avoid_roles),
        "avoid_families": list(wishes.avoid_families),
        "never_below_my_grade": wishes.never_below_grade,
        "matters": list(wishes.matters),
        "assume_role_skills": profile.assume_role_skills,
        "skills": dict(sorted(profile.held.items())),
        "held": held_levels(graph, profile),
    }
