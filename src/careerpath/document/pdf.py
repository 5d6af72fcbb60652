"""Set a page as a tagged PDF, on A4 unless told otherwise, by typst, an extra."""

from __future__ import annotations

import json
import re
import tempfile
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from careerpath.document.blocks import (
    DEEPEST,
    TITLE,
    Cover,
    Drawing,
    Heading,
    Section,
    Table,
    Term,
)
from careerpath.document.column_widths import GAP, fit, longest_word
from careerpath.document.endings import Sign
from careerpath.document.outline import outline, runs
from careerpath.document.typesetting import without_controls
from careerpath.errors import InvalidValueError, message
from careerpath.extras import extra_libraries

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from typst import Fonts

    from careerpath.document.blocks import Block, Page

#: What a PDF says that it is.
PAGE_KEYWORD = "careerpath page"
_DATA = "#let data = json(bytes(sys.inputs.data))"
#: How many letters of a table have room side by side.
_LINE, _ENDLESS = 100, 10_000
#: A table that would fill so much of the page is as wide as the page.
_WIDE = 0.6
#: Without a place to break it, no word is longer: it would leave the page.
_LONGEST_WORD = 36
_UNBROKEN = re.compile(rf"[^\s/\-]{{{_LONGEST_WORD}}}(?=[^\s/\-])")


class Sheet(NamedTuple):
    """A paper as typst calls it, and how much larger than on A4 letters are on it."""

    name: str
    scale: float = 1.0


#: The papers that pages are set on; on A3 they can be read from farther off.
SHEETS: Mapping[str, Sheet] = MappingProxyType(
    {"A4": Sheet("a4"), "Letter": Sheet("us-letter"), "A3": Sheet("a3", 2**0.5)}
)


class Setting(NamedTuple):
    """How some kinds of blocks are set otherwise than on every page.

    Attributes
    ----------
    template
        Functions of typst, one for each kind, named as it; they take neighbours.
    kinds
        The names of the kinds.
    data
        What else the functions read, as `data.own`.
    """

    template: str
    kinds: tuple[str, ...]
    data: Mapping[str, Any]


def pdf_page(
    page: Page,
    *,
    keyword: str = PAGE_KEYWORD,
    setting: Setting | None = None,
    paper: str = "A4",
) -> bytes:
    """Return a page as PDF/UA-1: tagged, in its language, its fonts inside.

    Parameters
    ----------
    page
        What it shows.
    keyword
        What the file says of itself, by which `pdf_sign` knows it again.
    setting
        How some blocks are set; by default as on every page.
    paper
        One of `SHEETS`.

    Raises
    ------
    InvalidValueError
        If the paper is not known.
    MissingLibraryError
        If typst is not installed.
    """
    body, notes = outline(page)
    writer = _Data()
    data = {
        "title": without_controls(page.title),
        "language": page.language,
        "keyword": keyword,
        "paper": find_sheet(paper)._asdict(),
        "body": writer.body(body, TITLE + 1),
        "notes": writer.body(notes, TITLE + 1),
        "own": setting.data if setting else {},
    }
    own = setting.template if setting else ""
    kinds = "".join(f", {kind}: {kind}" for kind in (setting.kinds if setting else ()))
    return _typeset(f"{_template()}\n{_DATA}\n{own}\n#set-page(data{kinds})\n", data)


def find_sheet(paper: str) -> Sheet:
    """Return the sheet of a paper.

    Raises
    ------
    InvalidValueError
        If it is none of `SHEETS`.
    """
    if paper not in SHEETS:
        raise InvalidValueError(
            message(
                "“{paper}” is no paper that we know; write one of {choices}.",
                paper=paper,
                choices=", ".join(SHEETS),
            )
        )
    return SHEETS[paper]


def pdf_sign(keyword: str) -> Sign:
    """Return what tells a PDF of ours by its keyword."""
    return Sign(rb"%PDF-", rb"/Keywords ?\(" + re.escape(keyword.encode()) + rb"\)")


def _typeset(template: str, data: dict[str, Any]) -> bytes:
    """Return what a template of typst makes of data, the same bytes anywhere.

    It reads no file, asks no network, and knows no fonts but its own and those that
    matplotlib brings.

    Raises
    ------
    MissingLibraryError
        If typst is not installed.
    """
    with extra_libraries():
        import typst

    with tempfile.TemporaryDirectory() as empty:
        made = typst.Compiler(root=empty, font_paths=_fonts()).compile(
            template.encode(),
            format="pdf",
            sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
            pdf_standards=["ua-1"],
            timestamp=0,
        )
    assert isinstance(made, bytes)  # noqa: S101  # one file, and no other is named
    return made


@cache
def _template() -> str:
    return files(__package__).joinpath("page.typ").read_text("utf-8")


@cache
def _fonts() -> Fonts:
    """Return the fonts; matplotlib need not be imported to have them."""
    from typst import Fonts

    spec = find_spec("matplotlib")
    assert spec is not None  # noqa: S101  # we require it
    assert spec.origin is not None  # noqa: S101
    folder = Path(spec.origin).parent / "mpl-data" / "fonts" / "ttf"
    return Fonts(include_system_fonts=False, font_paths=[folder])


# ----------------------------------------------------------------------------- data


class _Data:
    """Turns blocks into data; a heading is never two levels below the one before."""

    def __init__(self) -> None:
        self._last = 0

    def body(self, blocks: Iterable[Block], level: int) -> list[list[dict[str, Any]]]:
        """Return blocks, neighbours that make up one list together."""
        return [[self._block(block, level) for block in run] for run in runs(blocks)]

    def _block(self, block: Block, level: int) -> dict[str, Any]:
        data: dict[str, Any] = {"kind": type(block).__name__}
        match block:
            case Heading():
                data["level"] = self._level(block.level)
            case Section():
                data["level"] = self._level(level)
                data["body"] = self.body(block.body, level + 1)
            case Term():
                data["body"] = self.body(block.body, level)
            case Table():
                data |= _widths(block)
            case Drawing():
                data["png"] = None
            case Cover():
                self._last = TITLE
                data["body"] = self.body(block.body, TITLE + 1)
        return _named(block) | data

    def _level(self, level: int) -> int:
        self._last = min(level, DEEPEST, self._last + 1)
        return self._last


def _plain(value: Any) -> Any:
    """Return named values as dictionaries, and texts as they can be set."""
    if isinstance(value, str):
        return _settable(value)
    if hasattr(value, "_asdict"):
        return _named(value)
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return value


def _named(value: Any) -> dict[str, Any]:
    return {name: _plain(part) for name, part in value._asdict().items()}


def _settable(text: str) -> str:
    """Return a text without what steers machines, its longest words breakable."""
    return _UNBROKEN.sub("\\g<0>\u200b", without_controls(text))


def _widths(table: Table) -> dict[str, Any]:
    """Return how wide columns are, in letters, and how they stand on a page.

    Words are broken only where whole ones have no room.
    """
    texts = [table.headings, *table.rows]
    free, widths = (fit(table.columns, texts, room) for room in (_ENDLESS, _LINE))
    words = [max(map(longest_word, cells)) for cells in zip(*texts, strict=True)]
    return {
        "headings": table.headings,
        "widths": [width + GAP for width in widths],
        "full": sum(free) > _LINE * _WIDE,
        "narrow": any(w > width for w, width in zip(words, widths, strict=True)),
    }
