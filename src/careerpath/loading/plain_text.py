"""Read a text that someone wrote elsewhere: an advertisement, a CV."""

from __future__ import annotations

from pathlib import Path

from careerpath.errors import DataError, Problem, message
from careerpath.loading.file_content import read_bounded

#: Far more bytes than an advertisement or the text of a CV takes.
LARGEST = 2_000_000
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
#: What texts hold besides characters that are seen.
_BLANKS = frozenset(b"\t\n\v\f\r")
_FIRST_PRINTED = 0x20


def read_text(path: str | Path) -> str:
    """Return the text in a file of no more than `LARGEST` bytes.

    Raises
    ------
    DataError
        If the file is not text.
    FileError
        If it cannot be read, or is larger.
    """
    path = Path(path)
    return decode_text(read_bounded(path, LARGEST), str(path))


def decode_text(content: bytes, name: str) -> str:
    """Return bytes as text: UTF-8, UTF-16 with its mark, or Windows' own.

    Parameters
    ----------
    content
        The bytes.
    name
        Where they come from, for the error.

    Raises
    ------
    DataError
        If they are not text.
    """
    try:
        if content.startswith(_UTF16_MARKS):
            return content.decode("utf-16")
        if not any(byte < _FIRST_PRINTED for byte in set(content) - _BLANKS):
            return _decode_bytes(content)
    except UnicodeDecodeError:
        pass
    wrong = message(
        "this is not text; open the document, save it as plain text (.txt), and give "
        "that file"
    )
    raise DataError(
        message("{name} cannot be read as text.", name=name),
        [Problem(name, 0, "error", wrong)],
    )


def _decode_bytes(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:  # saved by an older program on Windows
        return content.decode("cp1252")
