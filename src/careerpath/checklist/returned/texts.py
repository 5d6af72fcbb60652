"""Read ticked texts: Markdown, and the answers that the HTML page saves."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from careerpath.checklist.html_form import ANSWERS_FORMAT
from careerpath.checklist.returned.marks import Place
from careerpath.checklist.returned.rows import BoxRow
from careerpath.errors import message
from careerpath.loading.plain_text import decode_text

if TYPE_CHECKING:
    from careerpath.checklist.returned.marks import Returned
    from careerpath.checklist.returned.rows import RowReader

_TASK = re.compile(r"[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[([^\]\n]{0,3})\](.*)")
CODE = re.compile(r"([a-z0-9]+(?:-[a-z0-9]+)*):(\d{1,2})(?![\w:-])")


def read_markdown(
    content: bytes, name: str, reader: RowReader, returned: Returned
) -> None:
    """Take the ticked boxes of a Markdown file by the code that ends their line.

    Raises
    ------
    DataError
        If it is not text.
    """
    found = False
    for number, line in enumerate(decode_text(content, name).splitlines(), start=1):
        if task := _TASK.match(line):
            found = True
            codes = CODE.findall(task[2])
            skill, level = codes[-1] if codes else ("", "")
            reader.read(
                BoxRow(skill, level, {"self": task[1]}, {}), Place(name, number)
            )
    if not found:
        returned.warn(Place(name), message("there is no box here, such as - [x]"))


def read_answers(
    content: bytes, name: str, reader: RowReader, returned: Returned
) -> None:
    """Take the answers that were saved from an HTML checklist.

    Raises
    ------
    DataError
        If it is not text.
    """
    answers = _answers(decode_text(content, name))
    if answers is None:
        returned.warn(
            Place(name),
            message("these are no answers saved from a checklist of careerpath"),
        )
        return
    for code, given in answers.items():
        _take(code, given, Place(name), reader, returned)


def _answers(text: str) -> dict[str, Any] | None:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict) or found.get("format") != ANSWERS_FORMAT:
        return None
    answers = found.get("answers")
    return answers if isinstance(answers, dict) else None


def _take(
    code: str, given: Any, place: Place, reader: RowReader, returned: Returned
) -> None:
    split = CODE.fullmatch(code)
    if split is None or not isinstance(given, dict):
        returned.warn(
            place, message("“{text}” is the code of no box; not taken", text=code[:40])
        )
        return
    day = given.get("date")
    reader.read(
        BoxRow(
            split[1],
            split[2],
            {
                "self": "x" if given.get("self") is True else "",
                "trainer": "x" if given.get("trainer") is True else "",
            },
            {},
            day if isinstance(day, str) else "",
        ),
        place,
    )
