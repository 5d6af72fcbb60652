"""Offer the commands for a coach: diagrams on paper, kind by kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from careerpath.cli.localized import Audience, Group
from careerpath.cli.session import global_parameters
from careerpath.cli.speaking import shown
from careerpath.i18n import N_

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from careerpath.cli.localized import Command

#: Where each kind stands, and what it shows; the first is the usual one.
KINDS = (
    Audience(
        N_("Kinds of diagram"),
        "careerpath.cli.diagrams",
        {
            "route": N_("A route with the roles around it."),
            "map": N_("Families of roles by grade, and the moves between them."),
        },
    ),
    Audience(
        N_("Charts"),
        "careerpath.cli.charts",
        {
            "compare": N_("Two or three roles, their skills side by side."),
            "gap": N_("What is held against what a role requires."),
            "timeline": N_("A route on a calendar, with what is learnt when."),
            "trade-offs": N_("Routes by study and months, the best ones marked."),
        },
    ),
)


class Kinds(Group):
    """A command whose kinds are commands; the first of them is the usual one.

    The kind may stand anywhere among the options, but is the first word that
    is no option. Where no kind is named the usual one takes all words.
    """

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the kind before everything else."""
        place = self._first_word(ctx, args)
        if place is not None and args[place] in self.commands:
            args = [args[place], *args[:place], *args[place + 1 :]]
        elif args and args[0] not in ctx.help_option_names:
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
        """Return the kinds, and what the usual one takes first."""
        usual = self.get_command(ctx, next(iter(self.commands)))
        found = super().shell_complete(ctx, incomplete)
        if usual is not None and not incomplete.startswith("-"):
            words = (p for p in usual.params if p.param_type_name == "argument")
            found += next(words).shell_complete(ctx, incomplete)
        return found

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the words of the usage line."""
        return [shown("[KIND] [ARGS]...")]


@click.group(
    "diagram",
    cls=Kinds,
    audiences=KINDS,
    context_settings={"help_option_names": ["-h", "--help"]},
    details=N_(
        "Without a kind it is a route. The file may be a PDF, an SVG or a PNG. "
        "Without one, the diagram is printed as text. For the options of a kind: "
        "careerpath diagram KIND --help"
    ),
    examples=(
        N_('careerpath diagram "executive assistant" "hr manager" -o route.pdf'),
        N_("careerpath diagram receptionist office-manager"),
    ),
)
def diagram() -> None:
    """Draw something for people to look at together; the kinds do the work."""


COMMANDS = {"diagram": diagram}
