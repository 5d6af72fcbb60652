"""Read packages of 1EdTech CASE, as publishers of frameworks hand them out."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from careerpath.errors import DataError, Problem, message
from careerpath.importers.frameworks.framework import (
    Entry,
    Framework,
    level_in,
    shortened,
)
from careerpath.importers.naming import clean
from careerpath.loading.file_content import read_bounded
from careerpath.loading.plain_text import decode_text
from careerpath.titles import fold

if TYPE_CHECKING:
    from careerpath.errors import Message
    from careerpath.importers.frameworks.framework import Part
    from careerpath.importers.outcome import Tally

#: Far more than any framework, in bytes.
_LARGEST = 100_000_000
_ROLES = frozenset(
    ("role", "job", "job role", "occupation", "position", "metier", "emploi", "poste")
)
_LEVELS = frozenset(
    ("level", "proficiency level", "competency level", "performance level", "niveau")
)
_LANGUAGE = re.compile(r"[a-z]{2,3}(?![a-z0-9])")
#: As our own packages call the levels of a skill: "Filing, 2: working".
_NAMED = re.compile(r", (\d{1,2}): (.+)")


def read_case(path: str | Path, tally: Tally) -> Framework:
    """Return the framework in a package of CASE 1.0 or 1.1.

    Raises
    ------
    DataError
        If it is no package.
    FileError
        If it cannot be read.
    """
    path = Path(path)
    package = _package(path)
    document = _mapping(package.get("CFDocument"))
    found = Framework(
        file=str(path),
        title=_text(document, "title") or path.stem,
        publisher=_text(document, "creator") or _text(document, "publisher"),
        language=_language(_text(document, "language")),
        licence=_text(_mapping(document.get("licenseURI")), "title"),
        url=_web(_text(document, "officialSourceURL")),
    )
    for item in _list(package, "CFItems"):
        _add_item(found, item, tally)
    for link in _list(package, "CFAssociations"):
        _add_link(found, link)
    found.cut_circles()
    _settle_parts(found)
    found.levels = _level_names(found)
    return found


def _package(path: Path) -> dict[str, Any]:
    text = decode_text(read_bounded(path, _LARGEST), str(path))
    try:
        package = json.loads(text)
    except (ValueError, RecursionError):
        package = None
    if not isinstance(package, dict) or "CFItems" not in package:
        raise _refused(path, message("this is no package of CASE: it has no CFItems"))
    return package


def _refused(path: Path, finding: Message) -> DataError:
    summary = message("“{file}” cannot be used.", file=path)
    return DataError(summary, [Problem(str(path), 0, "error", finding)])


def _mapping(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(package: dict[str, Any], key: str) -> list[dict[str, Any]]:
    value = package.get(key)
    return [_mapping(item) for item in value] if isinstance(value, list) else []


def _text(values: dict[str, Any], key: str) -> str:
    value = values.get(key)
    return clean(value) if isinstance(value, str) else ""


def _language(text: str) -> str:
    """Return the code of a language, such as "en" of "en-GB"; "" where it is none."""
    found = _LANGUAGE.match(text.lower())
    return found[0] if found else ""


def _web(text: str) -> str:
    return text if text.startswith(("https://", "http://")) else ""


def _add_item(found: Framework, item: dict[str, Any], tally: Tally) -> None:
    identifier, statement = _text(item, "identifier"), _text(item, "fullStatement")
    if not identifier or not statement:
        tally.add(message("Entries skipped, without a number or a text: {count}"))
        return
    kind = fold(_text(item, "CFItemType"))
    part: Part = "role" if kind in _ROLES else "level" if kind in _LEVELS else "skill"
    short = _text(item, "abbreviatedStatement") or shortened(statement)
    found.entries[identifier] = Entry(
        identifier,
        short,
        statement,
        part=part,
        level=level_in(_text(item, "humanCodingScheme")),
    )


def _add_link(found: Framework, link: dict[str, Any]) -> None:
    """Take what stands below what, and what comes before what."""
    origin, destination = (
        _text(_mapping(link.get(key)), "identifier")
        for key in ("originNodeURI", "destinationNodeURI")
    )
    kind = link.get("associationType")
    if origin not in found.entries:
        return
    if kind == "precedes" and destination in found.entries:
        found.before.append((origin, destination))
    elif kind == "isChildOf" or (
        kind == "isPartOf" and not found.entries[origin].parent
    ):
        found.entries[origin].parent = destination


def _settle_parts(found: Framework) -> None:
    """Say what is a group: whatever has more below it than levels."""
    below = found.children()
    for entry in found.entries.values():
        own = below.get(entry.code, ())
        if entry.part == "skill" and any(child.part != "level" for child in own):
            entry.part = "group"
        levels = [child for child in own if child.part == "level"]
        for number, child in enumerate(levels, start=1):
            child.level = child.level or number
        if levels:
            entry.level = max(child.level for child in levels)
    for entry in found.entries.values():
        parent = found.entries.get(entry.parent)
        if entry.part == "level" and (parent is None or parent.part != "skill"):
            entry.part = "skill"


def _level_names(found: Framework) -> tuple[str, ...]:
    """Return the names of levels where all of them have one, each its own."""
    names: dict[int, str] = {}
    for entry in found.entries.values():
        named = _NAMED.search(entry.label) if entry.part == "level" else None
        if named and names.setdefault(int(named[1]), named[2]) != named[2]:
            return ()
    highest = max(names, default=0)
    return tuple(names.get(n, "") for n in range(1, highest + 1))
