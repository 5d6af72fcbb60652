"""Put the commands together into the program."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

import click

from careerpath import __version__
from careerpath.cli import coach, employee, everyone, keeper, trainer
from careerpath.cli.failures import told_failures
from careerpath.cli.language import choose_language, speaking
from careerpath.cli.localized import Group, N_, option
from careerpath.cli.options import global_parameters
from careerpath.cli.settings import read_settings, settings_path
from careerpath.errors import CareerPathError

if TYPE_CHECKING:
    from collections.abc import Sequence


class Program(Group):
    """The group of all commands: speaks one language, tells every failure."""

    def main(self, args: Sequence[str] | None = None, *rest: Any, **extra: Any) -> Any:
        """Run with `args`, those of the process for None."""
        arguments = list(sys.argv[1:] if args is None else args)
        language = choose_language(arguments, os.environ, preferred=_preferred())
        _accept_any_character()
        with speaking(language):
            return super().main(arguments, *rest, **extra)

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:
        """Parse what stands before the command."""
        with told_failures():
            return super().make_context(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:
        """Parse and run the command."""
        with told_failures(ctx):
            return super().invoke(ctx)


def _preferred() -> str | None:
    """Return the language of the user's file; a command reports its mistakes."""
    try:
        return read_settings(settings_path()).lang
    except CareerPathError:
        return None


def _accept_any_character() -> None:
    """Replace what an old terminal cannot write instead of failing over it."""
    for stream in (sys.stdout, sys.stderr):
        encoding = getattr(stream, "encoding", None) or ""
        if not encoding.lower().startswith("utf") and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _show_version(ctx: click.Context, param: click.Parameter, value: bool) -> None:  # noqa: ARG001, FBT001
    if value and not ctx.resilient_parsing:
        click.echo(f"careerpath {__version__}")
        ctx.exit()


@click.group(
    "careerpath",
    cls=Program,
    params=global_parameters(hidden=False),
    context_settings={"help_option_names": ["-h", "--help"]},
    help=N_(
        "Plan career moves on a graph of roles: exact routes, the skills to "
        "acquire, and why each move is there.\n\n"
        "Roles and skills are named by title in English or French, by alias or by "
        "id; case, accents and gender forms do not matter."
    ),
    examples=(
        N_('careerpath routes "executive assistant" "hr manager"'),
        N_('careerpath why "executive assistant" "office manager"'),
        N_('careerpath checklist "office manager" -o checklist.md'),
    ),
)
@option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    help=N_("Show the version and exit."),
)
def main() -> None:
    """Run the program; the commands do the work."""


for _module in (everyone, employee, coach, trainer, keeper):
    for _command in _module.COMMANDS:
        _command.params += global_parameters(hidden=True)
        main.add_command(_command)
