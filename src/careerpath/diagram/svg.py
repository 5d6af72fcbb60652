"""Tell readers of an SVG file, and screen readers, what it shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from careerpath.model.text import Language

_ROOT = re.compile(r"<svg\b[^>]*>")
_OLD_TITLE = re.compile(r"\s*<title>.*?</title>", re.DOTALL)


def with_description(
    content: bytes, title: str, description: str, language: Language
) -> bytes:
    """Return an SVG file whose root is a picture with a title and a description."""
    text = _OLD_TITLE.sub("", content.decode("utf-8"), count=1)

    def describe(root: re.Match[str]) -> str:
        opening = root[0].removesuffix(">").rstrip()
        return (
            f'{opening} role="img" xml:lang="{language}" lang="{language}"'
            f' aria-labelledby="page-title page-description">\n'
            f' <title id="page-title">{escape(title)}</title>\n'
            f' <desc id="page-description">{escape(description)}</desc>'
        )

    return _ROOT.sub(describe, text, count=1).encode("utf-8")
