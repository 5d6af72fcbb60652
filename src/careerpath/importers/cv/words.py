"""Make words of a CV safe to be shown: one line, and not too long a one."""

from __future__ import annotations

from typing import Any

_LONGEST = 120


def one_line(value: Any) -> str:
    r"""Return a text on one line, without what could move a cursor; else "".

    Examples
    --------
    >>> one_line(" Office\n\x1b[2Jmanager "), one_line(7)
    ('Office [2Jmanager', '')
    """
    if not isinstance(value, str):
        return ""
    shown = (sign if sign.isprintable() else " " for sign in value[: 4 * _LONGEST])
    return " ".join("".join(shown).split())[:_LONGEST]
