"""Find the files of a download: in folders, in zip archives, or given one by one.

Some archives hold archives: one for each language, say.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from itertools import count
from lzma import LZMAError
from pathlib import Path, PurePosixPath
from typing import IO, TYPE_CHECKING

from careerpath.bounded import read_most
from careerpath.document.archives import damaged_names, is_bomb
from careerpath.errors import FileError, message
from careerpath.files import describe_os_error
from careerpath.loading.file_content import read_bounded

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

TABLES = (".csv", ".ods", ".tsv", ".txt", ".xlsx")
_ARCHIVE = ".zip"
_ZIP_MARK = b"PK\x03\x04"
#: An archive may hold itself, and archives that hold others: there are no more of them
#: in a download, one in the other, and in all.
_DEEPEST, _MOST_ARCHIVES = 3, 300
#: Far more bytes than one file of a download has, and than all of an archive have.
LARGEST, _LARGEST_IN_ALL = 200_000_000, 1_000_000_000
#: What is not read from its beginning to its end.
_READ_AT_WILL = (_ARCHIVE, ".ods", ".xlsx")


@dataclass(frozen=True, slots=True)
class Place:
    """A file, perhaps inside an archive, perhaps inside another one.

    `shown` is how people are told of it; `members` are the names in the archives,
    from the outermost on. `content` is what the path held where it is a pipe or a
    device, which nobody reads twice.
    """

    path: Path
    members: tuple[str, ...] = ()
    content: bytes | None = field(default=None, compare=False, repr=False)

    @property
    def shown(self) -> str:
        """The path, and the names inside archives."""
        return "/".join((str(self.path), *self.members))

    @property
    def name(self) -> str:
        """The name without folders and ending, as it is written."""
        return self._last.stem

    @property
    def stem(self) -> str:
        """The name in small letters, to compare it."""
        return self.name.lower()

    @property
    def ending(self) -> str:
        """What stands after the name, in small letters, with the dot.

        A pipe has no name to speak of; an archive shows what it is.
        """
        if not self.members and self.content and self.content.startswith(_ZIP_MARK):
            return _ARCHIVE
        return self._last.suffix.lower()

    @property
    def _last(self) -> PurePosixPath:
        return PurePosixPath((self.path.name, *self.members)[-1])

    @property
    def hidden(self) -> bool:
        """Whether it is only there for a program or an operating system."""
        return self._last.name.startswith((".", "~$")) or any(
            "__MACOSX" in member for member in self.members
        )

    @contextmanager
    def open(self) -> Iterator[IO[bytes]]:
        """Open the file; whatever is wrong with it then becomes a `FileError`."""
        with told_faults(self.path), ExitStack() as opened:
            stream: IO[bytes] = opened.enter_context(
                self.path.open("rb")
                if self.content is None
                else io.BytesIO(self.content)
            )
            for member in self.members:
                with damaged_names():
                    archive = opened.enter_context(zipfile.ZipFile(stream))
                    stream = opened.enter_context(archive.open(member))
                if PurePosixPath(member).suffix.lower() in _READ_AT_WILL:
                    stream = io.BytesIO(_unpacked(stream, self.path))
            yield stream


def open_place(path: Path) -> Place:
    """Return the place of a file; what can be read only once is read.

    Raises
    ------
    FileError
        If that cannot be read, or is larger than any download.
    """
    with told_faults(path):
        plain = path.is_dir() or path.is_file() or not path.exists()
    return Place(path, content=None if plain else read_bounded(path, LARGEST))


def _unpacked(stream: IO[bytes], path: Path) -> bytes:
    """Return what is packed in an archive, up to what any download holds."""
    content = read_most(stream, LARGEST)
    if content is None:
        raise _too_much(path)
    return content


def _too_much(path: Path) -> FileError:
    return FileError(
        message("“{path}” unpacks to more than any download holds.", path=path)
    )


@contextmanager
def told_faults(path: Path) -> Iterator[None]:
    """Turn what reading a file or an archive raises into a `FileError`."""
    try:
        yield
    except FileError:
        raise
    except (zipfile.BadZipFile, zlib.error, LZMAError, EOFError) as error:
        raise _damaged(path) from error
    except RuntimeError as error:  # a password, or a method that zipfile lacks
        raise FileError(
            message(
                "“{path}” is packed in a way that cannot be read (perhaps with a "
                "password); unpack it, and give the folder.",
                path=path,
            )
        ) from error
    except OSError as error:
        if error.errno is None:  # what bz2 says of damage
            raise _damaged(path) from error
        raise FileError(
            message(
                "“{path}” cannot be read ({reason}); give another path.",
                path=path,
                reason=describe_os_error(error),
            )
        ) from error


def _damaged(path: Path) -> FileError:
    return FileError(
        message("“{path}” is damaged or not complete; download it again.", path=path)
    )


def find_places(
    sources: Iterable[str | Path], endings: Collection[str] = TABLES
) -> tuple[Place, ...]:
    """Return the tables among the sources: files, archives, and folders of both.

    Parameters
    ----------
    sources
        Where to look.
    endings
        How the names of files end that are looked for.

    Raises
    ------
    FileError
        If a source does not exist, or is a damaged archive.
    """
    found: dict[Place, None] = {}
    for source in map(Path, sources):
        with told_faults(source):
            source.stat()
            found |= dict.fromkeys(_below(source, endings))
    return tuple(found)


def _below(source: Path, endings: Collection[str]) -> Iterator[Place]:
    archives = count(1)
    if source.is_dir():
        for path in sorted(source.rglob("*")):
            if path.is_file() and not path.name.startswith("."):
                yield from _inside(Place(path), endings, archives)
    else:
        yield from _inside(open_place(source), endings, archives)


def _inside(
    place: Place, endings: Collection[str], archives: Iterator[int]
) -> Iterator[Place]:
    """Yield the tables in an archive, or the one that a place is."""
    if place.ending in endings and not place.hidden:
        yield place
    elif place.ending == _ARCHIVE and not place.hidden:
        if next(archives) > _MOST_ARCHIVES:
            raise _too_much(place.path)
        with (
            place.open() as stream,
            damaged_names(),
            zipfile.ZipFile(stream) as archive,
        ):
            parts = archive.infolist()
        if is_bomb(parts, _LARGEST_IN_ALL):
            raise _too_much(place.path)
        # A name may be missing, in a damaged archive or one that is meant to harm.
        names = sorted(p.filename for p in parts if p.filename and not p.is_dir())
        for name in names if len(place.members) < _DEEPEST else ():
            member = replace(place, members=(*place.members, name))
            yield from _inside(member, endings, archives)


def matching(
    places: Iterable[Place], pattern: str
) -> list[tuple[re.Match[str], Place]]:
    """Return the places whose whole stem fits a pattern, with the match."""
    matches = ((re.fullmatch(pattern, place.stem), place) for place in places)
    return [(match, place) for match, place in matches if match]
