"""Find the files of a download: in folders, in zip archives, or given one by one."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, TYPE_CHECKING

from careerpath.errors import FileError, message
from careerpath.files import describe_os_error

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_TABLES = (".csv", ".tsv", ".txt", ".xlsx")
_ARCHIVE = ".zip"


@dataclass(frozen=True, slots=True)
class Place:
    """A file, perhaps inside an archive.

    `shown` is how people are told of it; `member` is its name in the archive.
    """

    path: Path
    member: str = ""

    @property
    def shown(self) -> str:
        """The path, and the name inside the archive."""
        return f"{self.path}/{self.member}" if self.member else str(self.path)

    @property
    def name(self) -> str:
        """The name without folders and ending, as it is written."""
        return PurePosixPath(self.member or self.path.name).stem

    @property
    def stem(self) -> str:
        """The name in small letters, to compare it."""
        return self.name.lower()

    @property
    def ending(self) -> str:
        """What stands after the name, in small letters, with the dot."""
        return PurePosixPath(self.member or self.path.name).suffix.lower()

    @contextmanager
    def open(self) -> Iterator[IO[bytes]]:
        """Open the file; whatever is wrong with it then becomes a `FileError`."""
        with told_faults(self.path):
            if not self.member:
                with self.path.open("rb") as stream:
                    yield stream
                return
            with (
                zipfile.ZipFile(self.path) as archive,
                archive.open(self.member) as inner,
            ):
                yield inner if self.ending != ".xlsx" else io.BytesIO(inner.read())


@contextmanager
def told_faults(path: Path) -> Iterator[None]:
    """Turn what reading a file or an archive raises into a `FileError`."""
    try:
        yield
    except FileError:
        raise
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise FileError(
            message(
                "“{path}” is damaged or not complete; download it again.", path=path
            )
        ) from error
    except (RuntimeError, NotImplementedError) as error:
        raise FileError(
            message(
                "“{path}” is packed in a way that cannot be read (perhaps with a "
                "password); unpack it, and give the folder.",
                path=path,
            )
        ) from error
    except OSError as error:
        raise FileError(
            message(
                "“{path}” cannot be read ({reason}); give another path.",
                path=path,
                reason=describe_os_error(error),
            )
        ) from error


def find_places(sources: Iterable[str | Path]) -> tuple[Place, ...]:
    """Return the tables among the sources: files, archives, and folders of both.

    Raises
    ------
    FileError
        If a source does not exist, or is a damaged archive.
    """
    found: dict[Place, None] = {}
    for source in map(Path, sources):
        with told_faults(source):
            source.stat()
            found |= dict.fromkeys(_below(source))
    return tuple(found)


def _below(source: Path) -> Iterator[Place]:
    if source.is_dir():
        for path in sorted(source.rglob("*")):
            if path.is_file() and not path.name.startswith("."):
                yield from _below(path)
    elif source.suffix.lower() == _ARCHIVE:
        with told_faults(source), zipfile.ZipFile(source) as archive:
            for name in sorted(archive.namelist()):
                if _is_table(PurePosixPath(name)):
                    yield Place(source, name)
    elif _is_table(source):
        yield Place(source)


def _is_table(path: PurePosixPath | Path) -> bool:
    hidden = path.name.startswith((".", "~$")) or "__MACOSX" in path.parts
    return path.suffix.lower() in _TABLES and not hidden


def matching(
    places: Iterable[Place], pattern: str
) -> list[tuple[re.Match[str], Place]]:
    """Return the places whose whole stem fits a pattern, with the match."""
    matches = ((re.fullmatch(pattern, place.stem), place) for place in places)
    return [(match, place) for match, place in matches if match]
