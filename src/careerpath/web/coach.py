"""Show a coach what to look at together: the map of roles, roles side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from careerpath.document.html import html_parts
from careerpath.errors import AmbiguousNameError, UnknownNameError
from careerpath.pages.comparison import comparison_page
from careerpath.planning.comparison import compare_roles
from careerpath.web.charts import (
    FAMILY,
    MOST_DRAWN,
    ROLE,
    comparison_picture,
    map_picture,
)
from careerpath.web.job import ids_meant
from careerpath.web.links import linked
from careerpath.web.screen import Button, Form, Option, Question, Screen
from careerpath.web.titles import with_titles
from careerpath.words.phrases import group_name

if TYPE_CHECKING:
    from careerpath.web.fields import Fields
    from careerpath.words import Words

#: How many roles stand side by side.
_FEWEST, _MOST = 2, 6


def map_screen(words: Words, fields: Fields) -> Screen:
    """Return the map of the families named, of all where none is."""
    _ = words.translate
    named = fields.lists.get(FAMILY, ())
    families = tuple(f for f in words.graph.families if f in named)
    options = tuple(
        Option(family, group_name(family, words.language), family in families)
        for family in words.graph.families
    )
    which = Question(FAMILY, _("Families of roles"), kind="boxes", options=options)
    return Screen(
        _("The map of roles"),
        _("From left to right the grades, and the moves between the roles."),
        forms=(
            Form(
                "/map",
                questions=(which,),
                buttons=(Button(_("Show these"), quiet=True),),
                asked=True,
            ),
        ),
        picture=map_picture(words, families),
    )


class _Typed(NamedTuple):
    """What somebody types for a role: which one it is, or what is wrong."""

    text: str
    role: str = ""
    wrong: str = ""


def compare_screen(words: Words, fields: Fields) -> Screen:
    """Return two to six roles side by side, and the question which.

    Raises
    ------
    InvalidValueError
        If one is named twice.
    """
    _ = words.translate
    texts = (text.strip() for text in fields.lists.get(ROLE, ()))
    typed = [_look_up(words, text) for text in [t for t in texts if t][:_MOST]]
    roles = [one.role for one in typed]
    asked = _which(words, typed)
    wrong = any(one.wrong for one in typed)
    if wrong or len(roles) < _FEWEST:
        return Screen(
            _("Roles side by side"),
            _("Two to six roles: what each is for, and what differs."),
            forms=(asked,),
            status=422 if wrong else 200,
        )
    comparison = compare_roles(words.graph, roles)
    page = comparison_page(words, comparison)
    parts = html_parts(page)
    drawn = len(roles) <= MOST_DRAWN
    return Screen(
        page.title,
        content=linked(words, parts.body),
        notes=parts.notes,
        picture=comparison_picture(words, roles) if drawn else None,
        later=(asked,),
    )


def _look_up(words: Words, text: str) -> _Typed:
    try:
        role = words.graph.find_role(text).id
    except (AmbiguousNameError, UnknownNameError) as error:
        near = ids_meant(error)
        told = words.reason(error.message)
        return _Typed(text, wrong=f"{told} {words.roles(near)}" if near else told)
    return _Typed(words.role(role), role)


def _which(words: Words, typed: list[_Typed]) -> Form:
    _ = words.translate
    shown = [*typed, *[_Typed("")] * (_MOST - len(typed))]
    asked = Form(
        "/compare",
        "which",
        heading=_("Which roles?"),
        questions=tuple(
            Question(
                ROLE,
                _("Role {number}").format(number=number),
                value=one.text,
                wrong=one.wrong,
                suggested=True,
            )
            for number, one in enumerate(shown, start=1)
        ),
        buttons=(Button(_("Compare")),),
        asked=True,
    )
    return with_titles(words, asked)
