"""Show click's commands and options in the language of the moment.

Texts are marked with `N_` where they are written and translated each time they
are shown, so importing a command translates nothing.
"""

from __future__ import annotations

from functools import partial
from gettext import gettext
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Sequence


def N_(text: str) -> str:  # noqa: N802  # the mark that extraction looks for
    """Mark a text for translation; it is translated where it is shown."""
    return text


class HelpPage(click.HelpFormatter):
    """A help page whose headings end as the language wants them to."""

    def write_heading(self, heading: str) -> None:
        """Write a heading with its colon."""
        text = gettext(N_("{heading}:")).format(heading=heading)
        self.write(f"{'':>{self.current_indent}}{text}\n")


class Context(click.Context):
    """A context that writes its help on a `HelpPage`."""

    formatter_class = HelpPage


class _TranslatedHelp:
    """A help text that is translated whenever it is asked for."""

    _help: str | None = None

    @property
    def help(self) -> str | None:
        return gettext(self._help) if self._help else None

    @help.setter
    def help(self, text: str | None) -> None:
        self._help = text


class Option(_TranslatedHelp, click.Option):
    """An option; `section` is the heading that it stands under in the help."""

    def __init__(
        self, *args: Any, section: str = N_("Options"), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.section = section

    def make_metavar(self, ctx: click.Context) -> str:
        """Return the word that stands for the value."""
        return gettext(self.metavar) if self.metavar else super().make_metavar(ctx)

    def get_error_hint(self, ctx: click.Context | None) -> str:  # noqa: ARG002
        """Return how an error names the option."""
        return self.opts[-1]


class Argument(_TranslatedHelp, click.Argument):
    """An argument; `metavar` is what stands for it in the usage line."""

    def make_metavar(self, ctx: click.Context) -> str:
        """Return the word that stands for the value."""
        return gettext(self.metavar) if self.metavar else super().make_metavar(ctx)

    def get_error_hint(self, ctx: click.Context | None) -> str:  # noqa: ARG002
        """Return how an error names the argument."""
        return gettext(self.human_readable_name)


option = partial(click.option, cls=Option)
argument = partial(click.argument, cls=Argument)


class _Page(_TranslatedHelp, click.Command):
    """What the help of a command and of the group have in common.

    `examples` are lines that run as they stand.
    """

    context_class = Context

    def __init__(
        self, *args: Any, examples: Sequence[str] = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.examples = tuple(examples)

    def get_short_help_str(self, limit: int = 45) -> str:  # noqa: ARG002
        """Return the first line of the help, whole: lists wrap it."""
        return (self.help or "").partition("\n")[0]

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return the words of the usage line."""
        pieces = [piece for p in self.get_params(ctx) for piece in p.get_usage_pieces(ctx)]
        return [gettext(N_("[OPTIONS]")), *pieces]

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option `--help`; click translates its text only once."""
        found = super().get_help_option(ctx)
        if found is not None:
            found.help = gettext("Show this message and exit.")
        return found

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
            with formatter.section(gettext(heading)):
                formatter.write_dl(records)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help page: what it does, how it is used, then the details."""
        self.format_usage(ctx, formatter)
        self.format_help_text(ctx, formatter)
        self.format_examples(formatter)
        self.format_arguments(ctx, formatter)
        self.format_options(ctx, formatter)

    def format_examples(self, formatter: click.HelpFormatter) -> None:
        """Write the examples as they are typed."""
        if self.examples:
            with formatter.section(gettext(N_("Examples"))):
                margin = " " * formatter.current_indent
                for example in self.examples:
                    formatter.write(f"{margin}{gettext(example)}\n")


class Command(_Page):
    """A command; `audience` is the heading that it is listed under."""

    def __init__(self, *args: Any, audience: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.audience = audience


class Group(_Page, click.Group):
    """Commands, listed by audience in the order in which they were added."""

    command_class = Command

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the names of the commands in the order of the help."""
        return list(self.commands)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return the words of the usage line."""
        pieces = _Page.collect_usage_pieces(self, ctx)
        return [*pieces, gettext(N_("COMMAND [ARGS]..."))]

    def format_options(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        """Write the commands, then the options."""
        self.format_commands(ctx, formatter)
        _Page.format_options(self, ctx, formatter)

    def format_commands(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        """Write one section for each audience, all columns alike."""
        widest = max(map(len, self.commands), default=0)
        sections: dict[str, list[tuple[str, str]]] = {}
        for name in self.list_commands(ctx):
            command = self.commands[name]
            row = (f"{name:{widest}}", command.get_short_help_str())
            audience = getattr(command, "audience", "Commands")
            sections.setdefault(audience, []).append(row)
        for audience, rows in sections.items():
            with formatter.section(gettext(audience)):
                formatter.write_dl(rows)
