"""Ask what if: other hours a week, skills held already, roles not wanted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from careerpath.model.profile import MOST_HOURS_PER_WEEK
from careerpath.planning.skill_questions import with_answers
from careerpath.web.screen import Button, Form, Option, Question

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.model.answers import RouteAnswer
    from careerpath.web.fields import Fields
    from careerpath.web.visit import Visit
    from careerpath.words import Words

#: More boxes put people off.
_MOST_TRIED = 8
#: More of them are not read.
_MOST_READ = 40
_HELD, _AVOIDED, _HOURS = "hold", "avoid", "pace"


@dataclass(frozen=True, slots=True)
class Trial:
    """What somebody takes as true for once.

    It stands beside what they have said, so that each of it can be taken back.

    Attributes
    ----------
    hours
        The hours of study a week; 0 for those of the profile.
    held
        Levels, by skill.
    avoided
        Ids of roles.
    """

    hours: int = 0
    held: tuple[tuple[str, int], ...] = ()
    avoided: tuple[str, ...] = ()


NO_TRIAL = Trial()


def read_trial(words: Words, visit: Visit, fields: Fields) -> Trial:
    """Return what is tried, as far as the graph knows of it."""
    usual = visit.profile.hours_per_week
    hours = fields.whole(_HOURS, 1, MOST_HOURS_PER_WEEK, usual)
    held = [_level(words, text) for text in fields.lists.get(_HELD, ())[:_MOST_READ]]
    roles = words.graph.roles
    avoided = [r for r in fields.lists.get(_AVOIDED, ())[:_MOST_READ] if r in roles]
    return Trial(
        0 if hours == usual else hours,
        tuple(sorted({pair for pair in held if pair[1]})),
        tuple(sorted(set(avoided))),
    )


def _level(words: Words, text: str) -> tuple[str, int]:
    """Return a skill and a level of it; 0 where there is none such."""
    skill, _, level = text.partition("=")
    possible = [str(n) for n in range(1, words.graph.scale.highest + 1)]
    if skill not in words.graph.skills or level not in possible:
        return "", 0
    return skill, int(level)


def tried(words: Words, visit: Visit, trial: Trial) -> Visit:
    """Return a visit in which what is tried is true."""
    profile, wishes = visit.profile, visit.profile.wishes
    unwanted = tuple(sorted({*wishes.avoid_roles, *trial.avoided}))
    profile = replace(
        with_answers(words.graph, profile, dict(trial.held)),
        hours_per_week=trial.hours or profile.hours_per_week,
        wishes=replace(wishes, avoid_roles=unwanted),
    )
    return replace(visit, profile=profile)


def ask_trial(words: Words, visit: Visit, answer: RouteAnswer, trial: Trial) -> Form:
    """Return what can be tried with an answer, what is tried being ticked."""
    _ = words.translate
    questions = (
        Question(
            _HOURS,
            _("Hours of study a week"),
            kind="number",
            value=str(trial.hours or visit.profile.hours_per_week),
            lowest=1,
            highest=MOST_HOURS_PER_WEEK,
        ),
        Question(
            _HELD,
            _("You can do one of these already?"),
            kind="boxes",
            options=tuple(_skills(words, answer, trial)),
        ),
        Question(
            _AVOIDED,
            _("You would rather not be one of these?"),
            kind="boxes",
            options=tuple(_between(words, answer, trial)),
        ),
    )
    return Form(
        "/ways",
        "what-if",
        heading=_("What if?"),
        questions=tuple(q for q in questions if q.kind == "number" or q.options),
        buttons=(Button(_("Work it out again")),),
        live=True,
    )


def _skills(words: Words, answer: RouteAnswer, trial: Trial) -> Iterator[Option]:
    """Yield the skills tried, then those of the first route that take most study."""
    _ = words.translate
    steps = [
        skill
        for route in answer.routes[:1]
        for step in route.steps
        for skill in step.skills
    ]
    steps.sort(key=lambda skill: (-skill.hours.likely, skill.skill, skill.to_level))
    asked = [(skill.skill, skill.to_level) for skill in steps]
    for pair in dict.fromkeys((*trial.held, *asked[:_MOST_TRIED])):
        skill, level = pair
        label = _("{skill}: {level}").format(
            skill=words.skill(skill), level=words.level(level)
        )
        yield Option(f"{skill}={level}", label, chosen=pair in trial.held)


def _between(words: Words, answer: RouteAnswer, trial: Trial) -> Iterator[Option]:
    between = (role for route in answer.routes for role in route.roles[1:-1])
    for role in dict.fromkeys((*trial.avoided, *between)):
        yield Option(role, words.role(role), chosen=role in trial.avoided)
