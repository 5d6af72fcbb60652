"""Set as a page which roles an advertisement or a CV describes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.credits import Shown
from careerpath.document.blocks import (
    Bullets,
    Heading,
    Page,
    Paragraph,
    Section,
    Term,
)
from careerpath.i18n import N_
from careerpath.model.code_systems import code_system
from careerpath.pages.common_blocks import notes
from careerpath.pages.comparison import overlap_blocks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from careerpath.career_graph import CareerGraph
    from careerpath.document.blocks import Block
    from careerpath.model.match import Doubt, Match, MatchedRole
    from careerpath.words import Words

#: A longer phrase is shortened where it is shown.
_MOST_CHARACTERS = 160


def match_page(words: Words, match: Match) -> Page:
    """Return the verdict, then each role with what speaks for and against it."""
    verdict = _verdict(words, match)
    overlaps = (block for o in match.overlaps for block in overlap_blocks(words, o))
    blocks = (
        Heading(verdict, 1),
        *_remarks(words, match),
        *overlaps,
        *_roles(words, match),
        *_notes(words, match),
    )
    return Page(verdict, blocks, words.language)


def _verdict(words: Words, match: Match) -> str:
    """Return in a sentence what job, or which two, the text describes."""
    _ = words.translate
    titles = [words.role(matched.role) for matched in match.roles]
    if not titles:
        return _("The text describes none of the roles of this graph")
    if match.two_jobs:
        text = _("These are two jobs: {role} and {other}.")
        return text.format(role=titles[0], other=titles[1])
    if match.close:
        text = _("{role}, or {other}: the text fits both nearly as well.")
        return text.format(role=titles[0], other=titles[1])
    if match.doubtful:
        return _("Perhaps the text describes this role: {role}").format(role=titles[0])
    return _("The text describes this role: {role}").format(role=titles[0])


#: What each doubt means, to someone who has to decide.
_DOUBTS: dict[Doubt, str] = {
    "unfamiliar": N_(
        "Much of this text speaks of what the graph does not know; the right "
        "role may not be in it."
    ),
    "elsewhere": N_(
        "It reads nearly as much like a job that this graph does not hold."
    ),
    "title": N_(
        "The title decides here; the content alone would lead to another role."
    ),
    "thin": N_(
        "Little in this text says what the job does; ask before you rely on it."
    ),
    "torn": N_(
        "Not everything points to the same role; read the reasons below before you "
        "rely on the answer."
    ),
}


def _remarks(words: Words, match: Match) -> Iterator[Block]:
    """Yield what is to be known about the title, and about what was read."""
    _ = words.translate
    doubts: Iterable[Doubt] = match.doubts
    if not match.roles:
        yield from _elsewhere(words, match)
    elif match.misleading:
        text = _("The title says “{title}”; the content says otherwise.")
        yield Paragraph(text.format(title=match.title))
    elif match.roles[0].speaks_for == (match.title,):
        text = _(
            "Only the title says so; nothing else in the text speaks for the role."
        )
        yield Paragraph(text)
        doubts = [doubt for doubt in doubts if doubt != "title"]
    for doubt in doubts:
        yield Paragraph(_(_DOUBTS[doubt]))
    if match.roles and match.reads_like:
        yield _likeness(words, match)
    if not match.whole:
        yield Paragraph(_("The text is very long; only its beginning was read."))


def _elsewhere(words: Words, match: Match) -> Iterator[Block]:
    """Yield what the text is about instead, as far as that is known."""
    _ = words.translate
    if match.reads_like:
        yield _likeness(words, match)
    if not match.nearest:
        yield Paragraph(_("Nothing in this text speaks for a role of the graph."))


def _likeness(words: Words, match: Match) -> Paragraph:
    """Return what the text reads like outside the graph, and who calls that so."""
    _ = words.translate
    titles = (
        _("“{title}” ({system})").format(
            title=row.title, system=code_system(row.system)
        )
        for row in match.reads_like
    )
    text = _("Outside this graph it reads most like {titles}.")
    return Paragraph(text.format(titles=", ".join(titles)))


def _roles(words: Words, match: Match) -> Iterator[Block]:
    """Yield the roles, or those that come nearest where there are none."""
    _ = words.translate
    if match.nearest:
        text = _("Nearest, should you look for a role of this graph all the same:")
        yield Paragraph(text)
    for place, matched in enumerate(match.roles or match.nearest, 1):
        yield _role(words, place, matched)


def _role(words: Words, place: int, matched: MatchedRole) -> Section:
    _ = words.translate
    title = _("{place}. {role}").format(place=place, role=words.role(matched.role))
    body = (
        *_quotes(words, _("Speaks for it"), matched.speaks_for),
        *_quotes(words, _("Speaks against it"), matched.speaks_against),
    )
    return Section(title, body)


def _quotes(words: Words, heading: str, phrases: Iterable[str]) -> Iterator[Block]:
    _ = words.translate
    quoted = tuple(_("“{phrase}”").format(phrase=_shortened(p)) for p in phrases)
    if quoted:
        yield Term(_("{heading}:").format(heading=heading), (Bullets(quoted),))


def _shortened(phrase: str) -> str:
    if len(phrase) <= _MOST_CHARACTERS:
        return phrase
    return phrase[: _MOST_CHARACTERS - 1].rstrip() + "…"


def _notes(words: Words, match: Match) -> Iterator[Block]:
    if not match.roles and not match.nearest and not match.reads_like:
        return
    _ = words.translate
    text = _(
        "The phrases are those of the text that say what this role does more, or less, "
        "than others do. They judge the text, not a person."
    )
    yield Paragraph(text, note=True)
    yield from notes(words, *shown_match(words.graph, match), estimates=False)


def shown_match(graph: CareerGraph, match: Match) -> tuple[Shown, ...]:
    """Return what is shown of the roles that a text describes."""
    roles = [matched.role for matched in (*match.roles, *match.nearest)]
    rows = [row for row in match.reads_like if row.source in graph.sources]
    return (Shown(roles=roles, moves=match.overlaps, rows=rows),)
