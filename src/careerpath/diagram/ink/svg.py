"""Write a figure as SVG: a file of its own, or an element of a page of the web."""

from __future__ import annotations

import re
from contextlib import contextmanager
from html import escape, unescape
from io import BytesIO
from typing import TYPE_CHECKING, Any

from careerpath.diagram.ink.description import with_description
from careerpath.diagram.measure import width
from careerpath.diagram.style import STYLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from matplotlib.figure import Figure

    from careerpath.diagram.svg_form import SvgForm
    from careerpath.model.text import Language

_COMMON: dict[Any, Any] = {
    "savefig.bbox": None,
    "text.hinting": "none",
    "svg.hashsalt": "careerpath",
}
_TAG = re.compile(r"<[A-Za-z][^>]*>")
_ID = re.compile(r'(\bid="|href="#|url\(#)')
_LABELLED = re.compile(r'(\baria-labelledby=")([^"]*)')
_TEXT = re.compile(r'<text style="([^"]*)"([^>]*)>([^<]*)</text>')
_SIZE = re.compile(r"font-size: ([\d.]+)px")
_ROOT = re.compile(r"<svg\b.*", re.DOTALL)
_LINE = re.compile(r"-\d+$")
#: Fonts about as wide as ours, for readers who do not have it.
_FONTS = f"'{STYLE.font}', Verdana, sans-serif"


def svg_file(
    figure: Figure,
    title: str,
    description: str,
    language: Language,
    names: Mapping[str, str],
    form: SvgForm,
) -> bytes:
    """Return a file; `names` are said of the groups whose ids they stand under."""
    from matplotlib import rc_context

    # Letters as outlines: a reader without our font would choose another one,
    # and its widths would push names out of their boxes. The words themselves
    # are in the description.
    kind = "none" if form.letters == "text" else "path"
    facts = {
        "Creator": "careerpath",
        "Date": None,
        "Format": "image/svg+xml",
        "Language": language,
    }
    buffer = BytesIO()
    with rc_context(_COMMON | {"svg.fonttype": kind}), _linked(figure, form):
        figure.savefig(buffer, format="svg", metadata=facts, dpi="figure")
    plain = buffer.getvalue()
    content = with_description(plain, title, description, language, names)
    text = _TEXT.sub(_as_wide_as_drawn, content.decode("utf-8"))
    return _prefixed(text, form.prefix).encode("utf-8")


def svg_element(content: bytes, outline: str, described_by: str) -> str:
    """Return an SVG file as an element of HTML, and below it its outline.

    The picture says that the words with the id `described_by` are about it.
    """
    found = _ROOT.search(content.decode("utf-8"))
    picture = found[0].rstrip() if found else ""
    picture = picture.replace(
        " aria-labelledby=", f' aria-details="{described_by}" aria-labelledby=', 1
    )
    words = f'<pre id="{described_by}">{escape(outline, quote=False)}</pre>'
    return f"<figure>\n{picture}\n<figcaption>\n{words}\n</figcaption>\n</figure>\n"


@contextmanager
def _linked(figure: Figure, form: SvgForm) -> Iterator[None]:
    """Let roles lead where the form says, until the figure is written."""
    artists = figure.artists if form.link else []
    gids = {artist: str(artist.get_gid() or "") for artist in artists}
    roles = {g.removeprefix("role-") for g in gids.values() if g.startswith("role-")}
    urls = {}
    for artist, gid in gids.items():
        kind, _, name = gid.partition("-")
        role = name if name in roles else _LINE.sub("", name)
        if kind in ("role", "name") and role in roles:
            urls[artist] = artist.get_url()
            artist.set_url(form.link_to(role))
    try:
        yield
    finally:
        for artist, url in urls.items():
            artist.set_url(url)


def _as_wide_as_drawn(text: re.Match[str]) -> str:
    """Return a text that keeps its width in whatever font a reader has."""
    style, rest, said = text.groups()
    size = _SIZE.search(style)
    if not said or not size:
        return text[0]
    bold = "font-weight: 700" in style
    wide = width(unescape(said), float(size[1]), bold=bold)
    style = style.replace(f"'{STYLE.font}'", _FONTS)
    return (
        f'<text style="{style}"{rest} textLength="{wide:.2f}"'
        f' lengthAdjust="spacingAndGlyphs">{said}</text>'
    )


def _prefixed(text: str, prefix: str) -> str:
    """Return a picture whose ids, and what refers to them, begin with a prefix."""
    if not prefix:
        return text

    def labelled(found: re.Match[str]) -> str:
        return found[1] + " ".join(prefix + name for name in found[2].split())

    def tag(found: re.Match[str]) -> str:
        whole = _ID.sub(rf"\g<1>{prefix}", found[0])
        return _LABELLED.sub(labelled, whole)

    return _TAG.sub(tag, text)
