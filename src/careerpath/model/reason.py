"""Tell what the values in a reason or an error are, so that each can be worded."""

from __future__ import annotations


class RoleId(str):
    """The id of a role, which people read by its title."""

    __slots__ = ()


class RouteIds(tuple[str, ...]):
    """The ids of the roles of a route, which people read by their titles.

    Examples
    --------
    >>> str(RouteIds(["secretary", "recruiter"]))
    'secretary → recruiter'
    """

    __slots__ = ()

    def __str__(self) -> str:
        return " → ".join(self)


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
