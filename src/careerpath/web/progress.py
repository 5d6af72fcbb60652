"""Ask what of a plan is done, and read the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.model.plan import Done
from careerpath.plans.progress import tell_status
from careerpath.web.days import read_day, today
from careerpath.web.screen import Button, Form, Option, Question
from careerpath.words.plan import by_text, level_statement

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from careerpath.model.plan import Plan, PlannedSkill, StudyPeriod
    from careerpath.web.fields import Fields
    from careerpath.web.kept import Kept
    from careerpath.words import Words

_DONE, _DAY = "done", "day"


def ask_progress(words: Words, hidden: Mapping[str, str], kept: Kept) -> Iterator[Form]:
    """Yield the boxes of what is left, if anything is."""
    _ = words.translate
    boxes = tuple(_boxes(words, kept))
    if not boxes:
        return
    yield Form(
        "/progress",
        heading=_("What is done?"),
        lead=_("Tick what has been seen at work, not after a course."),
        questions=(
            *boxes,
            Question(
                _DAY,
                _("On which day?"),
                _("It is written beside what you tick, and says what is late."),
                kind="date",
                value=today().isoformat(),
            ),
        ),
        buttons=(Button(_("Write it down")),),
        hidden=hidden,
    )


def read_progress(
    words: Words, kept: Kept, fields: Fields
) -> tuple[dt.date | None, tuple[Done, ...]]:
    """Return the day that a form names, if any, and what it says was reached then.

    Raises
    ------
    InvalidValueError
        If that is no day.
    """
    day = read_day(fields, _DAY)
    ticked = fields.lists.get(_DONE, ())
    found = (planned for planned in _left(words, kept) if _code(planned) in ticked)
    return day, tuple(Done(p.skill.skill, p.skill.to_level, day) for p in found)


def _boxes(words: Words, kept: Kept) -> Iterator[Question]:
    """Yield the boxes of each move; those of the next one are in sight."""
    _ = words.translate
    left, route = _left(words, kept), kept.plan.route
    shown = False
    for number, step in enumerate(route.steps, start=1):
        options = tuple(
            _option(words, kept.plan, planned, period)
            for period in kept.plan.study_for(number)
            for planned in period.skills
            if planned in left
        )
        if options:
            label = _("On the way to {role}").format(role=words.role(step.destination))
            yield Question(
                _DONE, label, kind="boxes", options=options, stacked=True, folded=shown
            )
            shown = True


def _option(
    words: Words, plan: Plan, planned: PlannedSkill, period: StudyPeriod
) -> Option:
    _ = words.translate
    skill, level = planned.skill.skill, planned.skill.to_level
    text = _("{skill}, to {level}, by {month}").format(
        skill=words.skill(skill),
        level=words.level(level),
        month=by_text(words, plan, period.end),
    )
    return Option(_code(planned), text, more=level_statement(words, skill, level))


def _left(words: Words, kept: Kept) -> tuple[PlannedSkill, ...]:
    """Return the skills of the plan that are not at their level yet."""
    status = tell_status(words.graph, kept.plan, kept.done)
    return status.in_state("doing", "late", "planned")


def _code(planned: PlannedSkill) -> str:
    return f"{planned.skill.skill}={planned.skill.to_level}"
