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
_BETWEEN = "-to-"
_MOVES = ("step", "move", "jump")
_LINKED_MOVE = re.compile(
    r'(<g id="(?:step|move|jump)-[^"]*">(?:<title>[^<]*</title>)?\s*<a [^>]*>\s*)'
    r'(<path d="([^"]*)")'
)
#: A link that is pointed at, or where the keyboard is, is told from the others; what
#: can be pointed at is wider than a line.
_POINTED = (
    "a:hover path, a:focus-visible path { stroke: #0b5c6b !important;"
    " stroke-width: 3.5px !important } a:focus { outline: none }"
    " a path.reach { stroke: transparent !important; stroke-width: 7px !important }"
)
_ADDRESS = re.compile(r' xlink:href=("[^#"][^"]*")(?= target=)')
#: A page of the web has no readers that know only the second.
_TWO_ROLES, _ONE_ROLE = 'role="graphics-document document"', 'role="graphics-document"'
_PAPER = re.compile(r'(<svg\b[^>]*?) width="[^"]*" height="[^"]*"')
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
    return _prefixed(_fitted(text, form), form.prefix).encode("utf-8")


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
    gids = {artist: str(artist.get_gid() or "") for artist in figure.artists}
    roles = {g.removeprefix("role-") for g in gids.values() if g.startswith("role-")}
    urls = {}
    for artist, gid in gids.items():
        address = _address(gid, roles, form)
        if address:
            urls[artist] = artist.get_url()
            artist.set_url(address)
    try:
        yield
    finally:
        for artist, url in urls.items():
            artist.set_url(url)


def _address(gid: str, roles: set[str], form: SvgForm) -> str:
    """Return where something drawn leads; empty where the form says nothing of it."""
    kind, _, name = gid.partition("-")
    role = name if name in roles else _LINE.sub("", name)
    if kind in ("role", "name") and role in roles and form.link:
        return form.link_to(role)
    if kind in _MOVES and form.move_link:
        parts = name.split(_BETWEEN)
        for place in range(1, len(parts)):
            ends = _BETWEEN.join(parts[:place]), _BETWEEN.join(parts[place:])
            if roles.issuperset(ends):
                return form.link_to_move(*ends)
    return ""


def _fitted(text: str, form: SvgForm) -> str:
    """Return a picture that fits into the page whose links it has."""
    if form.link:
        text = text.replace(' target="_blank"', ' target="_top"')
    if form.move_link:
        text = _LINKED_MOVE.sub(r'\1<path class="reach" d="\3" fill="none"/>\2', text)
    if form.link or form.move_link:
        text = text.replace("</style>", f"{_POINTED}</style>", 1)
        # Browsers want the newer attribute, other readers the older one.
        text = _ADDRESS.sub(r" href=\1\g<0>", text)
    if form.fluid:
        text = text.replace(_TWO_ROLES, _ONE_ROLE, 1)
    return _PAPER.sub(r"\1", text, count=1) if form.fluid else text


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
