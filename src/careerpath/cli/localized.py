"""Show click's commands and options in the language of the moment.

Texts are marked with `N_` where they are written and translated each time they
are shown, so importing a command translates nothing.
"""

from __future__ import annotations

from functools import partial
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from careerpath.cli.speaking import shown
from careerpath.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class HelpPage(click.HelpFormatter):
    """A help page whose headings end as the language wants them to."""

    def write_heading(self, heading: str) -> None:
        """Write a heading with its colon."""
        text = shown("{heading}:").format(heading=heading)
        self.write(f"{'':>{self.current_indent}}{text}\n")


class Context(click.Context):
    """A context that writes its help on a `HelpPage`."""

    formatter_class = HelpPage


class _TranslatedHelp:
    """A help text that is translated whenever it is asked for."""

    _help: str | None = None

    @property
    def help(self) -> str | None:
        return shown(self._help) if self._help else None

    @help.setter  # noqa: A003
    def help(self, text: str | None) -> None:
        self._help = text


class Option(_TranslatedHelp, click.Option):
    """An option; `section` is the heading that it stands under in the help."""

    def __init__(self, *args: Any, section: str = N_("Options"), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.section = section

    def make_metavar(self, ctx: click.Context) -> str:
        """Return the word that stands for the value."""
        return shown(self.metavar) if self.metavar else super().make_metavar(ctx)

    def get_error_hint(self, ctx: click.Context | None) -> str:  # noqa: ARG002
        """Return how an error names the option."""
        return self.opts[-1]


class Argument(_TranslatedHelp, click.Argument):
    """An argument; `metavar` is what stands for it in the usage line."""

    def make_metavar(self, ctx: click.Context) -> str:
        """Return the word that stands for the value."""
        return shown(self.metavar) if self.metavar else super().make_metavar(ctx)

    def get_error_hint(self, ctx: click.Context | None) -> str:  # noqa: ARG002
        """Return how an error names the argument."""
        return shown(self.human_readable_name)


option = partial(click.option, cls=Option)
argument = partial(click.argument, cls=Argument)


class _Page(click.Command):
    """What the help of a command and of the group have in common.

    Parameters
    ----------
    summary
        What the command is for, in one line.
    details
        What else there is to say.
    examples
        Lines that run as they stand.
    """

    context_class = Context

    def __init__(
        self,
        *args: Any,
        summary: str = "",
        details: str = "",
        examples: Sequence[str] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.summary = summary
        self.details = details
        self.examples = tuple(examples)

    def get_short_help_str(self, limit: int = 45) -> str:  # noqa: ARG002
        """Return the summary, whole: lists wrap it."""
        return shown(self.summary)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return the words of the usage line."""
        pieces = [
            piece for p in self.get_params(ctx) for piece in p.get_usage_pieces(ctx)
        ]
        return [shown("[OPTIONS]"), *pieces]

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option `--help`; click translates its text only once."""
        found = super().get_help_option(ctx)
        if found is not None:
            found.help = shown("Show this message and exit.")
        return found

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help page: what it does, how it is used, then the details."""
        self.format_usage(ctx, formatter)
        self.format_help_text(ctx, formatter)
        self.format_examples(formatter)
        self.format_arguments(ctx, formatter)
        self.format_options(ctx, formatter)

    def format_help_text(
        self,
        ctx: click.Context,  # noqa: ARG002
        formatter: click.HelpFormatter,
    ) -> None:
        """Write the summary and the details."""
        for text in filter(None, (self.summary, self.details)):
            formatter.write_paragraph()
            with formatter.indentation():
                formatter.write_text(shown(text))

    def format_examples(self, formatter: click.HelpFormatter) -> None:
        """Write the examples as they are typed."""
        if self.examples:
            with formatter.section(shown("Examples")):
                margin = " " * formatter.current_indent
                for example in self.examples:
                    formatter.write(f"{margin}{shown(example)}\n")

    def format_options(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        """Write the options under the headings of their sections."""
        sections: dict[str, list[tuple[str, str]]] = {}
        for param in self.get_params(ctx):
            record = param.get_help_record(ctx)
            if record is not None and not isinstance(param, click.Argument):
                heading = getattr(param, "section", "Options")
                sections.setdefault(heading, []).append(record)
        for heading, records in sections.items():
            with formatter.section(shown(heading)):
                formatter.write_dl(records)


class Command(_Page):
    """A command of the program; its summary stands with its audience."""


class Audience(NamedTuple):
    """Commands for one kind of people: heading, module, summaries by name.

    `elsewhere` names the module of each command that has another one.
    """

    heading: str
    module: str
    summaries: Mapping[str, str]
    elsewhere: Mapping[str, str] = MappingProxyType({})


class Group(_Page, click.Group):
    """Commands by audience, each imported when it is asked for."""

    def __init__(
        self, *args: Any, audiences: Sequence[Audience] = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.audiences = audiences
        self._loaded: dict[str, Command] = {}
        # click proposes these names where one is mistyped
        names = (name for audience in audiences for name in audience.summaries)
        self.commands = dict.fromkeys(names)  # type: ignore[assignment]

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the names of the commands in the order of the help."""
        return list(self.commands)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return a command, None where there is none."""
        for audience in self.audiences:
            if cmd_name in audience.summaries and cmd_name not in self._loaded:
                command = self.load(audience, cmd_name)
                command.summary = audience.summaries[cmd_name]
                self._loaded[cmd_name] = command
        return self._loaded.get(cmd_name)

    def load(self, audience: Audience, name: str) -> Command:
        """Return a command that was not asked for before, from its module."""
        module = import_module(audience.elsewhere.get(name, audience.module))
        command: Command = module.COMMANDS[name]
        return command

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return the words of the usage line."""
        pieces = _Page.collect_usage_pieces(self, ctx)
        return [*pieces, shown("COMMAND [ARGS]...")]

    def format_options(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        """Write the commands, then the options."""
        self.format_commands(ctx, formatter)
        _Page.format_options(self, ctx, formatter)

    def format_commands(
        self,
        ctx: click.Context,  # noqa: ARG002
        formatter: click.HelpFormatter,
    ) -> None:
        """Write one section for each audience, all columns alike."""
        widest = max(map(len, self.commands), default=0)
        for audience in self.audiences:
            with formatter.section(shown(audience.heading)):
                formatter.write_dl(
                    [
                        (f"{name:{widest}}", shown(summary))
                        for name, summary in audience.summaries.items()
                    ]
                )
