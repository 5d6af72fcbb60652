"""Put the commands together into the program."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from contextlib import nullcontext
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

from careerpath.cli.ending import heard_signals
from careerpath.cli.failures import told_failures
from careerpath.cli.localized import Audience, Group, option
from careerpath.cli.plain_streams import plain_streams
from careerpath.cli.session import global_parameters
from careerpath.cli.speaking import choose_language, speaking
from careerpath.document.typesetting import spelling
from careerpath.errors import CareerPathError
from careerpath.i18n import N_
from careerpath.version import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerpath.cli.localized import Command

#: How many objects may be made until some are looked for that hold one another.
_OBJECTS_BETWEEN = 200_000
#: Each audience's commands stand in a module of its own, which is imported when
#: one of them runs; the list of commands needs only what is here.
AUDIENCES = (
    Audience(
        N_("Everyone"),
        "careerpath.cli.everyone",
        {
            "roles": N_("List the roles, by family and grade."),
            "role": N_("Show a role: whom it serves, its missions, skills and moves."),
            "skills": N_("List the skills, by category."),
            "skill": N_("Show a skill: its levels, its hours, and who needs it."),
            "compare": N_("Compare two to six roles: what they share, what not."),
            "match": N_("Tell which role an advertisement or a CV really describes."),
            "tour": N_("Walk through the main work in two minutes."),
            "app": N_("Open careerpath in a browser: no terminal is needed then."),
            "man": N_("Print the manual page, with all commands and options."),
        },
        {
            "tour": "careerpath.cli.tour",
            "app": "careerpath.cli.serving",
            "man": "careerpath.cli.manual",
        },
    ),
    Audience(
        N_("Employee"),
        "careerpath.cli.employee",
        {
            "profile": N_("Keep what you hold and want in a file of your own."),
            "next": N_("List the roles one move away: up, across and back."),
            "gap": N_("List the skills missing for a role, in an order to learn."),
            "routes": N_("Find the best routes, and the skills to acquire on them."),
            "plan": N_("Make a plan of a route: what to study when, and keep to it."),
            "reach": N_("List the roles within a budget of study and months."),
            "who-can-reach": N_("List the roles from which one can be reached."),
            "unlock": N_("Find what to learn first, and which skills open most roles."),
            "why": N_(
                "Show why a move is in the graph: reasons, evidence, what is new."
            ),
        },
        {
            "profile": "careerpath.cli.profiles",
            "plan": "careerpath.cli.plans",
            **dict.fromkeys(
                ("reach", "who-can-reach", "unlock"), "careerpath.cli.within_budget"
            ),
        },
    ),
    Audience(
        N_("Coach"),
        "careerpath.cli.coach",
        {
            "diagram": N_("Draw a route with the roles around it, on paper or screen."),
            "dossier": N_("Hand over all of it: choices, diagram, plan, checklist."),
        },
        {"dossier": "careerpath.cli.dossiers"},
    ),
    Audience(
        N_("Trainer"),
        "careerpath.cli.trainer",
        {
            "checklist": N_("Make a checklist of skills, for a role or for a route."),
            "progress": N_("Read ticked checklists back into a profile."),
            "cohort": N_("Plan sessions for a group: who learns what, when, together."),
        },
        {"progress": "careerpath.cli.returns", "cohort": "careerpath.cli.cohort"},
    ),
    Audience(
        N_("Many people"),
        "careerpath.cli.many",
        {"batch": N_("Answer a table of people with a table of their routes.")},
    ),
    Audience(
        N_("Graph keeper"),
        "careerpath.cli.keeper",
        {
            "check": N_("List every mistake in a graph folder, with file and line."),
            "new": N_("Begin a graph of your own: a tiny one, with comments."),
            "import": N_(
                "Make a graph of a classification, a framework or a table of your own."
            ),
            "evidence": N_("List what classifications say of every move, and counts."),
            "export": N_("Hand the graph or a route to Gephi, yEd, Graphviz, Mermaid."),
        },
        {"new": "careerpath.cli.beginning", "import": "careerpath.cli.importing"},
    ),
)


class Program(Group):
    """The group of all commands: speaks one language, tells every failure."""

    def main(self, args: Sequence[str] | None = None, *rest: Any, **extra: Any) -> Any:
        """Run with `args`, those of the process for None."""
        own = args is None  # a process of our own
        if own:
            _skip_garbage()
        if "_CAREERPATH_COMPLETE" in os.environ:  # a shell asks what may come next
            import_module("careerpath.cli.completion")
        arguments = list(sys.argv[1:] if args is None else args)
        language = choose_language(arguments, os.environ, preferred=_preferred())
        _accept_any_character()
        hearing = heard_signals() if own else nullcontext()
        with hearing, speaking(language), plain_streams():
            return super().main(arguments, *rest, **extra)

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:
        """Parse what stands before the command."""
        with told_failures():
            return super().make_context(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:
        """Parse and run the command."""
        with told_failures(ctx):
            return super().invoke(ctx)

    def load(self, audience: Audience, name: str) -> Command:
        """Return a command, with the global options that may follow its name.

        Its own option of such a name stays its own.
        """
        command = super().load(audience, name)
        own = {option for param in command.params for option in param.opts}
        command.params += (
            param
            for param in global_parameters(hidden=True)
            if param.opts[0] not in own
        )
        return command


def _preferred() -> str | None:
    """Return the language of the user's file; a command reports its mistakes."""
    from careerpath.cli.user_file import read_settings

    try:
        return read_settings().lang
    except CareerPathError:
        return None


def _skip_garbage() -> None:
    """Spare the search for garbage: a short answer makes none worth finding.

    A long one does, so it is only sought seldom.
    """
    gc.set_threshold(_OBJECTS_BETWEEN)
    atexit.register(gc.freeze)  # Python would search once more at its end


def _accept_any_character() -> None:
    """Write what comes nearest where an old terminal or file lacks a character."""
    for stream in (sys.stdout, sys.stderr):
        encoding = getattr(stream, "encoding", None) or ""
        if not encoding.lower().startswith("utf") and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors=spelling(encoding))


def _show_version(ctx: click.Context, param: click.Parameter, value: bool) -> None:  # noqa: ARG001, FBT001
    if value and not ctx.resilient_parsing:
        click.echo(f"careerpath {__version__}")
        ctx.exit()


@click.group(
    "careerpath",
    cls=Program,
    audiences=AUDIENCES,
    invoke_without_command=True,
    params=global_parameters(hidden=False),
    context_settings={"help_option_names": ["-h", "--help"]},
    summary=N_(
        "Plan career moves on a graph of roles: exact routes, the skills to "
        "acquire, and why each move is there."
    ),
    details=N_(
        "Roles and skills are named by title in English or French, by alias, "
        "code or id; case, accents and gender forms do not matter."
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
@click.pass_context
def main(ctx: click.Context) -> None:
    """Run the program; the commands do the work, and without one it greets."""
    if ctx.invoked_subcommand is None:
        from careerpath.cli.greeting import greet

        greet(ctx)
