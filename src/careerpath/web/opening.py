"""Open the file that somebody comes back with: a profile, a plan, or a CV."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from careerpath.errors import InvalidValueError, message
from careerpath.importers.cv import parse_cv
from careerpath.model.profile import Profile
from careerpath.pages.plan import verdict_texts
from careerpath.plans.verifying import compare_plan
from careerpath.web import job, statements
from careerpath.web.days import today
from careerpath.web.destinations import destinations_screen
from careerpath.web.fields import Fields
from careerpath.web.kept import is_plan, keep_file, read_plan_text, visit_of
from careerpath.web.plans import plan_screen
from careerpath.web.returned import LISTS, is_list, returned_screen
from careerpath.web.screen import Button, Form, Option, Question, Screen
from careerpath.web.visit import Visit, read_profile_text, words_for
from careerpath.words.phrases import typeset
from careerpath.words.plan import level_statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.model.proposals import Proposals, ProposedRole, ProposedSkill
    from careerpath.web.drawings import Drawings
    from careerpath.web.fields import SentFile
    from careerpath.words import Words

FILE = "file"
_PROFILES = (".yaml", ".yml")
_HOLD, _MONTHS = "hold-", "months"


def answer_file(
    words: Words, _visit: Visit, fields: Fields, drawings: Drawings
) -> Screen:
    """Return where somebody goes on with the file that they have.

    Raises
    ------
    CareerPathError
        If there is none, or it cannot be read.
    """
    sent = next(iter(fields.sent(FILE)), None)
    if sent is None:
        raise InvalidValueError(message("Choose a file first."))
    if is_plan(sent.content):
        return _plan(words, sent.content, drawings)
    if PurePath(sent.name).suffix.lower() in _PROFILES:
        visit = Visit(read_profile_text(words.graph, sent.content))
        return onward(words, visit)
    if is_list(sent):
        return returned_screen(words, Visit(), Fields(files={LISTS: (sent,)}))
    return _cv_screen(words, sent)


def answer_job(words: Words, visit: Visit, fields: Fields) -> Screen:
    """Return what comes after somebody has said their job, or the question again."""
    found = job.read_person(words, visit, fields)
    return found if isinstance(found, Screen) else onward(words, found)


def onward(words: Words, visit: Visit) -> Screen:
    """Return what is asked next of somebody, by what they have said.

    Raises
    ------
    CareerPathError
        If what they said does not go together.
    """
    words = words_for(words, visit.profile)
    if visit.profile.role is None:
        return job.job_screen(words, visit)
    asked = statements.statements_screen(words, visit)
    return asked or destinations_screen(words, visit)


def _plan(words: Words, content: bytes, drawings: Drawings) -> Screen:
    """Return the plan of a file; where the graph says something else, that is told."""
    file = read_plan_text(words, content)
    words = words_for(words, file.record.profile)
    kept = keep_file(words, file)
    found = compare_plan(words.graph, file, kept.plan)
    lead = "" if found.holds else " ".join(verdict_texts(words, found))
    return plan_screen(words, visit_of(kept), kept, drawings, lead=lead)


# --------------------------------------------------------------------------------- CV


def _cv_screen(words: Words, sent: SentFile) -> Screen:
    """Return what a CV proposes, to be confirmed."""
    _ = words.translate
    found = parse_cv(words.graph, sent.name, sent.content, today())
    if not (found.roles or found.skills):
        raise InvalidValueError(
            message(
                "This file names no role and no skill that are here; say your job "
                "instead."
            )
        )
    unknown = _("No single role or skill here: {names}.")
    return Screen(
        _("What your CV says"),
        _("Nothing of it is taken before you say so."),
        step=1,
        unread=(unknown.format(names=", ".join(found.unknown)),)
        if found.unknown
        else (),
        forms=(
            Form(
                "/cv",
                questions=tuple(_asked(words, found)),
                buttons=(Button(_("Go on")),),
            ),
        ),
    )


def _asked(words: Words, found: Proposals) -> Iterator[Question]:
    _ = words.translate
    if found.roles:
        options = [
            Option(role.role, _role_text(words, role), chosen=not place and role.latest)
            for place, role in enumerate(found.roles)
        ]
        none = Option("", _("none of these"), chosen=not any(o.chosen for o in options))
        yield Question(
            "job",
            _("Which of these is your present role?"),
            kind="choice",
            options=(*options, none),
            stacked=True,
        )
        months = next((r.months for r in found.roles if r.latest and r.months), 0)
        yield job.months_question(words, months)
    yield job.hours_question(words)
    yield from job.gender_question(words)
    yield from (_skill(words, skill) for skill in found.skills)


def _role_text(words: Words, role: ProposedRole) -> str:
    """Return a role with the words that propose it, and the months in it."""
    _ = words.translate
    said = _("; ").join(_("“{text}”").format(text=text) for text in role.words)
    text = _("{role}, by: {words}").format(role=words.role(role.role), words=said)
    if role.months is not None:
        text += f" ({words.span(role.months)})"
    return typeset(text, words.language)


def _skill(words: Words, found: ProposedSkill) -> Question:
    _ = words.translate
    highest = words.graph.scale.highest
    levels = (
        Option(str(n), level_statement(words, found.skill, n), chosen=n == found.level)
        for n in range(1, highest + 1)
    )
    return Question(
        f"{_HOLD}{found.skill}",
        _("{skill}, by “{text}”: which of these is true of you?").format(
            skill=words.skill(found.skill), text=found.words
        ),
        kind="choice",
        options=(Option("", _("leave it out"), chosen=not found.level), *levels),
        stacked=True,
    )


def answer_cv(words: Words, _visit: Visit, fields: Fields) -> Screen:
    """Return where somebody goes on with what they confirmed of their CV.

    Raises
    ------
    CareerPathError
        If what they said does not go together.
    """
    graph = words.graph
    possible = {str(level) for level in range(1, graph.scale.highest + 1)}
    held = {
        skill: int(fields.get(f"{_HOLD}{skill}"))
        for skill in sorted(graph.skills)
        if fields.get(f"{_HOLD}{skill}") in possible
    }
    visit = Visit(Profile(held=held))
    if not fields.get("job"):
        return job.job_screen(words, job.with_answers_of(visit, fields))
    found = job.read_person(words, visit, fields)
    return found if isinstance(found, Screen) else onward(words, found)
