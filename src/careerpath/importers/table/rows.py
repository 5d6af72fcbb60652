"""Read the rows of a skills matrix: a need each, a role each, or a skill each."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from careerpath.errors import message
from careerpath.importers.table.cells import is_mark, number_in
from careerpath.importers.table.columns import (
    OF_ROLES,
    OF_SKILLS,
    corner_word,
    find_layout,
)
from careerpath.importers.table.contents import Contents, Need
from careerpath.importers.table.heads import join_headings
from careerpath.importers.table.telling import listed, tell_taken
from careerpath.importers.table.vocabulary import TOLD, languages_of, meaning_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from careerpath.importers.table.columns import Column, Layout, Rows
    from careerpath.importers.table.contents import Facts
    from careerpath.importers.table.vocabulary import Meaning

#: What stands once where cells are joined, and holds until something else does.
_JOINED: tuple[Meaning, ...] = ("family", "category")


def read_contents(file: str, rows: Rows, told: Mapping[str, Meaning]) -> Contents:
    """Return what a table says, and what is not clear in it.

    Raises
    ------
    InvalidValueError
        If a column that somebody told of is not there.
    """
    contents = Contents(file)
    rows, groups = join_headings(rows, told)
    layout = find_layout(rows, told, contents)
    if layout is None or contents.problems:
        return contents
    contents.language = _language(rows, layout)
    below = rows[layout.head + 1 :]
    if layout.shape == "long":
        _read_long(layout, below, contents)
    else:
        _Wide(layout, contents, groups).read(below)
    tell_taken(layout, rows, contents)
    if not contents.needs and not contents.problems:
        contents.report(0, message("no role needs a skill in this table"))
    return contents


def _language(rows: Rows, layout: Layout) -> str:
    """Return the language that more of the headings are in; "" for neither."""
    facts = {"long": (), "role": OF_SKILLS, "skill": OF_ROLES}[layout.shape]
    labels = [_cell(cells, layout.label) for _, cells in rows[layout.head + 1 :]]
    beside = (label for label in labels if meaning_of(label) in facts)
    found = languages_of((*rows[layout.head][1], *beside))
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

    def __init__(
        self, layout: Layout, contents: Contents, over: Mapping[int, str]
    ) -> None:
        self.layout = layout
        self.over = over
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
        self.over_columns: Meaning = "category" if by_role else "family"
        self.group = ""
        self.lines: dict[str, int] = {}
        self.groups: list[str] = []
        self.passed: list[str] = []
        self.numbered: set[str] = set()
        self.joined: dict[Meaning, str] = {}

    def read(self, below: Rows) -> None:
        """Take all rows."""
        for column in self.layout.cells:
            name = self.contents.named(self.column_kind, column.heading)
            if name in self.of_columns:
                self.contents.report(
                    0, message("two columns are called “{column}”", column=name)
                )
            over = self.over.get(column.place)
            self.of_columns[name] = {self.over_columns: over} if over else {}
        if self.contents.problems:
            return
        self.numbered = self._told_apart_by_grade(below)
        for line, cells in below:
            if any(cells):
                self._take(line, cells)
        self._tell_rows()

    def _told_apart_by_grade(self, below: Rows) -> set[str]:
        """Return the names that stand there once for each of several grades."""
        grade = next((c for c in self.layout.facts if c.meaning == "grade"), None)
        if grade is None:
            return set()
        found: dict[str, list[str]] = {}
        for _, cells in below:
            name = self.contents.named(self.row_kind, _cell(cells, self.layout.label))
            found.setdefault(name, []).append(_cell(cells, grade))
        return {
            name
            for name, grades in found.items()
            if name
            and len(grades) > 1
            and all(grades)
            and len({*grades}) == len(grades)
        }

    def _tell_rows(self) -> None:
        """Say which rows are no role, or no skill, and which names got their grade."""
        told = (
            (
                message("Groups of columns, in joined cells over them: {names}"),
                list(dict.fromkeys(self.over.values())),
            ),
            (
                message(
                    "Rows with a name and nothing else, taken for headings of what "
                    "follows: {names}"
                ),
                self.groups,
            ),
            (message("Rows passed over: {names}"), self.passed),
            (
                message("Roles of several grades, told apart by them: {names}"),
                sorted(self.numbered),
            ),
        )
        self.contents.taken += (
            what._replace(values={"names": listed(names)})
            for what, names in told
            if names
        )

    def _take(self, line: int, cells: Sequence[str]) -> None:
        label = _cell(cells, self.layout.label)
        if self.row_kind == "role" and label.isdecimal():  # 1, 2, 3 under “level”
            label = f"{corner_word(self.layout.label.heading)} {label}".strip()
        values = {c: _cell(cells, c) for c in self.layout.cells}
        facts = {c: _cell(cells, c) for c in self.layout.facts}
        meaning = meaning_of(label)
        if meaning in self.of_column and not _are_levels(meaning, values.values()):
            self.contents.taken.append(
                message("Row “{row}”: {meaning}", row=label, meaning=TOLD[meaning])
            )
            self._take_fact(line, meaning, values)
        elif meaning == "ignore":
            self.passed.append(label)
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
        if name in self.numbered:
            grade = next(text for c, text in facts.items() if c.meaning == "grade")
            name = self.contents.named(self.row_kind, f"{name} {grade}")
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


def _are_levels(meaning: Meaning, cells: Iterable[str]) -> bool:
    """Tell whether a row that seems to name families or groups is one of levels."""
    said = [cell for cell in cells if cell]
    levels = all(number_in(cell) is not None or is_mark(cell) for cell in said)
    return meaning in _JOINED and bool(said) and levels
