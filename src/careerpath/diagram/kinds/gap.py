"""Draw what a person holds against what a role requires: the kind `gap`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from careerpath.credits import credit, shown_gap
from careerpath.diagram.around import level_texts
from careerpath.diagram.around.drawings import arrange_charts
from careerpath.diagram.around.route_texts import practice_text
from careerpath.diagram.around.surround import Surround
from careerpath.diagram.ink.draw import draw_chart
from careerpath.diagram.layout.grid_shapes import lay_out
from careerpath.diagram.layout.level_grid import SkillGrid, SkillGroup, SkillRow
from careerpath.diagram.shapes import BEYOND, DESIRED, HELD, NOT_ASKED, WANTED, Look
from careerpath.i18n import translator
from careerpath.model.answers import practice_of
from careerpath.model.ranges import Range, total
from careerpath.planning.gap import required_skills, skill_gap
from careerpath.titles import fold
from careerpath.words.phrases import group_name, hours_text, say, typeset
from careerpath.words.sentences import assumed_texts, inside, with_practice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from matplotlib.figure import Figure

    from careerpath.career_graph import CareerGraph
    from careerpath.diagram.around.drawings import Chart
    from careerpath.diagram.paper import Paper
    from careerpath.model.answers import RequiredSkill, SkillGap
    from careerpath.model.profile import Profile
    from careerpath.model.text import Language


@dataclass(frozen=True, slots=True)
class HeldAgainstRequired:
    """What a role asks for, what is missing, and who looks at it.

    `page` is the page that is drawn where there are several, from 0.
    """

    graph: CareerGraph
    skills: tuple[RequiredSkill, ...]
    gap: SkillGap
    profile: Profile | None = None
    page: int = 0


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


def title(values: HeldAgainstRequired, paper: Paper) -> str:
    """Return the headline of the page."""
    _ = translator(paper.language)
    name = inside(say(values.graph.role(values.gap.role).label, paper.language))
    return paper.title or typeset(
        _("Skill gap: {role}").format(role=name), paper.language
    )


def draw(values: HeldAgainstRequired, paper: Paper) -> Figure:
    """Return the page: each level of each skill as a cell, by category."""
    return draw_chart(arrange(values, paper)[values.page], outline(values, paper))


def split(values: HeldAgainstRequired, paper: Paper) -> tuple[HeldAgainstRequired, ...]:
    """Return the values of each page that all rows need."""
    count = len(arrange(values, paper))
    return tuple(replace(values, page=number) for number in range(count))


def arrange(values: HeldAgainstRequired, paper: Paper) -> tuple[Chart, ...]:
    """Return the pages before they are drawn."""
    grid = _grid(values, paper.language)
    return arrange_charts(
        paper, _surround(values, paper), lambda area: lay_out(grid, area)
    )


# ------------------------------------------------------------------------------ rows


def _grid(values: HeldAgainstRequired, language: Language) -> SkillGrid:
    _ = translator(language)
    return SkillGrid(
        groups=tuple(_groups(values, language)),
        heads=("",),
        levels=level_texts.level_numbers(values.graph),
        note_heads=(_("study"), *((_("practice"),) if _practised(values) else ())),
    )


def _groups(values: HeldAgainstRequired, language: Language) -> Iterator[SkillGroup]:
    """Yield one group for each category, in the order of their names."""
    categories: dict[str, list[RequiredSkill]] = {}
    for skill in values.skills:
        category = values.graph.skill(skill.skill).category
        categories.setdefault(group_name(category, language), []).append(skill)
    for name in sorted(categories, key=fold):
        rows = (_row(values, skill, language) for skill in categories[name])
        further = level_texts.further(name, language)
        yield SkillGroup(name, further, level_texts.by_label(rows))


def _row(
    values: HeldAgainstRequired, skill: RequiredSkill, language: Language
) -> SkillRow:
    levels = range(1, values.graph.scale.highest + 1)
    study, practice = _hours(values, skill.skill), _practice(values, skill.skill)
    hours = (study, practice) if _practised(values) else (study,)
    return SkillRow(
        skill.skill,
        level_texts.skill_name(values.graph, skill.skill, language),
        (tuple(_look(skill, level) for level in levels),),
        tuple(hours_text(some, language) if some.high else "" for some in hours),
    )


def _look(skill: RequiredSkill, level: int) -> Look:
    if level <= skill.held:
        return HELD if level <= skill.desirable else BEYOND
    if level <= skill.essential:
        return WANTED
    return DESIRED if level <= skill.desirable else NOT_ASKED


def _hours(values: HeldAgainstRequired, skill: str) -> Range[int]:
    return total(step.hours for step in values.gap.skills if step.skill == skill)


def _practice(values: HeldAgainstRequired, skill: str) -> Range[int]:
    return practice_of(step for step in values.gap.skills if step.skill == skill)


def _practised(values: HeldAgainstRequired) -> bool:
    """Return whether anything that is missing takes practice."""
    return practice_of(values.gap.skills).high > 0


# ----------------------------------------------------------------------- around them


def _surround(values: HeldAgainstRequired, paper: Paper) -> Surround:
    graph, language = values.graph, paper.language
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
        title=title(values, paper),
        figures=_figures(values, language),
        legend=level_texts.samples(names),
        notes=(
            " ".join(
                (
                    level_texts.scale_note(graph, language),
                    _("Hours: likely (low–high); estimates, not promises."),
                    *assumed_texts(graph.scale, language),
                )
            ),
        ),
    ).on(paper, graph, credited)


def _figures(values: HeldAgainstRequired, language: Language) -> tuple[str, ...]:
    """Return what is to learn, and what was counted as held."""
    _ = translator(language)
    desirable = [step for step in values.gap.skills if not step.essential]
    extra = total(step.hours for step in desirable)
    hours = hours_text(values.gap.effort_hours, language)
    if not values.gap.skills:
        learning = _("Everything that is asked is held")
    elif values.gap.effort_hours.high:
        text = _("{hours} of study for the essential skills").format(hours=hours)
        learning = with_practice(text, values.gap.practice_hours, language)
    else:
        learning = _("Every essential skill is held")
    parts = [learning]
    if extra.high:
        text = _("{hours} more study for the desirable ones")
        more = text.format(hours=hours_text(extra, language))
        parts.append(with_practice(more, practice_of(desirable), language))
    return (" · ".join(parts), _held_text(values, language))


def _held_text(values: HeldAgainstRequired, language: Language) -> str:
    _ = translator(language)
    profile = values.profile
    parts = []
    if profile and profile.role and profile.assume_role_skills:
        role = inside(say(values.graph.role(profile.role).label, language))
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


def outline(values: HeldAgainstRequired, paper: Paper) -> str:
    """Return in words what `draw` draws."""
    grid = _grid(values, paper.language)
    found = {skill.skill: skill for skill in values.skills}
    rows = level_texts.sections(
        grid,
        lambda row: _sentence(values, found[row.id], paper.language),
        paper.language,
    )
    return _surround(values, paper).outline(rows, paper.language)


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
        parts.append(_("{hours} of study").format(hours=hours_text(hours, language)))
    parts += practice_text(_practice(values, skill.skill), language)
    return ", ".join(parts)
