"""Keep what people wrote from being computed by the spreadsheet that opens a CSV."""

from __future__ import annotations

#: What makes a spreadsheet take a text for a formula.
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
_GUARD = "'"


def begins_formula(text: str) -> bool:
    """Tell whether a spreadsheet would compute a text."""
    return text.startswith(_FORMULA_SIGNS)


def guarded(text: str) -> str:
    """Return a text as a cell that no spreadsheet computes.

    Examples
    --------
    >>> guarded("=CMD()")
    "'=CMD()"
    """
    return f"{_GUARD}{text}" if begins_formula(text) else text


def unguarded(cell: str) -> str:
    """Return the text that `guarded` made a cell of.

    Examples
    --------
    >>> unguarded("'=CMD()"), unguarded("'t Hooft")
    ('=CMD()', "'t Hooft")
    """
    if cell.startswith(_GUARD) and begins_formula(cell[1:]):
        return cell[1:]
    return cell
