"""Draw what a person holds against what a role requires: the kind `gap`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from careerpath.credits import credit, shown_gap
from careerpath.diagram.around import wording
from careerpath.diagram.around.frame import Surround
from careerpath.diagram.around.notes import licences
from careerpath.diagram.around.subtitle import subtitle
from careerpath.diagram.ink.charting import draw_sheet
from careerpath.diagram.ink.shapes import BEYOND, DESIRED, HELD, NOT_ASKED, WANTED, Look
from careerpath.diagram.layout import level_page
from careerpath.diagram.layout.grid_shapes import lay_out
from careerpath.diagram.layout.level_grid import Grid, Group, Row
from careerpath.diagram.layout.sheet import plan_sheets
from careerpath.i18n import translator
from careerpath.model.ranges import Range, total
from careerpath.planning.gap import required_skills, skill_gap
from careerpath.titles import fold
from careerpath.wording import assumed_texts, group_name, hours_text, say, typeset

if TYPE_CHECKING:
    from collections.abc import Iterator

    from matplotlib.figure import Figure

    from careerpath.career_graph import CareerGraph
    from careerpath.diagram.layout.sheet import Sheet
    from careerpath.diagram.page import Page
    from careerpath.model.answers import RequiredSkill, SkillGap
    from careerpath.model.profile import Profile
    from careerpath.model.text import Language


@dataclass(frozen=True, slots=True)
class HeldAgainstRequired:
    """What a role asks for, what is missing, and who looks at it.

    `sheet` is the page that is drawn where there are several, from 0.
    """

    graph: CareerGraph
    skills: tuple[RequiredSkill, ...]
    gap: SkillGap
    profile: Profile | None = None
    sheet: int = 0


def look_at_role(
    graph: CareerGraph, role: str, profile: Profile | None = None
) -> HeldAgainstRequired:
    """Return what a role asks of a person; without one, nothing is held."""
    return HeldAgainstRequired(
        graph,
        required_skills(graph, role, profile=profile),
        skill_gap(graph, role, profile=profile),
        profile,
    )


def title(values: HeldAgainstRequired, page: Page) -> str:
    """Return the headline of the page."""
    _ = translator(page.language)
    name = wording.inside(say(values.graph.role(values.gap.role).label, page.language))
    return page.title or typeset(
        _("Skill gap: {role}").format(role=name), page.language
    )


def draw(values: HeldAgainstRequired, page: Page) -> Figure:
    """Return the page: each level of each skill as a cell, by category."""
    return draw_sheet(plan(values, page)[values.sheet], outline(values, page))


def split(values: HeldAgainstRequired, page: Page) -> tuple[HeldAgainstRequired, ...]:
    """Return the values of each page that all rows need."""
    count = len(plan(values, page))
    return tuple(replace(values, sheet=number) for number in range(count))


def plan(values: HeldAgainstRequired, page: Page) -> tuple[Sheet, ...]:
    """Return the pages before they are drawn."""
    grid = _grid(values, page.language)
    return plan_sheets(page, _surround(values, page), lambda area: lay_out(grid, area))


# ------------------------------------------------------------------------------ rows


def _grid(values: HeldAgainstRequired, language: Language) -> Grid:
    _ = translator(language)
    return Grid(
        groups=tuple(_groups(values, language)),
        heads=("",),
        levels=level_page.level_numbers(values.graph),
        note_head=_("to learn"),
    )


def _groups(values: HeldAgainstRequired, language: Language) -> Iterator[Group]:
    """Yield one group for each category, in the order of their names."""
    categories: dict[str, list[RequiredSkill]] = {}
    for skill in values.skills:
        category = values.graph.skill(skill.skill).category
        categories.setdefault(group_name(category, language), []).append(skill)
    for name in sorted(categories, key=fold):
        rows = (_row(values, skill, language) for skill in categories[name])
        further = level_page.further(name, language)
        yield Group(name, further, level_page.by_label(rows))


def _row(values: HeldAgainstRequired, skill: RequiredSkill, language: Language) -> Row:
    levels = range(1, values.graph.scale.highest + 1)
    hours = _hours(values, skill.skill)
    return Row(
        skill.skill,
        level_page.skill_name(values.graph, skill.skill, language),
        (tuple(_look(skill, level) for level in levels),),
        hours_text(hours, language) if hours.high else "",
    )


def _look(skill: RequiredSkill, level: int) -> Look:
    if level <= skill.held:
        return HELD if level <= skill.desirable else BEYOND
    if level <= skill.essential:
        return WANTED
    return DESIRED if level <= skill.desirable else NOT_ASKED


def _hours(values: HeldAgainstRequired, skill: str) -> Range[int]:
    return total(step.hours for step in values.gap.skills if step.skill == skill)


# ----------------------------------------------------------------------- around them


def _surround(values: HeldAgainstRequired, page: Page) -> Surround:
    graph, language = values.graph, page.language
    _ = translator(language)
    names = {
        HELD: _("held"),
        WANTED: _("to acquire"),
        DESIRED: _("desirable, not needed for the move"),
        BEYOND: _("held beyond what is asked"),
        NOT_ASKED: _("not asked"),
    }
    held = values.profile.role if values.profile else None
    credited = credit(graph, shown_gap(graph, values.gap, held))
    return Surround(
        title=title(values, page),
        figures=_figures(values, language),
        subtitle=subtitle(page, graph, credited),
        legend=level_page.samples(names),
        notes=(
            " ".join(
                (
                    level_page.scale_note(graph, language),
                    _("Hours to learn: likely (low–high); estimates, not promises."),
                    *assumed_texts(graph.scale.assumed, language),
                )
            ),
        ),
        licences=licences(credited, language),
        scale=page.scale,
    )


def _figures(values: HeldAgainstRequired, language: Language) -> tuple[str, ...]:
    """Return what is to learn, and what was counted as held."""
    _ = translator(language)
    extra = total(step.hours for step in values.gap.skills if not step.essential)
    hours = hours_text(values.gap.effort_hours, language)
    if not values.gap.skills:
        learning = _("Everything that is asked is held")
    elif values.gap.effort_hours.high:
        learning = _("{hours} to learn for the essential skills").format(hours=hours)
    else:
        learning = _("Every essential skill is held")
    parts = [learning]
    if extra.high:
        more = hours_text(extra, language)
        parts.append(_("{hours} more for the desirable ones").format(hours=more))
    return (" · ".join(parts), _held_text(values, language))


def _held_text(values: HeldAgainstRequired, language: Language) -> str:
    _ = translator(language)
    profile = values.profile
    parts = []
    if profile and profile.role and profile.assume_role_skills:
        role = wording.inside(say(values.graph.role(profile.role).label, language))
        parts.append(_("what the role {role} requires").format(role=role))
    if profile and profile.held:
        count = len(profile.held)
        parts.append(
            _.plural("{count} declared skill", "{count} declared skills", count)
        )
    if not parts:
        return _("Nothing is counted as held: no profile and no present role was given")
    return _("Counted as held: {parts}").format(parts=", ".join(parts))


# -------------------------------------------------------------------------- in words


def outline(values: HeldAgainstRequired, page: Page) -> str:
    """Return in words what `draw` draws."""
    grid = _grid(values, page.language)
    found = {skill.skill: skill for skill in values.skills}
    return level_page.outline(
        _surround(values, page),
        grid,
        lambda row: _sentence(values, found[row.id], page.language),
        page.language,
    )


def _sentence(
    values: HeldAgainstRequired, skill: RequiredSkill, language: Language
) -> str:
    """Return the levels of a skill in words."""
    _ = translator(language)
    scale = values.graph.scale

    def name(level: int) -> str:
        return say(scale.label(level), language)

    held = _("held: {level}") if skill.held else "{level}"
    parts = [held.format(level=name(skill.held))]
    if skill.essential:
        parts.append(_("essential: {level}").format(level=name(skill.essential)))
    if skill.desirable > skill.essential:
        parts.append(_("desirable: {level}").format(level=name(skill.desirable)))
    hours = _hours(values, skill.skill)
    if hours.high:
        parts.append(_("{hours} to learn").format(hours=hours_text(hours, language)))
    return ", ".join(parts)
