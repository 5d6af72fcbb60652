"""Declare `-o` and `--force`, and keep what is read from being written over."""

from __future__ import annotations

from functools import update_wrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from careerpath.cli.accepted import InputPath
from careerpath.cli.localized import Option, option
from careerpath.cli.session import current_session
from careerpath.cli.speaking import shown
from careerpath.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    from careerpath.document.endings import Endings

    Function = Callable[..., Any]
    FindEndings = Callable[[], Endings[Any]]


class _Output(Option):
    """An option for a file; its help names the endings that there are."""

    def __init__(self, *args: Any, find: FindEndings, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.find = find

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return what stands in the help, left and right."""
        names, text = super().get_help_record(ctx) or ("", "")
        *others, last = self.find().forms
        endings = shown("{endings} or {last}").format(
            endings=", ".join(others), last=last
        )
        return names, text.format(endings=endings)


def output_options(
    find: FindEndings,
    *,
    required: bool = False,
    flags: tuple[str, ...] = ("-o", "--output"),
) -> Callable[[Function], Function]:
    """Return `-o FILE` and `--force`; the command gets `output` and `force`.

    `flags` are what the first is called instead.

    Before it begins, a name is refused that says no form, and one of a file that
    it reads.
    """
    output_option = click.option(
        *flags,
        "output",
        cls=_Output,
        find=find,
        metavar=N_("FILE"),
        required=required,
        help=N_("The file to write; {endings} says which kind."),
    )

    def declare(command: Function) -> Function:
        def with_output(*args: Any, output: str | None, **kwargs: Any) -> Any:
            if output is None:
                return command(*args, output=None, **kwargs)
            from careerpath.files import check_place

            with keeping_inputs():
                find().for_path(output, form=kwargs.get("form"))
                check_place(Path(output))
                return command(*args, output=output, **kwargs)

        function: Function = update_wrapper(with_output, command)
        return output_option(_force_option(function))

    return declare


_force_option = option(
    "--force",
    is_flag=True,
    help=N_("Write over a file even if it is not as careerpath writes it."),
)


def keeping_inputs() -> AbstractContextManager[None]:
    """Let nothing be written meanwhile over what the command that runs reads."""
    from careerpath.files import keeping

    return keeping(_inputs(click.get_current_context()))


def _inputs(ctx: click.Context) -> Iterator[str | Path]:
    """Yield what a command reads: the user's file, the graph, what it is given.

    And the profile that it takes unless told otherwise.
    """
    from careerpath.cli.user_file import settings_path
    from careerpath.cli.usual_files import own_profile_path
    from careerpath.loading.folder import open_folder

    yield settings_path()
    yield from open_folder(current_session(ctx).graph_path).paths
    for param in ctx.command.params:
        if isinstance(param.type, InputPath):
            given = ctx.params[str(param.name)]
            yield from [given] if isinstance(given, str) else given or ()
    if ctx.params.get("no_profile") is False and ctx.params["profile"] is None:
        own = own_profile_path()
        yield from () if own is None else (own,)
