"""Run what the documentation shows; `python -m tests.docs.pages [PAGE…]` renews it.

A page is run from top to bottom in an empty folder: a fenced block whose fence names a
file is that file, `console` blocks are commands of ours with what they print, where a
line "…" stands for lines left out, and `pycon` blocks are Python.
"""

from __future__ import annotations

import contextlib
import difflib
import doctest
import os
import re
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from tests.cli.runs import run
from tests.sessions import Call, read_session

ROOT = Path(__file__).parents[2]
PAGES = [
    *sorted((ROOT / "docs").rglob("*.md")),
    ROOT / "README.md",
    ROOT / "README.fr.md",
]
LEFT_OUT = "…\n"
_FENCE = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Block(NamedTuple):
    """A fenced block: its language, the file that it is, and what is in it."""

    language: str
    file: str | None
    text: str


def read_blocks(page: str) -> list[Block]:
    """Return the fenced blocks of a page, in order."""
    return [Block(*found) for found in _FENCE.findall(page)]


def fits(said: str, printed: str) -> bool:
    """Whether what a page says is what is printed, but for what is left out."""
    pattern = ".*".join(re.escape(part) for part in said.split(LEFT_OUT))
    return re.fullmatch(pattern, printed, re.DOTALL) is not None


def perform(call: Call) -> str:
    """Return what a command of ours prints in this folder, in an 80-column terminal.

    Raises
    ------
    AssertionError
        If it fails, or is none of ours.
    """
    import shlex

    program, *words = shlex.split(call.command)
    assert program == "careerpath", call.command
    done = run(*words, env={"COLUMNS": "80"})
    assert done.exit_code == 0, f"{call.command}: {done.stderr}"
    return done.stdout


def run_python(text: str, names: dict[str, object]) -> str:
    """Return a block of Python with what each statement prints now."""
    lines = []
    for example in doctest.DocTestParser().get_examples(text):
        first, *more = example.source.splitlines()
        lines += [f">>> {first}", *(f"... {line}" for line in more)]
        code = compile(example.source, "<page>", "single")
        printed = _captured(code, names)
        lines += printed.splitlines()
    return "".join(f"{line}\n" for line in lines)


def _captured(code: object, names: dict[str, object]) -> str:
    import io

    with contextlib.redirect_stdout(io.StringIO()) as out:
        exec(code, names)  # what a page says, run as a reader would
    return out.getvalue()


def lay_down(block: Block, folder: Path) -> None:
    """Write the file that a block is, if it is one."""
    if block.file:
        path = folder / block.file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block.text, encoding="utf-8")


def renewed(call: Call) -> str:
    """Return what a command prints now, with about the same lines left out."""
    printed = perform(call)
    if fits(call.output, printed):
        return call.output
    lines, place = printed.splitlines(keepends=True), 0
    kept = []
    *parts, last = call.output.split(LEFT_OUT)
    for number, part in enumerate(parts):
        said = part.splitlines(keepends=True)
        if number and said:
            place = _nearest(said[0], lines, place)
        kept.append("".join(lines[place : place + len(said)]))
        place += len(said)
    end = len(last.splitlines())
    tail = lines[-end:] if parts and end else lines if not parts else []
    return LEFT_OUT.join([*kept, "".join(tail)])


def _nearest(line: str, lines: list[str], start: int) -> int:
    def likeness(place: int) -> float:
        return difflib.SequenceMatcher(None, lines[place], line).ratio()

    return max(range(start, len(lines)), key=likeness, default=len(lines))


def renew(path: Path) -> None:
    """Write what commands and Python print now into a page."""
    page = path.read_text("utf-8")
    names: dict[str, object] = {}
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        for block in read_blocks(page):
            lay_down(block, Path(folder))
            new = block.text
            if block.language == "console":
                new = "".join(
                    f"$ {call.command}\n{renewed(call)}"
                    for call in read_session(block.text)
                )
            elif block.language == "pycon":
                new = run_python(block.text, names)
            if new != block.text:
                print("renewed", path.relative_to(ROOT), new.partition("\n")[0])  # noqa: T201
                page = page.replace(f"\n{block.text}```", f"\n{new}```", 1)
    path.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    os.environ |= {"CAREERPATH_CACHE": tempfile.mkdtemp(), "COLUMNS": "80"}
    os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp()
    for path in [Path(name).resolve() for name in sys.argv[1:]] or PAGES:
        renew(path)
