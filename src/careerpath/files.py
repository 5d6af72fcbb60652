"""Write files whole or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

from careerpath.errors import FileError, message

if TYPE_CHECKING:
    from collections.abc import Iterator


def write_whole(path: str | Path, content: bytes) -> None:
    """Write `content` to `path`, leaving what was there if anything fails.

    Parameters
    ----------
    path
        A file in a folder that exists.
    content
        All of the new file.

    Raises
    ------
    FileError
        If the folder does not exist, the place cannot be written, or the disk
        is full.
    """
    with open_whole(path) as file:
        file.write(content)


@contextmanager
def open_whole(path: str | Path) -> Iterator[IO[bytes]]:
    """Open a file for writing that takes its place only once all is in it.

    Raises
    ------
    FileError
        As `write_whole`.
    """
    path = Path(path)
    check_place(path)
    try:
        with _replacing(path) as file:
            yield file
    except FileError:
        raise
    except OSError as error:
        raise _unwritable(path, error) from error


@contextmanager
def new_folder(path: Path) -> Iterator[Path]:
    """Open a folder that takes its place only once all is in it.

    Raises
    ------
    FileError
        If it cannot be written. Nothing is left of it then.
    """
    try:
        with _moving(path) as folder:
            yield folder
    except FileError:
        raise
    except OSError as error:
        raise _unwritable(path, error) from error


def check_place(path: Path) -> None:
    """Raise if no file can be at `path`."""
    if not path.parent.is_dir():
        raise FileError(
            message(
                "The folder {folder} does not exist; make it first, or name another.",
                folder=path.parent,
            )
        )
    if path.is_dir():
        raise FileError(message("{path} is a folder; name a file.", path=path))


@contextmanager
def _replacing(path: Path) -> Iterator[IO[bytes]]:
    if path.exists() and not path.is_file():  # a device or a pipe: nothing to replace
        with path.open("wb") as file:
            yield file
        return
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
        temporary.chmod(
            path.stat().st_mode & 0o777 if path.exists() else _usual_mode(0o666)
        )
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


@contextmanager
def _moving(path: Path) -> Iterator[Path]:
    temporary = Path(tempfile.mkdtemp(dir=path.parent, prefix=f".{path.name}."))
    try:
        yield temporary
        temporary.chmod(_usual_mode(0o777))
        if path.is_dir():
            path.rmdir()  # an empty one; some systems rename over none
        temporary.rename(path)
    except BaseException:
        import shutil

        shutil.rmtree(temporary, ignore_errors=True)
        raise


def _usual_mode(widest: int) -> int:
    """Return the mode that something new gets here, at most the widest one."""
    mask = os.umask(0)
    os.umask(mask)
    return widest & ~mask


def _unwritable(path: Path, error: OSError) -> FileError:
    """Return what says that a file or folder cannot be written, and why."""
    return FileError(
        message(
            "{path} cannot be written ({reason}).",
            path=path,
            reason=describe_os_error(error),
        )
    )


def describe_os_error(error: OSError) -> object:
    """Return the reason of the system in a sentence that can be translated."""
    import errno

    reasons = {
        errno.EACCES: message("no permission"),
        errno.EPERM: message("no permission"),
        errno.EROFS: message("the disk is read-only"),
        errno.ENOSPC: message("the disk is full"),
        errno.ENOENT: message("it does not exist"),
    }
    return reasons.get(error.errno or 0, error.strerror or str(error))
