"""Write a checklist to a file in the form that the file's name asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.checklist import csv_table, markdown
from careerpath.document.endings import Endings, Form
from careerpath.files import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from careerpath.checklist.items import Checklist

    Render = Callable[[Checklist], bytes]


def _markdown_bytes(checklist: Checklist) -> bytes:
    return markdown.render_markdown(checklist).encode()


CHECKLISTS: Endings[Render] = Endings(
    {
        ".md": Form("markdown", _markdown_bytes, markdown.SIGN),
        ".csv": Form("csv", csv_table.render_csv, csv_table.SIGN),
    }
)


def write_checklist(
    checklist: Checklist, path: str | Path, *, force: bool = False
) -> None:
    """Write a checklist in one of the forms of `CHECKLISTS`, whole or not at all.

    Parameters
    ----------
    checklist
        What to write.
    path
        The file; its ending chooses the form.
    force
        Whether to write over a file that is no checklist of ours, or one with
        boxes ticked.

    Raises
    ------
    InvalidValueError
        If the name has another ending.
    FileError
        If the file cannot be written, or would replace such a file.
    """
    write_whole(path, CHECKLISTS.claim(path, force=force)(checklist))
