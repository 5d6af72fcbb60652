"""Lay out small graph folders, sound or with one fault, and report on them."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from careerpath.errors import Problem

HERE = Path(__file__).parent
BASE = HERE / "base"
FAULTS = tuple(sorted(path.name for path in (HERE / "faults").iterdir()))


def lay_out(folder: Path, fault: str | None = None) -> Path:
    """Copy the sound graph into `folder`, and over it the files of a fault."""
    shutil.copytree(BASE, folder, dirs_exist_ok=True)
    if fault is not None:
        shutil.copytree(
            HERE / "faults" / fault,
            folder,
            dirs_exist_ok=True,
            ignore=shutil.ignore_patterns("expected.txt"),
        )
    return folder


def expected_lines(fault: str) -> list[str]:
    """Return what must be reported of a fault."""
    text = (HERE / "faults" / fault / "expected.txt").read_text(encoding="utf-8")
    return text.splitlines()


def lines(problems: tuple[Problem, ...], folder: Path) -> list[str]:
    """Return problems as people see them, files named inside the folder."""
    return [
        f"{Path(p.file).relative_to(folder).as_posix()}:{p.line}: "
        f"{p.severity}: {p.message}"
        for p in problems
    ]
