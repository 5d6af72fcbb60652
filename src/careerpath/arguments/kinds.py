"""Say what an argument may be, and refuse what it may not."""

from __future__ import annotations

import reprlib
from collections import deque
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from os import PathLike
from typing import Any

from careerpath.errors import InvalidTypeError, InvalidValueError, Message, message

_SHORT = reprlib.Repr()
_SHORT.maxstring = _SHORT.maxother = 40


def is_named(value: object, name: str) -> bool:
    """Tell whether a value is of a class of a name, or of one made of that."""
    return any(form.__name__ == name for form in type(value).__mro__)


class Kind:
    """What an argument may be.

    Parameters
    ----------
    said
        What it is called.
    accepts
        Tells whether a value is such, apart from what is in it.
    inside
        Looks at what is in it, and returns what the function is given; it takes what
        `take` does.
    """

    def __init__(
        self,
        said: Message,
        accepts: Callable[[Any], bool],
        inside: Callable[[str, str, Any], Any] | None = None,
    ) -> None:
        self.said = said
        self.accepts = accepts
        self._inside = inside
        #: The types that have been accepted whatever is in them.
        self._known: set[type] = set()

    def take(self, function: str, argument: str, value: Any) -> Any:
        """Return what a function is given for an argument.

        Raises
        ------
        InvalidTypeError
            If it is of another kind.
        """
        if type(value) in self._known:
            return value
        if not self.accepts(value):
            raise InvalidTypeError(_refusal(function, argument, value, self.said))
        if self._inside is not None:
            return self._inside(function, argument, value)
        self._known.add(type(value))
        return value


ANY = Kind(Message("", {}), lambda _: True)  # which nothing is refused as
PLAIN = {
    "Any": ANY,
    "NoneType": Kind(message("None"), lambda value: value is None),
    "Path": Kind(message("a path"), lambda value: isinstance(value, PathLike)),
    "bool": Kind(message("True or False"), lambda value: isinstance(value, bool)),
    # One with a time of day is a date to Python, and reckons by other rules.
    "date": Kind(
        message("a date without a time"),
        lambda value: is_named(value, "date") and not is_named(value, "datetime"),
    ),
    "int": Kind(
        message("a whole number"),
        lambda value: isinstance(value, int) and not isinstance(value, bool),
    ),
    "str": Kind(message("a text"), lambda value: isinstance(value, str)),
}
FUNCTION = Kind(message("a function"), callable)


def object_of(*forms: type) -> Kind:
    """Return the kind of all objects of a class, or of several."""
    names = ", ".join(form.__name__ for form in forms)
    said = message("an object of the class {name}", name=names)
    if len(forms) > 1:
        said = message("an object of one of the classes {names}", names=names)
    return Kind(said, lambda value: isinstance(value, forms))


def word_of(words: Sequence[str]) -> Kind:
    """Return the kind of a few words; another word raises `InvalidValueError`."""
    said = message("one of {choices}", choices=", ".join(words))

    def inside(function: str, argument: str, value: str) -> str:
        if value not in words:
            raise InvalidValueError(_refusal(function, argument, value, said))
        return value

    return Kind(said, lambda value: isinstance(value, str), inside)


def several(item: Kind, *, ordered: bool, iterated: bool) -> Kind:
    """Return the kind of several values; no text is one.

    Parameters
    ----------
    item
        What each of them may be.
    ordered
        Whether they stand in an order.
    iterated
        Whether an iterator will do.
    """
    form = Sequence if ordered else Iterable if iterated else Collection
    said = message("several values, each {item}", item=item.said)
    if ordered:
        said = message("a list, each value {item}", item=item.said)

    def accepts(value: object) -> bool:
        return isinstance(value, form) and not isinstance(value, (str, bytes))

    def inside(function: str, argument: str, values: Iterable[Any]) -> Any:
        taken = (
            item.take(function, f"{argument}[{place}]", value)
            for place, value in enumerate(values)
        )
        if not isinstance(values, Collection):
            return taken
        deque(taken, maxlen=0)
        return values

    return Kind(said, accepts, inside)


def dictionary(key: Kind, item: Kind) -> Kind:
    """Return the kind of dictionaries."""
    said = message(
        "a dictionary: each key {key}, each value {item}", key=key.said, item=item.said
    )

    def inside(function: str, argument: str, values: Mapping[Any, Any]) -> Any:
        for name, value in values.items():
            key.take(function, f"{argument}.keys()", name)
            item.take(function, f"{argument}[{name!r}]", value)
        return values

    return Kind(said, lambda value: isinstance(value, Mapping), inside)


def either(kinds: Sequence[Kind]) -> Kind:
    """Return the kind of what is of one of several kinds."""
    said = kinds[0].said
    for kind in kinds[1:]:
        said = message("{one} or {other}", one=said, other=kind.said)

    def inside(function: str, argument: str, value: object) -> Any:
        kind = next(kind for kind in kinds if kind.accepts(value))
        return kind.take(function, argument, value)

    return Kind(said, lambda value: any(kind.accepts(value) for kind in kinds), inside)


def _refusal(function: str, argument: str, value: object, wanted: Message) -> Message:
    return message(
        "{argument} of {function} is {value}; give {wanted}.",
        argument=argument,
        function=function,
        value=_told(value),
        wanted=wanted,
    )


def _told(value: object) -> str:
    try:
        return _SHORT.repr(value)
    except ValueError:  # a number of more digits than Python writes
        return type(value).__name__
