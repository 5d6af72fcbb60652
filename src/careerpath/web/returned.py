"""Take ticked checklists back: what they say is shown before any of it is taken."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from careerpath.checklist.returned.reading import parse_returned
from careerpath.checklist.returned.taking import (
    levels_reached,
    take_beside_plan,
    take_levels,
)
from careerpath.document.html import html_parts
from careerpath.errors import InvalidValueError, OtherGraphError, message
from careerpath.pages.returned import returned_page
from careerpath.plans.recording import add_done
from careerpath.web.fields import MOST_LISTS
from careerpath.web.kept import (
    PLAN,
    keep_file,
    kept_fields,
    read_plan_text,
    visit_of,
)
from careerpath.web.screen import Button, Form, Option, Question, Screen
from careerpath.web.visit import Visit, read_profile_text, visit_fields
from careerpath.web.wrong import told_problems

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from careerpath.checklist.returned.marks import Returned
    from careerpath.checklist.returned.taking import Taken
    from careerpath.plans.reading import PlanFile
    from careerpath.web.fields import Fields, SentFile
    from careerpath.words import Words

LISTS, _OWN_PROFILE, _OWN_PLAN, _COUNT = "lists", "profile", "planfile", "count"
_CONFIRMED, _LOWER, _OTHER = "confirmed", "lower", "other"
#: Neither a profile nor a CV is one of these; nor has a resume our mark.
_TABLES, _SCHEMA = frozenset({".csv", ".ods", ".xlsx"}), b'"careerpath/'
ACCEPTED = ".csv,.docx,.json,.md,.ods,.pdf,.xlsx"


def lists_question(words: Words) -> Question:
    """Return the question for files that came back."""
    _ = words.translate
    return Question(
        LISTS,
        _("The ticked files"),
        _("As PDF, Excel, Word, LibreOffice, CSV, Markdown, or the answers (JSON)."),
        kind="file",
        many=True,
        accept=ACCEPTED,
    )


def count_question(words: Words, *, person: bool = True) -> Question:
    """Return the question what counts of them, of one person or of many."""
    _ = words.translate
    own = (
        Option(_CONFIRMED, _("Count only what the trainer told.")),
        Option(_LOWER, _("Let levels of the profile fall.")),
    )
    other = Option(
        _OTHER,
        _("Take lists of another graph too, as far as both have their codes."),
    )
    return Question(
        _COUNT,
        _("Special cases"),
        kind="boxes",
        options=(*(own if person else ()), other),
        stacked=True,
    )


def bring_screen(words: Words, _fields: Fields) -> Screen:
    """Return the question for everything that comes back."""
    _ = words.translate
    return Screen(
        _("A ticked checklist is back"),
        _(
            "What it says is shown first. You then save it in your profile and in your "
            "plan; nothing of it stays here."
        ),
        forms=(
            Form(
                "/returned",
                questions=(
                    lists_question(words),
                    Question(
                        _OWN_PROFILE,
                        _("Your profile (me.yaml), if you have one"),
                        kind="file",
                        accept=".yaml,.yml",
                        needed=False,
                    ),
                    Question(
                        _OWN_PLAN,
                        _("Your plan (plan.yaml), if you have one"),
                        kind="file",
                        accept=".yaml,.yml",
                        needed=False,
                    ),
                    count_question(words),
                ),
                buttons=(Button(_("See what it says")),),
            ),
        ),
    )


def is_list(sent: SentFile) -> bool:
    """Tell whether a file can be nothing else than a list that came back."""
    ending = PurePath(sent.name).suffix.lower()
    return ending in _TABLES or (ending == ".json" and _SCHEMA in sent.content)


def sent_lists(fields: Fields) -> Sequence[SentFile]:
    """Return the files that came back.

    Raises
    ------
    InvalidValueError
        If there is none, or too many.
    """
    lists = fields.sent(LISTS)
    if not lists:
        raise InvalidValueError(message("Choose a file first."))
    if len(lists) > MOST_LISTS:
        raise InvalidValueError(
            message("Send at most {count} files at once.", count=MOST_LISTS)
        )
    return lists


def takes_other_graph(fields: Fields) -> bool:
    """Tell whether lists of another graph are to be taken."""
    return _OTHER in fields.lists.get(_COUNT, ())


def returned_screen(words: Words, visit: Visit, fields: Fields) -> Screen:
    """Return what came back, beside what the profile and the plan say.

    Raises
    ------
    CareerPathError
        If one of the files cannot be read.
    """
    _ = words.translate
    visit, file = _whose(words, visit, fields)
    counted = fields.lists.get(_COUNT, ())
    returned = _read(words, fields)
    taken = take_levels(
        returned,
        visit.profile.held,
        confirmed=_CONFIRMED in counted,
        allow_lower=_LOWER in counted,
    )
    planned = _beside(words, returned, file, confirmed=_CONFIRMED in counted)
    page = returned_page(words, taken, named=True, planned=planned, options=False)
    parts = html_parts(page)
    return Screen(
        page.title,
        _("Nothing is changed yet: take it below, or leave it."),
        content=parts.body,
        notes=parts.notes,
        unread=told_problems(words, returned.problems),
        later=tuple(_onward(words, visit, file, taken, planned)),
    )


def _whose(words: Words, visit: Visit, fields: Fields) -> tuple[Visit, PlanFile | None]:
    """Return whom it is about: who is here already, or whose files are sent along."""
    file = None
    if text := fields.values.get(PLAN, "").encode():
        return visit, read_plan_text(words, text)
    for sent in fields.sent(_OWN_PLAN)[:1]:
        file = read_plan_text(words, sent.content)
        visit = visit_of(keep_file(words, file))
    for sent in fields.sent(_OWN_PROFILE)[:1]:
        visit = Visit(read_profile_text(words.graph, sent.content))
    return visit, file


def _read(words: Words, fields: Fields) -> Returned:
    lists, other = sent_lists(fields), takes_other_graph(fields)
    try:
        return parse_returned(lists, words.graph, other_graph=other)
    except OtherGraphError as error:
        raise InvalidValueError(
            message(
                "{reason} Tick that lists of another graph are taken too, and send it "
                "again.",
                reason=error.message,
            )
        ) from error


def _beside(
    words: Words, returned: Returned, file: PlanFile | None, *, confirmed: bool
) -> tuple[Taken, ...] | None:
    if file is None:
        return None
    plan = keep_file(words, file).plan
    return take_beside_plan(returned, plan, file.record.done, confirmed=confirmed)


def _onward(
    words: Words,
    visit: Visit,
    file: PlanFile | None,
    taken: Sequence[Taken],
    planned: Sequence[Taken] | None,
) -> Iterator[Form]:
    """Yield how to take what came back, and how to leave it."""
    _ = words.translate
    hidden = dict(_taken_fields(words, visit, file, taken, planned or ()))
    save = [Button(_("Save your profile (me.yaml)"), "/take/me.yaml", quiet=True)]
    if file is not None:
        save.insert(0, Button(_("Save the plan (plan.yaml)"), "/take/plan.yaml"))
        yield Form(
            "/plan",
            heading=_("Take it"),
            buttons=(*save, Button(_("On to the plan"), quiet=True)),
            hidden=hidden,
        )
        left = kept_fields(words, visit, keep_file(words, file))
        back = Button(_("Leave it, back to the plan"), quiet=True)
        yield Form("/plan", buttons=(back,), hidden=left)
        return
    onward = Button(_("On to where you could go"))
    role = visit.profile.role is not None
    yield Form(
        "/destinations" if role else "/take/me.yaml",
        heading=_("Take it"),
        buttons=(*save, *((onward,) if role else ())),
        hidden=hidden,
    )


def _taken_fields(
    words: Words,
    visit: Visit,
    file: PlanFile | None,
    taken: Iterable[Taken],
    planned: Iterable[Taken],
) -> Mapping[str, str]:
    """Return the hidden fields of the visit once all of it is taken."""
    levels = {t.skill: t.now for t in taken if t.changed and t.now is not None}
    held = dict(sorted({**visit.profile.held, **levels}.items()))
    visit = replace(visit, profile=replace(visit.profile, held=held))
    if file is None:
        return visit_fields(words, visit)
    done = levels_reached(planned)
    changed = add_done(words.graph, file, *done) if done else file
    return kept_fields(words, visit, keep_file(words, changed))
