"""Write who holds what as a table: CSV, or a workbook."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from careerpath.checklist.csv_table import DELIMITERS
from careerpath.document.csv_cells import csv_bytes
from careerpath.document.endings import Endings, Form, Sign
from careerpath.document.office import WRITTEN, marked, marked_sign
from careerpath.extras import extra_libraries
from careerpath.files import write_whole
from careerpath.planning.fingerprints import fingerprint_graph
from careerpath.titles import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from careerpath.checklist.returned.holdings import Holdings
    from careerpath.words import Words

    Render = Callable[[Words, Holdings], bytes]

_MARK = b"careerpath holdings"


def write_holdings(
    words: Words, holdings: Holdings, path: str | Path, *, force: bool = False
) -> None:
    """Write a table with two rows for each person: their own word, and the trainer's.

    Each skill has a column, by its label; a cell is empty where nothing is told. The
    last column names the graph.

    Parameters
    ----------
    words
        The language, and how skills are called.
    holdings
        Who holds what.
    path
        The file; its name ends in .csv or .xlsx.
    force
        Whether to write over a file that is no such table of ours.

    Raises
    ------
    InvalidValueError
        If the name ends otherwise.
    FileError
        If the file cannot be written, or would replace such a file.
    MissingLibraryError
        If it needs a library that is not installed.
    """
    render = HOLDINGS.claim(path, force=force)
    write_whole(path, render(words, holdings))


def _rows(words: Words, holdings: Holdings) -> Iterator[list[str | int]]:
    _ = words.translate
    skills = sorted(holdings.skills, key=lambda s: (fold(words.skill(s)), s))
    labels = [words.skill(skill) for skill in skills]
    named = [
        label if labels.count(label) == 1 else f"{label} ({skill})"
        for label, skill in zip(labels, skills, strict=True)
    ]
    yield [_("Person"), _("Told by"), *named, _("Graph")]
    graph = fingerprint_graph(words.graph)
    for holding in holdings.people:
        for who, levels in ((_("Self"), holding.own), (_("Trainer"), holding.trainer)):
            known = [levels.get(skill, "") for skill in skills]
            yield [holding.person, who, *known, graph]


def _csv_bytes(words: Words, holdings: Holdings) -> bytes:
    return csv_bytes(list(_rows(words, holdings)), DELIMITERS[words.language])


def _workbook_bytes(words: Words, holdings: Holdings) -> bytes:
    rows = list(_rows(words, holdings))
    with extra_libraries():
        from xlsxwriter import Workbook
    stream = io.BytesIO()
    with Workbook(stream, {"in_memory": True}) as book:
        book.set_properties({"created": WRITTEN, "comments": ""})
        sheet = book.add_worksheet()
        head = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        text = book.add_format({"quote_prefix": True})
        sheet.set_column(0, 1, 20)
        sheet.freeze_panes(1, 2)
        sheet.autofilter(0, 0, max(len(rows) - 1, 1), len(rows[0]) - 1)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        for number, row in enumerate(rows):
            for place, cell in enumerate(row):
                if isinstance(cell, int):
                    sheet.write_number(number, place, cell)
                elif cell:
                    sheet.write_string(number, place, cell, text if number else head)
    return marked(stream.getvalue(), _MARK)


HOLDINGS: Endings[Render] = Endings(
    {
        ".csv": Form(
            "csv",
            _csv_bytes,
            Sign(rb'\xef\xbb\xbf"(?:Person|Personne)"[,;]"(?:Told by|Selon)"[,;]'),
        ),
        ".xlsx": Form("excel", _workbook_bytes, marked_sign(_MARK)),
    }
)
