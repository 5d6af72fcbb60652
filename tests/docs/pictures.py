"""Draw the pictures of the documentation; `python -m tests.docs.pictures` renews them.

Each is the first page of a diagram, made small, and carries a digest of its outline:
what it shows in words. Whether it shows what is drawn now can be said without drawing.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from hashlib import sha256
from pathlib import Path

from PIL import Image, PngImagePlugin

from tests.cli.runs import run

COACH = Path(__file__).parents[2] / "examples" / "coach"
#: Where the pictures of each language are.
FOLDERS = {"en": COACH, "fr": COACH / "fr"}
ENDS = ("executive-assistant", "hr-manager")
#: What is drawn, by the name of the picture.
DIAGRAMS = {
    "route": ("route", *ENDS),
    "gap": ("gap", "hr-manager", "--from", "executive-assistant"),
    "compare": ("compare", "executive-assistant", "office-manager"),
    "timeline": ("timeline", *ENDS, "--start", "2027-01-04"),
    "trade-offs": ("trade-offs", *ENDS),
    "map": ("map", "--paper", "A3"),
}
_WIDTH, _COLOURS = 1654, 64


def fingerprint(language: str, name: str) -> str:
    """Return the digest of what a picture says in words now."""
    return sha256(_diagram(language, name, "--outline").encode()).hexdigest()


def carried(path: Path) -> str:
    """Return the digest that a picture carries."""
    with Image.open(path) as picture:
        return str(picture.info["outline"])


def draw(language: str, name: str) -> None:
    """Write a picture anew."""
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        _diagram(language, name, "-o", "page.png")
        first, *_more = sorted(Path(folder).glob("*.png"))
        with Image.open(first) as page:
            height = round(page.height * _WIDTH / page.width)
            small = page.convert("RGB").resize((_WIDTH, height))
    told = PngImagePlugin.PngInfo()
    told.add_text("outline", fingerprint(language, name))
    path = FOLDERS[language] / f"{name}.png"
    path.parent.mkdir(exist_ok=True)
    small.quantize(_COLOURS).save(path, optimize=True, pnginfo=told)


def _diagram(language: str, name: str, *words: str) -> str:
    done = run("--lang", language, "diagram", *DIAGRAMS[name], *words)
    assert done.exit_code == 0, done.stderr
    return done.stdout


if __name__ == "__main__":
    os.environ |= {"CAREERPATH_CACHE": tempfile.mkdtemp(), "CAREERPATH_NO_PROFILE": "1"}
    for language in FOLDERS:
        for name in DIAGRAMS:
            draw(language, name)
