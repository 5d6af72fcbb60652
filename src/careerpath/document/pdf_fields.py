"""Make a form of a tagged PDF: figures that say they are fields become fields."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any, NamedTuple

from careerpath.extras import extra_libraries

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdf import PageObject, PdfWriter
    from pypdf.generic import IndirectObject, PdfObject

#: A field is on paper, too; what is typed is set in these letters, as large as it fits.
_PRINTED = 4
_LETTERS, _TICKS = "/Helv 0 Tf 0 g", "/ZaDb 0 Tf 0 g"
_ENCODING = "/WinAnsiEncoding"
#: What is drawn into a square of ten units to tick it; readers need no font for it.
_UNITS = (10, 10)
_TICK = b"1.3 w 1 J 1 j 2.2 5 m 4.3 2.6 l 7.8 7.6 l S"


class _Field(NamedTuple):
    """A field to be: its kind, name, words, state; the element that it is read in."""

    kind: str
    name: str
    tooltip: str
    on: bool
    element: Any

    @property
    def place(self) -> list[float]:
        """The sides of its rectangle on the page: left, bottom, right, top."""
        (box,) = (a["/BBox"] for a in self.element["/A"] if "/BBox" in a)
        return [float(side) for side in box]


def with_fields(content: bytes) -> bytes:
    """Return a PDF whose fields are fields, each where its figure is read.

    Parameters
    ----------
    content
        What `pdf_page` made with a setting that draws a `field` for each.

    Raises
    ------
    MissingLibraryError
        If pypdf is not installed.
    """
    with extra_libraries():
        from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(content)))
    form = _Form(writer)
    form.fill()
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


class _Form:
    """The form of one file, while it is filled with fields."""

    def __init__(self, writer: PdfWriter) -> None:
        self._writer = writer
        root: Any = writer.root_object
        self._structure = root["/StructTreeRoot"]
        numbers = self._structure["/ParentTree"]["/Nums"]
        self._parents = dict(zip(numbers[::2], numbers[1::2], strict=True))
        self._numbers = numbers
        self._looks: dict[tuple[bytes, float, float], IndirectObject] = {}

    def fill(self) -> None:
        """Make every field of the file, and its form."""
        pages = {page.indirect_reference: page for page in self._writer.pages}
        drawn: dict[Any, list[int]] = {}
        references = []
        for field in _fields(self._structure):
            place = field.element.raw_get("/Pg")
            drawn.setdefault(place, []).extend(map(int, field.element["/K"]))
            references.append(self._add(field, pages[place]))
        for place, marks in drawn.items():
            self._decorate(pages[place], marks)
        font = {"/Type": "/Font", "/Subtype": "/Type1"}
        fonts = {
            "/Helv": {**font, "/BaseFont": "/Helvetica", "/Encoding": _ENCODING},
            "/ZaDb": {**font, "/BaseFont": "/ZapfDingbats"},
        }
        form = {
            "/Fields": references,
            "/DR": {"/Font": fonts},
            "/DA": _text(_LETTERS),
        }
        self._writer.root_object.update(_plain({"/AcroForm": form}))

    def _add(self, field: _Field, page: PageObject) -> IndirectObject:
        """Put a field on its page, and into the structure in its figure's place."""
        number = self._structure["/ParentTreeNextKey"]
        annotation = _plain(
            {
                "/Type": "/Annot",
                "/Subtype": "/Widget",
                "/T": _text(field.name),
                "/TU": _text(field.tooltip),
                "/F": _PRINTED,
                "/Rect": field.place,
                "/P": page.indirect_reference,
                "/StructParent": number,
            }
            | (self._box(field) if field.kind == "box" else self._line(field))
        )
        reference = self._keep(annotation)
        page.update(_plain({"/Annots": [*page.get("/Annots", ()), reference]}))
        kid = {"/Type": "/OBJR", "/Obj": reference, "/Pg": page.indirect_reference}
        field.element.pop("/Alt")
        field.element.update(_plain({"/S": "/Form", "/K": kid}))
        self._numbers += [_plain(number), field.element.indirect_reference]
        self._structure.update(_plain({"/ParentTreeNextKey": number + 1}))
        return reference

    def _box(self, field: _Field) -> dict[str, Any]:
        state = "/Yes" if field.on else "/Off"
        looks = {"/Yes": self._look(_TICK, field), "/Off": self._look(b"", field)}
        drawn = {"/AS": state, "/AP": {"/N": looks}, "/DA": _text(_TICKS)}
        return {"/FT": "/Btn", "/V": state, **drawn}

    def _line(self, field: _Field) -> dict[str, Any]:
        looks = {"/N": self._look(b"/Tx BMC EMC", field)}
        return {"/FT": "/Tx", "/V": _text(""), "/DA": _text(_LETTERS), "/AP": looks}

    def _look(self, drawn: bytes, field: _Field) -> IndirectObject:
        """Return what a field looks like, once for all that look alike."""
        from pypdf.generic import StreamObject

        left, bottom, right, top = field.place
        key = drawn, round(right - left, 2), round(top - bottom, 2)
        if key not in self._looks:
            look = StreamObject()
            look.set_data(drawn)
            look |= _plain(
                {
                    "/Type": "/XObject",
                    "/Subtype": "/Form",
                    "/BBox": [0, 0, *(_UNITS if drawn == _TICK else key[1:])],
                    "/Resources": {},
                }
            )
            self._looks[key] = self._keep(look)
        return self._looks[key]

    def _keep(self, value: PdfObject) -> IndirectObject:
        add: Any = self._writer._add_object  # noqa: SLF001  # as pypdf's manual does
        kept: IndirectObject = add(value)
        return kept

    def _decorate(self, page: PageObject, marks: list[int]) -> None:
        """Let what is drawn below the fields of a page be read no more: they are."""
        from pypdf.generic import (
            ContentStream,
            DictionaryObject,
            NameObject,
            NullObject,
        )

        content = ContentStream(page.get_contents(), self._writer)
        for number, (operands, operator) in enumerate(content.operations):
            if operator != b"BDC" or not isinstance(operands[1], DictionaryObject):
                continue
            if operands[1].get("/MCID") in marks:
                content.operations[number] = ([NameObject("/Artifact")], b"BMC")
        page.replace_contents(content)
        row = self._parents[page["/StructParents"]].get_object()
        for mark in marks:
            row[mark] = NullObject()


def _fields(element: Any) -> Iterator[_Field]:
    """Yield the figures in an element that say they are fields, as they are read."""
    from pypdf.generic import ArrayObject, DictionaryObject

    kids = element.get("/K", ())
    for kid in kids if isinstance(kids, ArrayObject) else [kids]:
        inside = kid.get_object()
        if not isinstance(inside, DictionaryObject) or "/S" not in inside:
            continue
        said = str(inside.get("/Alt", ""))
        if str(inside["/S"]) == "/Figure" and said.startswith('{"field":'):
            told = json.loads(said)
            yield _Field(told.pop("field"), **told, element=inside)
        else:
            yield from _fields(inside)


def _text(text: str) -> PdfObject:
    from pypdf.generic import TextStringObject

    return TextStringObject(text)


def _plain(value: Any) -> Any:
    """Return values of Python as those of PDF; a text is the name of something."""
    from pypdf.generic import (
        ArrayObject,
        DictionaryObject,
        FloatObject,
        NameObject,
        NumberObject,
        PdfObject,
    )

    match value:
        case PdfObject():
            return value
        case str():
            return NameObject(value)
        case int():
            return NumberObject(value)
        case float():
            return FloatObject(value)
        case dict():
            return DictionaryObject(
                {NameObject(name): _plain(part) for name, part in value.items()}
            )
    return ArrayObject(map(_plain, value))
