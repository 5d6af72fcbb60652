"""Write down in a plan file what is learnt; all else in it stays as it is."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from careerpath.errors import DataError, InvalidValueError, message
from careerpath.files import write_whole
from careerpath.loading.reading.nodes import Fields, Items
from careerpath.loading.reading.values import CONTROL
from careerpath.plans.printing import print_done
from careerpath.plans.reading import parse_plan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from careerpath.career_graph import CareerGraph
    from careerpath.model.plan import Done
    from careerpath.plans.reading import PlanFile

_EMPTY = re.compile(r"(done:)\s*\[\s*\](.*)")
_ITEM = re.compile(r"\s*(?=- )")


def record_done(graph: CareerGraph, file: PlanFile, *done: Done) -> PlanFile:
    """Write into a plan file that levels are reached, and return what is there now.

    Parameters
    ----------
    graph, file, done
        As for `add_done`.

    Raises
    ------
    InvalidValueError
        If what is done already does not stand on lines of its own.
    FileError
        If the file cannot be written; it is then as it was.
    """
    changed = add_done(graph, file, *done)
    write_whole(changed.path, changed.content)
    return changed


def add_done(graph: CareerGraph, file: PlanFile, *done: Done) -> PlanFile:
    """Return a plan file in which levels are reached, and write nothing.

    Comments, order and whatever else somebody wrote stay byte for byte.

    Parameters
    ----------
    graph
        The graph that names the skill.
    file
        What `read_plan` returned.
    done
        What is reached, the newest first; notes are written on one line.

    Raises
    ------
    InvalidValueError
        If what is done already does not stand on lines of its own.
    """
    entries = [replace(entry, note=_on_one_line(entry.note)) for entry in done]
    content = "".join(_with_entries(file, entries)).encode()
    wanted = replace(file.record, done=(*entries, *file.record.done))
    with suppress(DataError):
        changed = parse_plan(file.path, content, graph)
        if changed.record == wanted:
            return changed
    raise InvalidValueError(
        message(
            "{path}: write the entries of “done” on lines of their own, each behind "
            "“- ”.",
            path=file.path,
        )
    )


def _on_one_line(note: str) -> str:
    return " ".join(CONTROL.sub(" ", note).split())


def _with_entries(file: PlanFile, done: Iterable[Done]) -> Iterator[str]:
    """Yield the lines of a plan file with some entries more before the others."""
    assert isinstance(file.root, Fields)  # noqa: S101  # the reader saw to it
    key, value = file.root.entries["done"]
    lines = file.content.decode("utf-8-sig").splitlines(keepends=True)
    end = "\r\n" if lines[0].endswith("\r\n") else "\n"
    indent = ""
    if isinstance(value, Items) and value.nodes:
        first = _ITEM.match(lines[value.nodes[0].line - 1])
        indent = first[0] if first else ""
    yield from lines[: key.line - 1]
    yield _EMPTY.sub(r"\1\2", lines[key.line - 1])
    yield from (f"{indent}{print_done(entry)}{end}" for entry in done)
    yield from lines[key.line :]
