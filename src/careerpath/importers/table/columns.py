"""Find the headings of a skills matrix, and what each of its columns holds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from careerpath.errors import InvalidValueError, Message, message
from careerpath.importers.table.grades import tells_rank
from careerpath.importers.table.vocabulary import MEANINGS, Meaning, meaning_of
from careerpath.titles import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from careerpath.importers.table.contents import Contents

    Rows = Sequence[tuple[int, Sequence[str]]]

#: What a row says: one need, all of a role, or all of a skill.
Shape: TypeAlias = Literal["long", "role", "skill"]
#: So many rows may stand above the headings.
_HIGHEST = 30
_FEWEST_HEADINGS = 2
#: So many names that say how far up they stand are those of roles.
_FEWEST_RANKS = 2
#: Between what names the rows and what names the columns, in the corner.
_CORNER = re.compile(r"\s*(?:[/\\|×↓→]|\bby\b|\bpar\b)+\s*")
_OF_LEVEL = re.compile(r"(?:level|niveau) (\d{1,2})")
#: What can be said of a role, and of a skill, in a column of its own.
OF_ROLES: tuple[Meaning, ...] = ("family", "grade")
OF_SKILLS: tuple[Meaning, ...] = ("category", "kind", "statement")
_IN_LONG: tuple[Meaning, ...] = ("level", "essential", *OF_ROLES, *OF_SKILLS)


#: What may name the rows of a ladder, or stand in its corner and name nothing.
_RANKS: tuple[Meaning, ...] = ("level", "grade")
_OPPOSITE: dict[Meaning, Meaning] = {"skill": "role", "role": "skill"}


class Column(NamedTuple):
    """A column: its place, its heading, what it holds, and whether we were told.

    `level` is that of the statements in it, 0 where it has none.
    """

    place: int
    heading: str
    meaning: Meaning | None
    told: bool
    level: int = 0

    @property
    def shown(self) -> str:
        """The heading, or the letter that spreadsheets show."""
        return self.heading or letter(self.place)


class Layout(NamedTuple):
    """Where what stands in a table.

    `head` is the index of the row of headings, `label` the column of names, `cells`
    the columns of levels, `facts` those that say something else.
    """

    head: int
    shape: Shape
    label: Column
    cells: tuple[Column, ...]
    facts: tuple[Column, ...]


def letter(place: int) -> str:
    """Return the letter of a column.

    Examples
    --------
    >>> letter(0), letter(27)
    ('A', 'AB')
    """
    first, last = divmod(place, 26)
    return (letter(first - 1) if first else "") + chr(ord("A") + last)


def read_told(said: Sequence[str]) -> dict[str, Meaning]:
    """Return what columns hold of texts such as "Team=family".

    Raises
    ------
    InvalidValueError
        If one says nothing that is possible.
    """
    found: dict[str, Meaning] = {}
    for text in said:
        column, _, word = map(str.strip, text.rpartition("="))
        exact = next((m for m in MEANINGS if m == word.lower()), None)
        meaning = exact or meaning_of(word)
        if not column or meaning is None:
            raise InvalidValueError(
                message(
                    "“{text}” does not say what a column holds; write COLUMN=MEANING, "
                    "with one of: {meanings}.",
                    text=text,
                    meanings=", ".join(MEANINGS),
                )
            )
        found[column] = meaning
    return found


def find_layout(
    rows: Rows, told: Mapping[str, Meaning], contents: Contents
) -> Layout | None:
    """Return where what stands; None, reported, where the table does not tell.

    Raises
    ------
    InvalidValueError
        If a column that somebody told of is not there.
    """
    head = find_head(rows, told)
    if head is None:
        contents.report(0, _no_names())
        return None
    columns = list(_columns(rows, head, told))
    line = rows[head][0]
    layout = _laid_out(head, columns, rows)
    if layout is None:
        contents.report(line, _no_names())
        return None
    for column in _unclear(layout):
        contents.report(line, _which(column, layout.shape))
    return layout


def find_head(rows: Rows, told: Mapping[str, Meaning]) -> int | None:
    """Return the row of headings: the first that names roles or skills."""
    wanted = {fold(name) for name in told}
    wide = None
    for index, (_, cells) in enumerate(rows[:_HIGHEST]):
        said = [cell for cell in cells if cell]
        meanings = {heading_meaning(cell) for cell in said}
        named = {fold(cell) for cell in said} & wanted
        if len(said) >= _FEWEST_HEADINGS:
            if meanings & {"role", "skill"} or named:
                return index
            wide = index if wide is None else wide
    return wide


def heading_meaning(heading: str) -> Meaning | None:
    """Return what a heading means; in a corner, what names the rows.

    Those of a "level / skill" are roles, whatever they are called.
    """
    whole = meaning_of(heading)
    first, *others = _CORNER.split(heading)
    across = meaning_of(others[0]) if len(others) == 1 else None
    if whole or not across:
        return whole
    down = meaning_of(first)
    return _OPPOSITE.get(across) if down in _RANKS else down


def corner_word(heading: str) -> str:
    """Return what names the rows in a corner, or the whole heading."""
    return _CORNER.split(heading)[0]


def _columns(rows: Rows, head: int, told: Mapping[str, Meaning]) -> Iterator[Column]:
    below = [cells for _, cells in rows[head + 1 :]]
    headings = rows[head][1]
    width = max((len(cells) for cells in (headings, *below)), default=0)
    left = dict(told)
    by_fold = {fold(name): name for name in told}
    for place in range(width):
        heading = headings[place] if place < len(headings) else ""
        name = next((n for n in (heading, letter(place)) if n in left), None)
        name = name or (by_fold.get(fold(heading)) if heading else None)
        if name is not None:
            left.pop(name, None)
            yield Column(place, heading, told[name], told=True)
        elif heading or any(place < len(cells) and cells[place] for cells in below):
            yield Column(place, heading, heading_meaning(heading), told=False)
    if left:
        raise InvalidValueError(
            message(
                "No column is called “{column}”; the columns are: {columns}.",
                column=next(iter(left)),
                columns=", ".join(filter(None, headings))[:200],
            )
        )


def _laid_out(head: int, columns: list[Column], rows: Rows) -> Layout | None:
    roles = [column for column in columns if column.meaning == "role"]
    skills = [column for column in columns if column.meaning == "skill"]
    unknown = [column for column in columns if column.meaning is None]
    facts = [c for c in columns if c.meaning not in (None, "role", "skill")]
    shape, label = _shape(roles, skills, unknown)
    if label is None:
        guess = _shape_of_facts(columns, rows[head + 1 :])
        if guess is None:
            return None
        shape, label = guess
        unknown = [column for column in unknown if column is not label]
        facts = [column for column in facts if column is not label]
    if shape == "long":
        cells = skills if label in roles else roles
        return Layout(head, shape, label, tuple(cells), (*facts, *unknown))
    named = [c for c in (*roles, *skills, *unknown) if c is not label]
    levels, others = _of_levels(shape, named, rows[head + 1 :])
    cells = sorted(others, key=lambda column: column.place)
    return Layout(head, shape, label, tuple(cells), (*facts, *levels))


def _shape(
    roles: list[Column], skills: list[Column], unknown: list[Column]
) -> tuple[Shape, Column | None]:
    """Return what a row says, and which column names it; None where that is unknown."""
    if roles and skills:
        told = any(column.told for column in (*roles, *skills)) and bool(unknown)
        if len(roles) == len(skills) == 1 and not told:
            return "long", roles[0]
        label = roles[0] if len(roles) == 1 else skills[0]
        return ("role" if label in roles else "skill"), label
    if roles:
        return "role", roles[0]
    return "skill", skills[0] if skills else None


def _shape_of_facts(columns: list[Column], below: Rows) -> tuple[Shape, Column] | None:
    """Return what a row says where only what is said beside the names shows it."""
    first = columns[0] if columns else None
    if first is None or first.meaning not in (None, *_RANKS):
        return None
    across = sum(tells_rank(column.heading) for column in columns[1:])
    down = sum(tells_rank(cells[first.place]) for _, cells in below if cells)
    if max(across, down) >= _FEWEST_RANKS and across != down:
        return ("skill" if across > down else "role"), first
    if first.meaning is not None:
        return None
    if any(column.meaning in OF_ROLES for column in columns):
        return "role", first
    if any(column.meaning in OF_SKILLS for column in columns):
        return "skill", first
    names = {meaning_of(cells[first.place]) for _, cells in below if cells}
    if names & {*OF_ROLES}:
        return "skill", first
    if names & {*OF_SKILLS}:
        return "role", first
    return None


def _of_levels(
    shape: Shape, columns: list[Column], below: Rows
) -> tuple[list[Column], list[Column]]:
    """Return the columns with what is seen at a level, apart from those of roles."""
    found = [
        column._replace(meaning="statement", level=int(match[1]))
        for column in columns
        if (match := _OF_LEVEL.fullmatch(fold(column.heading)))
        and _holds_sentences(column.place, below)
    ]
    places = {column.place for column in found}
    others = [column for column in columns if column.place not in places]
    if shape != "skill" or not others:
        return [], columns
    return found, others


def _holds_sentences(place: int, below: Rows) -> bool:
    cells = [cells[place] for _, cells in below if place < len(cells) and cells[place]]
    return any(" " in cell for cell in cells)


def _unclear(layout: Layout) -> Iterator[Column]:
    """Yield the columns of which it is not clear what they hold."""
    possible = {"long": _IN_LONG, "role": OF_ROLES, "skill": OF_SKILLS}[layout.shape]
    for column in layout.facts:
        if column.meaning != "ignore" and column.meaning not in possible:
            yield column
    own = {"role": "skill", "skill": "role"}.get(layout.shape)
    for column in layout.cells if own else ():
        if column.meaning not in (None, own) or not column.heading:
            yield column


def _which(column: Column, shape: Shape) -> Message:
    """Return the question what a column holds, with the answers there may be."""
    possible = {
        "long": _IN_LONG,
        "role": ("skill", *OF_ROLES),
        "skill": ("role", *OF_SKILLS),
    }[shape]
    return message(
        "it is not clear what the column “{column}” holds; tell it with "
        '--map "{column}=MEANING": {meanings} or ignore',
        column=column.shown,
        meanings=", ".join(possible),
    )


def _no_names() -> Message:
    return message(
        "no heading says where roles and skills stand; write “role” or “skill” over "
        'the names, or tell it with --map "A=role" or --map "A=skill"'
    )
