"""Run careerpath inside the test, or as a program of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from click.testing import CliRunner

from careerpath import load_graph, loading
from careerpath.cli import main
from tests.contracts import keep

if TYPE_CHECKING:
    from click.testing import Result

    from careerpath import CareerGraph

LANGUAGES = ("en", "fr")
_ANSWER = '{\n  "schema": "careerpath/'


def run(
    *arguments: str,
    lang: str | None = None,
    env: dict[str, str] | None = None,
    typed: str | None = None,
    color: bool = False,
) -> Result:
    """Run in this process; a bug is raised, not hidden in the result.

    `typed` is what someone answers to questions; with `color`, whatever a terminal
    would get is in the result. An answer in JSON keeps its schema.
    """
    language = () if lang is None else ("--lang", lang)
    with patch.object(loading, "load_graph", _load_graph):
        result = CliRunner().invoke(
            main, [*language, *arguments], env=env, input=typed, color=color
        )
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    if result.stdout.startswith(_ANSWER):
        keep(json.loads(result.stdout))
    return result


def _load_graph(path: str | None = None) -> CareerGraph:
    """Return a graph; the shipped one is read once for all calls in this process."""
    if path is None:
        return _shipped_graph(os.environ["CAREERPATH_CACHE"])
    return load_graph(path)


@cache
def _shipped_graph(_kept_in: str) -> CareerGraph:
    return load_graph()


def start(
    *arguments: Any, prefix: tuple[str, ...] = (), **options: Any
) -> subprocess.CompletedProcess[str]:
    """Run as a program of its own, its streams captured unless told otherwise."""
    usual = {
        "stdout": subprocess.PIPE,
        "stderr": subprocess.PIPE,
        "encoding": "utf-8",
        "env": environment(),
    }
    return subprocess.run(
        [*prefix, *program(), *map(str, arguments)],
        check=False,
        **{**usual, **options},
    )


def program() -> list[str]:
    """Return the words that start careerpath."""
    return [sys.executable, "-m", "careerpath"]


def environment(**more: str) -> dict[str, str]:
    """Return the environment of the tests, with more in it."""
    return {**os.environ, **more}


def commands() -> dict[str, Any]:
    """Return all commands by name."""
    ctx = main.context_class(main)
    return {name: main.get_command(ctx, name) for name in main.list_commands(ctx)}


def kinds(*groups: str) -> dict[str, Any]:
    """Return all kinds of diagrams, plans and profiles by the words for them.

    Only those of some groups, if they are named.
    """
    found = {}
    for name in groups or ("diagram", "plan", "profile"):
        group = commands()[name]
        ctx = group.context_class(group)
        for kind in group.list_commands(ctx):
            found[f"{name} {kind}"] = group.get_command(ctx, kind)
    return found


def columns(line: str) -> int:
    """Return how many columns a line takes, counted apart from the program."""
    if line.isascii():
        return len(line)
    visible = [c for c in line if not unicodedata.combining(c)]
    return len(visible) + sum(unicodedata.east_asian_width(c) in "WF" for c in visible)
