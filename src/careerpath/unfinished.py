"""Begin files and folders beside their place, and remove what killed runs began."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

#: How the name of a file ends that is not whole yet, and of the folder beside it.
_UNFINISHED, _FOLDER = ".careerpath", ".folder"


def begin(path: Path) -> tuple[int, Path]:
    """Make an empty file beside `path`, locked until it is closed.

    Returns
    -------
    tuple of int and Path
        The open file and where it is. What belongs to it, a file that becomes
        the one at `path` or a folder beside it, is somebody's as long as it is open.

    Raises
    ------
    OSError
        If it cannot be made.
    """
    import tempfile

    handle, name = tempfile.mkstemp(
        dir=path.parent, prefix=f".{path.name}.", suffix=_UNFINISHED
    )
    _hold_alone(handle)
    return handle, Path(name)


def folder_of(begun: Path) -> Path:
    """Return where the folder is begun that a file of `begin` stands for."""
    return begun.with_name(f"{begun.name}{_FOLDER}")


def remove_abandoned(path: Path) -> None:
    """Remove what was begun for a file or a folder by writers that were killed.

    Those that are at work have theirs locked; a lock goes when its holder does.
    """
    _remove_unheld(path.parent, f".{path.name}.")


def remove_all_abandoned(folder: Path) -> None:
    """Remove what was begun in a folder, for whatever, by writers that were killed."""
    _remove_unheld(folder, ".")


def _remove_unheld(folder: Path, prefix: str) -> None:
    with suppress(OSError):
        for beside in folder.iterdir():
            if beside.name.startswith(prefix) and beside.suffix == _UNFINISHED:
                _remove(beside)


def _remove(begun: Path) -> None:
    """Remove a file and its folder, unless somebody is writing it or we may not."""
    import shutil

    with suppress(OSError), begun.open("ab") as file:
        if _hold_alone(file.fileno()):
            shutil.rmtree(folder_of(begun), ignore_errors=True)
            if os.name == "nt":
                file.close()  # there no file is removed that is open
            begun.unlink()


def _hold_alone(handle: int) -> bool:
    """Lock an open file until it is closed; tell whether nobody else has it."""
    from filelock import lock_descriptor

    try:
        return lock_descriptor(handle, blocking=False)
    except OSError:  # some systems lock nothing
        return False
