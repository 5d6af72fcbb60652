"""Write the manual page of the program in roff, from the tree of its commands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from careerpath.cli.localized import Audience, Command, Context, Group
from careerpath.cli.speaking import shown
from careerpath.i18n import N_
from careerpath.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import click

#: What a program leaves with, beside nothing found.
_CODES = (
    ("0", N_("Found, or done.")),
    ("1", N_("Something unexpected, or a search that gave up.")),
    ("2", N_("Used wrongly.")),
    ("3", N_("Data or a file that cannot be used; every problem is listed.")),
    ("4", N_("No route.")),
    ("5", N_("A role or skill that is unknown, or several of that name.")),
)
_FILES = (
    (
        "me.yaml",
        N_("Your profile: taken without being named, and never sent anywhere."),
    ),
    ("plan.yaml", N_("A plan, where no other file is named.")),
    (
        "~/.config/careerpath/",
        N_("Where config.toml is, and me.yaml if it is to be found from every folder."),
    ),
)
_VARIABLES = (
    ("CAREERPATH_GRAPH", N_("The graph, as with --graph.")),
    ("CAREERPATH_LANG", N_("The language, as with --lang.")),
    ("CAREERPATH_GENDER_STYLE", N_("How titles are written, as with --gender-style.")),
    ("CAREERPATH_NO_PROFILE", N_("With 1 no profile is taken without being named.")),
    ("NO_COLOR", N_("With any value nothing is bold or dim.")),
)
#: The line that installs completion, for each shell.
COMPLETIONS = (
    (
        "bash",
        """echo 'eval "$(_CAREERPATH_COMPLETE=bash_source careerpath)"' >> ~/.bashrc""",
    ),
    (
        "zsh",
        (
            "echo 'autoload -Uz compinit && compinit; "
            """eval "$(_CAREERPATH_COMPLETE=zsh_source careerpath)"' >> ~/.zshrc"""
        ),
    ),
    (
        "fish",
        (
            "_CAREERPATH_COMPLETE=fish_source careerpath > "
            "~/.config/fish/completions/careerpath.fish"
        ),
    ),
)
_SPECIAL = {"\\": r"\e", "-": r"\-", "\N{NO-BREAK SPACE}": r"\~"}
_SPECIAL["\N{NARROW NO-BREAK SPACE}"] = r"\~"


def manual_page(root: click.Context) -> str:
    """Return the manual page of a program, in the language of the moment.

    Parameters
    ----------
    root
        A context of the program.
    """
    program = root.command
    assert isinstance(program, Group)  # noqa: S101  # it has commands
    section, summary = shown("User commands"), shown("career moves on a graph of roles")
    lines = [
        f'.TH CAREERPATH 1 "" "careerpath {__version__}" "{_text(section)}"',
        _heading(shown("NAME")),
        f"careerpath \\- {_text(summary)}",
        _heading(shown("SYNOPSIS")),
        _usage(program, root),
        _heading(shown("DESCRIPTION")),
        *_said(program),
        *_examples(program),
        _heading(shown("OPTIONS")),
        *_options(program, root),
    ]
    for audience in program.audiences:
        title = shown("COMMANDS: {audience}").format(audience=shown(audience.heading))
        lines += [_heading(title), *_commands(program, audience, root)]
    for heading, pairs in (
        (N_("FILES"), _FILES),
        (N_("ENVIRONMENT"), _VARIABLES),
        (N_("EXIT STATUS"), _CODES),
    ):
        lines += [_heading(shown(heading)), *_list((n, shown(t)) for n, t in pairs)]
    lines += [_heading(shown("SHELL COMPLETION")), *_completions()]
    return "\n".join(lines) + "\n"


def _commands(group: Group, audience: Audience, parent: click.Context) -> Iterator[str]:
    """Yield the commands for an audience, and the kinds of each after it."""
    for name in audience.summaries:
        command = group.get_command(parent, name)
        assert command is not None  # noqa: S101  # the audience names it
        ctx = Context(command, info_name=name, parent=parent)
        yield f".SS {_text(ctx.command_path)}"
        yield f"{_usage(command, ctx)}\n.PP"
        yield from _said(command)
        yield from _examples(command)
        yield from _options(command, ctx)
        for kinds in getattr(command, "audiences", ()):
            yield from _commands(command, kinds, ctx)  # type: ignore[arg-type]


def _usage(command: click.Command, ctx: click.Context) -> str:
    """Return how a command is called."""
    words = " ".join(command.collect_usage_pieces(ctx))
    return f".B {_text(ctx.command_path)}\n{_text(words)}"


def _said(command: click.Command) -> Iterator[str]:
    """Yield what a command is for, and what else there is to say."""
    assert isinstance(command, (Command, Group))  # noqa: S101  # all of ours are
    texts = filter(None, (command.summary, command.details))
    yield "\n.PP\n".join(_text(shown(text)) for text in texts)


def _examples(command: click.Command) -> Iterator[str]:
    """Yield examples as they are typed."""
    examples = getattr(command, "examples", ())
    if examples:
        yield ".sp"
    yield from (_typed(shown(example)) for example in examples)


def _options(command: click.Command, ctx: click.Context) -> Iterator[str]:
    """Yield arguments and options with what they mean.

    Those that every command has are told of the program alone.
    """
    params = [p for p in command.get_params(ctx) if not (ctx.parent and p.is_eager)]
    records = (param.get_help_record(ctx) for param in params)
    return _list(record for record in records if record is not None)


def _completions() -> Iterator[str]:
    """Yield for each shell the line that installs completion."""
    said = N_("One of these lines completes commands, roles and skills from then on:")
    yield _text(shown(said))
    for shell, line in COMPLETIONS:
        yield f".PP\n.B {shell}\n{_typed(line)}"


def _list(pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield terms, each with what is said of it."""
    for term, text in pairs:
        yield f".TP\n.B {_text(term)}\n{_text(text)}"


def _typed(line: str) -> str:
    """Return a line that is neither broken nor filled."""
    return f".RS 4\n.nf\n{_text(line)}\n.fi\n.RE"


def _heading(text: str) -> str:
    return f'.SH "{_text(text)}"'


def _text(text: str) -> str:
    """Return a text in which nothing is a command of roff."""
    for sign, spelt in _SPECIAL.items():
        text = text.replace(sign, spelt)
    return re.sub(r"^(?=[.'])", r"\\&", text, flags=re.MULTILINE)
