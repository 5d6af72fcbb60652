"""Write files whole or not at all, and never over what was read for them."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from pathlib import Path
from typing import IO, TYPE_CHECKING

from careerpath.bounded import read_most
from careerpath.errors import FileError, message
from careerpath.unfinished import begin, folder_of, remove_abandoned

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: The files that are not written over, by device and number on it: a file has
#: one however its path is spelt, and however many names it has.
_KEPT: ContextVar[frozenset[tuple[int, int]]] = ContextVar("kept", default=frozenset())

#: Far more bytes than what is kept beside the file that follows it.
_MOST_KEPT = 20_000_000


@contextmanager
def keeping(paths: Iterable[str | Path]) -> Iterator[None]:
    """Let nothing be written over some files while this lasts.

    Parameters
    ----------
    paths
        What is read meanwhile; those that do not exist do not count.
    """
    found = _KEPT.set(_KEPT.get() | {n for p in paths if (n := _number(p))})
    try:
        yield
    finally:
        _KEPT.reset(found)


def _number(path: str | Path) -> tuple[int, int] | None:
    with suppress(OSError, ValueError):
        status = Path(path).stat()
        return status.st_dev, status.st_ino
    return None


def check_apart(one: str | Path, other: str | Path) -> None:
    """Raise if two files to write are one; or may turn out to be."""
    if _is_one_file(one, other):
        raise FileError(message("{path} cannot hold both; name two files.", path=one))


def _is_one_file(one: str | Path, other: str | Path) -> bool:
    """Tell whether two paths are of one file, or will be.

    Of names that differ in capital letters only, nobody knows before the file
    is there; they count as one.
    """
    numbers = _number(one), _number(other)
    if any(numbers):
        return numbers[0] == numbers[1]
    ends = [Path(os.path.realpath(path)) for path in (one, other)]
    names = {end.name.casefold() for end in ends}
    return len(names) == 1 and _number(ends[0].parent) == _number(ends[1].parent)


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


def replace_keeping(path: Path, content: bytes) -> None:
    """Write as `write_whole`, and keep what was there under its name with .bak.

    At no moment is there neither. Where nothing changes, nothing is written.

    Raises
    ------
    FileError
        As `write_whole`, or if what is there cannot be read or is too large.
    """
    before = _content_before(path)
    if before == content:
        remove_abandoned(path)
        return
    if before is not None:
        write_whole(path.with_name(f"{path.name}.bak"), before)
    write_whole(path, content)


def _content_before(path: Path) -> bytes | None:
    """Return what is in a file that is to be kept; None where there is none."""
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            content = read_most(file, _MOST_KEPT)
    except OSError as error:
        raise unwritable(path, error) from error
    if content is None:
        raise FileError(
            message("{path} is too large to be kept; move it away first.", path=path)
        )
    return content


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
        raise unwritable(path, error) from error


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
        raise unwritable(path, error) from error


def check_place(path: Path) -> None:
    """Raise if no file can be at `path`, or one that is read; see `keeping`."""
    check_name(path)
    if not path.parent.is_dir():
        raise FileError(
            message(
                "The folder {folder} does not exist; make it first, or name another.",
                folder=path.parent,
            )
        )
    if path.is_dir():
        raise FileError(message("{path} is a folder; name a file.", path=path))
    if _number(path) in _KEPT.get():
        raise FileError(
            message(
                "{path} is read here and would be lost; write to another file.",
                path=path,
            )
        )


def check_name(path: Path) -> None:
    """Raise if the system has no place for a name, or lets nobody look there."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return  # where it may stand is another question
    except OSError as error:
        raise unwritable(path, error) from error
    except ValueError as error:  # it holds a NUL
        refusal = message("{path} is no name of a file.", path=repr(str(path)))
        raise FileError(refusal) from error


@contextmanager
def _replacing(path: Path) -> Iterator[IO[bytes]]:
    if path.exists() and not path.is_file():  # a device or a pipe: nothing to replace
        with path.open("wb") as file:
            yield file
        return

    remove_abandoned(path)
    handle, temporary = begin(path)
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
    remove_abandoned(path)
    handle, claim = begin(path)
    temporary = folder_of(claim)
    try:
        temporary.mkdir(mode=0o700)
        yield temporary
        temporary.chmod(_usual_mode(0o777))
        if path.is_dir():
            path.rmdir()  # an empty one; some systems rename over none
        temporary.rename(path)
    except BaseException:
        import shutil

        shutil.rmtree(temporary, ignore_errors=True)
        raise
    finally:
        os.close(handle)
        claim.unlink(missing_ok=True)


def _usual_mode(widest: int) -> int:
    """Return the mode that something new gets here, at most the widest one."""
    mask = os.umask(0)
    os.umask(mask)
    return widest & ~mask


def unwritable(path: Path, error: OSError) -> FileError:
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
        errno.EISDIR: message("it is a folder"),
        errno.ENOTDIR: message("a part of its path is no folder"),
        errno.ENAMETOOLONG: message("the name is too long"),
    }
    return reasons.get(error.errno or 0, error.strerror or str(error))
