"""Tell which edition of O*NET files are of, and how it groups what they hold."""

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
_MAJOR_GROUPS = {
    "11": "management",
    "13": "business-and-financial-operations",
    "15": "computer-and-mathematical",
    "17": "architecture-and-engineering",
    "19": "life-physical-and-social-science",
    "21": "community-and-social-service",
    "23": "legal",
    "25": "educational-instruction-and-library",
    "27": "arts-design-entertainment-sports-and-media",
    "29": "healthcare-practitioners-and-technical",
    "31": "healthcare-support",
    "33": "protective-service",
    "35": "food-preparation-and-serving",
    "37": "building-and-grounds-cleaning-and-maintenance",
    "39": "personal-care-and-service",
    "41": "sales",
    "43": "office-and-administrative-support",
    "45": "farming-fishing-and-forestry",
    "47": "construction-and-extraction",
    "49": "installation-maintenance-and-repair",
    "51": "production",
    "53": "transportation-and-material-moving",
    "55": "military-specific",
}


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


def family_of(code: str) -> str:
    """Return the family of an occupation: its major group.

    Examples
    --------
    >>> family_of("43-6011.00")
    '43-office-and-administrative-support'
    """
    group = code[:2]
    return f"{group}-{_MAJOR_GROUPS[group]}" if group in _MAJOR_GROUPS else "other"


def category_of(element: str) -> str:
    """Return the category of a skill or a field of knowledge, by its element id."""
    if element.startswith("2.A"):
        return "basic-skills"
    return "knowledge" if element.startswith("2.C") else "cross-functional-skills"
