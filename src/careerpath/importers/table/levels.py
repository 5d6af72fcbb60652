"""Read the cells of a skills matrix: numbers, words, marks, or sentences."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from careerpath.errors import Message, message
from careerpath.importers.table.cells import (
    Cell,
    as_word,
    is_level_word,
    is_mark,
    known_words,
    number_in,
    ranked,
    read_cell,
)
from careerpath.importers.table.contents import Need
from careerpath.importers.table.telling import listed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from careerpath.importers.table.contents import Contents

#: Far more levels than anyone tells apart.
MOST_LEVELS = 10
#: So many words have a phrase and a sentence, on average.
_PHRASE, _SENTENCE = 2, 3


class Levels(NamedTuple):
    """The levels of a table: their names from 1 on, and that of each need.

    `needed` says the level, and whether it is essential; `statements` what stands
    where sentences are levels. `kind` is how they are written.
    """

    kind: str
    names: tuple[str, ...]
    needed: Mapping[Need, tuple[int, bool]]
    statements: Mapping[str, Mapping[int, str]]


def read_levels(
    contents: Contents, words: Sequence[str], roles: Sequence[str]
) -> Levels:
    """Return the levels of all needs; what is not clear is reported.

    Parameters
    ----------
    contents
        What the table says.
    roles
        The roles, from the lowest on as far as that is known.
    words
        The words for its levels, from the lowest on; or one number, the highest.
        They are known, or found, unless given.
    """
    cells = [
        cell for need in contents.needs.values() if (cell := read_cell(need, contents))
    ]
    numbers = {cell: n for cell in cells if (n := number_in(cell.text)) is not None}
    if words and not (len(words) == 1 and words[0].isdecimal()):
        return _of_words(cells, ranked([(word,) for word in words]), contents, words)
    if not words and all(is_mark(cell.text) or cell.text == "1" for cell in cells):
        held = {cell.need: (1, cell.essential) for cell in cells}
        return Levels("marks", (), held, {})
    if len(numbers) == len(cells):
        return _of_numbers(numbers, contents, int(words[0]) if words else 0)
    known = known_words({as_word(cell.text) for cell in cells})
    if known:
        return _of_words(cells, known, contents, ())
    if _are_sentences(cells):
        return _of_sentences(cells, contents, roles)
    _report_unknown(cells, contents)
    return Levels("", (), {}, {})


# -------------------------------------------------------------------------- numbers


def _of_numbers(
    numbers: Mapping[Cell, Fraction], contents: Contents, highest: int
) -> Levels:
    """Return levels written as numbers: whole, or in steps of a half or a quarter."""
    parts = max((number.denominator for number in numbers.values()), default=1)
    most = max([Fraction(highest), *numbers.values()], default=Fraction(0))
    if parts not in (1, 2, 4) or most * parts > MOST_LEVELS:
        cell = max(numbers, key=lambda c: (numbers[c].denominator, numbers[c]))
        contents.report(
            cell.need.line,
            message(
                "“{text}” in the column “{column}” is no level; a scale has at most "
                "{most}, in whole numbers, halves or quarters",
                text=cell.text,
                column=cell.need.column,
                most=MOST_LEVELS,
            ),
        )
        return Levels("", (), {}, {})
    names = tuple(_plain(Fraction(n, parts)) for n in range(1, int(most * parts) + 1))
    contents.taken.append(
        message(
            "Levels: numbers, from {first} to {last}", first=names[0], last=names[-1]
        )
    )
    needed = {c.need: (int(n * parts), c.essential) for c, n in numbers.items()}
    return Levels("numbers", names, needed, {})


def _plain(number: Fraction) -> str:
    return str(number.numerator) if number.denominator == 1 else f"{float(number):g}"


# ---------------------------------------------------------------------------- words


def _of_words(
    cells: Sequence[Cell],
    known: Mapping[str, tuple[int, int]],
    contents: Contents,
    words: Sequence[str],
) -> Levels:
    spelt: dict[tuple[int, int], str] = {}
    for cell in cells:
        place = known.get(as_word(cell.text))
        if place is None:
            contents.report(cell.need.line, _no_level(cell, words))
        else:
            spelt.setdefault(place, cell.text)
    order = sorted(spelt)
    names = tuple(words) or tuple(spelt[place] for place in order)
    if words:
        order = [(rank, 0) for rank in range(1, len(words) + 1)]
    needed = {
        cell.need: (order.index(place) + 1, cell.essential)
        for cell in cells
        if (place := known.get(as_word(cell.text)))
    }
    contents.taken.append(
        message("Levels: words, from the lowest on: {names}", names=", ".join(names))
    )
    return Levels("words", names, needed, {})


def _no_level(cell: Cell, words: Sequence[str]) -> Message:
    return message(
        "“{text}” in the column “{column}” is none of the levels: {words}",
        text=_short(cell.text),
        column=cell.need.column,
        words=", ".join(words),
    )


# ------------------------------------------------------------------------ sentences


def _are_sentences(cells: Sequence[Cell]) -> bool:
    """Tell whether cells say what is seen, and none of them a level.

    Sentences have some words, and hardly one stands there twice; levels do.
    """
    if any(number_in(c.text) is not None or is_mark(c.text) for c in cells):
        return False
    words = sum(len(cell.text.split()) for cell in cells)
    differ = 2 * len({cell.text for cell in cells}) > len(cells)
    return words >= (_PHRASE if differ else _SENTENCE) * len(cells)


def _of_sentences(
    cells: Sequence[Cell], contents: Contents, roles: Sequence[str]
) -> Levels:
    """Return a level for each sentence of a skill, in the order of the roles."""
    families = {facts.get("family", "") for facts in contents.roles.values()}
    if len(families) > 1:
        contents.report(
            0,
            message(
                "where cells are sentences the roles stand in one order from the "
                "lowest on; give each family a table of its own"
            ),
        )
    by_pair = {(cell.need.role, cell.need.skill): cell for cell in cells}
    needed: dict[Need, tuple[int, bool]] = {}
    statements: dict[str, dict[int, str]] = {}
    for skill in contents.skills:
        own = statements.setdefault(skill, {})
        for role in roles:
            cell = by_pair.get((role, skill))
            if cell and cell.text not in own.values():
                own[len(own) + 1] = cell.text
            if own:
                need = cell.need if cell else Need(role, skill, "", 0, "")
                needed[need] = (len(own), True)
    count = max(map(len, statements.values()), default=0)
    if count > MOST_LEVELS:
        contents.report(
            0, message("no scale has more than {most} levels", most=MOST_LEVELS)
        )
    contents.taken.append(
        message(
            "Levels: sentences; each is a level more, and a role keeps what those "
            "before it hold"
        )
    )
    return Levels("sentences", tuple(map(str, range(1, count + 1))), needed, statements)


# -------------------------------------------------------------------------- unknown


def _report_unknown(cells: Sequence[Cell], contents: Contents) -> None:
    """Say for each column which cells are no level, and how to tell what they are."""
    numbers = [cell for cell in cells if number_in(cell.text) is not None]
    marks = [cell for cell in cells if is_mark(cell.text)]
    usual = max(numbers, marks, key=len)
    others = [cell for cell in cells if cell not in usual]
    others = [cell for cell in others if not is_level_word(cell.text)] or others
    by_column: dict[str, list[Cell]] = {}
    for cell in others:
        by_column.setdefault(cell.need.column, []).append(cell)
    for column, wrong in by_column.items():
        texts = [*dict.fromkeys(_short(cell.text) for cell in wrong)]
        contents.report(
            wrong[0].need.line,
            message(
                "the order of {texts} in the column “{column}” is not known; if these "
                "are levels, name all of them from the lowest on with --levels, else "
                'tell what the column holds with --map "{column}=MEANING"',
                texts=listed(texts),
                column=column,
            ),
        )


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:40]}…"  # noqa: PLR2004
