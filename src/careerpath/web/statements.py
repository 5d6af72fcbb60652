"""Ask what somebody can do: few statements to confirm, those that matter most."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from careerpath.planning.skill_questions import find_questions, with_answers
from careerpath.web.screen import Button, Form, Option, Question, Screen
from careerpath.web.visit import Visit, visit_fields
from careerpath.words.plan import level_statement

if TYPE_CHECKING:
    from careerpath.model.profile import Profile
    from careerpath.model.skill_question import SkillQuestion
    from careerpath.web.fields import Fields
    from careerpath.words import Words

#: A plan takes three minutes with six; the rest is asked by `profile ask`.
MOST_STATEMENTS = 6
_STEP, _SKILL = 2, "skill-"


def statements_screen(words: Words, visit: Visit) -> Screen | None:
    """Return statements to confirm; None where none would change anything."""
    _ = words.translate
    asked = _asked(words, visit.profile)
    if not asked:
        return None
    return Screen(
        _("What can you do?"),
        _(
            "These statements change the answer most. What your job asks for is taken "
            "as held unless you say otherwise."
        ),
        step=_STEP,
        forms=(
            Form(
                "/destinations",
                questions=tuple(_statement(words, question) for question in asked),
                buttons=(Button(_("Go on")),),
                hidden=visit_fields(words, visit),
            ),
        ),
    )


def _asked(words: Words, profile: Profile) -> tuple[SkillQuestion, ...]:
    return find_questions(words.graph, profile)[:MOST_STATEMENTS]


def _statement(words: Words, question: SkillQuestion) -> Question:
    _ = words.translate
    opens = ""
    if question.opens:
        roles = words.roles(question.opens, most=3)
        opens = _("It opens: {roles}.").format(roles=roles)
    return Question(
        f"{_SKILL}{question.skill}",
        level_statement(words, question.skill, question.levels[-1]),
        f"{words.skill(question.skill)}. {opens}".strip(),
        kind="choice",
        options=(
            Option("yes", _("Yes")),
            Option("part", _("In part")),
            Option("no", _("Not yet")),
            Option("", _("Skip"), chosen=True),
        ),
    )


def read_statements(words: Words, visit: Visit, fields: Fields) -> Visit:
    """Return a visit with the answers to its statements."""
    answers = {}
    for question in _asked(words, visit.profile):
        said = fields.get(f"{_SKILL}{question.skill}")
        lowest = question.levels[0] - 1
        partly = question.levels[-1] - 1 if len(question.levels) > 1 else lowest
        levels = {"yes": question.levels[-1], "part": partly, "no": lowest}
        if said in levels:
            answers[question.skill] = levels[said]
    return replace(visit, profile=with_answers(words.graph, visit.profile, answers))
