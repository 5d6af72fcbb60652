"""Keep read graphs in the user's cache folder, so that YAML is parsed once.

An entry is named after the content of the graph's files. Whatever is wrong with
it, or with the cache folder, only means that the files are read again.
"""

from __future__ import annotations

import os
import sys
import time
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from careerpath.errors import FileError
from careerpath.loading.file_content import read_bounded
from careerpath.shelf import Shelf
from careerpath.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careerpath.career_graph import CareerGraph
    from careerpath.errors import Problem
    from careerpath.loading.cache.stored import StoredGraph
    from careerpath.loading.folder import GraphFolder

#: Raise it with every change of the entries, of the readers or of the rules.
FORMAT = 21
#: The entries of a kind that stay; the oldest go first.
MOST_ENTRIES = 20
#: From this many bytes on, files that look untouched are not read again.
LARGE = 4_000_000
#: What nobody used for so many seconds goes; what is used is marked once a day.
_LONGEST_UNUSED, _DAY = 90 * 86_400, 86_400
_ENDINGS = (".bin", ".txt")
#: Far more bytes than anything that we keep.
_LARGEST = 1_000_000_000
_ENTRY = "graph-{key}.bin"
_KEY = "key-{stamp}.txt"
_KNOWN = "known-{key}-{name}.bin"
_DIGEST = 16
#: Some file systems count whole seconds, and one counts two at a time.
_STILL_NS = 2_100_000_000


def cache_folder() -> Path:
    """Return the folder in which careerpath keeps what it can make again.

    Raises
    ------
    RuntimeError
        If the user has no home folder.
    """
    base: str | Path
    if own := os.environ.get("CAREERPATH_CACHE"):
        return Path(own)
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = os.environ.get("XDG_CACHE_HOME", "")
        if not Path(base).is_absolute():  # as the XDG specification has it
            base = Path.home() / ".cache"
    return Path(base) / "careerpath"


def key_of(folder: GraphFolder) -> str:
    """Return the key under which the graph of a folder is kept.

    It is made from the content of the files. For large ones it is remembered
    under their sizes and dates, so that they need not be read again.

    Raises
    ------
    FileError
        If a file cannot be read.
    """
    stamp = _stamp(folder)
    if stamp is None:
        return _content_key(folder)
    path = cache_folder() / _KEY.format(stamp=stamp)
    try:
        key = read_bounded(path, _LARGEST).decode("ascii")
        if len(key) == len(stamp):
            return key
    except (FileError, ValueError):
        pass
    key = _content_key(folder)
    _put(path, key.encode())
    return key


def _content_key(folder: GraphFolder) -> str:
    digest = _digest(folder)
    for name, content in sorted(folder.files.items()):
        digest.update(f"{len(name)} {name} {len(content)} ".encode())
        digest.update(content)
    return digest.hexdigest()


def _stamp(folder: GraphFolder) -> str | None:
    """Return what sizes and dates make of large files; None if they prove nothing.

    A file changed just now could change again within the same tick of the file
    system's clock.
    """
    digest, size = _digest(folder), 0
    try:
        cache_folder()
        digest.update(os.fsencode(folder.path.resolve()))
        for name in folder.names:
            found = (folder.path / name).stat()
            dates = (found.st_mtime_ns, found.st_ctime_ns)
            if max(dates) > time.time_ns() - _STILL_NS:
                return None
            digest.update(repr((name, found.st_size, found.st_ino, dates)).encode())
            size += found.st_size
    except (OSError, RuntimeError):
        return None
    return digest.hexdigest() if size >= LARGE else None


def _digest(folder: GraphFolder) -> blake2b:
    """Return the digest of all that matters beside the files."""
    digest = blake2b(digest_size=_DIGEST)
    for part in (str(FORMAT), __version__, *folder.strangers):
        digest.update(f"{len(part)} {part} ".encode())
    return digest


def recall(key: str) -> StoredGraph | None:
    """Return the graph that is kept under a key; None where that is nothing usable."""
    from careerpath.loading.cache.stored import StoredGraph
    from careerpath.sections import DamagedError

    try:
        path = cache_folder() / _ENTRY.format(key=key)
        found = StoredGraph(key, read_bounded(path, _LARGEST))
    except (FileError, RuntimeError, DamagedError):
        return None
    _mark_used(path)
    return found


def _mark_used(path: Path) -> None:
    """Let a file count as new again."""
    with suppress(OSError):
        if path.stat().st_mtime < time.time() - _DAY:
            os.utime(path)


def keep(key: str, graph: CareerGraph, problems: Iterable[Problem]) -> None:
    """Keep a graph under a key, if the cache folder lets us."""
    from careerpath.loading.cache.stored import store

    content = store(key, graph, problems)
    try:
        path = cache_folder() / _ENTRY.format(key=key)
    except RuntimeError:
        return
    _put(path, content)


class KeptShelf(Shelf):
    """A shelf that lies in the cache folder, beside the graph of its key."""

    def recall(self, name: str) -> bytes | None:
        """Return the bytes kept under a name; None where there are none."""
        try:
            found = read_bounded(self._path(name), _LARGEST)
            _mark_used(self._path(name))
        except (FileError, RuntimeError):
            return None
        return found

    def keep(self, name: str, content: bytes) -> None:
        """Keep bytes under a name, if the cache folder lets us."""
        try:
            path = self._path(name)
        except RuntimeError:
            return
        _put(path, content)

    def _path(self, name: str) -> Path:
        return cache_folder() / _KNOWN.format(key=self.key, name=name)


def _put(path: Path, content: bytes) -> None:
    """Write a file of the cache, if that is possible, and let old ones go."""
    from careerpath.files import write_whole

    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(path, content)
        _prune(path)
    except OSError:
        return


def _prune(newest: Path) -> None:
    """Delete the oldest files named like the newest, and what nobody used for long.

    What runs that were killed began goes, too.
    """
    from careerpath.unfinished import remove_all_abandoned

    remove_all_abandoned(newest.parent)
    oldest = time.time() - _LONGEST_UNUSED
    for path in newest.parent.glob("*-*.*"):
        if path.suffix in _ENDINGS and path.stat().st_mtime < oldest:
            path.unlink(missing_ok=True)
    kind = newest.name.partition("-")[0]
    others = [
        path
        for path in newest.parent.glob(f"{kind}-*{newest.suffix}")
        if path != newest
    ]
    others.sort(key=lambda path: (path.stat().st_mtime_ns, path.name), reverse=True)
    for path in others[MOST_ENTRIES - 1 :]:
        path.unlink(missing_ok=True)
