"""Ask which languages the texts of a graph are in that is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from careerpath.cli.accepted import WRITTEN, OneOf
from careerpath.cli.localized import option
from careerpath.cli.session import remember
from careerpath.cli.speaking import LANGUAGES
from careerpath.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Callable

    import click


def _speak(
    ctx: click.Context, param: click.Parameter, value: tuple[str, ...]
) -> tuple[str, ...]:
    """Answer in the last of the languages that answers may be in."""
    remember(ctx, param, tuple(word for word in value if word in LANGUAGES))
    return value


def languages_option(help: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Add `--lang`, as `lang`: any of those that a graph may be in."""
    return option(
        "--lang",
        "lang",
        multiple=True,
        type=OneOf(WRITTEN),
        metavar=N_("LANG"),
        is_eager=True,
        callback=_speak,
        help=help,
    )
