"""Write a checklist to a file in the form that the file's name asks for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from careerpath.checklist.csv_table import render_csv
from careerpath.checklist.markdown import render_markdown
from careerpath.errors import InvalidValueError, message
from careerpath.files import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable

    from careerpath.checklist.items import Checklist


def _markdown_bytes(checklist: Checklist) -> bytes:
    return render_markdown(checklist).encode()


FORMS: dict[str, Callable[[Checklist], bytes]] = {
    ".md": _markdown_bytes,
    ".csv": render_csv,
}


def write_checklist(checklist: Checklist, path: str | Path) -> None:
    """Write a checklist as Markdown (.md) or as a table (.csv), whole or not at all.

    Raises
    ------
    InvalidValueError
        If the name ends in neither.
    FileError
        If the file cannot be written.
    """
    path = Path(path)
    if path.suffix.lower() not in FORMS:
        raise InvalidValueError(
            message(
                "{path} does not name a form of checklist; end it in one of {forms}.",
                path=path,
                forms=", ".join(FORMS),
            )
        )
    write_whole(path, FORMS[path.suffix.lower()](checklist))
