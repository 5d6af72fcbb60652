"""Refuse arguments of another kind than a function takes, by our own error.

What is offered to everybody is `checked`: the functions of `careerpath` where they are
offered, so that our own calls of them do without, and classes where they are written.
Values that only functions make are not.
"""

from __future__ import annotations

from functools import cache, wraps
from typing import TYPE_CHECKING, Any, TypeVar

from careerpath.arguments.annotations import read_kinds
from careerpath.arguments.kinds import PLAIN

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


def checked(thing: T) -> T:
    """Let a function, or the making of a class, refuse arguments of another kind.

    It looks the same to help and to type checkers. What an iterator gives is looked
    at when its turn comes.

    Examples
    --------
    >>> @checked
    ... def greet(name: str, *, times: int = 1) -> str:
    ...     return " ".join(["Hello", *[name] * times])
    >>> greet("Ada", times=2)
    'Hello Ada Ada'
    >>> greet("Ada", times=1.5)
    Traceback (most recent call last):
    careerpath.errors.InvalidTypeError: times of greet is 1.5; give a whole number.
    """
    if isinstance(thing, type):
        thing.__init__ = _guard(thing.__init__, thing.__name__)  # type: ignore[misc]
        return thing
    guarded: T = _guard(thing, thing.__name__)  # type: ignore[attr-defined]
    return guarded


@cache
def offered(function: Callable[..., Any], module: str) -> Callable[..., Any]:
    """Return a function as a module offers it, checked; always the same one.

    It says that it is from there, so that it travels to other processes as itself.
    """
    guarded = checked(function)
    guarded.__module__ = module
    return guarded


def check_text(function: str, argument: str, value: object) -> None:
    """Raise if an argument is no text, where one question asks a thousand times."""
    if not isinstance(value, str):
        PLAIN["str"].take(function, argument, value)


def _guard(function: Any, name: str) -> Any:
    names = function.__code__.co_varnames[: function.__code__.co_argcount]

    @wraps(function)
    def guarded(*args: Any, **given: Any) -> Any:
        if not (args or given):
            return function()
        kinds = read_kinds(function)
        taken = [
            kinds[argument].take(name, argument, value)
            for argument, value in zip(names, args, strict=False)
        ]
        for argument, value in given.items():
            given[argument] = kinds[argument].take(name, argument, value)
        # What is too much is Python's to tell.
        return function(*taken, *args[len(taken) :], **given)

    return guarded
