"""Say which day it is, and read the days that people write."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from careerpath.errors import InvalidValueError, message

if TYPE_CHECKING:
    from careerpath.web.fields import Fields

#: The field that holds the day on which a plan begins.
START = "start"


def today() -> dt.date:
    """Return the day that a page proposes; what is sent is what counts."""
    return dt.date.today()  # noqa: DTZ011  # where the server is


def read_day(fields: Fields, name: str) -> dt.date | None:
    """Return the day in a field; None where none is given.

    Raises
    ------
    InvalidValueError
        If it is no day.
    """
    text = fields.get(name)
    if not text:
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise InvalidValueError(
            message("“{value}” is not a day; write it as 2027-01-04.", value=text[:40])
        ) from None
