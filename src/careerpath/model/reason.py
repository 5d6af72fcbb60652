"""Tell what the values in the reason for no route are, so that each can be worded."""

from __future__ import annotations


class RoleId(str):
    """The id of a role, which people read by its title."""

    __slots__ = ()


class FilterNames(tuple[str, ...]):
    """Fields of `Filters`, which people know by the options that set them.

    Examples
    --------
    >>> str(FilterNames(["max_moves", "via"]))
    'max-moves, via'
    """

    __slots__ = ()

    def __str__(self) -> str:
        return ", ".join(name.replace("_", "-") for name in self)
