"""Read ticked texts: Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from careerpath.checklist.returned.marks import Place
from careerpath.checklist.returned.rows import BoxRow
from careerpath.errors import message
from careerpath.loading.plain_text import decode_text

if TYPE_CHECKING:
    from careerpath.checklist.returned.marks import Returned
    from careerpath.checklist.returned.rows import RowReader

_TASK = re.compile(r"[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[([^\]\n]{0,3})\](.*)")
_DAY = re.compile(r"\d{4}-\d\d?-\d\d?|\d\d?[/.]\d\d?[/.]\d{4}")
_INITIALS = re.compile(r"[A-ZÀ-Ý](?:[.-]{0,2}[A-ZÀ-Ý]){1,3}\.?")
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
    found, text = False, decode_text(content, name)
    returned.find_graph(name, text)
    for number, line in enumerate(text.splitlines(), start=1):
        if task := _TASK.match(line):
            found = True
            row, rest = _task_row(task[1], task[2])
            reader.read(row, Place(name, number))
            if rest:
                returned.warn(
                    Place(name, number),
                    message("“{text}” behind the code is not read", text=rest[:40]),
                )
    if not found:
        returned.warn(Place(name), message("there is no box here, such as - [x]"))


def _task_row(tick: str, line: str) -> tuple[BoxRow, str]:
    """Return what a line says, and what stands there that says nothing to us.

    Behind its code may be a day and the initials of who trains.
    """
    *_, code = [None, *CODE.finditer(line)]
    if code is None:
        return BoxRow("", "", {"self": tick}, {}), ""
    behind = line[code.end() :]
    day = _DAY.search(behind)
    rest = _DAY.sub("", behind).strip("` \t,;*_()")
    visa = rest if _INITIALS.fullmatch(rest) else ""
    row = BoxRow(code[1], code[2], {"self": tick}, {}, day[0] if day else "", visa)
    return row, "" if visa else rest
