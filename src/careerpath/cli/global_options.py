"""Declare the options of the whole program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from careerpath.cli.choices import COLORS, GENDER_STYLES, OneOf
from careerpath.cli.language import LANGUAGES
from careerpath.cli.localized import Option
from careerpath.i18n import N_

if TYPE_CHECKING:
    import click

_KEY = "careerpath."


def global_parameters(*, hidden: bool) -> list[click.Parameter]:
    """Return `--graph`, `--lang`, `--gender-style` and `--color`.

    The program shows them; every command takes them too, hidden, so that they
    may stand after its name.
    """
    shared: dict[str, Any] = {
        "is_eager": True,
        "expose_value": False,
        "callback": remember,
        "hidden": hidden,
    }
    return [
        Option(
            ["--graph"],
            metavar=N_("FOLDER"),
            envvar=None if hidden else "CAREERPATH_GRAPH",
            help=N_("The graph to use instead of the one that is shipped."),
            **shared,
        ),
        Option(
            ["--lang"],
            type=OneOf(LANGUAGES),
            envvar=None if hidden else "CAREERPATH_LANG",
            help=N_("The language of all texts; the system's unless given."),
            **shared,
        ),
        Option(
            ["--gender-style"],
            type=OneOf(GENDER_STYLES),
            envvar=None if hidden else "CAREERPATH_GENDER_STYLE",
            help=N_(
                "How French titles name both genders: assistant·e (dot, the "
                "default), assistant/e, assistante ou assistant; or one person's: "
                "assistante (feminine), assistant (masculine)."
            ),
            **shared,
        ),
        Option(
            ["--color"],
            type=OneOf(COLORS),
            help=N_("Whether to use bold and dim letters."),
            **shared,
        ),
    ]


def remember(
    ctx: click.Context, param: click.Parameter, value: str | tuple[str, ...] | None
) -> str | tuple[str, ...] | None:
    """Keep a value for the whole run; the last one and the innermost goes before."""
    if value:
        last = value if isinstance(value, str) else value[-1]
        ctx.find_root().meta[f"{_KEY}{param.name}"] = last
    return value


def global_flags(ctx: click.Context) -> dict[str, str]:
    """Return the values of the global options that were given."""
    return {
        key.removeprefix(_KEY): value
        for key, value in ctx.find_root().meta.items()
        if key.startswith(_KEY)
    }
