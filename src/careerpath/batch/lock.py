"""Open the file beside the results that only one run at a time may have.

The lock is one of the system, on the file itself: it goes when the process does, and
nothing else has to be tidied up.
"""

from __future__ import annotations

import os
from typing import IO, TYPE_CHECKING

from careerpath.errors import FileError, message
from careerpath.files import describe_os_error, unwritable

if TYPE_CHECKING:
    from pathlib import Path


def open_alone(path: Path, results: Path) -> IO[bytes]:
    """Open the file at `path` for reading and adding, alone until it is closed.

    Nothing else can read it meanwhile: Windows lets nobody, not even us.

    Raises
    ------
    FileError
        If another run has it, or if it is no plain file or cannot be had.
    """
    if path.is_symlink() or (path.exists() and not path.is_file()):
        raise not_ours(path)
    try:
        while True:
            file = path.open("a+b")
            try:
                _lock(file, path, results)
                if is_at(path, file):
                    return file
            except BaseException:
                file.close()
                raise
            file.close()
    except OSError as error:
        if isinstance(error, FileError):
            raise
        raise unwritable(path, error) from error


def _lock(file: IO[bytes], path: Path, results: Path) -> None:
    from filelock import lock_descriptor

    try:
        alone = lock_descriptor(file.fileno(), blocking=False)
    except OSError as error:
        raise FileError(
            message(
                "{path} cannot be locked ({reason}); write the results to "
                "another disk.",
                path=path,
                reason=describe_os_error(error),
            )
        ) from error
    if not alone:
        raise FileError(
            message(
                "Another run is writing {path}; wait until it is done, or name "
                "another file.",
                path=results,
            )
        )


def is_at(path: Path, file: IO[bytes]) -> bool:
    """Tell whether an open file is still the one of this name.

    The run before may have deleted it while it was opened, and people move files.
    """
    try:
        return os.path.samestat(path.stat(), os.fstat(file.fileno()))
    except FileNotFoundError:
        return False


def not_ours(path: Path) -> FileError:
    """Return what says that something else has the name of the file."""
    return FileError(
        message(
            "{path} is not a file of careerpath, which would keep there what is done; "
            "move it, or name other results.",
            path=path,
        )
    )
