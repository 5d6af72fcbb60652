"""Let a command have kinds, one of which need not be named."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from careerpath.cli.localized import Group
from careerpath.cli.session import global_parameters
from careerpath.cli.speaking import shown

if TYPE_CHECKING:
    import click
    from click.shell_completion import CompletionItem

    from careerpath.cli.localized import Audience, Command


class Kinds(Group):
    """A command whose kinds are commands; the first of them is the usual one.

    The kind may stand anywhere among the options, but is the first word that
    is no option. Where no kind is named the usual one takes all words.

    Parameters
    ----------
    usage
        What follows the name in the usage line.
    needs_words
        Whether the usual kind can do nothing without any word: help is shown then.
    """

    def __init__(
        self, *args: Any, usage: str, needs_words: bool = True, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.usage = usage
        self.needs_words = needs_words

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the kind before everything else."""
        place = self._first_word(ctx, args)
        if place is not None and args[place] in self.commands:
            args = [args[place], *args[:place], *args[place + 1 :]]
        elif args[0] not in ctx.help_option_names if args else not self.needs_words:
            args = [next(iter(self.commands)), *args]
        return super().parse_args(ctx, args)

    def _first_word(self, ctx: click.Context, args: list[str]) -> int | None:
        """Return where the first argument stands that is no option and no value."""
        valued = self._options_with_values(ctx)
        takes_value = False
        for place, arg in enumerate(args):
            if not takes_value and not arg.startswith("-"):
                return place
            takes_value = arg in valued
        return None

    def _options_with_values(self, ctx: click.Context) -> set[str]:
        kinds = [self.get_command(ctx, name) for name in self.commands]
        params = [param for kind in kinds if kind for param in kind.params]
        return {
            name
            for param in params
            if param.param_type_name == "option" and not getattr(param, "is_flag", True)
            for name in param.opts
        }

    def load(self, audience: Audience, name: str) -> Command:
        """Return a kind, with the global options that may follow its name."""
        command = super().load(audience, name)
        command.params += global_parameters(hidden=True)
        return command

    def shell_complete(
        self, ctx: click.Context, incomplete: str
    ) -> list[CompletionItem]:
        """Return the kinds, and what the usual one takes first, if anything."""
        usual = self.get_command(ctx, next(iter(self.commands)))
        found = super().shell_complete(ctx, incomplete)
        if usual is not None and not incomplete.startswith("-"):
            words = (p for p in usual.params if p.param_type_name == "argument")
            for first in islice(words, 1):
                found += first.shell_complete(ctx, incomplete)
        return found

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the words of the usage line."""
        return [shown(self.usage)]
