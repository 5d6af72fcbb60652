"""Write the answers that a program got for many people as a table."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from careerpath.batch.results import Style, result_row, write_results
from careerpath.credits import credit
from careerpath.i18n import translator
from careerpath.model.text import LANGUAGES
from careerpath.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careerpath.batch.person import Answer
    from careerpath.career_graph import CareerGraph
    from careerpath.model.text import Language


def write_answers(
    graph: CareerGraph,
    answers: Iterable[Answer],
    path: str | Path,
    *,
    language: Language = "en",
    force: bool = False,
) -> None:
    """Write answers to a table, a row each, in the columns of the command `batch`.

    Parameters
    ----------
    graph
        The graph that the answers were found in; what its source does not say
        is named in every row.
    answers
        What `answer_people` yields; they are never all held at once.
    path
        The file; its ending, one of `results.RESULTS`, chooses the form.
    language
        Of the headings and words of CSV, and in which it is said why there is no
        route. Ids have none.
    force
        Whether to write over a file that holds no results of ours.

    Raises
    ------
    InvalidValueError
        If the name has another ending.
    FileError
        If the file cannot be written, or would replace another kind of file.
    MissingLibraryError
        If the form needs a library that is not installed.
    """
    _ = translator(language)
    rows = (result_row(answer, lambda reason: reason.text(_)) for answer in answers)
    write_results(Path(path), rows, _style(graph, language), force=force)


def _style(graph: CareerGraph, language: Language) -> Style:
    plain = Style(language=language, title=Words(graph, language).role)
    if not graph.scale.assumed:
        return plain
    notices = tuple(
        {str(language): text.in_language(language) for language in LANGUAGES}
        for text in credit(graph).notices
    )
    return plain._replace(assumed=tuple(graph.scale.assumed), notices=notices)
