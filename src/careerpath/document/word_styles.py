"""Set how a Word document looks: its styles, and what stands at its foot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from careerpath.document.typesetting import without_controls
from careerpath.document.word_document import TEXT_WIDTH
from careerpath.document.word_elements import SOFT, element, field

if TYPE_CHECKING:
    from docx.document import Document

_INK, _FONT = "1B1D21", "Arial"


class _Style(NamedTuple):
    """How paragraphs of one name are set: points, and centimetres from the left."""

    size: float = 9.5
    bold: bool = False
    color: str = _INK
    before: float = 0
    after: float = 3
    indent: float = 0
    hanging: float = 0
    joined: bool = False
    rule: str = ""


#: The library knows the first of these; the others are ours.
_STYLES: dict[str, _Style] = {
    "Normal": _Style(),
    "List Bullet": _Style(indent=0.6, hanging=0.6),
    "Title": _Style(24, bold=True, before=0, after=8),
    "Heading 1": _Style(15, bold=True, before=20, after=6, joined=True, rule="bottom"),
    "Heading 2": _Style(12, bold=True, before=14, after=4, joined=True),
    "Heading 3": _Style(10.5, bold=True, before=10, after=3, joined=True),
    "Heading 4": _Style(10, bold=True, before=8, after=2, joined=True),
    "Heading 5": _Style(10, bold=True, before=8, after=2, joined=True),
    "Heading 6": _Style(10, bold=True, before=8, after=2, joined=True),
    "Note": _Style(8.5, color=SOFT, after=2),
    "Fact": _Style(indent=0.6, hanging=0.6),
    "Box": _Style(indent=0.8, hanging=0.8, after=2),
    "Picture": _Style(before=4, after=4),
    "Gap": _Style(4),
    "Cover kind": _Style(11, color=SOFT, before=130, after=6),
    "Cover rule": _Style(4, before=14, after=14, rule="bottom"),
    "Cover foot": _Style(8.5, color=SOFT, before=200),
    "Contents heading": _Style(15, bold=True, after=8, joined=True),
    "Contents line": _Style(11, after=5),
}


def hanging(style: str) -> float:
    """Return how far the lines of a style hang, in centimetres."""
    return _STYLES[style].hanging


def set_styles(document: Document) -> None:
    """Set all that is used, so that whoever edits the document finds it by name."""
    for name, style in _STYLES.items():
        _set(document, name, style)
    from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
    from docx.shared import Cm

    stops: Any = document.styles["Contents line"]
    stops.paragraph_format.tab_stops.add_tab_stop(
        Cm(TEXT_WIDTH), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS
    )


def _set(document: Document, name: str, style: _Style) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt, RGBColor

    known = {known.name for known in document.styles}
    made: Any = (
        document.styles[name]
        if name in known
        else document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    )
    made.font.name, made.font.size, made.font.bold = _FONT, Pt(style.size), style.bold
    fonts = made.element.rPr.rFonts
    for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{kind}"), None)
    made.font.italic, made.font.color.rgb = False, RGBColor.from_string(style.color)
    shape = made.paragraph_format
    shape.space_before, shape.space_after = Pt(style.before), Pt(style.after)
    shape.left_indent, shape.first_line_indent = Cm(style.indent), Cm(-style.hanging)
    shape.keep_with_next = style.joined
    wishes = made.element.get_or_add_pPr()
    for line in wishes.findall(qn("w:pBdr")):
        wishes.remove(line)
    if style.rule:
        line = element(style.rule, val="single", sz="6", space="4", color=_INK)
        wishes.insert_element_before(
            element("pBdr", line),
            *("w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl"),
        )


def set_footer(document: Document, title: str, *, cover: bool) -> None:
    """Set title and page number at the foot of each sheet, a cover left out."""
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Cm

    (section,) = document.sections
    section.different_first_page_header_footer = cover
    (line,) = section.footer.paragraphs
    line.style = document.styles["Note"]
    line.paragraph_format.tab_stops.add_tab_stop(Cm(TEXT_WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    line.add_run(f"{without_controls(title)}\t")
    line._p.extend(field("PAGE", "1"))  # noqa: SLF001  # there is no other way
    line.add_run(" / ")
    line._p.extend(field("NUMPAGES", "1"))  # noqa: SLF001
