"""Read the fields of PDF checklists, whatever program has filled them in."""

from __future__ import annotations

import io
import logging
import re
from collections import deque
from typing import TYPE_CHECKING, Any

from careerpath.checklist.pdf_form import FIELD
from careerpath.checklist.returned.marks import Place
from careerpath.checklist.returned.rows import BoxRow
from careerpath.errors import message
from careerpath.extras import extra_libraries

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.checklist.returned.marks import By, Returned
    from careerpath.checklist.returned.rows import RowReader

# What pypdf mends in a file it tells nobody who has not asked for it.
logging.getLogger("pypdf").addHandler(logging.NullHandler())
#: No checklist of a graph has more fields, whatever a file says of itself.
_MOST_FIELDS = 200_000
_FIELD = re.compile(FIELD)
#: What a box that is not ticked is said to be.
_OFF = ("", "Off", "No", "false", "0")


def read_form(content: bytes, name: str, reader: RowReader, returned: Returned) -> None:
    """Take the ticked boxes of a PDF by the names of its fields.

    Raises
    ------
    MissingLibraryError
        If pypdf is not installed.
    """
    with extra_libraries():
        from pypdf import PdfReader

    boxes: dict[tuple[str, str], dict[str, str]] = {}
    form = PdfReader(io.BytesIO(content))
    if form.metadata is not None:
        returned.find_graph(name, str(form.metadata.get("/Keywords", "")))
    for field, value in _values(form.root_object):
        if code := _FIELD.fullmatch(field):
            boxes.setdefault((code[1], code[2] or ""), {})[code[3]] = value
    for (skill, level), said in boxes.items():
        place = Place(f"{name} [{':'.join(filter(None, (skill, level)))}]")
        reader.read(_row(skill, level, said), place)
    if not boxes:
        returned.warn(
            Place(name),
            message(
                "there is no box here that can be ticked; give the PDF that was filled "
                "in, not one that was printed or scanned"
            ),
        )


def _row(skill: str, level: str, said: dict[str, str]) -> BoxRow:
    if not level:
        levels: dict[By, str] = {
            "self": said.get("self", ""),
            "trainer": said.get("trainer", ""),
        }
        return BoxRow(skill, "", {}, levels)
    own, trainer = ("x" * _is_on(said.get(by, "")) for by in ("self", "trainer"))
    day = said.get("date", "") if own or trainer else ""
    ticks: dict[By, str] = {"self": own, "trainer": trainer}
    written = said.get("initials", ""), said.get("evidence", "")
    return BoxRow(skill, level, ticks, {}, day, *written)


def _is_on(value: str) -> bool:
    return value.removeprefix("/") not in _OFF


def _values(root: Any) -> Iterator[tuple[str, str]]:
    """Yield the names of fields and what they hold, those inside others too."""
    form = root.get("/AcroForm", {})
    waiting = deque((field, "") for field in form.get("/Fields", ()))
    for _ in range(_MOST_FIELDS):
        if not waiting:
            return
        field, above = waiting.popleft()
        known = field.get_object()
        name = ".".join(filter(None, (above, str(known.get("/T", "")))))
        value = known.get("/V", known.get("/AS"))
        if value is not None:
            yield name, str(value)
        waiting += [(kid, name) for kid in known.get("/Kids", ())]
