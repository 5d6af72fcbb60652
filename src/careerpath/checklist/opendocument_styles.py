"""Say in OpenDocument how the cells, columns and sheets of a checklist look."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from careerpath.checklist.sheets import SheetColumn
    from careerpath.model.text import Language

#: How wide a letter is, and how wide the notes are, in centimetres.
_LETTER, _NOTES = 0.2, 24
_CELL = (
    '<style:style style:name="{name}" style:family="table-cell"{data}>'
    '<style:table-cell-properties fo:wrap-option="{wrap}" '
    'style:vertical-align="{valign}" fo:border-bottom="{edge}" '
    'fo:background-color="{ground}" style:text-align-source="fix"/>'
    '<style:paragraph-properties fo:text-align="{align}"/>'
    '<style:text-properties fo:font-size="{size}pt" fo:color="{ink}" '
    'fo:font-weight="{weight}"{font}/></style:style>'
)
_USUAL = {
    "data": "",
    "wrap": "wrap",
    "valign": "top",
    "edge": "0.5pt solid #bbbbbb",
    "ground": "transparent",
    "align": "start",
    "size": "10",
    "ink": "#000000",
    "weight": "normal",
    "font": "",
}
_BARE = {"edge": "none", "wrap": "no-wrap"}
_SYMBOLS = "".join(
    f' {family}="Segoe UI Symbol"'
    for family in ("fo:font-family", "style:font-family-asian")
)
_CELLS: dict[str, dict[str, str]] = {
    "title": _BARE | {"size": "14", "weight": "bold"},
    "plain": _BARE,
    "head": {
        "valign": "middle",
        "edge": "0.5pt solid #000000",
        "ground": "#ededed",
        "weight": "bold",
    },
    "text": {},
    "fill": {},
    "code": {"size": "8", "ink": "#52565d"},
    "level": {"align": "center"},
    "date": {"data": ' style:data-style-name="day"'},
    "box": {"align": "center", "size": "14", "font": _SYMBOLS},
}
_PARTS = {
    part: f'<number:{part} number:style="long"/>' for part in ("year", "month", "day")
}
_DAYS: dict[Language, tuple[str, tuple[str, str, str]]] = {
    "en": ("-", ("year", "month", "day")),
    "fr": ("/", ("day", "month", "year")),
}
_ROW = (
    '<style:style style:name="row" style:family="table-row">'
    '<style:table-row-properties style:use-optimal-row-height="true"/></style:style>'
)
_SHEET = (
    '<style:style style:name="sheet" style:family="table" '
    'style:master-page-name="sheet"><style:table-properties table:display="true"/>'
    "</style:style>"
)
_PAPER = (
    '<style:page-layout style:name="paper"><style:page-layout-properties '
    'fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" '
    'fo:margin-top="1.5cm" fo:margin-bottom="1.2cm" fo:margin-left="1.3cm" '
    'fo:margin-right="1.3cm" style:scale-to-X="1" style:scale-to-Y="0"/>'
    '<style:footer-style><style:header-footer-properties fo:min-height="0.6cm" '
    'fo:margin-top="0.2cm"/></style:footer-style></style:page-layout>'
)
_MASTER = (
    '<style:master-page style:name="sheet" style:page-layout-name="paper">'
    '<style:header style:display="false"/><style:footer><style:region-right><text:p>'
    "<text:page-number>1</text:page-number> / <text:page-count>1</text:page-count>"
    "</text:p></style:region-right></style:footer></style:master-page>"
)


def automatic_styles(
    columns: Iterable[SheetColumn], language: Language
) -> Iterator[str]:
    """Yield the styles of days, columns, rows, sheets, and of each kind of cell."""
    sign, parts = _DAYS[language]
    day = f"<number:text>{sign}</number:text>".join(_PARTS[part] for part in parts)
    yield f'<number:date-style style:name="day">{day}</number:date-style>'
    widths = {width_style(c.width): c.width * _LETTER for c in columns}
    for name, width in {**widths, "notes": _NOTES}.items():
        yield (
            f'<style:style style:name="{name}" style:family="table-column">'
            f'<style:table-column-properties style:column-width="{width:.2f}cm"/>'
            "</style:style>"
        )
    yield from (_ROW, _SHEET)
    for name, own in _CELLS.items():
        yield _CELL.format(name=name, **_USUAL | own)


def width_style(letters: float) -> str:
    """Return the name of the style of columns so many letters wide."""
    return f"width{letters:g}"


def page_styles() -> tuple[str, str]:
    """Return the paper, A4 on its side, and what stands at its foot."""
    return _PAPER, _MASTER
