"""Name what can go wrong, in sentences that can be said in any language.

The library never translates: an error keeps its sentence and the values in it
apart, and whoever shows it chooses the language.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal, NamedTuple, TypeAlias

Severity: TypeAlias = Literal["error", "warning"]
Translate: TypeAlias = Callable[[str], str]

#: Bits of whole numbers that sentences hold; Python writes no very long ones.
_LONGEST = 1000


class Message(NamedTuple):
    """A sentence kept apart from its language.

    `template` is English with `str.format` fields; `values` fill them and may
    be messages themselves.
    """

    template: str
    values: Mapping[str, Any]

    def text(self, translate: Translate = str) -> str:
        """Return the sentence, its template passed through `translate`."""
        values = {name: _told(value, translate) for name, value in self.values.items()}
        return translate(self.template).format(**values)

    def __str__(self) -> str:
        return self.text()


def _told(value: Any, translate: Translate) -> Any:
    if isinstance(value, Message):
        return value.text(translate)
    if isinstance(value, int) and value.bit_length() > _LONGEST:
        return f"{value:#x}"[:20] + "…"
    return value


def message(template: str, **values: Any) -> Message:
    """Return a `Message`; the extractor of translatable strings looks for this.

    Examples
    --------
    >>> str(message("{count} roles", count=3))
    '3 roles'
    """
    return Message(template, values)


class Problem(NamedTuple):
    """One thing wrong in a file: where, how grave, and what to write instead.

    `file` is the path as the user would open it; `line` counts from 1 and is 0
    where no line can be named.
    """

    file: str
    line: int
    severity: Severity
    message: Message


class CareerPathError(Exception):
    """Something the caller can mend; the base of all our errors."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return self.message.text()


class InvalidValueError(CareerPathError, ValueError):
    """An argument lies outside what the function accepts."""


class InvalidTypeError(InvalidValueError, TypeError):
    """An argument is of another kind than what the function takes."""


class LostRouteError(InvalidValueError):
    """The route that a plan keeps to is not found now, though others are."""


class NoRouteError(LostRouteError):
    """No route is found any more for a plan."""


class FileError(CareerPathError, OSError):
    """A file or folder cannot be read or written."""


class OtherGraphError(FileError):
    """A file was made of another graph, where its names may mean something else."""


class DataError(CareerPathError):
    """A file can be read but holds mistakes: all of them, in `problems`."""

    def __init__(self, message: Message, problems: Sequence[Problem]) -> None:
        super().__init__(message)
        self.problems = tuple(problems)


class GraphError(DataError):
    """The files of a graph hold mistakes; `path` is its folder, None the shipped one's.

    There may be hundreds, which `careerpath check` is for.
    """

    def __init__(
        self, message: Message, problems: Sequence[Problem], path: object
    ) -> None:
        super().__init__(message, problems)
        self.path = path


class UnknownNameError(CareerPathError, LookupError):
    """No role or skill goes by this name; `suggestions` are the nearest ids."""

    def __init__(self, message: Message, suggestions: Sequence[str]) -> None:
        super().__init__(message)
        self.suggestions = tuple(suggestions)


class AbsentNameError(UnknownNameError):
    """The graph does not hold what goes by this name; `suggestions` are near to it."""


class AmbiguousNameError(CareerPathError, LookupError):
    """Several roles or skills go by this name; `candidates` are their ids."""

    def __init__(self, message: Message, candidates: Sequence[str]) -> None:
        super().__init__(message)
        self.candidates = tuple(candidates)
