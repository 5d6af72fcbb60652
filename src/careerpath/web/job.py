"""Ask for the job that somebody holds, the time in it, and the hours to study."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from careerpath.errors import AmbiguousNameError, UnknownNameError
from careerpath.model.profile import DEFAULT_HOURS_PER_WEEK, MOST_HOURS_PER_WEEK
from careerpath.model.text import TITLE_GENDERS
from careerpath.web.screen import Button, Form, LinkGroup, Option, Question, Screen
from careerpath.web.titles import with_titles
from careerpath.web.visit import NOBODY, Visit, visit_fields, words_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from careerpath.model.text import TitleGender
    from careerpath.web.fields import Fields
    from careerpath.words import Words

#: Nobody has been in a job for longer.
MOST_MONTHS = 900
STEP = 1
#: The field of a text that says what a job asks for, and its letters at most.
TEXT, LONGEST_TEXT = "text", 50_000


def start_screen(words: Words, fields: Fields | None = None) -> Screen:
    """Return the first question: what somebody does today.

    An address may name a job to begin from.
    """
    _ = words.translate
    return Screen(
        _("Your next role, and the way there"),
        _(
            "Three questions, some statements to confirm, and you leave with one first "
            "step. What you say stays on this page and in the files that you save."
        ),
        step=STEP,
        forms=(job_form(words, fields), _text_form(words), _file_form(words)),
        links=(
            LinkGroup(
                _("Something else?"),
                (
                    (_("A ticked checklist is back"), "/back", ""),
                    (_("For trainers"), "/trainer", ""),
                ),
            ),
        ),
    )


def job_screen(words: Words, visit: Visit) -> Screen:
    """Return the question for the job of somebody who has said something already."""
    _ = words.translate
    asked = job_form(words, visit=visit)
    return Screen(_("Your job"), step=STEP, forms=(asked,))


def _text_form(words: Words) -> Form:
    _ = words.translate
    return Form(
        "/match",
        heading=_("You are not sure what your job is called?"),
        questions=(
            Question(
                TEXT,
                _("Paste what it asks for"),
                _("An advertisement or your CV: which role here it really describes."),
                kind="long",
                highest=LONGEST_TEXT,
            ),
        ),
        buttons=(Button(_("Which role is it?"), quiet=True),),
    )


def job_form(
    words: Words,
    fields: Fields | None = None,
    wrong: str = "",
    visit: Visit = NOBODY,
) -> Form:
    """Return the questions for a job; what is `wrong` with a title is said beside it.

    What the fields say, or the visit, is answered already.
    """
    _ = words.translate
    profile = visit.profile
    asked = Form(
        "/statements",
        questions=(
            Question(
                "job",
                _("What is your job?"),
                _("As you would say it: executive assistant, office manager …"),
                value=fields.get("job") if fields else "",
                wrong=wrong,
                suggested=True,
            ),
            months_question(words, profile.months_in_role, fields),
            hours_question(words, profile.hours_per_week, fields),
            *gender_question(words, profile.title_gender),
        ),
        buttons=(Button(_("Go on")),),
        hidden={} if visit == NOBODY else visit_fields(words, visit),
    )
    return with_titles(words, asked)


def months_question(
    words: Words, months: int = 0, fields: Fields | None = None
) -> Question:
    """Return the question for the time in the present job."""
    _ = words.translate
    texts = (
        _("How many months have you been in it?"),
        _("Three years are 36. They count towards the next role."),
    )
    return _number(fields, "months", (0, MOST_MONTHS, months), texts)


def hours_question(
    words: Words, hours: int = DEFAULT_HOURS_PER_WEEK, fields: Fields | None = None
) -> Question:
    """Return the question for the hours of study in a week."""
    _ = words.translate
    texts = (_("How many hours a week could you study, beside your job?"), "")
    return _number(fields, "hours", (1, MOST_HOURS_PER_WEEK, hours), texts)


def gender_question(
    words: Words, gender: TitleGender | None = None
) -> Iterator[Question]:
    """Yield the question how French titles are written, where they are read."""
    if words.language != "fr":
        return
    _ = words.translate
    texts = (_("both ways: assistant·e"), "assistante", "assistant")
    options = (
        Option(value or "", text, chosen=value == gender)
        for value, text in zip((None, *TITLE_GENDERS), texts, strict=True)
    )
    yield Question(
        "gender",
        _("How are French titles written for you?"),
        kind="choice",
        options=tuple(options),
    )


def among(
    words: Words, asked: Form, roles: Iterable[str], label: str, hint: str = ""
) -> Form:
    """Return the form with roles to choose among in place of a title to write."""
    options = (Option(role, words.role(role)) for role in dict.fromkeys(roles))
    choice = Question("job", label, hint, kind="choice", options=tuple(options))
    return replace(asked, questions=(choice, *asked.questions[1:]))


def _number(
    fields: Fields | None,
    name: str,
    bounds: tuple[int, int, int],
    texts: tuple[str, str],
) -> Question:
    lowest, highest, usual = bounds
    given = fields.whole(name, lowest, highest, usual) if fields else usual
    label, hint = texts
    return Question(
        name,
        label,
        hint,
        kind="number",
        value=str(given),
        lowest=lowest,
        highest=highest,
    )


def _file_form(words: Words) -> Form:
    _ = words.translate
    return Form(
        "/open",
        heading=_("Do you have a file already?"),
        questions=(
            Question(
                "file",
                _("Open your profile, your plan or your CV"),
                _(
                    "The me.yaml or plan.yaml that you saved; or a CV: JSON Resume, "
                    "Europass, Word, PDF or plain text. It is read and not kept."
                ),
                kind="file",
                accept=".yaml,.yml,.json,.xml,.pdf,.docx,.txt,.md",
            ),
        ),
        buttons=(Button(_("Open it"), quiet=True),),
    )


def read_person(words: Words, visit: Visit, fields: Fields) -> Visit | Screen:
    """Return the visit of somebody who says their job, or the question again."""
    visit = with_answers_of(visit, fields)
    try:
        role = words.graph.find_role(fields.get("job"))
    except (AmbiguousNameError, UnknownNameError) as error:
        return _which_job(words, visit, fields, error)
    return Visit(replace(visit.profile, role=role.id))


def with_answers_of(visit: Visit, fields: Fields) -> Visit:
    """Return a visit with all that a form says beside the job."""
    profile = visit.profile
    months = fields.whole("months", 0, MOST_MONTHS, profile.months_in_role)
    hours = fields.whole("hours", 1, MOST_HOURS_PER_WEEK, profile.hours_per_week)
    gender = profile.title_gender
    if "gender" in fields.values:
        said = fields.get("gender")
        gender = next((style for style in TITLE_GENDERS if style == said), None)
    person = replace(
        profile, months_in_role=months, hours_per_week=hours, title_gender=gender
    )
    return Visit(person)


def ids_meant(error: AmbiguousNameError | UnknownNameError) -> Sequence[str]:
    """Return the ids that may be meant, or are near."""
    if isinstance(error, AmbiguousNameError):
        return error.candidates
    return error.suggestions


def _which_job(
    words: Words,
    visit: Visit,
    fields: Fields,
    error: AmbiguousNameError | UnknownNameError,
) -> Screen:
    """Ask again where a title may mean several jobs, or none here."""
    _ = words.translate
    several = isinstance(error, AmbiguousNameError)
    near = ids_meant(error)
    wrong = words.reason(error.message)
    words = words_for(words, visit.profile)
    asked = job_form(words, fields, "" if near else wrong, visit)
    if not near:
        everywhere = LinkGroup("", ((_("All roles"), "/roles", ""),))
        return Screen(
            _("Your job"),
            step=STEP,
            forms=(asked, _text_form(words)),
            links=(everywhere,),
            status=422,
        )
    hint = _("Which of these is it?") if several else _("Nearest to it here:")
    asked = among(words, asked, near, wrong, hint)
    return Screen(_("Your job"), step=STEP, forms=(asked,), status=422)
