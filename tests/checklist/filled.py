"""Fill in checklists, and read what came back."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from pypdf import PdfReader, PdfWriter

from careerpath.checklist.returned.reading import read_returned
from tests.checklist.graphs import make_graph

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def fill_fields(content: bytes, path: Path, filled: Mapping[str, str]) -> None:
    """Write a PDF whose fields hold something, as pypdf saves it."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(content)))
    writer.update_page_form_field_values(None, dict(filled))
    writer.write(path)


def told(path: Path) -> tuple[set[tuple[str, int, str, str]], list[str]]:
    """Return who marked which level on which day, and what was not read."""
    found = read_returned([path], make_graph())
    marks = {(m.skill, m.level, m.by, str(m.day or "")) for m in found.marks}
    return marks, [str(problem.message) for problem in found.problems]
