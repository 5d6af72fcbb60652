"""Show where somebody could go: up, across and back, the closest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.document.html import html_parts
from careerpath.errors import InvalidValueError, message
from careerpath.model.answers import Filters
from careerpath.pages.common_blocks import with_evidence
from careerpath.pages.moves import DIRECTIONS, next_page
from careerpath.planning.next_move import next_roles
from careerpath.planning.wishes import wished_filters, wished_sort
from careerpath.web.screen import (
    Button,
    Card,
    CardGroup,
    Form,
    Option,
    Question,
    Screen,
)
from careerpath.web.visit import visit_fields

if TYPE_CHECKING:
    from careerpath.model.answers import NextRole
    from careerpath.web.visit import Visit
    from careerpath.words import Words

_STEP = 3


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


def destinations_screen(words: Words, visit: Visit, *, wrong: str = "") -> Screen:
    """Return the roles one move away, and a question for any other.

    Raises
    ------
    InvalidValueError
        If the visit names no job.
    """
    _ = words.translate
    present = present_role(visit)
    profile = visit.profile
    sort = wished_sort(profile) or "closeness"
    found = next_roles(
        words.graph,
        present,
        profile=profile,
        sort=sort,
        filters=wished_filters(words.graph, profile, Filters(), [present]),
    )
    parts = html_parts(next_page(words, present, found, sort))
    hidden = visit_fields(words, visit)
    return Screen(
        _("Where to, from {role}?").format(role=words.role(present)),
        _("One move away, the closest first. Hours are of study beside the job."),
        step=_STEP,
        forms=(
            Form("/ways", cards=tuple(_groups(words, found)), hidden=hidden),
            _any_role(words, hidden, wrong),
        ),
        notes=parts.notes,
        status=422 if wrong else 200,
    )


def _groups(words: Words, roles: tuple[NextRole, ...]) -> list[CardGroup]:
    _ = words.translate
    groups = [
        CardGroup(
            _(heading),
            tuple(_card(words, role) for role in roles if fits(role.grade_change)),
        )
        for heading, fits in DIRECTIONS
    ]
    return [group for group in groups if group.cards]


def _card(words: Words, role: NextRole) -> Card:
    _ = words.translate
    takes = _("{hours} of study; months: {months}").format(
        hours=words.hours(role.effort_hours), months=words.whole_wait(role.time_months)
    )
    return Card(
        words.role(role.role),
        (takes, with_evidence(words, words.move(role.kind), role.evidence)),
        Button(_("Ways there"), name="target", value=role.role),
        href=f"/roles/{role.role}",
        href_label=_("About this role"),
    )


def _any_role(words: Words, hidden: dict[str, str], wrong: str) -> Form:
    _ = words.translate
    titles = sorted(words.role(role) for role in words.graph.roles)
    return Form(
        "/ways",
        heading=_("You know where you want to go?"),
        questions=(
            Question(
                "target",
                _("The role that you aim at"),
                options=tuple(Option(title, title) for title in titles),
                wrong=wrong,
            ),
        ),
        buttons=(Button(_("Ways there")),),
        hidden=hidden,
    )
