"""Tell which edition of O*NET files are of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from careerpath.model.evidence import Source
from careerpath.model.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careerpath.importers.places import Place

_VERSION = re.compile(r"db_(\d+)_(\d+)")
_READ_ME = re.compile(rb"O\*NET (\d+\.\d+) Database")


def onet_source(places: Iterable[Place]) -> Source:
    """Return the edition, if a file says which it is."""
    version = next(filter(None, map(_version, places)), "")
    name = f"O*NET {version} Database" if version else "O*NET Database"
    return Source(
        id=f"onet-{version}" if version else "onet",
        title=name,
        publisher="U.S. Department of Labor, Employment and Training Administration",
        licence="CC BY 4.0",
        language="en",
        url="https://www.onetcenter.org/database.html",
        kind="classification",
        notice=Text(
            f"Includes information from the {name} by the U.S. Department of Labor, "
            "Employment and Training Administration, used under the CC BY 4.0 licence "
            "and modified.",
            f"Comprend des informations de la base {name} du Department of Labor des "
            "États-Unis, Employment and Training Administration, utilisées sous "
            "licence CC BY 4.0 et modifiées.",
        ),
    )


def _version(place: Place) -> str:
    if named := _VERSION.search(place.shown):
        return ".".join(named.groups())
    if place.stem.replace(" ", "").replace("_", "") == "readme":
        with place.open() as stream:
            said = _READ_ME.search(stream.read(1000))
        return said[1].decode() if said else ""
    return ""
