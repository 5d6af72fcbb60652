"""Read the bytes of a file, and say why they cannot be had."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.bounded import read_most
from careerpath.errors import FileError, message
from careerpath.files import describe_os_error

if TYPE_CHECKING:
    from pathlib import Path

    from careerpath.errors import Message


def read_bounded(path: Path, most: int, refusal: Message | None = None) -> bytes:
    """Return the bytes of a file that somebody hands in.

    Parameters
    ----------
    path
        The file; or what has no size, such as a pipe.
    most
        How many bytes it may have; no more than one beyond them is read.
    refusal
        What is said of a larger one, unless just that it is.

    Raises
    ------
    FileError
        If it is larger, or cannot be read.
    """
    try:
        with path.open("rb") as file:
            content = read_most(file, most)
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from error
    if content is None:
        raise FileError(refusal or too_large(path, most))
    return content


def too_large(path: Path | str, most: int) -> Message:
    """Return what is said of a file that is larger than it may be."""
    return message(
        "{path} is too large; {most} bytes are the most.", path=path, most=most
    )


def unreadable(path: Path, error: Exception) -> FileError:
    """Return the error for a file or folder that the system does not hand out."""
    if isinstance(error, PermissionError):
        return FileError(
            message(
                "You have no permission to read “{path}”; ask for it, or give another "
                "path.",
                path=path,
            )
        )
    if isinstance(error, (FileNotFoundError, ValueError)):
        return FileError(
            message("“{path}” does not exist; check the spelling.", path=path)
        )
    reason: object = type(error).__name__
    if isinstance(error, OSError):
        reason = describe_os_error(error)
    return FileError(
        message(
            "“{path}” cannot be read ({reason}); give another path.",
            path=path,
            reason=reason,
        )
    )
