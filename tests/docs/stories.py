"""Run the stories under examples/; `python -m tests.docs.stories` renews them."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.sessions import Call, read_session, run

if TYPE_CHECKING:
    import subprocess

EXAMPLES = Path(__file__).parents[2] / "examples"
STORIES = sorted(path.parent for path in EXAMPLES.glob("*/session.txt"))


def perform(
    story: Path, folder: Path
) -> list[tuple[Call, subprocess.CompletedProcess[str]]]:
    """Return each call of a story with what came of it in a folder."""
    for file in story.iterdir():
        if file.is_file():
            shutil.copy(file, folder)
    calls = read_session((story / "session.txt").read_text(encoding="utf-8"))
    return [(call, run(call.command, folder)) for call in calls]


def renew(story: Path) -> None:
    """Write what the commands of a story print and write now into it."""
    session = story / "session.txt"
    rest, text = session.read_text(encoding="utf-8"), ""
    with tempfile.TemporaryDirectory() as folder:
        for call, done in perform(story, Path(folder)):
            if call.output:
                before, _output, rest = rest.partition(call.output)
                text += before + done.stdout
        for expected in (story / "expected").glob("*"):
            shutil.copy(Path(folder) / expected.name, expected)
    session.write_text(text + rest, encoding="utf-8")


if __name__ == "__main__":
    for story in STORIES:
        renew(story)
