"""Turn a route or a role into a checklist that people print, tick and send back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.checklist.checklists import role_checklist, route_checklist
from careerpath.checklist.csv_table import CSV_SIGN, render_csv
from careerpath.checklist.items import Checklist, ChecklistItem, ChecklistSection, Tick
from careerpath.checklist.page import MARKDOWN_SIGN, render_markdown
from careerpath.document.endings import Endings, Form
from careerpath.files import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Render = Callable[[Checklist], bytes]


__all__ = [
    "Checklist",
    "ChecklistItem",
    "ChecklistSection",
    "Tick",
    "render_csv",
    "render_markdown",
    "role_checklist",
    "route_checklist",
    "write_checklist",
]


def _markdown_bytes(checklist: Checklist) -> bytes:
    return render_markdown(checklist).encode()


CHECKLISTS: Endings[Render] = Endings(
    {
        ".md": Form("markdown", _markdown_bytes, MARKDOWN_SIGN),
        ".csv": Form("csv", render_csv, CSV_SIGN),
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
