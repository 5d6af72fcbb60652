"""Set the hours of the graph beside durations that others publish."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.model.evidence import strongest_tier
from careerpath.model.published_duration import Calibration, HoursCounts
from careerpath.model.ranges import total
from careerpath.planning.needs import join_levels, role_need

if TYPE_CHECKING:
    from careerpath.career_graph import CareerGraph
    from careerpath.model.published_duration import Attainment, PublishedDuration
    from careerpath.model.skill import Levels


def calibrate(graph: CareerGraph) -> tuple[Calibration, ...]:
    """Return every published duration with our hours, in the order of the graph.

    Ours are the hours of study from what a certification builds on, with all
    that this presupposes, to the levels that it takes people to.
    """
    return tuple(_calibration(graph, row) for row in graph.published_durations)


def count_hours(graph: CareerGraph) -> HoursCounts:
    """Return how many skills have hours of their own, and what these rest on."""
    skills = graph.skills.values()
    argued = [skill for skill in skills if skill.hours_evidence]
    courses = {tuple(sorted(skill.learning_hours.items())) for skill in skills}
    return HoursCounts(
        skills=len(skills),
        argued=len(argued),
        published=sum(
            strongest_tier(skill.hours_evidence) in ("official", "published")
            for skill in argued
        ),
        profiles=len(courses),
    )


def _calibration(graph: CareerGraph, row: PublishedDuration) -> Calibration:
    held = graph.with_prerequisites(_levels(graph, row.before))
    taught = {
        skill: level
        for skill, level in _levels(graph, row.after).items()
        if level > held.get(skill, 0)
    }
    return Calibration(
        published=row,
        hours=total(
            graph.hours(skill, held.get(skill, 0), level)
            for skill, level in taught.items()
        ),
        argued=any(
            item.source == row.source
            for skill in taught
            for item in graph.skill(skill).hours_evidence
        ),
    )


def _levels(graph: CareerGraph, attained: Attainment) -> Levels:
    """Return levels; skills stand as they are, roles with what they presuppose."""
    levels = dict(attained.levels)
    for role in attained.roles:
        levels = join_levels(levels, role_need(graph, role))
    return levels
