"""Say in an SVG or a PDF file what it shows, for screen readers too."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from careerpath.model.text import Language

_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_TRAILER = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref", re.DOTALL)
_TABLE = re.compile(rb"xref\s+0 (\d+)\s+")
_ENTRY = 20
_ROOT = re.compile(r"<svg\b[^>]*>")
_OLD_TITLE = re.compile(r"\s*<title>.*?</title>", re.DOTALL)
_GROUP = re.compile(r'<g id="([^"]+)">(\s*<a )?')
#: What browsers of the keyboard pass by: the name of a role links where its box does.
_PASSED_BY = 'tabindex="-1" aria-hidden="true" '


class _File:
    """A file that matplotlib wrote: one table, no compressed objects."""

    def __init__(self, content: bytes) -> None:
        start, trailer = _START.search(content), _TRAILER.search(content)
        assert start, "no table"  # noqa: S101  # matplotlib always writes one
        assert trailer, "no trailer"  # noqa: S101
        self.content = content
        self.table = int(start[1])
        self.trailer = trailer[1]
        table = _TABLE.match(content, self.table)
        assert table, "no table"  # noqa: S101
        self.count = int(table[1])
        self._first = table.end()

    def dictionary(self, number: int) -> bytes:
        """Return what stands in the object of a number, a dictionary."""
        at = self._first + number * _ENTRY
        offset = int(self.content[at : at + 10])
        end = self.content.index(b"endobj", offset)
        body = self.content[offset:end]
        return body[body.index(b"<<") + 2 : body.rindex(b">>")]

    def reference(self, dictionary: bytes, key: bytes) -> int:
        """Return the number of the object that a key names."""
        found = re.search(rb"/%s\s+(\d+)\s+0\s+R" % key, dictionary)
        assert found, key  # noqa: S101
        return int(found[1])


def with_tags(content: bytes, descriptions: Sequence[str], language: Language) -> bytes:
    """Return a PDF file that says its language, its title, and what each page shows.

    Each page is one figure in the tree of tags, `descriptions` are read for them
    in their order. The changed objects are appended, as the format provides for
    later changes: what matplotlib wrote stays as it is.
    """
    file = _File(content)
    root = file.reference(file.trailer, b"Root")
    catalogue = file.dictionary(root)
    pages = file.dictionary(file.reference(catalogue, b"Pages"))
    kids = re.search(rb"/Kids\s*\[(.*?)\]", pages, re.DOTALL)
    numbers = [int(n) for n in re.findall(rb"(\d+)\s+0\s+R", kids[1] if kids else b"")]
    tree, document, opening, closing, first = (file.count + n for n in range(5))
    figures = range(first, first + len(numbers))
    objects = {
        root: b"<<%s /Lang (%s) /MarkInfo << /Marked true >> /StructTreeRoot %d 0 R"
        b" /ViewerPreferences << /DisplayDocTitle true >> >>"
        % (catalogue, language.encode("ascii"), tree),
        tree: _tree(document, figures),
        document: b"<< /Type /StructElem /S /Document /P %d 0 R /K [%s] >>"
        % (tree, _references(figures)),
        opening: _stream(b"/Figure << /MCID 0 >> BDC\n"),
        closing: _stream(b"\nEMC\n"),
    }
    for place, (page, figure) in enumerate(zip(numbers, figures, strict=True)):
        objects[page] = _tagged(file.dictionary(page), place, opening, closing)
        text = descriptions[place].encode("utf-16-be").hex().encode("ascii")
        objects[figure] = (
            b"<< /Type /StructElem /S /Figure /P %d 0 R /Pg %d 0 R /K 0"
            b" /Alt <feff%s> >>" % (document, page, text)
        )
    return content + _update(file, objects)


def _references(numbers: Iterable[int]) -> bytes:
    return b" ".join(b"%d 0 R" % number for number in numbers)


def _tree(document: int, figures: Iterable[int]) -> bytes:
    """Return the root of the tags, and which figure the marks of a page belong to."""
    parents = b" ".join(b"%d [%d 0 R]" % pair for pair in enumerate(figures))
    return b"<< /Type /StructTreeRoot /K [%d 0 R] /ParentTree << /Nums [%s] >> >>" % (
        document,
        parents,
    )


def _tagged(page: bytes, place: int, opening: int, closing: int) -> bytes:
    """Return a page whose content stands between the marks of a figure."""
    content = rb"/Contents [%d 0 R \1 %d 0 R]" % (opening, closing)
    page = re.sub(rb"/Contents\s+(\d+\s+0\s+R)", content, page)
    return b"<<%s /StructParents %d /Tabs /S >>" % (page, place)


def _stream(content: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)


def _update(file: _File, objects: Mapping[int, bytes]) -> bytes:
    """Return what is appended to a file: the objects, their table, a trailer."""
    parts, table = [], [b"xref\n0 1\n0000000000 65535 f \n"]
    at = len(file.content)
    for number in sorted(objects):
        part = b"%d 0 obj\n%s\nendobj\n" % (number, objects[number])
        table.append(b"%d 1\n%010d 00000 n \n" % (number, at))
        parts.append(part)
        at += len(part)
    size = b"/Size %d" % (max(objects) + 1)
    trailer = re.sub(rb"/Size\s+\d+", size, file.trailer)
    closing = b"trailer\n<<%s /Prev %d >>\nstartxref\n%d\n%%%%EOF\n"
    return b"".join([*parts, *table, closing % (trailer, file.table, at)])


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
            f' <title id="page-title">{escape(title, quote=False)}</title>\n'
            f' <desc id="page-description">{escape(description, quote=False)}</desc>'
        )

    def name(group: re.Match[str]) -> str:
        said, link = names.get(group[1]), group[2] or ""
        opening = f'<g id="{group[1]}">'
        if said:
            named = link and f'{link}aria-label="{escape(said)}" rel="noopener" '
            return f"{opening}<title>{escape(said, quote=False)}</title>{named}"
        return opening + (link and link + _PASSED_BY)

    text = _ROOT.sub(describe, text, count=1)
    return _GROUP.sub(name, text).encode("utf-8")
