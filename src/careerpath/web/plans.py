"""Show the plan of the way chosen, and what there is to take along."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from careerpath.document.html import html_parts
from careerpath.errors import InvalidValueError, message
from careerpath.pages.plan import plan_page
from careerpath.pages.plan_next import next_step_page
from careerpath.planning.plan import make_plan
from careerpath.planning.simulation import simulate_plan
from careerpath.plans.progress import next_step
from careerpath.web.screen import Button, Form, Question, Screen
from careerpath.web.visit import visit_fields
from careerpath.web.ways import find_ways

if TYPE_CHECKING:
    from careerpath.model.plan import Plan
    from careerpath.web.fields import Fields
    from careerpath.web.visit import Visit
    from careerpath.words import Words

_STEP = 5
_START = "start"


def read_start(fields: Fields) -> dt.date | None:
    """Return the day on which a plan begins; None where none is given.

    Raises
    ------
    InvalidValueError
        If it is no day.
    """
    text = fields.get(_START)
    if not text:
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise InvalidValueError(
            message("“{value}” is not a day; write it as 2027-01-04.", value=text[:40])
        ) from None


def plan_visit(words: Words, visit: Visit, start: dt.date | None) -> Plan:
    """Return the plan of the way that was chosen.

    Raises
    ------
    InvalidValueError
        If there is no such way.
    """
    answer, filters = find_ways(words, visit)
    if visit.chosen >= len(answer.routes):
        raise InvalidValueError(message("This way is no longer there; choose again."))
    return make_plan(
        words.graph,
        answer,
        visit.chosen,
        profile=visit.profile,
        filters=filters,
        start=start,
    )


def plan_screen(words: Words, visit: Visit, start: dt.date | None) -> Screen:
    """Return the plan: this week first, then the whole of it.

    Raises
    ------
    InvalidValueError
        If there is no such way.
    """
    _ = words.translate
    plan = plan_visit(words, visit, start)
    first = html_parts(next_step_page(words, plan, next_step(plan)), titled=True)
    whole = html_parts(plan_page(words, plan, simulate_plan(words.graph, plan)))
    hidden = visit_fields(words, visit)
    kept = {**hidden, **({_START: start.isoformat()} if start else {})}
    return Screen(
        _("Your plan"),
        step=_STEP,
        first=first.body,
        content=whole.body,
        notes=whole.notes,
        later=(_along(words, kept), _dated(words, hidden, start)),
    )


def _along(words: Words, hidden: dict[str, str]) -> Form:
    _ = words.translate
    things = (
        (_("The plan"), "plan.yaml"),
        (_("Your profile, to come back with"), "me.yaml"),
        (_("The dossier: all of it, to print"), "dossier.pdf"),
        (_("The dossier, to edit"), "dossier.docx"),
        (_("The checklist, to print or to tick"), "checklist.pdf"),
        (_("The checklist, for a browser"), "checklist.html"),
        (_("The checklist, for Excel"), "checklist.xlsx"),
        (_("The checklist, for Word"), "checklist.docx"),
        (_("The drawing of the route, to print"), "route.pdf"),
    )
    return Form(
        "/take",
        heading=_("Take it along"),
        lead=_("Save what you want to keep: nothing stays here."),
        buttons=tuple(
            Button(f"{label} ({name})", f"/take/{name}", quiet=True)
            for label, name in things
        ),
        hidden=hidden,
    )


def _dated(words: Words, hidden: dict[str, str], start: dt.date | None) -> Form:
    _ = words.translate
    value = start.isoformat() if start else ""
    return Form(
        "/plan",
        heading=_("From which day?"),
        questions=(
            Question(
                _START,
                _("The day on which you begin"),
                _("The plan then names months of the calendar."),
                kind="date",
                value=value,
            ),
        ),
        buttons=(Button(_("Set the dates"), quiet=True),),
        hidden=hidden,
    )
