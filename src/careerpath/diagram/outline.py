"""Say a page in words: the same roles, moves and prices, for those who read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.diagram import notes, wording
from careerpath.i18n import translator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.diagram.neighbourhood import Arrow
    from careerpath.diagram.page import Page
    from careerpath.diagram.subject import Subject


def outline_page(subject: Subject, page: Page) -> str:
    """Return what a page shows, as plain text that ends in a newline."""
    sections = (
        [wording.title(subject), *_figures(subject)],
        _moves(subject, page, "chosen"),
        [*_moves(subject, page, "other"), *_moves(subject, page, "beside")],
        _roles(subject, page),
        _notes(subject, page),
    )
    return "\n\n".join("\n".join(lines) for lines in sections if lines) + "\n"
