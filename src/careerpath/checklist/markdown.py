"""Write a checklist as a Markdown task list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.document.endings import Sign
from careerpath.document.markdown import escape_markdown
from careerpath.i18n import translator
from careerpath.wording import hours_text, kind_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.checklist.items import (
        Checklist,
        ChecklistItem,
        ChecklistSection,
        Tick,
    )
    from careerpath.i18n import Translator
    from careerpath.model.text import Language

_SPACE = "…" * 12
#: The title, and the line to fill in with nobody's name on it yet.
SIGN = Sign(
    head=rb"# [^\n]*\n\n(?:- [^\n]*\n)*\n?(?:[^\n]*?%s){3}\n" % _SPACE.encode(),
    changed=rb"\n +- \[[^ \]]",
)


def render_markdown(checklist: Checklist) -> str:
    """Return a checklist as Markdown with boxes that GitHub and others show.

    Each box is one skill at one level, and no box stands for anything else. Its
    line ends with a code span of both, `` `skill-id:level` ``. That is what a
    ticked list is matched on, never the place or the words of the line. It is a
    code span and not a comment because it has to be there after editing in a
    rich text editor or a word processor, and on paper.

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
    """
    _ = translator(checklist.language)
    blocks = [
        f"# {escape_markdown(checklist.title)}",
        _bullets(checklist.subtitle),
        _("Name: {space} Trainer: {space} Date: {space}").format(space=_SPACE),
        *(
            block
            for section in checklist.sections
            for block in _section(section, checklist.language)
        ),
        "## " + _("Notes"),
        _bullets(checklist.notices),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _bullets(lines: tuple[str, ...]) -> str:
    return "\n".join(f"- {escape_markdown(line)}" for line in lines)


def _section(section: ChecklistSection, language: Language) -> Iterator[str]:
    yield f"## {escape_markdown(section.title)}"
    yield "\n\n".join(escape_markdown(line) for line in section.lines)
    yield "\n".join(line for item in section.items for line in _item(item, language))


def _item(item: ChecklistItem, language: Language) -> Iterator[str]:
    _ = translator(language)
    parts = [
        f"**{escape_markdown(item.label)}**",
        kind_name(item.kind, language),
        escape_markdown(
            f"{item.from_level} → {item.to_level} ({item.from_name} → {item.to_name})"
        ),
        hours_text(item.hours, language),
    ]
    if not item.essential:
        parts.append(_("desirable"))
    yield f"- {', '.join(parts)}"
    for tick in item.ticks:
        yield f"  - [ ] {_tick(tick, _)}"


def _tick(tick: Tick, _: Translator) -> str:
    text = _("level {level}, {name}: {statement}").format(
        level=tick.level, name=tick.level_name, statement=tick.statement
    )
    return f"{escape_markdown(text)} `{tick.skill}:{tick.level}`"
