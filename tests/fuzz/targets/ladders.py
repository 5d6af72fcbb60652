"""Tables of roles and skills, and frameworks that others publish, spoilt."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from careerpath import load_graph
from careerpath.checklist import render_case, render_framework, role_checklist
from careerpath.importers import IMPORTERS
from tests.fuzz.spoiling import spoilt, spoilt_table, spoilt_tree
from tests.fuzz.targets.sources import check_import
from tests.importers.downloads import csv_bytes
from tests.importers.ladders import (
    ENGINEERS,
    NURSES,
    OFFICE,
    PROJECTS,
    SENTENCES,
    opendocument_bytes,
    workbook_bytes,
)

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

_WORDS = ("Role", "Skill", "Level", "Grade", "novice", "●", "x", "2,5", "99", "-1", "")
#: How many are written, which takes longer than all else.
_WRITTEN = 0.2
_ENCODINGS = ("utf-8",) * 6 + ("utf-16", "cp1252", "utf-8-sig")


class Ladders:
    """Skills matrices and career ladders as spreadsheets save them, and frameworks."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        every = (ENGINEERS, NURSES, OFFICE, PROJECTS, SENTENCES)
        self.tables = [csv_bytes(rows) for rows in every]
        self.books = {
            ".xlsx": workbook_bytes({"Roles": OFFICE, "Notes": [("Made in May",)]}),
            ".ods": opendocument_bytes(SENTENCES),
        }
        made = role_checklist(load_graph(), "receptionist", language="en")
        self.package = json.loads(render_case(made))
        framework = render_framework(made)
        self.framework = framework.encode() if isinstance(framework, str) else framework

    def __call__(self, draw: Random) -> str:
        """Import one; write some of the graphs, and read those."""
        name = draw.choice(("table", "table", "case", "moodle"))
        ending, content = getattr(self, f"_{name}")(draw)
        path = self.folder / f"in{ending}"
        path.write_bytes(content)
        found = IMPORTERS[name]([path])
        if draw.random() < _WRITTEN:
            check_import(found, self.folder / "out")
        return f"{name} read"

    def _table(self, draw: Random) -> tuple[str, bytes]:
        if draw.random() < 0.1:
            ending = draw.choice([*self.books])
            return ending, spoilt(self.books[ending], draw)
        content = spoilt_table(draw.choice(self.tables), draw, _WORDS)
        encoding = draw.choice(_ENCODINGS)
        return ".csv", content.decode("utf-8", "replace").encode(encoding, "replace")

    def _case(self, draw: Random) -> tuple[str, bytes]:
        codes = [item["identifier"] for item in self.package["CFItems"]]
        return ".json", json.dumps(spoilt_tree(self.package, draw, codes)).encode()

    def _moodle(self, draw: Random) -> tuple[str, bytes]:
        return ".csv", spoilt_table(self.framework, draw, _WORDS)
