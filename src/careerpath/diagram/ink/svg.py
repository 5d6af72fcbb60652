"""Tell readers of an SVG file, and screen readers, what it shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from careerpath.model.text import Language

_ROOT = re.compile(r"<svg\b[^>]*>")
_OLD_TITLE = re.compile(r"\s*<title>.*?</title>", re.DOTALL)
_GROUP = re.compile(r'<g id="([^"]+)">(\s*<a )?')
#: What browsers of the keyboard pass by: the name of a role links where its box does.
_PASSED_BY = 'tabindex="-1" aria-hidden="true" '


def with_description(
    content: bytes,
    title: str,
    description: str,
    language: Language,
    names: Mapping[str, str],
) -> bytes:
    """Return an SVG file whose root is a picture with a title and a description.

    `names` are shown for the groups whose ids they stand under, when someone
    points at them, and name their links. A picture with links is a document: the
    parts of a mere image are nothing to a screen reader.
    """
    text = _OLD_TITLE.sub("", content.decode("utf-8"), count=1)

    def describe(root: re.Match[str]) -> str:
        opening = root[0].removesuffix(">").rstrip()
        role = "graphics-document document" if "<a " in text else "img"
        return (
            f'{opening} role="{role}" xml:lang="{language}" lang="{language}"'
            f' aria-labelledby="page-title page-description">\n'
            f' <title id="page-title">{escape(title)}</title>\n'
            f' <desc id="page-description">{escape(description)}</desc>'
        )

    def name(group: re.Match[str]) -> str:
        said, link = names.get(group[1]), group[2] or ""
        opening = f'<g id="{group[1]}">'
        if said:
            named = link and f'{link}aria-label={quoteattr(said)} rel="noopener" '
            return f"{opening}<title>{escape(said)}</title>{named}"
        return opening + (link and link + _PASSED_BY)

    text = _ROOT.sub(describe, text, count=1)
    return _GROUP.sub(name, text).encode("utf-8")
