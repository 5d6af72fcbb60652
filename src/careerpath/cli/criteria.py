"""Take the criteria of trade-offs: `--trade-offs`, or `--trade-offs=effort,time`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from careerpath.cli.accepted import CRITERIA, TRADE_OFFS
from careerpath.cli.known_names import ROLE
from careerpath.cli.localized import Command, Option, option
from careerpath.cli.route_options import ROUTES
from careerpath.cli.speaking import shown
from careerpath.i18n import N_

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

_NAME = "--trade-offs"


class Criteria(click.ParamType[tuple[str, ...]]):
    """Different criteria with commas between them."""

    name = "criteria"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """Return the criteria, or fail with what would be right."""
        if isinstance(value, tuple):
            return value
        criteria = tuple(part.strip() for part in value.split(","))
        if not set(criteria) <= set(CRITERIA) or len(set(criteria)) < len(criteria):
            text = shown(
                "“{value}”; write one or more of these, each once, with commas and "
                "no spaces: {choices}."
            )
            choices = ", ".join(CRITERIA)
            self.fail(text.format(value=value, choices=choices), param, ctx)
        return criteria

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Return lists of criteria that begin so, and roles while one is missing.

        The shell does not say whether `=` stands before what is typed.
        """
        from click.shell_completion import CompletionItem

        before, comma, begun = incomplete.rpartition(",")
        items = [
            CompletionItem(f"{before}{comma}{criterion}")
            for criterion in CRITERIA
            if criterion.startswith(begun) and criterion not in before.split(",")
        ]
        if ctx.params.get("destination") is None:
            items += ROLE.shell_complete(ctx, param, incomplete)
        return items


class TradeOffs(Option):
    """An option that takes a value after `=` only, never the word after it."""

    def get_help_spec(self, ctx: click.Context) -> str:
        """Return how the option is written."""
        return f"{_NAME}[={self.make_metavar(ctx)}]"


class RoutesCommand(Command):
    """A command with `--trade-offs`, whose only role is the destination."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read `--trade-offs` alone as the usual criteria."""
        end = args.index("--") if "--" in args else len(args)
        usual = f"{_NAME}={','.join(TRADE_OFFS)}"
        options = [usual if word == _NAME else word for word in args[:end]]
        left = super().parse_args(ctx, [*options, *args[end:]])
        ends = ctx.params
        if ends["destination"] is None and not ctx.resilient_parsing:
            ends["origin"], ends["destination"] = None, ends["origin"]
        return left


trade_offs_option = option(
    _NAME,
    cls=TradeOffs,
    type=Criteria(),
    metavar=N_("CRITERIA"),
    section=ROUTES,
    help=N_(
        "All routes that no other one beats, with what each costs and saves. It "
        "weighs effort,time,moves unless other criteria are given, hardest-step "
        "among them."
    ),
)

why_option = option(
    "--why",
    is_flag=True,
    section=ROUTES,
    help=N_(
        "For each step of the recommended route: what carries over, what is new, why "
        "now, who says that people make the move, what speaks against it, and which "
        "requirement decides the recommendation."
    ),
)


def check_alone(ctx: click.Context) -> None:
    """Fail if `-k` or `--by` was written beside `--trade-offs`.

    Raises
    ------
    click.UsageError
        With what to write instead.
    """
    sources = map(ctx.get_parameter_source, ("k", "by", "tolerance"))
    if click.core.ParameterSource.COMMANDLINE in sources:
        raise click.UsageError(
            shown(
                "--trade-offs lists all routes worth weighing: leave out -k, --by "
                "and --tolerance, or write the criteria, as in "
                "--trade-offs=effort,hardest-step."
            ),
            ctx,
        )
