"""Set a checklist as a page with boxes to tick, and write it in Markdown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from careerpath.document.blocks import (
    Box,
    Bullets,
    Heading,
    Page,
    Paragraph,
    Section,
    Term,
)
from careerpath.document.endings import Sign
from careerpath.document.markdown import markdown
from careerpath.i18n import translator
from careerpath.words.phrases import date_text, hours_text, kind_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.checklist.items import (
        Checklist,
        ChecklistItem,
        ChecklistSection,
        Tick,
    )
    from careerpath.document.blocks import Block
    from careerpath.i18n import Translator
    from careerpath.model.text import Language

#: Where nobody's name is yet.
SPACE = "…" * 12
#: The title, and the line to fill in with nobody's name on it yet.
MARKDOWN_SIGN = Sign(
    head=rb"# [^\n]*\n\n(?:- [^\n]*\n)*\n?(?:[^\n]*?%s){3}\n" % SPACE.encode(),
    changed=rb"\n +- \[[^ \]]",
)


def checklist_page(checklist: Checklist) -> Page:
    """Return the page of a checklist: its skills, each with its boxes.

    Each box is one skill at one level, and no box stands for anything else. Its
    code is both, `skill-id:level`: that is what a ticked list is matched on, never
    the place or the words of the line.
    """
    _ = translator(checklist.language)
    signed = _("Name: {space} Trainer: {space} Date: {space}").format(space=SPACE)
    blocks = (
        Heading(checklist.title, 1),
        *_bullets(checklist.subtitle),
        Paragraph(signed),
        *(_section(section, checklist.language) for section in checklist.sections),
        *_prompts(checklist, _),
        Section(_("Notes"), (Bullets((*checklist.notices, code_note(_))),)),
    )
    return Page(checklist.title, blocks, checklist.language)


def code_note(_: Translator) -> str:
    """Return what is said of the codes where they end the lines."""
    return _("The code that ends each line names its box; leave it as it is.")


def _prompts(checklist: Checklist, _: Translator) -> Iterator[Block]:
    if checklist.prompts:
        yield Section(_("To talk about"), tuple(_bullets(checklist.prompts)))


def _bullets(lines: tuple[str, ...]) -> Iterator[Block]:
    if lines:
        yield Bullets(lines)


def _section(section: ChecklistSection, language: Language) -> Section:
    lines = map(Paragraph, section.lines)
    items = (_item(item, language) for item in section.items)
    return Section(section.title, (*lines, *items))


def _item(item: ChecklistItem, language: Language) -> Term:
    _ = translator(language)
    parts = [
        kind_name(item.kind, language),
        rise_text(item),
        hours_line(item, language),
    ]
    if not item.essential:
        parts.append(_("desirable"))
    parts.extend(how_and_when(item, language))
    aside = "".join(f", {part}" for part in parts)
    boxes = tuple(_box(tick, _) for tick in item.ticks)
    return Term(item.label, boxes, marked=True, aside=aside)


def rise_text(item: ChecklistItem) -> str:
    """Return the level held and the one aimed at."""
    return f"{item.from_level} → {item.to_level} ({item.from_name} → {item.to_name})"


def how_and_when(item: ChecklistItem, language: Language) -> Iterator[str]:
    """Yield when a skill is studied and where it is practised, as a plan says.

    The role may be one that is only reached after those days.
    """
    _ = translator(language)
    if item.begin is not None and item.due is not None:
        yield _("studied from {begin} to {due}").format(
            begin=date_text(item.begin, language), due=date_text(item.due, language)
        )
    if item.practise_as:
        yield _("practised as {role}").format(role=item.practise_as)


def hours_line(item: ChecklistItem | Tick, language: Language) -> str:
    """Return the hours of study, and of practice at work if there is any."""
    _ = translator(language)
    study = hours_text(item.hours, language)
    text = _("{hours} of study").format(hours=study)
    if not item.practice_hours.high:
        return text
    practice = hours_text(item.practice_hours, language)
    return _("{text}, {hours} of practice").format(text=text, hours=practice)


def _box(tick: Tick, _: Translator) -> Box:
    text = _("level {level}, {name}: {statement}").format(
        level=tick.level, name=tick.level_name, statement=tick.statement
    )
    if tick.done_on is not None:
        seen = _("seen on {day}").format(day=date_text(tick.done_on, _.language))
        text = f"{text} ({seen})"
    return Box(text, tick.code, tick.done)


def render_markdown(checklist: Checklist) -> str:
    """Return a checklist as Markdown with boxes that GitHub and others show.

    Each line of a box ends with its code, `` `skill-id:level` ``. It is a code span
    and not a comment because it has to be there after editing in a rich text editor
    or a word processor, and on paper.

    Examples
    --------
    >>> from careerpath.checklist import Checklist
    >>> empty = Checklist("Plan", ("Learning: 0 h",), (), ("No promise.",), "en")
    >>> print(render_markdown(empty), end="")  # doctest: +ELLIPSIS
    # Plan
    <BLANKLINE>
    - Learning: 0 h
    <BLANKLINE>
    Name: ... Trainer: ... Date: ...
    <BLANKLINE>
    ## Notes
    <BLANKLINE>
    - No promise.
    - A day and the trainer's initials may be written behind the code of a box.
    - The code that ends each line names its box; leave it as it is.
    """
    _ = translator(checklist.language)
    hint = _(
        "A day and the trainer's initials may be written behind the code of a box."
    )
    told = replace(checklist, notices=(*checklist.notices, hint))
    return markdown(checklist_page(told))
