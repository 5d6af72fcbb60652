"""Make the dossier that is handed over at the end of a meeting: one document of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.document.writing import write_page
from careerpath.pages.dossier.answer import Dossier, make_dossier
from careerpath.pages.dossier.page import Occasion, dossier_page, shown_dossier
from careerpath.words import Words

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from careerpath.career_graph import CareerGraph
    from careerpath.model.text import Language

__all__ = [
    "Dossier",
    "Occasion",
    "dossier_page",
    "make_dossier",
    "shown_dossier",
    "write_dossier",
]


def write_dossier(
    graph: CareerGraph,
    dossier: Dossier,
    path: str | Path,
    *,
    language: Language,
    person: str = "",
    date: dt.date | None = None,
    force: bool = False,
) -> None:
    """Write a dossier as PDF, Word, HTML, Markdown or text, whole or not at all.

    The same dossier gives the same bytes every time.

    Parameters
    ----------
    graph
        The graph that the dossier was made in.
    dossier
        What `make_dossier` returned.
    path
        The file; its ending chooses the form.
    language
        The language of every text.
    person, date
        For whom and on which day; neither is said unless given.
    force
        Whether to write over a file that is no page of ours.

    Raises
    ------
    InvalidValueError
        If the name has another ending.
    FileError
        If the file cannot be written, or would replace another kind of file.
    MissingLibraryError
        If it needs a library that is not installed.
    """
    page = dossier_page(Words(graph, language), dossier, Occasion(person, date))
    write_page(page, path, force=force)
