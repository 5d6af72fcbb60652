"""Turn what is in a graph into the JSON that other programs read.

Keys, their order and the schema names are a contract: fields may be added, none
changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.model.role import RoleOverlap
from careerpath.pages.json.parts import (
    Json,
    aliases_of,
    evidence_of,
    overlap_of,
    problem_of,
    spread,
    text_of,
    text_or_none,
    transition_of,
)
from careerpath.pages.lookups import needed_after, requirements_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careerpath.career_graph import CareerGraph
    from careerpath.errors import Problem, Translate
    from careerpath.model.comparison import Comparison, Nearness
    from careerpath.model.match import Match, MatchedRole
    from careerpath.model.role import Role
    from careerpath.model.skill import Skill


# ---------------------------------------------------------------------------- skills


def skills_answer(skills: Iterable[Skill]) -> Json:
    """Return a list of skills."""
    return {
        "schema": "careerpath/skills/1",
        "skills": [
            {
                "id": skill.id,
                "label": text_of(skill.label),
                "kind": skill.kind,
                "category": skill.category,
            }
            for skill in skills
        ],
    }


def skill_answer(graph: CareerGraph, skill: Skill) -> Json:
    """Return all that is known of a skill."""
    return {
        "schema": "careerpath/skill/1",
        "id": skill.id,
        "label": text_of(skill.label),
        "aliases": aliases_of(skill.aliases),
        "kind": skill.kind,
        "category": skill.category,
        "levels": [
            {
                "level": step.level,
                "label": text_of(step.label),
                "statement": text_or_none(skill.statements.get(step.level)),
                "hours": spread(skill.learning_hours[step.level]),
                "practice_hours": spread(
                    graph.practice(skill.id, step.level - 1, step.level)
                ),
                "prerequisites": dict(skill.prerequisites.get(step.level, {})),
            }
            for step in graph.scale.levels
        ],
        "needed_for": [
            {"level": level, "skill": other, "skill_level": own}
            for level, other, own in needed_after(graph, skill.id)
        ],
        "required_by": [
            {"role": role, "level": need.level, "essential": need.essential}
            for role, need in requirements_of(graph, skill.id)
        ],
        "codes": {system: list(codes) for system, codes in skill.codes.items()},
        "evidence": [evidence_of(item) for item in skill.evidence],
        "hours_evidence": [evidence_of(item) for item in skill.hours_evidence],
    }


# ----------------------------------------------------------------------------- roles


def roles_answer(roles: Iterable[Role]) -> Json:
    """Return a list of roles."""
    return {
        "schema": "careerpath/roles/1",
        "roles": [
            {
                "id": role.id,
                "label": text_of(role.label),
                "family": role.family,
                "grade": role.grade,
            }
            for role in roles
        ],
    }


def role_answer(graph: CareerGraph, role: Role) -> Json:
    """Return all that is known of a role, with the moves from it and to it."""
    return {
        "schema": "careerpath/role/1",
        "id": role.id,
        "label": text_of(role.label),
        "aliases": aliases_of(role.aliases),
        "family": role.family,
        "grade": role.grade,
        "serves": text_or_none(role.serves),
        "authority": text_or_none(role.authority),
        "missions": [text_of(mission) for mission in role.missions],
        "requirements": [
            {
                "skill": need.skill,
                "level": need.level,
                "essential": need.essential,
                "importance": need.importance,
                "evidence": [evidence_of(item) for item in role.evidence_of(need)],
            }
            for need in role.requirements
        ],
        "codes": {system: list(codes) for system, codes in role.codes.items()},
        "overlaps": [
            overlap_of(RoleOverlap(role.id, o.role, o.contexts, o.because, o.evidence))
            for o in role.overlaps
        ],
        "evidence": [evidence_of(item) for item in role.evidence],
        "moves_from": [transition_of(move) for move in graph.transitions_from(role.id)],
        "moves_to": [transition_of(move) for move in graph.transitions_to(role.id)],
    }


def comparison_answer(comparison: Comparison) -> Json:
    """Return roles side by side."""
    return {
        "schema": "careerpath/compare/1",
        "roles": list(comparison.roles),
        "shared": [
            {"skill": skill.skill, "levels": dict(skill.levels)}
            for skill in comparison.shared
        ],
        "only": {
            role: [{"skill": skill, "level": level} for skill, level in skills]
            for role, skills in comparison.only.items()
        },
        "overlaps": [overlap_of(o) for o in comparison.overlaps],
        "differences": [
            {
                "skill": d.skill,
                "levels": dict(d.levels),
                "hours": spread(d.hours),
                "practice_hours": spread(d.practice_hours),
            }
            for d in comparison.differences
        ],
        "crossings": [
            {
                "origin": crossing.origin,
                "destination": crossing.destination,
                "effort_hours": spread(crossing.effort_hours),
                "practice_hours": spread(crossing.practice_hours),
            }
            for crossing in comparison.crossings
        ],
        "ahead": {
            role: [
                {
                    "role": move.role,
                    "kind": move.kind,
                    "grade_change": move.grade_change,
                    "effort_hours": spread(move.effort_hours),
                    "practice_hours": spread(move.practice_hours),
                }
                for move in moves
            ]
            for role, moves in comparison.ahead.items()
        },
        "nearness": _nearness(comparison.nearness),
    }


def _nearness(nearness: Nearness | None) -> Json | None:
    if nearness is None:
        return None
    return {
        "efforts": [
            {
                "role": role,
                "effort_hours": spread(hours),
                "practice_hours": spread(nearness.practice[role]),
            }
            for role, hours in nearness.efforts.items()
        ],
        "nearest": nearness.nearest,
    }


# --------------------------------------------------------------------------- matches


def match_answer(match: Match) -> Json:
    """Return the roles that a text describes, or those nearest to it."""
    return {
        "schema": "careerpath/match/1",
        "outcome": match.outcome,
        "language": match.language,
        "title": match.title,
        "titled": list(match.titled),
        "two_jobs": match.two_jobs,
        "close": match.close,
        "doubtful": match.doubtful,
        "doubts": list(match.doubts),
        "whole": match.whole,
        "roles": [_matched(matched) for matched in match.roles],
        "nearest": [_matched(matched) for matched in match.nearest],
        "reads_like": [
            {"system": row.system, "code": row.code, "title": row.title}
            for row in match.reads_like
        ],
        "overlaps": [overlap_of(o) for o in match.overlaps],
    }


def _matched(matched: MatchedRole) -> Json:
    return {
        "role": matched.role,
        "for": list(matched.speaks_for),
        "against": list(matched.speaks_against),
    }


# -------------------------------------------------------------------------- problems


def check_answer(problems: Iterable[Problem], translate: Translate) -> Json:
    """Return the problems of a graph folder."""
    return {
        "schema": "careerpath/check/1",
        "problems": [problem_of(problem, translate) for problem in problems],
    }
