"""Show where somebody could go: up, across and back, the closest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from careerpath.document.html import html_parts
from careerpath.errors import InvalidValueError, message
from careerpath.model.answers import Filters
from careerpath.model.evidence import firmness
from careerpath.pages.common_blocks import moves_text, often_one_job, with_evidence
from careerpath.pages.lookups import overlaps_between
from careerpath.pages.moves import DIRECTIONS, next_page
from careerpath.pages.reach import budget_text, nothing_text, reach_page
from careerpath.planning.next_move import next_roles
from careerpath.planning.reach import reach_roles
from careerpath.planning.wishes import wished_filters, wished_sort
from careerpath.web.charts import map_picture
from careerpath.web.links import role_address
from careerpath.web.screen import (
    Button,
    Card,
    CardGroup,
    Form,
    Option,
    Question,
    Screen,
)
from careerpath.web.statements import read_statements
from careerpath.web.titles import with_titles
from careerpath.web.visit import visit_fields
from careerpath.words.phrases import group_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careerpath.document.html import Parts
    from careerpath.model.answers import NextRole
    from careerpath.model.prospects import ReachableRole
    from careerpath.model.ranges import Range
    from careerpath.web.fields import Fields
    from careerpath.web.visit import Visit
    from careerpath.words import Words

_STEP = 3
#: More cards nobody reads.
_MOST = 40
_MOST_HOURS, _MOST_MONTHS = 20_000, 480
_FAMILY, _HOURS, _MONTHS = "family", "within-hours", "within-months"


@dataclass(frozen=True, slots=True)
class Limits:
    """What narrows down where to go: a family, hours of study, months; none of them."""

    family: str | None = None
    hours: int | None = None
    months: int | None = None


NO_LIMITS = Limits()


def read_limits(words: Words, fields: Fields) -> Limits:
    """Return the limits that a form sends."""
    family = fields.get(_FAMILY)
    return Limits(
        family if family in words.graph.families else None,
        fields.whole(_HOURS, 0, _MOST_HOURS, 0) or None,
        fields.whole(_MONTHS, 0, _MOST_MONTHS, 0) or None,
    )


def present_role(visit: Visit) -> str:
    """Return the job of a visit.

    Raises
    ------
    InvalidValueError
        If it names none.
    """
    if visit.profile.role is None:
        raise InvalidValueError(message("Say first what your job is."))
    return visit.profile.role


def answer_statements(words: Words, visit: Visit, fields: Fields) -> Screen:
    """Return where somebody may go who has answered some statements.

    Raises
    ------
    InvalidValueError
        If the visit names no job.
    """
    visit = read_statements(words, visit, fields)
    return destinations_screen(words, visit, read_limits(words, fields))


def destinations_screen(
    words: Words, visit: Visit, limits: Limits = NO_LIMITS, *, wrong: str = ""
) -> Screen:
    """Return the roles one move away, or those within limits, and a question for any.

    Raises
    ------
    InvalidValueError
        If the visit names no job.
    """
    _ = words.translate
    present = present_role(visit)
    find = _next if limits == NO_LIMITS else _within
    lead, groups, parts = find(words, visit, limits)
    hidden = visit_fields(words, visit)
    family = limits.family or words.graph.role(present).family
    return Screen(
        _("Where to, from {role}?").format(role=words.role(present)),
        lead,
        step=_STEP,
        forms=(
            _narrowing(words, limits, hidden),
            *([Form("/ways", cards=groups, hidden=hidden)] if groups else ()),
            _any_role(words, hidden, wrong),
        ),
        pictures=(map_picture(words, (family,)),),
        notes=parts.notes,
        status=422 if wrong else 200,
    )


def _next(
    words: Words, visit: Visit, _limits: Limits
) -> tuple[str, tuple[CardGroup, ...], Parts]:
    """Return the roles one move away: what they are, their cards, what holds of all."""
    _ = words.translate
    present, profile = present_role(visit), visit.profile
    sort = wished_sort(profile) or "closeness"
    filters = wished_filters(words.graph, profile, Filters(), [present])
    found = next_roles(
        words.graph, present, profile=profile, sort=sort, filters=filters
    )
    lead = _("One move away, the closest first. Hours are of study beside the job.")
    cards = ((role.grade_change, _next_card(words, present, role)) for role in found)
    parts = html_parts(next_page(words, found))
    return lead, _grouped(words, cards), parts


def _within(
    words: Words, visit: Visit, limits: Limits
) -> tuple[str, tuple[CardGroup, ...], Parts]:
    """Return the same of the roles within limits, in any number of moves."""
    _ = words.translate
    present, profile = present_role(visit), visit.profile
    answer = reach_roles(
        words.graph,
        present,
        within_hours=limits.hours,
        within_months=limits.months,
        family=limits.family,
        count=_MOST,
        sort=wished_sort(profile) or "closeness",
        profile=profile,
        filters=wished_filters(words.graph, profile, Filters(), [present]),
    )
    budget = budget_text(words, limits.hours, limits.months)
    lead = _("In any number of moves, the closest first.")
    if budget:
        text = _("Within {budget}, in any number of moves, the closest first.")
        lead = text.format(budget=budget)
    if not answer.complete:
        text = _("These are the first {count}; narrow it down further for others.")
        lead = f"{lead} {text.format(count=_.number(_MOST))}"
    if not answer.roles:
        lead = nothing_text(words, answer)
    cards = ((r.grade_change, _reached_card(words, present, r)) for r in answer.roles)
    return lead, _grouped(words, cards), html_parts(reach_page(words, answer))


def _grouped(words: Words, cards: Iterable[tuple[int, Card]]) -> tuple[CardGroup, ...]:
    """Return cards with their changes of grade as those up, across and back."""
    _ = words.translate
    every = tuple(cards)
    groups = (
        CardGroup(_(heading), tuple(card for change, card in every if fits(change)))
        for heading, fits in DIRECTIONS
    )
    return tuple(group for group in groups if group.cards)


def _next_card(words: Words, present: str, role: NextRole) -> Card:
    _ = words.translate
    takes = _takes(words, role.effort_hours, role.time_months)
    said = with_evidence(words, words.move(role.kind), role.evidence)
    return _card(words, present, role.role, takes, said)


def _reached_card(words: Words, present: str, role: ReachableRole) -> Card:
    _ = words.translate
    route = role.route
    takes = _takes(words, route.effort_hours, route.time_months)
    weakest = max((step.evidence for step in route.steps), key=firmness)
    said = with_evidence(words, moves_text(words, route), weakest)
    return _card(words, present, role.role, takes, said)


def _takes(words: Words, hours: Range[int], months: Range[float]) -> str:
    _ = words.translate
    return _("{hours} of study, {months}").format(
        hours=words.hours(hours), months=words.wait(months)
    )


def _card(words: Words, present: str, role: str, *lines: str) -> Card:
    _ = words.translate
    overlaps = overlaps_between(words.graph, [(present, role)])
    both = (paragraph.text for paragraph in often_one_job(words, overlaps))
    return Card(
        words.role(role),
        (*lines, *both),
        Button(_("Ways there"), name="target", value=role),
        href=role_address(role),
        href_label=_("About this role"),
    )


def _narrowing(words: Words, limits: Limits, hidden: dict[str, str]) -> Form:
    _ = words.translate
    every = Option("", _("All families"), chosen=limits.family is None)
    families = (
        Option(family, group_name(family, words.language), family == limits.family)
        for family in words.graph.families
    )
    return Form(
        "/destinations",
        "narrow",
        heading=_("What is within reach?"),
        questions=(
            Question(
                _FAMILY,
                _("Family of roles"),
                kind="select",
                options=(every, *families),
            ),
            _number(_HOURS, _("Hours of study at most"), limits.hours, _MOST_HOURS),
            _number(_MONTHS, _("Months at most"), limits.months, _MOST_MONTHS),
        ),
        buttons=(Button(_("Show these"), quiet=True),),
        hidden=hidden,
        live=True,
    )


def _number(name: str, label: str, value: int | None, most: int) -> Question:
    said = "" if value is None else str(value)
    return Question(name, label, kind="number", value=said, lowest=1, highest=most)


def _any_role(words: Words, hidden: dict[str, str], wrong: str) -> Form:
    _ = words.translate
    asked = Form(
        "/ways",
        heading=_("You know where you want to go?"),
        questions=(
            Question(
                "target",
                _("The role that you aim at"),
                wrong=wrong,
                suggested=True,
            ),
        ),
        buttons=(Button(_("Ways there")),),
        hidden=hidden,
    )
    return with_titles(words, asked)
