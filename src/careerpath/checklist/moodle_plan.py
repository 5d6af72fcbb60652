"""Write the sheet that goes beside a Moodle framework: Moodle imports no plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.checklist.moodle import competency_id, framework_id
from careerpath.checklist.skills import by_skill
from careerpath.document.blocks import Bullets, Column, Heading, Page, Section, table
from careerpath.document.endings import Sign
from careerpath.document.markdown import markdown
from careerpath.i18n import translator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.checklist.items import Checklist
    from careerpath.i18n import Translator

_FORMAT = "careerpath/moodle-plan/1"
PLAN_SHEET_SIGN = Sign(head=rb"# ", inside=rb"\n- %s g" % _FORMAT.encode())


def render_plan_sheet(checklist: Checklist, *, id_suffix: str = "") -> bytes:
    """Return which competencies a learning plan has, in order, in Markdown.

    For each its number in the framework, how far it goes and until when; and what to
    do with both in Moodle.
    """
    _ = translator(checklist.language)
    columns = (
        Column("", right=True),
        Column(_("ID number"), fixed=True),
        Column(_("Skill")),
        Column(_("Level aimed at")),
        Column(_("Due date"), fixed=True),
    )
    notes = (
        *checklist.credits,
        f"{_FORMAT} {checklist.graph} {framework_id(checklist, id_suffix)}",
    )
    blocks = (
        Heading(checklist.title, 1),
        Bullets(tuple(_steps(_, framework_id(checklist, id_suffix)))),
        table(columns, _rows(checklist)),
        Section(_("Notes"), (Bullets(notes),)),
    )
    return markdown(Page(checklist.title, blocks, checklist.language)).encode()


def _steps(_: Translator, framework: str) -> Iterator[str]:
    yield _(
        "Import the CSV file as a competency framework; its number is {id}."
    ).format(id=framework)
    yield _("Moodle imports no learning plans: make a template named as this sheet.")
    yield _("Add the competencies below in their order; the last day is its due date.")
    yield _("Rate what has been seen at work; each level has a line of its own.")


def _rows(checklist: Checklist) -> Iterator[list[str]]:
    for number, skill in enumerate(by_skill(checklist), start=1):
        last = skill.last
        due = "" if last.due is None else last.due.isoformat()
        yield [
            str(number),
            competency_id(last.skill),
            last.label,
            f"{last.to_level}, {last.to_name}",
            due,
        ]
