"""Know a file by what stands in it, so that one of the wrong kind is told its name."""

from __future__ import annotations

import shlex
from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from careerpath.errors import CareerPathError, FileError, Message, message
from careerpath.importers.outcome import Tally
from careerpath.importers.places import TABLES, find_places
from careerpath.importers.tables import Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from careerpath.importers.places import Place

#: So many files tell of which kind a download is.
_LOOKED_AT = 40
#: So many characters of a file in JSON.
_HEAD = 65_536
_OTHERS = (".json", ".graphml", ".pdf", ".docx", ".yaml", ".yml")


class _Kind(NamedTuple):
    """What a file is called, what imports it, if anything, and how it is known.

    `headings` are columns, folded in case, of which one shows it; `signs` are parts of
    the text of a file that is no table.
    """

    name: Message
    importer: str = ""
    headings: frozenset[str] = frozenset()
    signs: tuple[str, ...] = ()


_KINDS = (
    _Kind(message("a package of 1EdTech CASE"), "case", signs=('"CFDocument"',)),
    _Kind(
        message("a framework of Moodle"),
        "moodle",
        frozenset(("parent id number", "scale configuration")),
    ),
    _Kind(message("a table of O*NET"), "onet", frozenset(("o*net-soc code",))),
    _Kind(
        message("a table of ESCO"),
        "esco",
        frozenset(
            ("concepturi", "occupationuri", "originalskilluri", "preferredlabel")
        ),
    ),
    _Kind(
        message("a table of ROME"),
        "rome",
        frozenset(("code_rome", "code_ogr", "libelle_rome")),
    ),
    _Kind(
        message("a table of people, which “careerpath batch” answers"),
        headings=frozenset(("hours_per_week", "months_in_role")),
    ),
    _Kind(
        message("a checklist, which “careerpath progress import” reads"),
        headings=frozenset(("skill code", "code de la compétence")),
        signs=('"careerpath/checklist/',),
    ),
    _Kind(
        message("a graph that “careerpath export” has written"),
        signs=('"careerpath/graph/', "<graphml"),
    ),
    _Kind(
        message("a JSON Resume, which “careerpath profile from” reads"),
        signs=('"basics"',),
    ),
    _Kind(message("a PDF document"), signs=("%PDF-",)),
)


def check_kind(wanted: str, sources: Sequence[str | Path]) -> None:
    """Raise if files are known to be of another kind than what is to be imported.

    Parameters
    ----------
    wanted
        What is to be imported, such as "esco".
    sources
        The files, folders and archives of it.

    Raises
    ------
    FileError
        If so; it says what the first of them is, and what imports it.
    """
    found: list[tuple[Place, str | Path, _Kind]] = []
    for place, source in islice(_places(sources), _LOOKED_AT):
        kind = _kind_of(place)
        if kind is not None and kind.importer == wanted:
            return
        if kind is not None:
            found.append((place, source, kind))
    if found:
        raise FileError(_wrong(*found[0], wanted))


def _places(sources: Sequence[str | Path]) -> Iterator[tuple[Place, str | Path]]:
    for source in sources:
        for place in find_places([source], (*TABLES, *_OTHERS)):
            yield place, source


def _kind_of(place: Place) -> _Kind | None:
    """Return what a file is known to be; what is wrong with it is told elsewhere."""
    with suppress(CareerPathError):
        if place.ending in TABLES:
            return _by_headings(Table(place, Tally()).headings())
        return _by_signs(place)
    return None


def _by_headings(headings: Iterable[str]) -> _Kind | None:
    said = {heading.strip().lower() for heading in headings}
    return next((kind for kind in _KINDS if kind.headings & said), None)


def _by_signs(place: Place) -> _Kind | None:
    with place.open() as stream:
        head = stream.read(_HEAD).decode("utf-8", "replace")
    return next((k for k in _KINDS if any(sign in head for sign in k.signs)), None)


def _wrong(place: Place, source: str | Path, kind: _Kind, wanted: str) -> Message:
    if kind.importer:
        return message(
            "“{path}” is {kind}; import it with: careerpath import {importer} {source} "
            "-o FOLDER",
            path=place.shown,
            kind=kind.name,
            importer=kind.importer,
            source=shlex.quote(str(source)),
        )
    return message(
        "“{path}” is {kind}, and nothing to import as {wanted}.",
        path=place.shown,
        kind=kind.name,
        wanted=wanted,
    )
