"""Read the rows of a skills matrix: a need each, a role each, or a skill each."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from careerpath.errors import Message, message
from careerpath.importers.table.columns import OF_ROLES, OF_SKILLS, find_layout
from careerpath.importers.table.contents import Contents, Need
from careerpath.importers.table.vocabulary import TOLD, languages_of, meaning_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from careerpath.importers.table.columns import Column, Layout, Rows
    from careerpath.importers.table.contents import Facts
    from careerpath.importers.table.vocabulary import Meaning

#: What stands once where cells are joined, and holds until something else does.
_JOINED: tuple[Meaning, ...] = ("family", "category")
_NAMED = 3


def read_contents(file: str, rows: Rows, told: Mapping[str, Meaning]) -> Contents:
    """Return what a table says, and what is not clear in it.

    Raises
    ------
    InvalidValueError
        If a column that somebody told of is not there.
    """
    contents = Contents(file)
    layout = find_layout(rows, told, contents)
    if layout is None or contents.problems:
        return contents
    contents.language = _language(rows, layout)
    below = rows[layout.head + 1 :]
    if layout.shape == "long":
        _read_long(layout, below, contents)
    else:
        _Wide(layout, contents).read(below)
    _tell_taken(layout, rows, contents)
    if not contents.needs and not contents.problems:
        contents.report(0, message("no role needs a skill in this table"))
    return contents


def _language(rows: Rows, layout: Layout) -> str:
    """Return the language that more of the headings are in; "" for neither."""
    labels = [cells[0] for _, cells in rows[layout.head + 1 :] if cells]
    found = languages_of((*rows[layout.head][1], *labels))
    english, french = found.count("en"), found.count("fr")
    if english == french:
        return ""
    return "en" if english > french else "fr"


def _cell(cells: Sequence[str], column: Column) -> str:
    return cells[column.place] if column.place < len(cells) else ""


def _no_name(contents: Contents, line: int, column: Column) -> None:
    contents.report(
        line,
        message("there is no name in the column “{column}”", column=column.shown),
    )


# ---------------------------------------------------------------------- a need a row


def _read_long(layout: Layout, below: Rows, contents: Contents) -> None:
    names = (layout.label, layout.cells[0])
    by_meaning = {column.meaning: column for column in layout.facts}
    level = by_meaning.get("level")
    before = ""
    for line, cells in below:
        if not any(cells):
            continue
        role, skill = (_cell(cells, column) for column in names)
        before = role = contents.named("role", role or before)
        if not role or not skill:
            _no_name(contents, line, names[0] if not role else names[1])
            continue
        skill = contents.named("skill", skill)
        said: Facts = {m: _cell(cells, c) for m, c in by_meaning.items() if m}
        _add_facts(contents.roles, role, said, OF_ROLES, contents, line)
        _add_facts(contents.skills, skill, said, ("category", "kind"), contents, line)
        contents.add_need(
            Need(
                role,
                skill,
                said.get("level", "") if level else "x",
                line,
                level.shown if level else names[1].shown,
                said.get("essential", ""),
                said.get("statement", ""),
            )
        )


def _add_facts(
    known: dict[str, Facts],
    name: str,
    said: Mapping[Meaning, str],
    meanings: Sequence[Meaning],
    contents: Contents,
    line: int,
) -> None:
    facts = known.setdefault(name, {})
    for meaning in meanings:
        contents.add_fact(facts, meaning, said.get(meaning, ""), line)


# --------------------------------------------------------------- a role, a skill a row


class _Wide:
    """Reads rows that say all of a role, or all of a skill."""

    def __init__(self, layout: Layout, contents: Contents) -> None:
        self.layout = layout
        self.contents = contents
        of_roles, of_skills = contents.roles, contents.skills
        by_role = layout.shape == "role"
        self.row_kind = "role" if by_role else "skill"
        self.column_kind = "skill" if by_role else "role"
        self.of_rows, self.of_columns = (
            (of_roles, of_skills) if by_role else (of_skills, of_roles)
        )
        self.of_column = OF_SKILLS if by_role else OF_ROLES
        self.grouping: Meaning = "family" if by_role else "category"
        self.group = ""
        self.lines: dict[str, int] = {}
        self.groups: list[str] = []
        self.joined: dict[Meaning, str] = {}

    def read(self, below: Rows) -> None:
        """Take all rows."""
        for column in self.layout.cells:
            name = self.contents.named(self.column_kind, column.heading)
            if name in self.of_columns:
                self.contents.report(
                    0, message("two columns are called “{column}”", column=name)
                )
            self.of_columns[name] = {}
        for line, cells in () if self.contents.problems else below:
            if any(cells):
                self._take(line, cells)
        if self.groups:
            self.contents.taken.append(
                message(
                    "Rows with a name and nothing else, taken for headings of what "
                    "follows: {names}",
                    names=listed(self.groups),
                )
            )

    def _take(self, line: int, cells: Sequence[str]) -> None:
        label = _cell(cells, self.layout.label)
        values = {c: _cell(cells, c) for c in self.layout.cells}
        facts = {c: _cell(cells, c) for c in self.layout.facts}
        meaning = meaning_of(label)
        if meaning in self.of_column:
            self._take_fact(line, meaning, values)
        elif not label:
            if any(values.values()):
                _no_name(self.contents, line, self.layout.label)
        elif not any(values.values()) and not any(facts.values()):
            self.group = label
            self.groups.append(label)
        else:
            self._take_row(line, label, values, facts)

    def _take_fact(
        self, line: int, meaning: Meaning, values: Mapping[Column, str]
    ) -> None:
        """Take a row that says something of what the columns are."""
        before = ""
        for column, text in values.items():
            before = text or (before if meaning in _JOINED else "")
            name = self.contents.named(self.column_kind, column.heading)
            self.contents.add_fact(self.of_columns[name], meaning, before, line)

    def _take_row(
        self,
        line: int,
        label: str,
        values: Mapping[Column, str],
        facts: Mapping[Column, str],
    ) -> None:
        name = self.contents.named(self.row_kind, label)
        first = self.lines.setdefault(name, line)
        if first != line:
            self.contents.report(
                line,
                message(
                    "“{name}” stands on line {line} already; give each a name of "
                    "its own",
                    name=name,
                    line=first,
                ),
            )
            return
        own = self.of_rows.setdefault(name, {})
        if self.group:
            own[self.grouping] = self.group
        for column, text in facts.items():
            self._take_own(own, name, column, text)
        for column, text in values.items():
            if text:
                other = self.contents.named(self.column_kind, column.heading)
                pair = (name, other) if self.row_kind == "role" else (other, name)
                self.contents.add_need(Need(*pair, text, line, column.shown))

    def _take_own(self, own: Facts, name: str, column: Column, text: str) -> None:
        meaning = cast("Meaning", column.meaning)
        if column.level and text:
            self.contents.statements.setdefault(name, {})[column.level] = text
        elif not column.level and meaning != "ignore":
            if meaning in _JOINED:
                text = self.joined[meaning] = text or self.joined.get(meaning, "")
            if text:
                own[meaning] = text


# ------------------------------------------------------------------------- what is said


def listed(names: Sequence[str]) -> str:
    """Return the first of some names, and that there are more.

    Examples
    --------
    >>> listed(["a", "b", "c", "d"])
    '“a”, “b”, “c”, …'
    """
    shown = [f"“{name}”" for name in names[:_NAMED]]
    return ", ".join([*shown, *(["…"] if len(names) > _NAMED else [])])


_SHAPES = {
    "long": message("Each row is one skill that a role needs"),
    "role": message("Each row is a role, with a column for each skill"),
    "skill": message("Each row is a skill, with a column for each role"),
}


def _tell_taken(layout: Layout, rows: Rows, contents: Contents) -> None:
    """Say what each column was taken for."""
    said = [_SHAPES[layout.shape]]
    if any(any(cells) for _, cells in rows[: layout.head]):
        said.append(
            message("Rows passed over, above the headings: {count}", count=layout.head)
        )
    is_long = layout.shape == "long"
    named = [layout.label, *(layout.cells if is_long else ())]
    meant = [TOLD["role" if layout.shape == "role" else "skill"]]
    if is_long:
        meant = [TOLD[column.meaning] for column in named if column.meaning]
    said += (
        message("Column “{column}”: {meaning}", column=c.shown, meaning=meaning)
        for c, meaning in (
            *zip(named, meant, strict=True),
            *((column, _fact(column)) for column in layout.facts),
        )
    )
    if not is_long:
        said.append(
            message(
                "Columns taken for one {meaning} each: {count} ({names})",
                meaning=TOLD["skill" if layout.shape == "role" else "role"],
                count=len(layout.cells),
                names=listed([column.shown for column in layout.cells]),
            )
        )
    contents.taken[:0] = said


def _fact(column: Column) -> Message:
    meaning = TOLD[cast("Meaning", column.meaning)]
    if not column.level:
        return meaning
    return message("{meaning} of level {level}", meaning=meaning, level=column.level)
