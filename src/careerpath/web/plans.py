"""Show a plan: this week first, how far it is, the calendar, and the whole of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from careerpath.document.html import html_parts
from careerpath.errors import LostRouteError, NoRouteError
from careerpath.model.profile import MOST_HOURS_PER_WEEK
from careerpath.pages.plan import plan_page
from careerpath.pages.plan_next import next_step_page
from careerpath.pages.plan_status import status_page
from careerpath.planning.simulation import simulate_plan
from careerpath.plans.progress import draw_rest, next_step, tell_status
from careerpath.plans.recording import add_done
from careerpath.plans.updating import Changes, update_plan
from careerpath.web.days import START, read_day, today
from careerpath.web.kept import (
    PLAN,
    keep_file,
    keep_plan,
    kept_fields,
    kept_plan,
    read_plan_text,
)
from careerpath.web.lately import Lately
from careerpath.web.progress import ask_progress, read_progress
from careerpath.web.screen import Button, Form, Question, Screen

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from careerpath.model.simulation import Simulation
    from careerpath.web.drawings import Drawings
    from careerpath.web.fields import Fields
    from careerpath.web.kept import Kept
    from careerpath.web.visit import Visit
    from careerpath.words import Words

_STEP = 5
#: How plans that were shown lately end when they are drawn many times: people come
#: back to theirs from what they take along. It stays in memory until others come.
_LATELY: Lately[Simulation] = Lately(128)
_PACE, _SWITCH = "pace", "switch"


def answer_plan(
    words: Words, visit: Visit, fields: Fields, drawings: Drawings
) -> Screen:
    """Return the plan that a form asks for: as it is, or made anew from a day on.

    Raises
    ------
    CareerPathError
        If there is none, or what is said of it cannot be.
    """
    if fields.values.get(PLAN) and (fields.get(START) or fields.get(_PACE)):
        return _plan_anew(words, visit, fields, drawings)
    return plan_screen(words, visit, kept_plan(words, visit, fields), drawings)


def answer_progress(
    words: Words, visit: Visit, fields: Fields, drawings: Drawings
) -> Screen:
    """Return the plan in which what is ticked is done, and how far it is on a day.

    Raises
    ------
    CareerPathError
        If the plan or the day cannot be read.
    """
    file = read_plan_text(words, fields.values.get(PLAN, "").encode())
    kept = keep_file(words, file)
    day, done = read_progress(words, kept, fields)
    if done:
        kept = keep_file(words, add_done(words.graph, file, *done))
    return plan_screen(words, visit, kept, drawings, on=day, told=bool(done))


def _plan_anew(
    words: Words, visit: Visit, fields: Fields, drawings: Drawings
) -> Screen:
    """Return a plan of what is left; the question whether to switch where it must."""
    record = read_plan_text(words, fields.values[PLAN].encode()).record
    if not record.done:
        record = replace(record, start=None)  # it has not begun: any day will do
    pace = fields.whole(_PACE, 1, MOST_HOURS_PER_WEEK, record.profile.hours_per_week)
    start = read_day(fields, START) or record.start
    changes = Changes(
        start=start, hours_per_week=pace, switch=bool(fields.get(_SWITCH))
    )
    try:
        made = update_plan(words.graph, record, changes).plan
    except NoRouteError:
        raise
    except LostRouteError as error:
        return _switch_screen(words, fields, words.reason(error.message))
    visit = replace(visit, profile=replace(visit.profile, hours_per_week=pace))
    return plan_screen(words, visit, keep_plan(words, made, record.done), drawings)


def _switch_screen(words: Words, fields: Fields, reason: str) -> Screen:
    """Ask whether the plan is to go another way, as its own is no longer found."""
    _ = words.translate
    hidden = {name: fields.values[name] for name in fields.values if name != _SWITCH}
    return Screen(
        _("The way of your plan no longer comes first"),
        _("With what is done since, other ways come first. Yours stays in your file."),
        step=_STEP,
        wrong=(reason,),
        forms=(
            Form(
                "/plan",
                buttons=(Button(_("Take the first of them"), name=_SWITCH, value="1"),),
                hidden=hidden,
            ),
        ),
        status=422,
    )


def plan_screen(
    words: Words,
    visit: Visit,
    kept: Kept,
    drawings: Drawings,
    *,
    on: dt.date | None = None,
    told: bool = False,
    lead: str = "",
) -> Screen:
    """Return the plan: this week first, then the whole of it.

    Parameters
    ----------
    words, visit, kept, drawings
        What is shown, and how.
    on
        The day on which it is looked at.
    told
        Whether something was written down in it just now.
    lead
        What is said before all else.
    """
    _ = words.translate
    plan = kept.plan
    first = html_parts(
        next_step_page(words, plan, next_step(plan, kept.done)), titled=True
    )
    drawn = _LATELY.found(
        words.graph, kept.text, lambda: simulate_plan(words.graph, plan)
    )
    whole = html_parts(plan_page(words, plan, drawn))
    hidden = kept_fields(words, visit, kept)
    if told:
        lead = _(
            "It is written down. Save your plan again: the file from before is old."
        )
    return Screen(
        _("Your plan"),
        lead,
        step=_STEP,
        first=first.body,
        picture=drawings.calendar(words, plan),
        forms=(_save(words, hidden, kept),),
        standing=_status(words, kept, on),
        content=whole.body,
        folded=_("The whole plan, move by move"),
        notes=whole.notes,
        later=(
            *ask_progress(words, hidden, kept),
            _lists_back(words, hidden),
            _anew(words, hidden, kept),
        ),
    )


def _status(words: Words, kept: Kept, on: dt.date | None) -> str:
    """Return how far the plan is, once something is done or a day is looked at."""
    plan = kept.plan
    if on is not None and (plan.start is None or on < plan.start):
        on = None
    if not kept.done and on is None:
        return ""
    asked = (words.graph, plan, kept.done, on)
    page = status_page(
        words, plan, tell_status(*asked), draw_rest(*asked), options=False
    )
    return html_parts(page, titled=True).body


def _save(words: Words, hidden: Mapping[str, str], kept: Kept) -> Form:
    _ = words.translate
    calendar = (
        Button(_("For your calendar (.ics)"), "/take/checklist.ics", quiet=True),
    )
    return Form(
        "/along",
        heading=_("Save it, print it"),
        lead=_("Nothing stays here: with this file you come back to your plan."),
        buttons=(
            Button(_("Save the plan (plan.yaml)"), "/take/plan.yaml"),
            *(calendar if kept.plan.start else ()),
            Button(_("Save your profile (me.yaml)"), "/take/me.yaml", quiet=True),
            Button(_("Print it (PDF)"), "/take/plan.pdf", quiet=True),
            Button(_("More to take along"), quiet=True),
        ),
        hidden=hidden,
    )


def _lists_back(words: Words, hidden: Mapping[str, str]) -> Form:
    from careerpath.web.returned import lists_question

    _ = words.translate
    return Form(
        "/returned",
        heading=_("A ticked checklist is back?"),
        questions=(lists_question(words),),
        buttons=(Button(_("See what it says"), quiet=True),),
        hidden=hidden,
    )


def _anew(words: Words, hidden: Mapping[str, str], kept: Kept) -> Form:
    """Return the question from which day on, and with how many hours a week."""
    _ = words.translate
    plan = kept.plan
    start = plan.start if plan.start and not kept.done else today()
    return Form(
        "/plan",
        heading=_("Plan anew what is left") if kept.done else _("From which day?"),
        questions=(
            Question(
                START,
                _("The day on which you begin"),
                _("The plan then names months of the calendar."),
                kind="date",
                value=start.isoformat(),
            ),
            Question(
                _PACE,
                _("Hours of study a week"),
                kind="number",
                value=str(plan.answer.hours_per_week),
                lowest=1,
                highest=MOST_HOURS_PER_WEEK,
            ),
        ),
        buttons=(Button(_("Set the dates"), quiet=True),),
        hidden=hidden,
    )
