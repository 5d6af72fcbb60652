"""Ask a person what their profile says, wherever no option has said it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from careerpath.cli.accepted import COMPANY_SIZES, MOST_HOURS_PER_WEEK, STATUSES
from careerpath.cli.asking import ask_choice, ask_text, ask_whether
from careerpath.cli.known_names import find_family
from careerpath.errors import InvalidValueError, message
from careerpath.model.profile import DEFAULT_HOURS_PER_WEEK, Profile
from careerpath.model.text import TITLE_GENDERS
from careerpath.model.wishes import ORDERS, Wishes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from careerpath.cli.session import Session
    from careerpath.model.skill_question import SkillQuestion

#: Nobody has been in a role for longer.
_MOST_MONTHS = 900


def describe_person(said: Mapping[str, Any]) -> Profile:
    """Return the profile that options describe; None and nothing say nothing."""
    return Profile(
        role=said["role"],
        months_in_role=said["months_in_role"] or 0,
        held=dict(said["have"]),
        hours_per_week=said["hours_per_week"] or DEFAULT_HOURS_PER_WEEK,
        title_gender=said["title_gender"],
        first_name=said["first_name"],
        target=said["target"],
        wishes=Wishes(
            company_size=said["company_size"],
            status=said["status"],
            avoid_roles=tuple(sorted(set(said["avoid"]))),
            avoid_families=tuple(sorted(set(said["avoid_family"]))),
            never_below_grade=bool(said["never_below"]),
            matters=tuple(said["matters"]),
        ),
    )


def ask_person(session: Session, said: Mapping[str, Any]) -> dict[str, Any]:
    """Return what options say, and for all else what the person answers."""
    asked = dict(said)
    for key, ask in _QUESTIONS.items():
        if asked[key] in (None, ()):
            asked[key] = ask(session)
            if key == "title_gender":
                session.write_titles_for(Profile(title_gender=asked[key]))
    return asked


def ask_skills(
    session: Session, profile: Profile, questions: Iterable[SkillQuestion]
) -> Profile:
    """Return a profile with the answers to questions about skills."""
    from careerpath.planning.skill_questions import with_answers

    answers = {q.skill: _ask_skill(session, profile, q) for q in questions}
    return with_answers(session.graph, profile, answers)


# --------------------------------------------------------------------- the questions


def _ask_name(session: Session) -> str | None:
    _ = session.translate
    question = _("Your first name, for your own page only; Enter leaves it out.")
    return ask_text(question, str) or None


def _ask_gender(session: Session) -> str | None:
    _ = session.translate
    question = _("How are French titles written for you?")
    texts = (_("both ways: assistant·e"), "assistante", "assistant")
    return (None, *TITLE_GENDERS)[ask_choice(question, texts, usual=0)]


def _ask_role(session: Session) -> str:
    _ = session.translate
    question = _(
        "Your present role: a title as you would say it. All of them: careerpath roles"
    )

    def find(text: str) -> str:
        if not text:
            raise InvalidValueError(message("Everything else depends on it."))
        return session.graph.find_role(text).id

    return ask_text(question, find)


def ask_months(session: Session) -> int:
    """Return for how many months someone says to have been in their role."""
    _ = session.translate
    question = _("How many whole months have you been in it? Three years are 36.")
    return ask_text(question, _whole(0, _MOST_MONTHS), usual="0")


def _ask_target(session: Session) -> str | None:
    _ = session.translate
    question = _("The role that you aim at, if there is one; Enter for none yet.")

    def read(text: str) -> str | None:
        return session.graph.find_role(text).id if text else None

    return ask_text(question, read)


def _ask_hours(session: Session) -> int:
    _ = session.translate
    question = _("How many hours a week could you study, beside your job?")
    usual = str(session.settings.hours_per_week or DEFAULT_HOURS_PER_WEEK)
    return ask_text(question, _whole(1, MOST_HOURS_PER_WEEK), usual=usual)


def _ask_size(session: Session) -> str | None:
    _ = session.translate
    question = _("In which kind of company do you want to move on?")
    return _ask_place(session, question, COMPANY_SIZES)


def _ask_status(session: Session) -> str | None:
    _ = session.translate
    question = _("How do you want to work?")
    return _ask_place(session, question, STATUSES)


def _ask_place(session: Session, question: str, places: tuple[str, ...]) -> str | None:
    from careerpath.words import PLACES

    _ = session.translate
    texts = (_("it does not matter"), *(_(PLACES[place]) for place in places))
    return (None, *places)[ask_choice(question, texts, usual=0)]


def _ask_avoided(session: Session) -> tuple[str, ...]:
    _ = session.translate
    question = _(
        "Roles that you never want to have, with commas between; Enter for none."
    )
    return ask_text(question, _several(lambda t: session.graph.find_role(t).id))


def _ask_families(session: Session) -> tuple[str, ...]:
    from careerpath.words.phrases import group_name

    _ = session.translate
    names = (group_name(f, session.language) for f in session.graph.families)
    question = _(
        "Families of roles to keep out of, with commas between; Enter for none. There "
        "are: {families}."
    ).format(families=", ".join(names))
    return ask_text(question, _several(lambda text: find_family(session, text)))


def _ask_never_below(session: Session) -> bool:
    _ = session.translate
    question = _("Is a role of less responsibility than yours out of the question?")
    return ask_whether(question)


def _ask_matters(session: Session) -> tuple[str, ...]:
    from careerpath.words.profile import MATTER_TEXTS

    _ = session.translate
    question = _("What matters most to you?")
    texts = (_("a balance of all"), *(_(MATTER_TEXTS[m]) for m in ORDERS))
    first = ((), *((matter,) for matter in ORDERS))[
        ask_choice(question, texts, usual=0)
    ]
    firm = ask_whether(
        _(
            "Do you want only moves that a public classification records? Firmer, but "
            "far fewer."
        )
    )
    return (*first, "firm-evidence") if firm else first


_QUESTIONS: dict[str, Callable[[Session], Any]] = {
    "first_name": _ask_name,
    "title_gender": _ask_gender,
    "role": _ask_role,
    "months_in_role": ask_months,
    "target": _ask_target,
    "hours_per_week": _ask_hours,
    "company_size": _ask_size,
    "status": _ask_status,
    "avoid": _ask_avoided,
    "avoid_family": _ask_families,
    "never_below": _ask_never_below,
    "matters": _ask_matters,
}


def _ask_skill(session: Session, profile: Profile, question: SkillQuestion) -> int:
    """Return the level of a skill that someone finds themselves in."""
    from careerpath.words.plan import level_statement

    _, words = session.translate, session.words
    text = _("{skill}: which of these is true of you? {why}").format(
        skill=words.skill(question.skill), why=_why(session, profile, question)
    )
    texts = [level_statement(words, question.skill, level) for level in question.levels]
    usual = question.levels.index(question.held) + 1 if question.held else 0
    chosen = ask_choice(text, [_("none of it yet"), *texts], usual=usual)
    return question.levels[chosen - 1] if chosen else question.levels[0] - 1


def _why(session: Session, profile: Profile, question: SkillQuestion) -> str:
    """Return what the answer changes."""
    _, words = session.translate, session.words
    if question.core and not question.opens:
        years = words.span(profile.months_in_role)
        return _("After {time} in your role it may be the second.").format(time=years)
    if question.opens:
        text = _("It opens: {roles}.")
        return text.format(roles=words.roles(question.opens, most=3))
    text = _("These roles ask for it: {roles}.")
    return text.format(roles=words.roles(question.asked_by, most=3))


# --------------------------------------------------------------------- reading answers


def _whole(lowest: int, highest: int) -> Callable[[str], int]:
    """Return what reads a whole number."""

    def read(text: str) -> int:
        number = int(text) if re.fullmatch("[0-9]{1,9}", text) else lowest - 1
        if not lowest <= number <= highest:
            raise InvalidValueError(
                message(
                    "“{value}”; write a whole number from {lowest} to {highest}.",
                    value=text,
                    lowest=lowest,
                    highest=highest,
                )
            )
        return number

    return read


def _several(read: Callable[[str], str]) -> Callable[[str], tuple[str, ...]]:
    """Return what reads names with commas between."""
    return lambda text: tuple(read(part) for part in text.split(",") if part.strip())
