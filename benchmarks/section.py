"""Write the figures of a benchmark into its section of benchmarks/README.md."""

from __future__ import annotations

import os
import platform
import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

README = Path(__file__).with_name("README.md")


def machine() -> str:
    """Return what the figures were measured on."""
    return (
        f"Python {platform.python_version()}, {platform.system()}, "
        f"{os.cpu_count()} cores"
    )


def write_section(name: str, lines: Iterable[str]) -> None:
    """Print lines, and put them between the marks of a section."""
    text = "\n".join(lines)
    print(text)
    section = f"<!-- {name} -->\n{text}\n<!-- /{name} -->\n"
    old = re.compile(rf"<!-- {name} -->\n.*?<!-- /{name} -->\n", re.DOTALL)
    page = old.sub(lambda _: section, README.read_text(encoding="utf-8"))
    README.write_text(page, encoding="utf-8")
