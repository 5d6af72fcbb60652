"""Run recorded sessions: lines `$ careerpath …`, each followed by its output."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

_PROMPT = "$ "


class Call(NamedTuple):
    """A command as it was typed, and what it is said to print."""

    command: str
    output: str


def read_session(text: str) -> list[Call]:
    """Return the calls of a session, in order."""
    parts = re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]
    calls = []
    for part in parts:
        command, _, output = part.partition("\n")
        while command.endswith("\\"):
            more, _, output = output.partition("\n")
            command = f"{command[:-1]}{more.strip()}"
        calls.append(Call(command, output))
    return calls


def console_blocks(markdown: str) -> list[str]:
    """Return the fenced `console` blocks of a Markdown text."""
    return re.findall(r"^```console\n(.*?)^```$", markdown, re.MULTILINE | re.DOTALL)


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run one command line in a folder, as in an 80-column terminal."""
    program, *words = shlex.split(command)
    start = {
        "careerpath": [sys.executable, "-m", "careerpath"],
        "python": [sys.executable],
    }[program]
    return subprocess.run(
        [*start, *words],
        capture_output=True,
        check=False,
        cwd=folder,
        encoding="utf-8",
        env={**os.environ, "COLUMNS": "80", "PYTHONUTF8": "1"},
    )
