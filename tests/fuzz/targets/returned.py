"""Checklists that come back."""

from __future__ import annotations

import json
from functools import cache, partial
from typing import TYPE_CHECKING

from careerpath.checklist import CHECKLISTS
from careerpath.checklist.returned.reading import read_returned
from tests.checklist.graphs import all_ticks, make_checklist, make_dated, make_graph
from tests.fuzz.spoiling import (
    mangled,
    spoilt,
    spoilt_archive,
    spoilt_table,
    spoilt_text,
    spoilt_tree,
)

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

GRAPH = make_graph()
CODES = [f"{skill}:{level}" for skill, level in all_ticks(make_checklist())]
ANSWERS = {
    code: {"self": True, "date": "2027-03-01", "initials": "JD"} for code in CODES
}
#: The parts of office files that are read.
WEIGHTY = ("content.xml", "document.xml", "sharedStrings.xml", "sheet2.xml")
#: How often each form is drawn: libraries need long for some.
_OFTEN = {".csv": 30, ".md": 30, ".json": 30, ".docx": 9, ".ods": 2, ".xlsx": 2}
_MEANT = ("accounts:1", "accounts", "3", "x", "2027-03-01", "skill", "g0123456789")


@cache
def whole_files() -> dict[str, bytes]:
    """Return a good file of each kind that can come back."""
    answers = {"format": "careerpath/answers/1", "answers": ANSWERS}
    files = {"answers.json": json.dumps(answers).encode()}
    for ending in (".csv", ".docx", ".html", ".json", ".md", ".ods", ".pdf", ".xlsx"):
        render = CHECKLISTS.for_path(f"a{ending}")
        files[f"en{ending}"] = render(make_checklist("en"))
        files[f"fr{ending}"] = render(make_dated("fr"))
    return files


def spoil_file(name: str, draw: Random) -> bytes:
    """Return a file spoilt as its form asks for."""
    content = whole_files()[name]
    if content.startswith(b"PK"):
        if draw.random() < 0.15:
            return spoilt(content, draw)
        return spoilt_archive(content, draw, _spoilt_xml, WEIGHTY)
    if name.endswith(".json") and draw.random() < 0.7:
        tree = spoilt_tree(json.loads(content), draw, (*CODES, *_MEANT))
        return json.dumps(tree, ensure_ascii=False).encode("utf-8", "replace")
    if name.endswith(".csv"):
        return spoilt_table(content, draw, _MEANT, ";" if name[:2] == "fr" else ",")
    if name.endswith(".md"):
        return spoilt_text(content, draw, _MEANT)
    return spoilt(content, draw)


def _spoilt_xml(part: bytes, draw: Random) -> bytes:
    if draw.random() < 0.5:
        return spoilt(part, draw)
    # Between its signs are names, attributes and texts.
    text = part.decode("utf-8", "replace").replace('"', ' " ').replace(">", " > ")
    text = mangled(text, draw, ("1", "true", "-1", "9999999999"))
    return text.replace(' " ', '"').replace(" > ", ">").encode("utf-8", "replace")


class Checklists:
    """Checklists in all forms, spoilt."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        endings = {name: "." + name.rpartition(".")[2] for name in whole_files()}
        self.names = [
            n for n, end in endings.items() for _ in range(_OFTEN.get(end, 1))
        ]
        self.read = partial(read_returned, graph=GRAPH)

    def __call__(self, draw: Random) -> str:
        """Take back one."""
        name = draw.choice(self.names)
        path = self.folder / name
        path.write_bytes(spoil_file(name, draw))
        returned = self.read([path])
        assert all(mark.skill in GRAPH.skills for mark in returned.marks)
        assert all(0 <= m.level <= GRAPH.scale.highest for m in returned.marks)
        return f"{path.suffix} {'read, some told' if returned.problems else 'read'}"
