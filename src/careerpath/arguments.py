"""Refuse arguments of another kind than a function takes, by our own error."""

from __future__ import annotations

import os
from collections.abc import Collection
from typing import Any

from careerpath.errors import InvalidValueError, message

#: How much of a value is told.
_SHOWN = 40


def check_text(name: str, value: object) -> None:
    """Raise if an argument is no text.

    Raises
    ------
    InvalidValueError
        If so; the error has its name and its value.
    """
    if not isinstance(value, str):
        raise InvalidValueError(
            message("{name} is {value}; give a text.", name=name, value=_told(value))
        )


def check_texts(name: str, value: object) -> None:
    """Raise if an argument is no collection of texts."""
    several = isinstance(value, Collection) and not isinstance(value, (str, bytes))
    if not (several and all(isinstance(item, str) for item in value)):  # type: ignore[attr-defined]
        raise InvalidValueError(
            message(
                "{name} is {value}; give texts, in a set.",
                name=name,
                value=_told(value),
            )
        )


def check_whole(name: str, value: object) -> None:
    """Raise if an argument is no whole number."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise InvalidValueError(
            message(
                "{name} is {value}; give a whole number.",
                name=name,
                value=_told(value),
            )
        )


def check_path(name: str, value: object) -> None:
    """Raise if an argument is no path."""
    if not isinstance(value, (str, os.PathLike)):
        raise InvalidValueError(
            message("{name} is {value}; give a path.", name=name, value=_told(value))
        )


def check_kind(name: str, value: object, kind: type[Any]) -> None:
    """Raise if an argument is nothing of a kind."""
    if not isinstance(value, kind):
        raise InvalidValueError(
            message(
                "{name} is {value}; give a {kind}.",
                name=name,
                value=_told(value),
                kind=kind.__name__,
            )
        )


def _told(value: object) -> str:
    text = repr(value)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
