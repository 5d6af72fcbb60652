"""Serve a trainer: checklists of roles, and one table of many that came back."""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING, Any

from careerpath.checklist import role_checklist
from careerpath.checklist.page import checklist_page
from careerpath.checklist.returned.holdings import Holding, Holdings, parse_holdings
from careerpath.checklist.returned.holdings_table import HOLDINGS
from careerpath.checklist.returned.marks import Returned
from careerpath.document.html import html_parts
from careerpath.errors import InvalidValueError, message
from careerpath.pages.json.returned import holdings_answer
from careerpath.pages.returned import holdings_page
from careerpath.web.along import CHECKLIST_FORMS, OTHER_FORMS
from careerpath.web.parcels import as_parcel, checklist_bytes
from careerpath.web.returned import (
    count_question,
    lists_question,
    sent_lists,
    takes_other_graph,
)
from careerpath.web.screen import Button, Form, LinkGroup, Screen
from careerpath.web.wrong import told_problems
from careerpath.words.phrases import group_name
from careerpath.words.sentences import grade_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from careerpath.web.fields import Fields
    from careerpath.web.parcels import Parcel
    from careerpath.web.visit import Visit
    from careerpath.words import Words

_TOLD = "told"
_FORMS = CHECKLIST_FORMS | OTHER_FORMS
#: What a name of a checklist in an address begins with.
_CHECKLIST, _LETTER = "checklist", "checklist-letter.pdf"


def trainer_screen(words: Words, _fields: Fields) -> Screen:
    """Return the question for lists that came back, and the list of every role."""
    _ = words.translate
    return Screen(
        _("For trainers"),
        _(
            "Take the checklist of a role, in any form; and put the lists that come "
            "back from many people into one table."
        ),
        forms=(
            Form(
                "/table",
                heading=_("Many lists, one table"),
                lead=_("Each file is one person, by its name: anna.xlsx is anna."),
                questions=(lists_question(words), count_question(words, person=False)),
                buttons=(Button(_("See what they say")),),
            ),
        ),
        links=tuple(_catalogue(words)),
    )


def _catalogue(words: Words) -> Iterator[LinkGroup]:
    """Yield the checklists of all roles, by family and grade."""
    _ = words.translate
    roles = sorted(words.graph.roles.values(), key=lambda r: (r.family, r.grade, r.id))
    for family, members in groupby(roles, key=lambda role: role.family):
        heading = _("Checklists: {family}").format(
            family=group_name(family, words.language)
        )
        links = (
            (
                words.role(role.id),
                f"/roles/{role.id}/checklist",
                grade_text(role.grade, words.language),
            )
            for role in members
        )
        yield LinkGroup(heading, tuple(links))


# ------------------------------------------------------------------------ checklists


def checklist_screen(words: Words, fields: Fields) -> Screen | None:
    """Return the checklist of a role; None for one that is not there."""
    role = fields.get("id")
    if role not in words.graph.roles:
        return None
    _ = words.translate
    made = role_checklist(words.graph, role, language=words.language)
    parts = html_parts(checklist_page(made))
    forms = {f"{_CHECKLIST}{ending}": _(label) for ending, label in _FORMS.items()}
    forms[_LETTER] = _("To print on paper of the size Letter")
    links = tuple(
        (f"{label} ({name})", f"/roles/{role}/{name}", "")
        for name, label in forms.items()
    )
    return Screen(
        made.title,
        content=parts.body,
        folded=_("All that it says"),
        notes=parts.notes,
        links=(LinkGroup(_("Take it along"), links),),
    )


def checklist_parcel(words: Words, role: str, name: str) -> Parcel | None:
    """Return the checklist of a role as a file; None where there is no such thing."""
    ending, paper = name.removeprefix(_CHECKLIST), "A4"
    if name == _LETTER:
        ending, paper = ".pdf", "Letter"
    if role not in words.graph.roles or ending not in _FORMS:
        return None
    made = role_checklist(words.graph, role, language=words.language)
    return as_parcel(f"{role}{ending}", checklist_bytes(made, ending, paper))


# ----------------------------------------------------------------------------- table


def table_screen(words: Words, _visit: Visit, fields: Fields) -> Screen:
    """Return how much is told of each person, and the table to save.

    Raises
    ------
    CareerPathError
        If a file cannot be read.
    """
    _ = words.translate
    found = parse_holdings(
        sent_lists(fields), words.graph, other_graph=takes_other_graph(fields)
    )
    page = holdings_page(words, found)
    parts = html_parts(page)
    told = json.dumps(holdings_answer(found)["people"], ensure_ascii=False)
    return Screen(
        page.title,
        content=parts.body,
        notes=parts.notes,
        unread=told_problems(words, found.returned.problems),
        later=(
            Form(
                "/take/people.xlsx",
                heading=_("Save the table"),
                lead=_("A row for each person's own word and one for the trainer's."),
                buttons=(
                    Button(_("For Excel (people.xlsx)")),
                    Button(_("As CSV (people.csv)"), "/take/people.csv", quiet=True),
                ),
                hidden={_TOLD: told},
            ),
        ),
    )


#: The tables that `pack_table` makes.
TABLES = tuple(f"people{ending}" for ending in HOLDINGS.forms)


def pack_table(words: Words, name: str, fields: Fields) -> Parcel:
    """Return the table of what a page has told before.

    Raises
    ------
    InvalidValueError
        If that is no such thing.
    MissingLibraryError
        If the form needs a library that is not installed.
    """
    people = tuple(_read_people(words, fields.values.get(_TOLD, "")))
    skills = frozenset(s for one in people for s in (*one.own, *one.trainer))
    render = HOLDINGS.for_path(name)
    return as_parcel(name, render(words, Holdings(people, skills, Returned())))


def _read_people(words: Words, text: str) -> Iterator[Holding]:
    try:
        for one in json.loads(text):
            own, trainer = (_read_levels(words, one[by]) for by in ("self", "trainer"))
            yield Holding(str(one["person"]), own, trainer)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise InvalidValueError(
            message("The table is not as this page wrote it; send the files again.")
        ) from error


def _read_levels(words: Words, said: Any) -> Mapping[str, int]:
    highest = words.graph.scale.highest
    levels = {str(skill): int(level) for skill, level in said.items()}
    if not all(
        s in words.graph.skills and 0 <= n <= highest for s, n in levels.items()
    ):
        raise ValueError
    return levels
