"""Write the figures of a benchmark into its section of benchmarks/README.md."""

from __future__ import annotations

import os
import platform
import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from figures import Figure

README = Path(__file__).with_name("README.md")


def machine() -> str:
    """Return what the figures were measured on."""
    return (
        f"Python {platform.python_version()}, {platform.system()}, "
        f"{os.cpu_count()} cores"
    )


def ratio_lines(figures: Iterable[Figure], rounds: int) -> list[str]:
    """Return the lines of a section that tells how many times a peer commands take."""
    rows = [f"| {f.name} | {f.value} | {f.target} |" for f in figures]
    return [
        f"Processor time, medians of {rounds} runs of whole processes; {machine()}.",
        "",
        "| command | times the peer | at most |",
        "| --- | --- | ---: |",
        *rows,
    ]


def write_section(name: str, lines: Iterable[str]) -> None:
    """Print lines, and put them between the marks of a section."""
    text = "\n".join(lines)
    print(text)
    section = f"<!-- {name} -->\n{text}\n<!-- /{name} -->\n"
    old = re.compile(rf"<!-- {name} -->\n.*?<!-- /{name} -->\n", re.DOTALL)
    page = old.sub(lambda _: section, README.read_text(encoding="utf-8"))
    README.write_text(page, encoding="utf-8")
