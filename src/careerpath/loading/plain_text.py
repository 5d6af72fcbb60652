"""Read a text that someone wrote elsewhere: an advertisement, a CV."""

from __future__ import annotations

from pathlib import Path

from careerpath.errors import DataError, FileError, Problem, message
from careerpath.files import describe_os_error

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
#: What texts hold besides characters that are seen.
_BLANKS = frozenset(b"\t\n\v\f\r")
_FIRST_PRINTED = 0x20


def read_text(path: str | Path, *, most: int | None = None) -> str:
    """Return the text in a file.

    Parameters
    ----------
    path
        The file.
    most
        How many bytes it may have; any number for None.

    Raises
    ------
    DataError
        If the file is not text.
    FileError
        If it cannot be read, or is larger.
    """
    path = Path(path)
    try:
        content = None if path.is_dir() else _read(path, most)
    except OSError as error:
        reason = describe_os_error(error)
        raise FileError(
            message("{path} cannot be read ({reason}).", path=path, reason=reason)
        ) from error
    if most is not None and content is not None and len(content) > most:
        raise FileError(
            message(
                "{path} is too large; {most} bytes are the most.", path=path, most=most
            )
        )
    if content is None:
        raise FileError(message("{path} is a folder; name a file.", path=path))
    return decode_text(content, str(path))


def _read(path: Path, most: int | None) -> bytes:
    """Return the bytes of a file, of one that is larger not many more."""
    with path.open("rb") as file:
        return file.read(-1 if most is None else most + 1)


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
