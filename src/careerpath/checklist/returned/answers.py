"""Read JSON that comes back: answers that the HTML page saves, and whole checklists."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from careerpath.checklist.graph_mark import FORMAT, find_mark
from careerpath.checklist.html_form import ANSWERS_FORMAT
from careerpath.checklist.returned.marks import Place
from careerpath.checklist.returned.rows import BoxRow
from careerpath.checklist.returned.texts import CODE
from careerpath.errors import message
from careerpath.loading.plain_text import decode_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.checklist.returned.marks import Returned
    from careerpath.checklist.returned.rows import RowReader


def read_json(content: bytes, name: str, reader: RowReader, returned: Returned) -> None:
    """Take the answers saved from an HTML checklist, or a checklist in JSON.

    Raises
    ------
    DataError
        If it is not text.
    """
    found = _parsed(decode_text(content, name))
    answers = None if found is None else _answers(found)
    if found is None or answers is None:
        returned.warn(
            Place(name),
            message("these are no answers saved from a checklist of careerpath"),
        )
        return
    returned.find_graph(name, f"{found.get('schema', FORMAT)} {found.get('graph', '')}")
    for code, given in answers:
        _take(code, given, Place(name), reader, returned)


def _parsed(text: str) -> dict[str, Any] | None:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _answers(found: dict[str, Any]) -> list[tuple[str, Any]] | None:
    """Return what is told of each box, by its code; None where it is no such file."""
    if found.get("format") == ANSWERS_FORMAT:
        answers = found.get("answers")
        return list(answers.items()) if isinstance(answers, dict) else None
    if find_mark(str(found.get("schema"))) is not None:
        return list(_boxes(found))
    return None


def _boxes(found: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield the boxes of a checklist in JSON."""
    for section in _dicts(found.get("sections")):
        for item in _dicts(section.get("skills")):
            for box in _dicts(item.get("boxes")):
                yield f"{item.get('skill')}:{box.get('level')}", box


def _dicts(found: Any) -> Iterator[dict[str, Any]]:
    if isinstance(found, list):
        yield from (part for part in found if isinstance(part, dict))


def _take(
    code: str, given: Any, place: Place, reader: RowReader, returned: Returned
) -> None:
    split = CODE.fullmatch(code)
    if split is None or not isinstance(given, dict):
        returned.warn(
            place, message("“{text}” is the code of no box; not taken", text=code[:40])
        )
        return
    reader.read(
        BoxRow(
            split[1],
            split[2],
            {
                "self": "x" if given.get("self") is True else "",
                "trainer": "x" if given.get("trainer") is True else "",
            },
            {},
            _text(given, "date"),
            _text(given, "initials"),
            _text(given, "evidence"),
        ),
        place,
    )


def _text(given: dict[str, Any], key: str) -> str:
    text = given.get(key)
    return text if isinstance(text, str) else ""
