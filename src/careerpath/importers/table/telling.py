"""Say what the parts of a skills matrix were taken for."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from careerpath.errors import Message, message
from careerpath.importers.table.vocabulary import TOLD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerpath.importers.table.columns import Column, Layout, Rows
    from careerpath.importers.table.contents import Contents
    from careerpath.importers.table.vocabulary import Meaning

_NAMED = 3


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


def tell_taken(layout: Layout, rows: Rows, contents: Contents) -> None:
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
