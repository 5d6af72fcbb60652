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
from careerpath.pages.common_blocks import notes
from careerpath.pages.comparison import overlap_blocks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from careerpath.document.blocks import Block
    from careerpath.model.match import Match, MatchedRole
    from careerpath.words import Words

#: A longer phrase is shortened where it is shown.
_MOST_CHARACTERS = 160


def match_page(words: Words, match: Match) -> Page:
    """Return the verdict, then each role with what speaks for and against it."""
    _ = words.translate
    if not match.roles:
        nothing = _("Nothing in this text speaks for a role of the graph.")
        blocks = (Paragraph(nothing), *_remarks(words, match))
        return Page(_("What this text describes"), blocks, words.language)
    verdict = _verdict(words, match)
    roles = (
        _role(words, place, matched) for place, matched in enumerate(match.roles, 1)
    )
    overlaps = (block for o in match.overlaps for block in overlap_blocks(words, o))
    blocks = (
        Heading(verdict, 1),
        *_remarks(words, match),
        *overlaps,
        *roles,
        *_notes(words, match),
    )
    return Page(verdict, blocks, words.language)


def _verdict(words: Words, match: Match) -> str:
    """Return in a sentence what job, or which two, the text describes."""
    _ = words.translate
    titles = [words.role(matched.role) for matched in match.roles]
    if match.two_jobs:
        text = _("These are two jobs: {role} and {other}.")
        return text.format(role=titles[0], other=titles[1])
    if match.close:
        text = _("{role}, or {other}: the text fits both nearly as well.")
        return text.format(role=titles[0], other=titles[1])
    return _("The text describes this role: {role}").format(role=titles[0])


def _remarks(words: Words, match: Match) -> Iterator[Block]:
    """Yield what is to be known about the title, and about what was read."""
    _ = words.translate
    if match.misleading:
        text = _("The title says “{title}”; the content says otherwise.")
        yield Paragraph(text.format(title=match.title))
    elif match.roles and match.roles[0].speaks_for == (match.title,):
        yield Paragraph(_("Only the title says so: there is no content to judge by."))
    if match.doubtful:
        yield Paragraph(
            _(
                "Much of this text speaks of what the graph does not know; the right "
                "role may not be in it."
            )
        )
    if not match.whole:
        yield Paragraph(_("The text is very long; only its beginning was read."))


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
    _ = words.translate
    text = _(
        "The phrases are those of the text that say what this role does more, or less, "
        "than others do. They judge the text, not a person."
    )
    yield Paragraph(text, note=True)
    roles = [matched.role for matched in match.roles]
    shown = Shown(roles=roles, moves=match.overlaps)
    yield from notes(words, shown, estimates=False)
