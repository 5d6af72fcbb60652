"""Ask for the paper that something is printed on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.diagram.paper import PAPERS
from careerpath.document.pdf import SHEETS
from careerpath.web.screen import Option, Question

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careerpath.words import Words

#: The field that names a paper.
PAPER = "paper"


def page_paper(words: Words) -> Question:
    """Return the question on which paper pages of text are set."""
    _ = words.translate
    labels = {"A3": _("A3, in large letters")}
    return _question(words, SHEETS, labels)


def drawing_paper(words: Words) -> Question:
    """Return the question on which paper a drawing is printed."""
    _ = words.translate
    labels = {"A1": _("A1, for a wall")}
    return _question(words, PAPERS, labels)


def _question(words: Words, papers: Iterable[str], labels: dict[str, str]) -> Question:
    _ = words.translate
    options = (Option(paper, labels.get(paper, paper)) for paper in papers)
    return Question(PAPER, _("Paper"), kind="select", options=tuple(options))
