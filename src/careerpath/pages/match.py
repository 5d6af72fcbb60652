"""Set as text which roles an advertisement or a CV describes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.credits import Shown
from careerpath.document.blocks import Page
from careerpath.document.terminal import page_lines
from careerpath.document.typesetting import faint, spaced, strong, wrap
from careerpath.pages.comparison import overlap_blocks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careerpath.model.match import Match, MatchedRole
    from careerpath.words import Words

#: A longer phrase is shortened where it is shown.
_MOST_CHARACTERS = 160


def match_page(words: Words, match: Match) -> list[str]:
    """Return the verdict, then each role with what speaks for and against it."""
    verdict = [*_verdict(words, match), *_remarks(words, match)]
    roles = [
        _role(words, place, matched) for place, matched in enumerate(match.roles, 1)
    ]
    overlaps = [
        page_lines(Page("", tuple(overlap_blocks(words, o)), words.language))
        for o in match.overlaps
    ]
    return [*spaced([verdict, *overlaps, *roles]), *_footer(words, match)]


def _verdict(words: Words, match: Match) -> list[str]:
    """Return in a sentence what job, or which two, the text describes."""
    _ = words.translate
    titles = [words.role(matched.role) for matched in match.roles]
    if not titles:
        return wrap(_("Nothing in this text speaks for a role of the graph."))
    if match.two_jobs:
        text = _("These are two jobs: {role} and {other}.")
        line = text.format(role=titles[0], other=titles[1])
    elif match.close:
        text = _("{role}, or {other}: the text fits both nearly as well.")
        line = text.format(role=titles[0], other=titles[1])
    else:
        line = _("The text describes this role: {role}").format(role=titles[0])
    return [strong(part) for part in wrap(line)]


def _remarks(words: Words, match: Match) -> list[str]:
    """Return what is to be known about the title, and about what was read."""
    _ = words.translate
    texts = []
    if match.misleading:
        text = _("The title says “{title}”; the content says otherwise.")
        texts.append(text.format(title=match.title))
    elif match.roles and match.roles[0].speaks_for == (match.title,):
        texts.append(_("Only the title says so: there is no content to judge by."))
    if match.doubtful:
        texts.append(
            _(
                "Much of this text speaks of what the graph does not know; the right "
                "role may not be in it."
            )
        )
    if not match.whole:
        texts.append(_("The text is very long; only its beginning was read."))
    return [line for text in texts for line in wrap(text)]


def _role(words: Words, place: int, matched: MatchedRole) -> list[str]:
    _ = words.translate
    title = _("{place}. {role}").format(place=place, role=words.role(matched.role))
    return [
        *map(strong, wrap(title)),
        *_quotes(words, _("Speaks for it"), matched.speaks_for),
        *_quotes(words, _("Speaks against it"), matched.speaks_against),
    ]


def _quotes(words: Words, heading: str, phrases: Iterable[str]) -> list[str]:
    _ = words.translate
    quoted = [_("“{phrase}”").format(phrase=_shortened(phrase)) for phrase in phrases]
    if not quoted:
        return []
    lines = [line for text in quoted for line in wrap(f"- {text}", indent=4, hang=6)]
    return [*wrap(_("{heading}:").format(heading=heading), indent=2), *lines]


def _shortened(phrase: str) -> str:
    if len(phrase) <= _MOST_CHARACTERS:
        return phrase
    return phrase[: _MOST_CHARACTERS - 1].rstrip() + "…"


def _footer(words: Words, match: Match) -> list[str]:
    _ = words.translate
    if not match.roles:
        return []
    text = _(
        "The phrases are those of the text that say what this role does more, or less, "
        "than others do. They judge the text, not a person."
    )
    shown = Shown(roles=[matched.role for matched in match.roles], moves=match.overlaps)
    notes = [text, *words.notes(shown, estimates=False)]
    return ["", *(faint(line) for note in notes for line in wrap(note))]
