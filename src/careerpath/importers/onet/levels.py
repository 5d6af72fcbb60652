"""Read how far O*NET's occupations require skills and knowledge."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from careerpath.errors import message
from careerpath.importers.defaults import five_levels
from careerpath.importers.naming import clean
from careerpath.model.role import Requirement
from careerpath.model.text import Text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from careerpath.importers.outcome import Tally
    from careerpath.importers.tables import Table
    from careerpath.model.levels import Assumed, Scale

#: O*NET's levels run from 0 to 7, ours from 1 to 5.
HIGHEST, HIGHEST_THERE = 5, 7
#: O*NET's importance runs from 1 to 5, ours from 0 to 100.
_LEAST_THERE, _MOST_THERE = 1, 5
#: "Important", 3 on O*NET's scale.
IMPORTANT = 50
#: How O*NET calls the column that tells occupations apart, in every table.
CODE = "O*NET-SOC Code"
_COLUMNS = (CODE, "Element ID", "Element Name", "Scale ID", "Data Value")
_MARKS = ("Recommend Suppress", "Not Relevant")


def onet_scale(assumed: Iterable[Assumed]) -> Scale:
    """Return the five levels, each with what it is on O*NET's scale."""
    return five_levels(_means(), assumed)


def _means() -> Iterator[Text]:
    for level in range(1, HIGHEST + 1):
        there = f"{level * HIGHEST_THERE / HIGHEST:.1f}"
        yield Text(
            f"About {there} on O*NET's scale from 0 to 7.",
            f"Environ {there.replace('.', ',')} sur l’échelle O*NET de 0 à 7.",
        )


@dataclass(slots=True)
class Ratings:
    """What the tables say of each element: its name, and its ratings by occupation."""

    names: dict[str, str] = field(default_factory=dict)
    levels: dict[tuple[str, str], int] = field(default_factory=dict)
    importance: dict[tuple[str, str], int] = field(default_factory=dict)


def read_ratings(
    table: Table, occupations: Collection[str], ratings: Ratings, tally: Tally
) -> None:
    """Add the ratings of a table to those known, without the doubtful ones."""
    for line, row in table.rows(*_COLUMNS, optional=_MARKS):
        code, element, name, scale, value, suppress, irrelevant = row
        if code not in occupations:
            tally.add(
                message("Ratings skipped, their occupation no longer exists: {count}")
            )
        elif suppress == "Y":
            tally.add(
                message("Ratings skipped, O*NET recommends to suppress them: {count}")
            )
        elif irrelevant == "Y":
            tally.add(
                message("Ratings skipped, O*NET finds them not relevant: {count}")
            )
        elif not value:
            tally.add(message("Ratings skipped, without a value: {count}"))
        elif not (element and name):
            tally.add(message("Ratings skipped, without the name of a skill: {count}"))
        elif scale in ("IM", "LV"):
            ratings.names.setdefault(element, clean(name))
            if scale == "IM":
                rating = _number(table, line, value, _LEAST_THERE, _MOST_THERE)
                ratings.importance[code, element] = to_importance(rating)
            else:
                rating = _number(table, line, value, 0, HIGHEST_THERE)
                ratings.levels[code, element] = to_level(rating)


def to_level(rating: float) -> int:
    """Return the level of our scale for one of O*NET's, 0 for next to none.

    Examples
    --------
    >>> [to_level(rating) for rating in (0.0, 0.6, 0.7, 3.88, 7.0)]
    [0, 0, 1, 3, 5]
    """
    return int(rating * HIGHEST / HIGHEST_THERE + 0.5)


def to_importance(rating: float) -> int:
    """Return the importance from 0 to 100 for O*NET's from 1 to 5, rounded down.

    Examples
    --------
    >>> [to_importance(rating) for rating in (1.0, 2.99, 3.0, 3.62, 5.0)]
    [0, 49, 50, 65, 100]
    """
    hundredths = round(rating * 100) - 100 * _LEAST_THERE
    return hundredths // (_MOST_THERE - _LEAST_THERE)


def _number(table: Table, line: int, text: str, low: int, high: int) -> float:
    try:
        number = float(text)
    except ValueError:
        number = -1.0
    if not low <= number <= high:
        table.refuse(
            line,
            message(
                "“{text}” is not a rating from {low} to {high}; download the file "
                "again",
                text=text,
                low=low,
                high=high,
            ),
        )
    return number


def requirements_of(
    ratings: Ratings, ids: Mapping[str, str], tally: Tally
) -> dict[str, tuple[Requirement, ...]]:
    """Return what each occupation requires: essential what is important in it."""
    found: dict[str, list[Requirement]] = {}
    for (code, element), level in ratings.levels.items():
        importance = ratings.importance.get((code, element))
        if level:
            essential = importance is None or importance >= IMPORTANT
            found.setdefault(code, []).append(
                Requirement(ids[element], level, essential, importance=importance)
            )
        else:
            tally.add(message("Levels next to 0, not taken as required: {count}"))
    return {
        code: tuple(sorted(needs, key=lambda need: (not need.essential, need.skill)))
        for code, needs in found.items()
    }
