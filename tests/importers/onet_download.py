"""Write a small O*NET download, all that is in it invented."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.importers.downloads import tab_bytes, write_zip

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tests.importers.downloads import Rows

CODE = "O*NET-SOC Code"
RATINGS = (
    CODE,
    "Element ID",
    "Element Name",
    "Scale ID",
    "Data Value",
    "Recommend Suppress",
    "Not Relevant",
)


def ratings(
    code: str, element: str, name: str, *pair: object, marks: Iterable[str] = ("N", "N")
) -> list[list[object]]:
    """Return the two rows of an element: its importance, its level."""
    importance, level = pair
    return [
        [code, element, name, "IM", importance, "N", "n/a"],
        [code, element, name, "LV", level, *marks],
    ]


ONET = {
    "Occupation Data": (
        (CODE, "Title", "Description"),
        ("43-0001.00", "File Clerks", "Keep files."),
        ("43-0002.00", "Chief Clerks", "Keep clerks."),
        ("55-0001.00", "Guards", "Keep watch."),
    ),
    "Skills": (
        RATINGS,
        *ratings("43-0001.00", "2.A.1.a", "Reading", "4.00", "3.88"),
        *ratings("43-0001.00", "2.B.1.a", "Listening", "2.90", "7.00"),
        *ratings("43-0001.00", "2.B.1.b", "Singing", "4.00", "0.20"),
        *ratings("43-0002.00", "2.A.1.a", "Reading", "3.00", "5.00"),
        *ratings("43-0002.00", "2.B.1.a", "Listening", "4", "4", marks=("Y", "N")),
        *ratings("43-0002.00", "2.B.1.b", "Singing", "4", "4", marks=("N", "Y")),
        *ratings("99-0009.00", "2.A.1.a", "Reading", "4", "4"),
    ),
    "Knowledge": (
        RATINGS,
        *ratings("43-0001.00", "2.C.1.a", "Law", "3.5", "n/a"),
        *ratings("43-0002.00", "2.C.1.a", "Law", "3.5", "2.00"),
    ),
    "Job Zones": (
        (CODE, "Job Zone", "Date"),
        ("43-0001.00", 2, "08/2025"),
        ("43-0002.00", 4, "08/2025"),
    ),
    "Alternate Titles": (
        (CODE, "Alternate Title", "Short Title"),
        ("43-0001.00", "Archivist", "n/a"),
        ("43-0001.00", "FILE CLERKS", "n/a"),
        ("43-0001.00", 'Keeper of "Files"', "n/a"),
    ),
    "Related Occupations": (
        (CODE, "Related O*NET-SOC Code", "Relatedness Tier", "Index"),
        ("43-0001.00", "43-0002.00", "Primary-Short", 1),
        ("43-0001.00", "43-0002.00", "Supplemental", 13),
        ("43-0001.00", "55-0001.00", "Supplemental", 11),
        ("43-0001.00", "55-0001.00", "Supplemental", 12),
        ("43-0002.00", "43-0002.00", "Primary-Short", 1),
        ("43-0002.00", "99-0009.00", "Primary-Long", 6),
    ),
}


def write_onet(path: Path, **changes: Rows) -> Path:
    """Write the text edition as an archive."""
    tables = ONET | {name.replace("_", " "): rows for name, rows in changes.items()}
    files = {f"db_29_3_text/{n}.txt": tab_bytes(rows) for n, rows in tables.items()}
    return write_zip(path, files)
