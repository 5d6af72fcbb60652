"""Read off a function's annotations what it takes."""

from __future__ import annotations

import builtins
from collections import abc
from functools import cache
from importlib import import_module
from types import UnionType
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin

from careerpath.arguments import kinds
from careerpath.arguments.kinds import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

#: Where the words stand that an argument may be, as most modules import them for
#: type checkers only.
_WORDS = {
    "Criterion": "careerpath.model.answers",
    "GenderStyle": "careerpath.model.text",
    "Language": "careerpath.model.text",
    "Sort": "careerpath.model.prospects",
    "Tier": "careerpath.model.evidence",
    "TitleGender": "careerpath.model.text",
}


class _Kinds(dict[str, Kind]):
    """What the arguments of a function may be; without an annotation, anything."""

    def __missing__(self, argument: str) -> Kind:
        return kinds.ANY


@cache
def read_kinds(function: Callable[..., Any]) -> _Kinds:
    """Return what each argument of a function may be, by its name."""
    names = _Names(function.__globals__)
    return _Kinds(
        (argument, _kind(form, names))
        for argument, form in function.__annotations__.items()
        if argument != "return"
    )


def _kind(form: Any, names: _Names) -> Kind:
    while isinstance(form, str):
        form = eval(form, {}, names)  # noqa: S307  # it stands in our own code
    origin, parts = get_origin(form), get_args(form)
    if origin is Literal:
        return kinds.word_of(parts)
    if origin is abc.Callable:
        return kinds.FUNCTION
    if origin in (Union, UnionType):
        return _either(parts, names)
    if origin is abc.Mapping:
        return kinds.dictionary(*(_kind(part, names) for part in parts))
    if origin in (abc.Iterable, abc.Sequence, tuple, frozenset):
        return kinds.several(
            _kind(parts[0], names),
            ordered=origin is abc.Sequence,
            iterated=origin is abc.Iterable,
        )
    form = origin or form
    return kinds.PLAIN.get(form.__name__) or kinds.object_of(form)


def _either(forms: tuple[Any, ...], names: _Names) -> Kind:
    ours = [f for f in forms if isinstance(f, type) and f.__name__ not in kinds.PLAIN]
    others = [_kind(form, names) for form in forms if form not in ours]
    found = [kinds.object_of(*ours), *others] if ours else others
    return found[0] if len(found) == 1 else kinds.either(found)


class _Names(dict[str, Any]):
    """What names mean in annotations, also those that type checkers alone import.

    A class among these is known by its name: nothing is imported for it, and while
    nobody has imported it there is no object of it either.
    """

    def __missing__(self, name: str) -> Any:
        if name in _WORDS:
            return getattr(import_module(_WORDS[name]), name)
        for module in (builtins, abc):
            if hasattr(module, name):
                return getattr(module, name)
        return _Named(name, (), {})


class _Named(type):
    """The type of what stands for a class, or for a module, of this name."""

    def __instancecheck__(cls, value: object) -> bool:
        return kinds.is_named(value, cls.__name__)

    def __getattr__(cls, name: str) -> _Named:
        if name.startswith("_"):
            raise AttributeError(name)
        return _Named(name, (), {})

    def __getitem__(cls, _: object) -> _Named:
        return cls
