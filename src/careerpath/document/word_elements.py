"""Make the elements of Word documents that the library has no words for."""

from __future__ import annotations

from typing import Any

from careerpath.document.typesetting import without_controls

#: The colour of what is less loud.
SOFT = "52565D"
_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)
#: LibreOffice drops the tag of a box and gives it another number, but keeps its name.
_BOX = (
    f"<w:sdt {_NAMES}><w:sdtPr>"
    '<w:alias/><w:id/><w14:checkbox><w14:checked w14:val="0"/>'
    '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
    '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>'
    "</w:sdtPr><w:sdtContent><w:r><w:rPr>"
    '<w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic" '
    'w:hint="eastAsia"/><w:sz/></w:rPr><w:t>☐</w:t></w:r></w:sdtContent>'
    "</w:sdt>"
)


def click_box(name: str, number: int, size: int = 14, *, ticked: bool = False) -> Any:
    """Return a box that is clicked, of a size in points; its name tells which it is."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import qn

    box = parse_xml(_BOX)
    box.find(f".//{qn('w:alias')}").set(qn("w:val"), name)
    box.find(f".//{qn('w:id')}").set(qn("w:val"), str(number))
    box.find(f".//{qn('w:sz')}").set(qn("w:val"), str(2 * size))
    if ticked:
        (checked,) = (part for part in box.iter() if part.tag.endswith("}checked"))
        checked.set(next(iter(checked.attrib)), "1")
        box.find(f".//{qn('w:t')}").text = "☒"
    return box


def element(name: str, /, *parts: Any, **values: str) -> Any:
    """Return an element of Word's own names, with its attributes and its parts."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(f"w:{name}")
    for key, value in values.items():
        made.set(qn(f"w:{key}"), value)
    made.extend(parts)
    return made


def run(text: str, *wishes: Any) -> Any:
    """Return a run of text, set as its wishes say."""
    said = element("t")
    said.text = without_controls(text)
    said.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return element("r", element("rPr", *wishes), said)


def field(instruction: str, shown: str, *wishes: Any) -> list[Any]:
    """Return the runs of a field, which a program works out anew."""
    asked = element("instrText")
    asked.text = f" {instruction} "
    return [
        element("r", element("fldChar", fldCharType="begin", dirty="true")),
        element("r", asked),
        element("r", element("fldChar", fldCharType="separate")),
        run(shown, *wishes),
        element("r", element("fldChar", fldCharType="end")),
    ]


def bookmark(name: str, number: int) -> tuple[Any, Any]:
    """Return where a place begins and ends that fields and links refer to."""
    start = element("bookmarkStart", id=str(number), name=name)
    return start, element("bookmarkEnd", id=str(number))
