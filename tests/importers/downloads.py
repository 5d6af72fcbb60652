"""Write small downloads as the publishers would, all that is in them invented."""

from __future__ import annotations

import csv
import io
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    Rows = Sequence[Sequence[object]]


def csv_bytes(rows: Rows, *, bom: bool = False, end: str = "\r\n") -> bytes:
    """Return a comma-separated table, quoted where it must be."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator=end).writerows(rows)
    return text.getvalue().encode("utf-8-sig" if bom else "utf-8")


def quoted_bytes(rows: Rows) -> bytes:
    """Return a table as ROME's are: all in quotes, blank lines between."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n\n", quoting=csv.QUOTE_ALL).writerows(rows)
    return text.getvalue().encode()


def tab_bytes(rows: Rows) -> bytes:
    """Return a table as O*NET's text edition has them: tabs, no quotes."""
    return "".join("\t".join(map(str, row)) + "\n" for row in rows).encode()


def sheet_bytes(rows: Rows) -> bytes:
    """Return an Excel workbook with one sheet."""
    from openpyxl import Workbook

    book = Workbook()
    for row in rows:
        book.active.append([None if cell == "n/a" else cell for cell in row])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def write_files(folder: Path, files: Mapping[str, bytes]) -> Path:
    """Write files into a folder and return it."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def write_zip(path: Path, files: Mapping[str, bytes]) -> Path:
    """Write files into an archive and return its path."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path
