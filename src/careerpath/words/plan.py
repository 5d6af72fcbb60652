"""Say the parts of a plan: when, to which level, and what can be seen then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.model.days import day_after
from careerpath.words.phrases import month_text, whole_months

if TYPE_CHECKING:
    import datetime as dt

    from careerpath.model.plan import Plan, PlannedSkill
    from careerpath.model.ranges import Range
    from careerpath.words import Words


def arrival_text(words: Words, plan: Plan, months: Range[float]) -> str:
    """Return when a role is within reach: the likely time between its bounds."""
    return months_text(words, plan.start, months)


def months_text(words: Words, start: dt.date | None, months: Range[float]) -> str:
    """Return when some months from a first day are over; None counts them."""
    _ = words.translate
    if not months.high:
        return _("from the start")
    if start is None and not months.likely:
        latest = _.number(whole_months(months).high)
        return _("from the start, in month {latest} at the latest").format(
            latest=latest
        )
    if start is None:
        return _("in month {months}").format(months=words.bare(months))
    days = [day_after(start, value) for value in months]
    low, likely, high = (month_text(day, words.language) for day in days)
    if low == high:
        return _("in {month}").format(month=likely)
    return _("in {month} ({low} – {high})").format(month=likely, low=low, high=high)


def by_text(words: Words, plan: Plan, months: Range[float]) -> str:
    """Return the month by whose end something is most likely learnt."""
    _ = words.translate
    if plan.start is None:
        month = _.number(whole_months(months).likely)
        return _("month {month}").format(month=month)
    return month_text(day_after(plan.start, months.likely), words.language)


def statement(words: Words, planned: PlannedSkill) -> str:
    """Return what can be observed once the level planned is held."""
    return level_statement(words, planned.skill.skill, planned.skill.to_level)


def level_statement(words: Words, skill: str, level: int) -> str:
    """Return what can be observed once a level is held; that of the scale for none."""
    usual = words.graph.scale.levels[level - 1].means
    return words.say(words.graph.skill(skill).statements.get(level, usual))
