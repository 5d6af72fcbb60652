"""Read the tags of a PDF with pypdf, and say what PDF/UA-1 would not let pass."""

from __future__ import annotations

import io
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from pypdf import PdfReader
from pypdf.generic import ArrayObject, ContentStream, DictionaryObject, NullObject

if TYPE_CHECKING:
    from collections.abc import Iterator

#: The number of what belongs to no element.
_NONE = -1


class Tag(NamedTuple):
    """An element of the structure, in the order that it is read."""

    name: str
    element: DictionaryObject

    @property
    def alt(self) -> str:
        """What is read instead of it."""
        return str(self.element.get("/Alt", ""))


def read_pdf(content: bytes) -> PdfReader:
    """Return a PDF; any mistake in it is an error."""
    return PdfReader(io.BytesIO(content), strict=True)


def tags(reader: PdfReader) -> list[Tag]:
    """Return the elements of the structure, in order."""
    return [*_below(reader.root_object["/StructTreeRoot"])]


def _below(element: Any) -> Iterator[Tag]:
    kids = element.get("/K", ())
    for kid in kids if isinstance(kids, ArrayObject) else [kids]:
        inside = kid.get_object()
        if isinstance(inside, DictionaryObject) and "/S" in inside:
            yield Tag(str(inside["/S"]), inside)
            yield from _below(inside)


def text_of(reader: PdfReader) -> str:
    """Return all that is read, page after page."""
    return "\n".join(page.extract_text() for page in reader.pages)


def faults(reader: PdfReader) -> Iterator[str]:
    """Yield what is wrong by rules of ISO 14289-1 that can be told from outside."""
    root = reader.root_object
    if not root.get("/MarkInfo", {}).get("/Marked"):
        yield "not marked as tagged"
    if "/Lang" not in root:
        yield "no language"
    if not (reader.metadata and reader.metadata.title):
        yield "no title"
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
        yield "the title is not shown"
    if b"pdfuaid:part" not in root["/Metadata"].get_data():
        yield "does not say what it conforms to"
    for page in reader.pages:
        yield from _page_faults(page, reader)
    yield from _tag_faults(tags(reader))


def _page_faults(page: Any, reader: PdfReader) -> Iterator[str]:
    for font in page["/Resources"].get("/Font", {}).values():
        inner = font.get_object()["/DescendantFonts"][0].get_object()
        described = inner["/FontDescriptor"].get_object()
        if not {"/FontFile2", "/FontFile3"} & set(described):
            yield f"font not embedded: {described['/FontName']}"
        if "/ToUnicode" not in font.get_object():
            yield f"font says not what it means: {described['/FontName']}"
    depth, read = 0, _elements_of(page, reader)
    for operands, operator in ContentStream(page.get_contents(), reader).operations:
        if operator == b"BDC" and read[operands[1].get("/MCID", _NONE)] is None:
            yield "what is drawn belongs to an element that is not there"
        depth += {b"BMC": 1, b"BDC": 1, b"EMC": -1}.get(operator, 0)
        if not depth and operator in (b"Tj", b"TJ", b"S", b"f", b"f*", b"B", b"Do"):
            yield "something is drawn outside the structure"
    if page.get("/Annots") and page.get("/Tabs") != "/S":
        yield "the keyboard does not follow the structure"
    for link in page.get("/Annots", ()):
        if "/StructParent" not in link.get_object():
            yield "an annotation is outside the structure"


def _elements_of(page: Any, reader: PdfReader) -> dict[int, Any]:
    """Return the elements that a page's parts belong to, by their numbers."""
    tree: Any = reader.trailer["/Root"]["/StructTreeRoot"]
    numbers = tree["/ParentTree"]["/Nums"]
    rows = dict(zip(numbers[::2], numbers[1::2], strict=True))
    row = rows[page["/StructParents"]].get_object()
    found = ((n, part.get_object()) for n, part in enumerate(row))
    return {_NONE: page} | {
        n: None if isinstance(part, NullObject) else part for n, part in found
    }


def _tag_faults(found: list[Tag]) -> Iterator[str]:
    levels = [int(tag.name[2:]) for tag in found if tag.name[:2] == "/H"]
    if levels[:1] != [1]:
        yield "the first heading is not the title"
    if any(below > above + 1 for above, below in pairwise(levels)):
        yield "a heading skips a level"
    if any(tag.name == "/Figure" and not tag.alt for tag in found):
        yield "a figure says nothing"
    if any(tag.name == "/Table" and "/TH" not in _names(tag) for tag in found):
        yield "a table has no headings"


def _names(tag: Tag) -> set[str]:
    return {below.name for below in _below(tag.element)}
