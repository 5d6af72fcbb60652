"""Write the programme of a group in the form that a file's name asks for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from careerpath.cohort.files import (
    CSV_SIGN,
    WORKBOOK_SIGN,
    programme_csv,
    programme_workbook,
)
from careerpath.credits import shown_programme
from careerpath.document.endings import Endings, Form, Sign
from careerpath.document.writing import PAGES
from careerpath.files import write_whole
from careerpath.pages.cohort import cohort_page
from careerpath.pages.json.cohort import cohort_answer
from careerpath.pages.json.parts import to_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from careerpath.document.writing import PageForm
    from careerpath.model.programme import Programme
    from careerpath.words import Words

    Render = Callable[["Made"], bytes]


class Made(NamedTuple):
    """A programme to write.

    Attributes
    ----------
    words
        How it is worded.
    programme
        What it is.
    caveats
        What JSON has to say of the graph beside it.
    """

    words: Words
    programme: Programme
    caveats: Mapping[str, Any]


def programme_json(made: Made) -> str:
    """Return a programme as JSON text."""
    answer = cohort_answer(made.programme, made.words.reason)
    return to_text(answer | dict(made.caveats))


def _workbook(made: Made) -> bytes:
    return programme_workbook(made.words, made.programme)


def _csv(made: Made) -> bytes:
    return programme_csv(made.words, made.programme)


def _json(made: Made) -> bytes:
    return f"{programme_json(made)}\n".encode()


def _page(made: Made, form: PageForm) -> bytes:
    content = form.set(cohort_page(made.words, made.programme))
    return content if isinstance(content, bytes) else (content + form.mark).encode()


#: The tables first, then every form of page.
PROGRAMMES: Endings[Render] = Endings(
    {
        ".xlsx": Form("excel", _workbook, WORKBOOK_SIGN),
        ".csv": Form("csv", _csv, CSV_SIGN),
        ".json": Form("json", _json, Sign(rb'\{\n  "schema": "careerpath/cohort/\d')),
        **{
            ending: Form(form.name, partial(_page, form=form.writer), form.sign)
            for ending, form in PAGES.forms.items()
        },
    }
)


def write_programme(
    made: Made, path: str | Path, *, force: bool = False
) -> tuple[str, ...]:
    """Write a programme in one of the forms of `PROGRAMMES`, whole or not at all.

    Parameters
    ----------
    made
        What to write.
    path
        The file; its ending chooses the form.
    force
        Whether to write over a file that is no programme of ours.

    Returns
    -------
    tuple
        What is to be said of the figures and has no room in the form: whoever writes
        a table has to tell it beside.

    Raises
    ------
    InvalidValueError
        If the name has another ending.
    FileError
        If the file cannot be written, or would replace another kind of file.
    MissingLibraryError
        If it needs a library that is not installed.
    """
    render = PROGRAMMES.claim(path, force=force)
    write_whole(path, render(made))
    if render is not _csv:
        return ()
    shown = shown_programme(made.words.graph, made.programme)
    return tuple(made.words.notes(shown))
