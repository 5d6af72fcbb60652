"""The arguments of commands, on a small graph."""

from __future__ import annotations

import contextlib
import io
import os
import re
import shutil
import sys
import unicodedata
from typing import TYPE_CHECKING, Any

import click

from careerpath.cli import main
from tests.cli.runs import commands, kinds
from tests.fuzz.spoiling import scrap
from tests.loading.folders import BASE

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

#: These wait for somebody, draw for a second, or start other processes.
_LEFT_OUT = ("app", "tour", "dossier", "diagram", "batch", "man", "import")
_SAID = ("clerk", "greeter", "filing", "welcome", "filing=2", "welcome=able", "2", "1")
_FILES = ("me.yaml", "plan.yaml", "people.csv", "graph", "out.md", "out.csv", "gone")
_PROFILE = "role: clerk\ntarget: greeter\nskills: {filing: 1}\n"
#: What steers a terminal, spelt otherwise than in the product.
_EMPHASIS = re.compile("\x1b\\[[012]m")
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


class Arguments:
    """Commands with arguments that mean something, and others."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(BASE, folder / "graph")
        (folder / "me.yaml").write_text(_PROFILE, "utf-8")
        (folder / "people.csv").write_text("person,role,destination\na,clerk,greeter\n")
        found: dict[str, click.Command] = {**commands(), **kinds("plan", "profile")}
        self.commands = {
            name: command
            for name, command in found.items()
            if name.split()[0] not in _LEFT_OUT
        }

    def __call__(self, draw: Random) -> str:
        """Run a command; what it says steers no terminal."""
        words = self._words(draw)
        here = os.getcwd()  # noqa: PTH109
        os.chdir(self.folder)
        try:
            code, said = run_quietly(words)
        finally:
            os.chdir(here)
            for path in self.folder.glob("out*"):
                if path.is_dir():
                    shutil.rmtree(path)
                else:
                    path.unlink()
        assert not steering(said), (words, steering(said))
        # Who asks a question, and meets the end of what is typed, gives up; so does
        # a search that may look no further.
        given_up = said.endswith("Aborted!\n") or "label budget" in said
        expected = (0, 1, 2, 3, 4, 5) if given_up else (0, 2, 3, 4, 5)
        assert code in expected, (words, code, said[-500:])
        return f"code {code}"

    def _words(self, draw: Random) -> list[str]:
        name = draw.choice([*self.commands])
        words = ["--graph", "graph", *name.split()]
        for param in self.commands[name].params:
            if isinstance(param, click.Argument):
                count = draw.choice((0, 1, 1, 1, 2)) if param.nargs < 0 else 1
                words += [self._value(param, draw) for _ in range(count)]
            elif not getattr(param, "hidden", False) and draw.random() < 0.12:
                words += self._option(param, draw)
        if draw.random() < 0.1:
            words.insert(draw.randrange(len(words) + 1), scrap(draw)[:300])
        return [word.replace("\0", "0") for word in words]

    def _option(self, param: Any, draw: Random) -> list[str]:
        flag = draw.choice(param.opts)
        return [flag] if param.is_flag else [flag, self._value(param, draw)]

    def _value(self, param: Any, draw: Random) -> str:
        kind, choices = draw.random(), getattr(param.type, "choices", ())
        if kind < 0.15:
            return scrap(draw)[:300]
        if choices and kind < 0.9:
            return str(draw.choice(list(choices)))
        named = param.name or ""
        if named in ("output", "path", "profile", "plan", "files") and kind < 0.9:
            return draw.choice(_FILES)
        return draw.choice(_SAID)


def steering(said: str) -> str:
    """Return the signs of a text that steer a terminal."""
    plain = _EMPHASIS.sub("", said.replace("\r\n", "\n"))
    return "".join(
        sign
        for sign in plain
        if sign in _TURNING
        or (unicodedata.category(sign) in ("Cc", "Cs") and sign not in "\t\n")
    )


def run_quietly(words: list[str]) -> tuple[int, str]:
    """Return the code that a command leaves with, and all that it says."""
    out = io.TextIOWrapper(io.BytesIO(), "utf-8", newline="")
    err = io.TextIOWrapper(io.BytesIO(), "utf-8", "backslashreplace", newline="")
    nothing = io.TextIOWrapper(io.BytesIO())
    with (
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
        _standing_in(nothing),
    ):
        try:
            main(words, "careerpath")
            code = 0
        except SystemExit as left:
            code = left.code if isinstance(left.code, int) else 0
        out.flush()
        err.flush()
    said = out.buffer.getvalue() + err.buffer.getvalue()
    return code, said.decode("utf-8", "surrogateescape")


@contextlib.contextmanager
def _standing_in(stream: Any):
    before, sys.stdin = sys.stdin, stream
    try:
        yield
    finally:
        sys.stdin = before
