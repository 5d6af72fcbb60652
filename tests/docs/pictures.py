"""Draw the pictures of the documentation: `python -m tests.docs.pictures [NAME…]`.

Each is the first page of a diagram or of a checklist, made small, and carries a digest
of what it shows in words. So whether it still shows that can be said without drawing.
"""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
from hashlib import sha256
from pathlib import Path

import pypdfium2
from PIL import Image, PngImagePlugin

from tests.cli.runs import run

COACH = Path(__file__).parents[2] / "examples" / "coach"
#: Where the pictures of each language are.
FOLDERS = {"en": COACH, "fr": COACH / "fr"}
ENDS = ("executive-assistant", "hr-manager")
#: What makes each picture, and what says it in words, by its name.
PICTURES = {
    "route": ("diagram", "route", *ENDS),
    "gap": ("diagram", "gap", "hr-manager", "--from", "executive-assistant"),
    "compare": ("diagram", "compare", "executive-assistant", "office-manager"),
    "timeline": ("diagram", "timeline", *ENDS, "--start", "2027-01-04"),
    "trade-offs": ("diagram", "trade-offs", *ENDS),
    "map": ("diagram", "map", "--paper", "A3"),
    "checklist": ("checklist", "hr-assistant", "hr-officer"),
}
_WIDTH, _COLOURS = 1654, 64


def fingerprint(language: str, name: str) -> str:
    """Return the digest of what a picture says in words now."""
    in_words = ["--outline"] if PICTURES[name][0] == "diagram" else []
    return sha256(_made(language, name, *in_words).encode()).hexdigest()


def carried(path: Path) -> str:
    """Return the digest that a picture carries."""
    with Image.open(path) as picture:
        return str(picture.info["outline"])


def draw(language: str, name: str) -> None:
    """Write a picture anew."""
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        _made(language, name, "-o", "page.pdf")
        with pypdfium2.PdfDocument("page.pdf") as pages:
            page = pages[0].render(scale=_WIDTH / pages[0].get_width()).to_pil()
    small = page.convert("RGB")
    told = PngImagePlugin.PngInfo()
    told.add_text("outline", fingerprint(language, name))
    path = FOLDERS[language] / f"{name}.png"
    path.parent.mkdir(exist_ok=True)
    small.quantize(_COLOURS).save(path, optimize=True, pnginfo=told)


def _made(language: str, name: str, *words: str) -> str:
    done = run("--lang", language, *PICTURES[name], *words)
    assert done.exit_code == 0, done.stderr
    return done.stdout


if __name__ == "__main__":
    os.environ |= {"CAREERPATH_CACHE": tempfile.mkdtemp(), "CAREERPATH_NO_PROFILE": "1"}
    for language in FOLDERS:
        for name in sys.argv[1:] or PICTURES:
            draw(language, name)
