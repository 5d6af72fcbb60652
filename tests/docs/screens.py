"""Photograph the pages of the web; `python -m tests.docs.screens` renews them.

Each picture is the upper part of a screen as Chromium shows it, and carries a digest of
the words on it. Whether it shows what is said now can be said without a browser.
"""

from __future__ import annotations

import re
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image, PngImagePlugin

from careerpath import load_graph
from tests.web.browser import chromium, serving, visit
from tests.web.tour import Stop
from tests.web.visiting import open_client, read

if TYPE_CHECKING:
    from tests.web.visiting import Response

FOLDER = Path(__file__).parents[2] / "docs" / "screens"
LANGUAGES = ("en", "fr")
#: What is photographed: from the job of the tutorial, to the role that it aims at.
SCREENS = ("destinations", "choices")
_SIZE = {"width": 1000, "height": 1100}
_COLOURS = 64


def find(language: str) -> dict[str, Stop]:
    """Return what a browser sends for each screen, with the answer."""
    client = open_client(load_graph(), language)
    me = {"job": "executive-assistant", "months": "30", "hours": "6"}
    said = dict(read(client.post("/statements", data=me)).forms[0].fields)
    places = client.post("/destinations", data=said)
    aim = {"me": dict(read(places).forms[0].fields)["me"], "target": "hr-manager"}
    ways = client.post("/ways", data=aim)
    return {
        "destinations": Stop("", "POST", "/destinations", _pairs(said), answer=places),
        "choices": Stop("", "POST", "/ways", _pairs(aim), answer=ways),
    }


def _pairs(fields: dict[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(fields.items())


def fingerprint(answer: Response) -> str:
    """Return the digest of the words of a screen."""
    words = re.sub(r"<[^>]*>|\s+", " ", answer.text.partition("<main")[2])
    return sha256(words.encode()).hexdigest()


def path_of(language: str, name: str) -> Path:
    """Return where a picture lies."""
    return FOLDER / language / f"{name}.png"


def photograph() -> None:
    """Write the pictures anew."""
    found = {language: find(language) for language in LANGUAGES}
    with serving(load_graph()) as address, chromium() as browser:
        for language, stops in found.items():
            visitor = visit(browser, address, language, viewport=_SIZE)
            for name, stop in stops.items():
                visitor.send(stop)
                visitor.page.wait_for_load_state("networkidle")
                told = PngImagePlugin.PngInfo()
                told.add_text("outline", fingerprint(stop.answer))
                path = path_of(language, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                with Image.open(BytesIO(visitor.page.screenshot())) as seen:
                    small = seen.convert("RGB").quantize(_COLOURS)
                small.save(path, optimize=True, pnginfo=told)
            visitor.page.context.close()


if __name__ == "__main__":
    photograph()
