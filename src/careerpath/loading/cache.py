"""Keep read graphs in the user's cache folder, so that YAML is parsed once.

An entry is a JSON file named after the content of the graph's files. Whatever is
wrong with it, or with the cache folder, only means that the files are read again.
"""

from __future__ import annotations

import os
import sys
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from careerpath import __version__
from careerpath.loading import GraphReading

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careerpath.career_graph import CareerGraph
    from careerpath.errors import Problem
    from careerpath.loading.folder import GraphFolder

#: Raise it with every change of the entries, of the readers or of the rules.
FORMAT = 4
#: The entries that stay; the oldest go first.
MOST_ENTRIES = 20
_ENTRY = "graph-{key}.json"
_DIGEST = 16


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
    """Return the key under which the graph of a folder is kept."""
    digest = blake2b(digest_size=_DIGEST)
    contents = {**dict.fromkeys(folder.strangers, b""), **folder.files}
    for part in (str(FORMAT), __version__, *folder.strangers):
        digest.update(f"{len(part)} {part} ".encode())
    for name, content in sorted(contents.items()):
        digest.update(f"{len(name)} {name} {len(content)} ".encode())
        digest.update(content)
    return digest.hexdigest()


def recall(key: str) -> GraphReading | None:
    """Return what is kept under a key; None where that is nothing usable."""
    import json

    from careerpath.loading.packing import unpack, unpack_problem

    try:
        entry = (cache_folder() / _ENTRY.format(key=key)).read_bytes()
        payload = entry[len(_sealed(key, b"")) - 2 : -2]
        if entry != _sealed(key, payload):
            return None
        problems, graph = json.loads(payload)
        found = tuple(unpack_problem(row) for row in problems)
        return GraphReading(unpack(graph), found)
    except (OSError, RuntimeError, ValueError, LookupError, TypeError, AttributeError):
        return None


def keep(key: str, graph: CareerGraph, problems: Iterable[Problem]) -> None:
    """Keep a graph under a key, if the cache folder lets us."""
    import json

    from careerpath.loading.packing import pack, pack_problem

    content = [[pack_problem(problem) for problem in problems], pack(graph)]
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    try:
        folder = cache_folder()
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = folder / _ENTRY.format(key=key)
        _write(path, _sealed(key, text.encode()))
        _prune(folder, path)
    except (OSError, RuntimeError):
        return


def _sealed(key: str, payload: bytes) -> bytes:
    """Return an entry: a JSON list of a checksum, bound to the key, and the data."""
    checksum = blake2b(payload, key=key.encode(), digest_size=_DIGEST).hexdigest()
    return b'["%s",\n%s]\n' % (checksum.encode(), payload)


def _write(path: Path, content: bytes) -> None:
    """Write a file so that nobody ever sees a part of it."""
    import tempfile

    handle, name = tempfile.mkstemp(prefix=".graph-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _prune(folder: Path, newest: Path) -> None:
    """Delete the oldest entries; only files named as ours are."""
    others = [path for path in folder.glob(_ENTRY.format(key="*")) if path != newest]
    others.sort(key=lambda path: (path.stat().st_mtime_ns, path.name), reverse=True)
    for path in others[MOST_ENTRIES - 1 :]:
        path.unlink(missing_ok=True)
