"""Read moves that someone recorded in a table of their own."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from careerpath import titles
from careerpath.errors import DataError, Message, Problem, message
from careerpath.importers.defaults import MONTHS, because
from careerpath.importers.naming import clean
from careerpath.importers.outcome import Tally
from careerpath.importers.places import open_place
from careerpath.importers.tables import Table
from careerpath.model.evidence import Evidence, Source
from careerpath.model.ranges import Range
from careerpath.model.transition import MOVE_KINDS, Transition

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from careerpath.importers.tables import Row
    from careerpath.model.role import Role
    from careerpath.model.transition import MoveKind

_MONTHS = ("months_low", "months_likely", "months_high")
#: How the columns may be called, too.
_HEADINGS = {
    "origin": ("from", "from role", "origine", "de", "métier d'origine"),
    "destination": ("to", "to role", "vers", "métier visé"),
    "kind": ("type", "nature"),
    "months_low": ("mois (bas)", "mois_bas"),
    "months_likely": ("months", "mois", "mois (probable)", "mois_probable"),
    "months_high": ("mois (haut)", "mois_haut"),
}
#: What kinds of moves are called in French.
_KINDS: dict[str, MoveKind] = {
    "lateral": "lateral",
    "mobilite": "lateral",
    "reconversion": "conversion",
    "retour": "return",
    "inconnu": "unknown",
}


class Recorded(NamedTuple):
    """Moves, and the sources that they cite."""

    moves: list[Transition]
    cited: tuple[Source, ...]


def recorded_source(path: Path) -> Source:
    """Return what the moves of a table cite."""
    return Source(
        id="own-moves",
        title=clean(path.name),
        publisher="whoever made this graph",
        licence="not stated",
        language="en",
    )


def read_recorded(path: str | Path, roles: Iterable[Role]) -> Recorded:
    """Return the moves in a table.

    Its columns are `origin` and `destination`, and if wanted `kind`,
    `months_low`, `months_likely`, `months_high` and `source`, or called as in French.
    A role is named by its code, URI, id or label.

    Parameters
    ----------
    path
        A CSV, tab-separated, Excel or OpenDocument file.
    roles
        The roles that it may name.

    Raises
    ------
    DataError
        If any row is wrong: all of them are listed, and nothing is guessed.
    FileError
        If it cannot be read.
    """
    path = Path(path)
    table = _Moves(open_place(path), Tally())
    reading = _Reading(table, roles)
    rows = table.rows("origin", "destination", optional=("kind", *_MONTHS, "source"))
    moves = [move for row in rows if (move := reading.move(row))]
    if not moves and not reading.problems:
        reading.report(0, message("there is no move in the file; write one per row"))
    if reading.problems:
        summary = message("“{file}” cannot be used.", file=path)
        raise DataError(summary, reading.problems)
    return Recorded(moves, (recorded_source(path),))


class _Moves(Table):
    """A table of moves, whose columns have several names."""

    def rows(self, *required: str, optional: Sequence[str] = ()) -> Iterator[Row]:
        """Yield the cells of the columns asked for."""
        there = {titles.fold(heading): heading for heading in self.headings()}
        own = [self._heading(column, there) for column in (*required, *optional)]
        last = len(required)
        yield from super().rows(*own[:last], optional=own[last:])

    @staticmethod
    def _heading(column: str, there: Mapping[str, str]) -> str:
        names = map(titles.fold, (column, *_HEADINGS.get(column, ())))
        return next((there[name] for name in names if name in there), column)


class _Reading:
    """The rows read so far, and what is wrong with them."""

    def __init__(self, table: Table, roles: Iterable[Role]) -> None:
        self.table = table
        self.roles = {role.id: role for role in roles}
        self.codes = _by_code(self.roles.values())
        self.names = titles.index_names(
            (form, role.id)
            for role in self.roles.values()
            for form in role.label.forms()
        )
        self.first: dict[tuple[str, str], int] = {}
        self.problems: list[Problem] = []

    def report(self, line: int, finding: Message) -> None:
        self.problems.append(Problem(self.table.place.shown, line, "error", finding))

    def move(self, row: Row) -> Transition | None:
        """Return the move of a row; None, reported, where it cannot be one."""
        origin_name, destination_name, kind, *rest = row.cells
        months, source = rest[:3], rest[3]
        before = len(self.problems)
        origin = self._role(row.line, origin_name)
        destination = self._role(row.line, destination_name)
        self._check_pair(row.line, origin, destination)
        move = Transition(
            origin=origin,
            destination=destination,
            kind=self._kind(row.line, kind),
            experience_months=self._months(row.line, months),
            because=because(self._essential(origin), self._essential(destination)),
            evidence=(
                Evidence("own-moves", "practitioner", clean(source), proves="move"),
            ),
        )
        return move if len(self.problems) == before else None

    def _essential(self, role: str) -> Mapping[str, int]:
        return self.roles[role].essential if role else {}

    def _role(self, line: int, name: str) -> str:
        """Return the one role that goes by a name; "", reported, without one."""
        if name in self.roles:
            return name
        found = self.codes.get(name, ()) or titles.match(name, self.names)
        if len(found) == 1:
            return found[0]
        if found:
            self.report(
                line,
                message(
                    "“{name}” may mean {roles}; write one of these ids",
                    name=name,
                    roles=", ".join(found),
                ),
            )
        else:
            self.report(line, self._unknown(name))
        return ""

    def _unknown(self, name: str) -> Message:
        if not name:
            return message("no role is named; write a code, a URI, an id or a label")
        if not titles.is_name(name):
            return titles.refuse_length(name)
        if near := titles.suggest(name, self.names):
            return message(
                "no role is called “{name}”; did you mean “{near}”?",
                name=name,
                near=near[0],
            )
        return message(
            "no role is called “{name}”; write a code, a URI, an id or a label",
            name=name,
        )

    def _check_pair(self, line: int, origin: str, destination: str) -> None:
        if not origin or not destination:
            return
        if origin == destination:
            self.report(
                line,
                message(
                    "the move leads from “{role}” to itself; write another destination",
                    role=origin,
                ),
            )
        first = self.first.setdefault((origin, destination), line)
        if first != line:
            self.report(
                line,
                message(
                    "this move stands already on line {first}; keep one", first=first
                ),
            )

    def _kind(self, line: int, text: str) -> MoveKind:
        if not text:
            return "unknown"
        folded = titles.fold(text)
        for kind in MOVE_KINDS:
            if folded == kind:
                return kind
        if folded in _KINDS:
            return _KINDS[folded]
        self.report(
            line,
            message(
                "“{text}” is not possible here; write one of: {choices}",
                text=text,
                choices=", ".join(MOVE_KINDS),
            ),
        )
        return "unknown"

    def _months(self, line: int, cells: list[str]) -> Range[int]:
        if not any(cells):
            return MONTHS
        if not cells[0] and not cells[2]:
            cells = [cells[1]] * 3  # one figure, and no range
        whole = all(re.fullmatch("[0-9]{1,6}", cell) for cell in cells)
        if whole and list(map(int, cells)) == sorted(map(int, cells)):
            return Range(*map(int, cells))
        self.report(
            line,
            message(
                "“{months}” are no months; write three whole numbers, low ≤ likely ≤ "
                "high, the likely one alone, or none",
                months=" ".join(cells),
            ),
        )
        return MONTHS


def _by_code(roles: Iterable[Role]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for role in roles:
        for scheme, codes in role.codes.items():
            for code in codes if scheme != "isco08" else ():
                found.setdefault(code, []).append(role.id)
    return {code: tuple(ids) for code, ids in found.items()}
