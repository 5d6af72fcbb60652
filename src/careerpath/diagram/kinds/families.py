"""Draw the families of a graph of very many roles: an overview instead of a map."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import product
from typing import TYPE_CHECKING

from careerpath.credits import Shown, credit
from careerpath.diagram.around.drawings import Chart, arrange_charts
from careerpath.diagram.around.map_pages import fewest_pages
from careerpath.diagram.around.surround import Surround
from careerpath.diagram.family_counts import FamilyCount, count_families
from careerpath.diagram.geometry import Box
from careerpath.diagram.measure import block, paragraph
from careerpath.diagram.role_map import RoleMap
from careerpath.diagram.shapes import Cell, Look, Polyline, Writing
from careerpath.diagram.style import STYLE
from careerpath.i18n import translator
from careerpath.words.phrases import group_name, typeset
from careerpath.words.sentences import assumed_texts, grade_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from careerpath.diagram.paper import Paper
    from careerpath.diagram.shapes import Shape
    from careerpath.model.text import Language

#: The ground of every other grade.
_SHADE = Look(STYLE.band, "", 0.0)
#: How wide the column of a grade is, the air beside columns, and between rows.
_GRADE, _AIR, _BETWEEN = 46.0, 8.0, 3.0
#: What share of the page names may take, and how high the headings are.
_NAME_SHARE, _HEADINGS = 0.3, 20.0
#: How large letters are, and on how many lines the last column is written.
_SIZES, _LINES = (10.5, 9.5, STYLE.note), (3, 2, 1)


@dataclass(frozen=True, slots=True)
class _Table:
    """The rows of the overview, and in what words they are written."""

    rows: Sequence[FamilyCount]
    promoted: bool
    language: Language

    @property
    def grades(self) -> list[int]:
        """The grades that there are."""
        return sorted({grade for row in self.rows for grade in row.grades})

    def name(self, row: FamilyCount) -> str:
        """Return what a family is called."""
        return group_name(row.family, self.language)

    def leads(self, row: FamilyCount) -> list[str]:
        """Return where people go up from a family, itself first."""
        _ = translator(self.language)
        number = _.number(row.within)
        own = [_("inside ({count})").format(count=number)] if row.within else []
        others = (
            f"{group_name(family, self.language)} ({_.number(count)})"
            for family, count in row.leads_to
        )
        return [*own, *others]

    def said(self, parts: Sequence[str], more: int = 0) -> str:
        """Return some of the places as one text, and how many more there are."""
        _ = translator(self.language)
        rest = [_.plural("{count} more", "{count} more", more)] if more else []
        return _("; ").join([*parts, *rest]) or "–"

    def heading(self) -> str:
        """Return what the last column says."""
        _ = translator(self.language)
        if self.promoted:
            return _("promotions lead to")
        return _("moves to a higher grade lead to")


def arrange(values: RoleMap, paper: Paper, title: str) -> tuple[Chart, ...]:
    """Return the sheets of the overview before they are drawn."""
    table = _Table(*count_families(values.graph), paper.language)
    roles, scale = tuple(values.graph.roles), values.graph.scale
    around = Surround(
        title=title,
        figures=(_size(values, table),),
        notes=(_way_on(values, table), *assumed_texts(scale, paper.language)),
    ).on(paper, values.graph, credit(values.graph, Shown(roles=roles)))
    return arrange_charts(paper, around, partial(_sheets, table))


def outline(values: RoleMap, paper: Paper, title: str) -> str:
    """Return in words what the overview shows."""
    _ = translator(paper.language)
    table = _Table(*count_families(values.graph), paper.language)
    head = arrange(values, paper, title)[0].frame
    rows = [
        _("- {family}: {grades}; {heading}: {leads}").format(
            family=table.name(row),
            grades=", ".join(
                f"{grade_text(grade, paper.language)} ({row.grades[grade]})"
                for grade in sorted(row.grades)
            ),
            heading=table.heading(),
            leads=table.said(table.leads(row)),
        )
        for row in table.rows
    ]
    notes = [_("Notes"), *(f"- {note}" for note in head.notes)]
    text = "\n\n".join("\n".join(part) for part in (head.head, rows, notes))
    return typeset(text, paper.language) + "\n"


def _size(values: RoleMap, table: _Table) -> str:
    _ = translator(table.language)
    roles, rows = len(values.graph.roles), len(table.rows)
    moves = len(values.graph.transitions)
    return " · ".join(
        (
            _.plural("{count} role", "{count} roles", roles),
            _.plural("{count} family", "{count} families", rows),
            _.plural("{count} move", "{count} moves", moves),
            _("the columns are grades, with how many roles they have"),
        )
    )


def _way_on(values: RoleMap, table: _Table) -> str:
    """Return how to come to the roles themselves."""
    _ = translator(table.language)
    largest = max(table.rows, key=lambda row: row.grades.total())
    pages = sum(
        fewest_pages(RoleMap(values.graph, (row.family,))) for row in table.rows
    )
    text = _(
        "To see roles, ask for the map of a family, such as {family}; all of them "
        "take at least {pages} pages."
    )
    return text.format(family=table.name(largest), pages=pages)


def _sheets(table: _Table, room: Box) -> tuple[tuple[Shape, ...], ...]:
    """Return the rows in a room, as large as they can be, or on several sheets."""
    high = room.height - _HEADINGS
    for size, lines in product(_SIZES, _LINES):
        rows = [_Row(table, row, room, size, lines) for row in table.rows]
        if sum(row.height for row in rows) <= high:
            break
    sheets: list[list[_Row]] = [[]]
    for row in rows:
        if sheets[-1] and sum(r.height for r in (*sheets[-1], row)) > high:
            sheets.append([])
        sheets[-1].append(row)
    return tuple(tuple(_sheet(table, sheet, room)) for sheet in sheets)


class _Row:
    """What stands in the row of a family, where people go up on a few lines."""

    def __init__(
        self, table: _Table, row: FamilyCount, room: Box, size: float, lines: int
    ) -> None:
        self.row, self.size = row, size
        self.left = room.left + _NAME_SHARE * room.width
        self.right = self.left + _GRADE * len(table.grades) + _AIR
        self.name = block(table.name(row), size, self.left - room.left - _AIR)
        parts, wide = table.leads(row), room.right - self.right
        self.leads = paragraph(table.said(parts), size, wide)
        shown = len(parts)
        while len(self.leads.lines) > lines and shown > 1:
            shown -= 1
            text = table.said(parts[:shown], len(parts) - shown)
            self.leads = paragraph(text, size, wide)
        self.height = max(self.name.height, self.leads.height) + _BETWEEN


def _sheet(table: _Table, rows: Sequence[_Row], room: Box) -> Iterator[Shape]:
    """Yield the headings, the grounds of the grades, and the rows."""
    first, size = rows[0], rows[0].size
    bottom = room.top + _HEADINGS + sum(row.height for row in rows)
    middles = {}
    for number, grade in enumerate(table.grades):
        low = first.left + number * _GRADE
        middles[grade] = low + _GRADE / 2
        if number % 2 == 0:
            yield Cell(Box(low, room.top, low + _GRADE, bottom), _SHADE)
        text = block(grade_text(grade, table.language), size, _GRADE, _GRADE)
        yield Writing(text, (middles[grade], room.top + 4), "center", f"grade-{grade}")
    heading = block(table.heading(), size, room.right - first.right, bold=True)
    yield Writing(heading, (first.right, room.top + 4), "left", "heading")
    top = room.top + _HEADINGS
    for row in rows:
        yield from _drawn(row, middles, room, top)
        top += row.height


def _drawn(
    row: _Row, middles: dict[int, float], room: Box, top: float
) -> Iterator[Shape]:
    family, at = row.row.family, top + _BETWEEN / 2
    yield Polyline(((room.left, top), (room.right, top)), STYLE.faint, 0.4)
    yield Writing(row.name, (room.left, at), "left", f"family-{family}")
    for grade, count in sorted(row.row.grades.items()):
        text = block(str(count), row.size, _GRADE)
        yield Writing(text, (middles[grade], at), "center", f"count-{family}-{grade}")
    yield Writing(row.leads, (row.right, at), "left", f"leads-{family}")
