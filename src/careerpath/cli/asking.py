"""Ask a person questions, one after another, until each has an answer that fits.

Questions are printed line by line and answered in words, so that a screen reader
reads them; they stand on stderr, for they are no part of any answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import click

from careerpath.cli.speaking import shown
from careerpath.errors import AmbiguousNameError, CareerPathError, UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

T = TypeVar("T")
_SIGN = "> "


def ask_text(question: str, read: Callable[[str], T], *, usual: str = "") -> T:
    """Return what `read` makes of an answer; what it refuses is asked again.

    Nothing but Enter means `usual`.
    """
    _print(question)

    def check(answer: str) -> T:
        try:
            return read(answer.strip())
        except CareerPathError as error:
            text = error.message.text(shown)
            if isinstance(error, AmbiguousNameError):
                text += " " + ", ".join(error.candidates)
            if isinstance(error, UnknownNameError) and error.suggestions:
                text += " " + shown("Did you mean one of these?")
                text += " " + ", ".join(error.suggestions)
            raise click.UsageError(text) from error

    answer: T = click.prompt(
        _SIGN,
        default=usual,
        show_default=bool(usual),
        value_proc=check,
        prompt_suffix="",
        err=True,
    )
    return answer


def ask_choice(question: str, choices: Sequence[str], *, usual: int) -> int:
    """Return the number, from 0, of the one of several texts that is chosen.

    They are numbered as they are asked; Enter means the `usual` one.
    """
    _print(question)
    for number, text in enumerate(choices):
        _print(f"{number}) {text}", hang=3)
    possible = click.Choice([*map(str, range(len(choices)))])
    answer: Any = click.prompt(
        _SIGN,
        type=possible,
        default=str(usual),
        show_choices=False,
        prompt_suffix="",
        err=True,
    )
    return int(answer)


def ask_whether(question: str) -> bool:
    """Return whether a question is answered with yes; Enter is no."""
    return ask_choice(question, (shown("no"), shown("yes")), usual=0) == 1


def _print(text: str, *, hang: int = 0) -> None:
    from careerpath.document.typesetting import wrap

    if not hang:
        click.echo(err=True)
    for line in wrap(text, hang=hang):
        click.echo(line, err=True)
