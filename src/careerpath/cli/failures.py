"""Tell what went wrong in one clear line, and leave with the right exit code."""

from __future__ import annotations

import os
import shlex
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

import click
from click.exceptions import Exit, NoArgsIsHelpError

from careerpath.cli.ending import EndedError
from careerpath.cli.plain_streams import on_one_line
from careerpath.cli.speaking import shown
from careerpath.errors import (
    AbsentNameError,
    AmbiguousNameError,
    CareerPathError,
    DataError,
    FileError,
    GraphError,
    InvalidValueError,
    LostRouteError,
    NoRouteError,
    UnknownNameError,
    message,
)
from careerpath.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from careerpath.errors import Problem, Translate

UNEXPECTED, USAGE, BAD_DATA, NO_ROUTE, UNKNOWN_NAME = 1, 2, 3, 4, 5

_ASKED = 128
#: How many problems that say the same have a line each, and how many places are told.
_ALIKE = 3
#: How many problems of a graph a command tells that was asked something else.
_FIRST = 5

EXIT_CODES: dict[type[CareerPathError], int] = {
    NoRouteError: NO_ROUTE,
    InvalidValueError: USAGE,
    DataError: BAD_DATA,
    FileError: BAD_DATA,
    UnknownNameError: UNKNOWN_NAME,
    AmbiguousNameError: UNKNOWN_NAME,
}


@contextmanager
def told_failures(ctx: click.Context | None = None) -> Iterator[None]:
    """Turn what people can mend into words; a bug keeps its traceback."""
    try:
        yield
    except NoArgsIsHelpError:
        raise
    except click.UsageError as error:
        text = on_one_line(error.format_message())
        raise click.UsageError(text, error.ctx) from error
    except CareerPathError as error:
        _tell(error, ctx)
        raise Exit(_exit_code(error)) from error
    except KeyboardInterrupt as interruption:
        with suppress(OSError):  # the terminal may be gone
            click.echo(err=True)  # ends the line on which the terminal shows ^C
            click.echo(shown("Interrupted."), err=True)
        raise Exit(_code_of(interruption)) from None
    except BrokenPipeError:  # whoever read our output has seen enough
        _drop_output()
        raise Exit(0) from None
    except OSError as error:
        if error.filename is None:
            _drop_output()
        _tell(_refused_by_system(error), ctx)
        raise Exit(BAD_DATA) from error


def format_problem(problem: Problem, translate: Translate) -> str:
    """Return a problem as one line that editors can jump to."""
    severity = {"error": N_("error"), "warning": N_("warning")}[problem.severity]
    place = f"{problem.file}:{problem.line}" if problem.line else problem.file
    text = translate(N_("{place}: {severity}: {message}")).format(
        place=place,
        severity=translate(severity),
        message=problem.message.text(translate),
    )
    return on_one_line(text)


def format_problems(
    problems: Iterable[Problem], translate: Translate, *, every: bool = False
) -> list[str]:
    """Return a line for each problem; one for all that say the same, unless `every`.

    That one names the first of their places.
    """
    alike: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        said = problem.severity, problem.message.text(translate)
        alike.setdefault(said, []).append(problem)
    lines = []
    for group in alike.values():
        several = len(group) > _ALIKE and not every
        told = group[:1] if several else group
        lines += [format_problem(problem, translate) for problem in told]
        if several:
            lines[-1] = _and_where(lines[-1], group[1:], translate)
    return lines


def _and_where(first: str, others: Sequence[Problem], translate: Translate) -> str:
    places = ", ".join(f"{p.file}:{p.line}" for p in others[:_ALIKE])
    more = ", …" if len(others) > _ALIKE else ""
    return translate(N_("{problem} ({count} more like it: {places})")).format(
        problem=first, count=len(others), places=places + more
    )


def _exit_code(error: CareerPathError) -> int:
    return next((c for kind, c in EXIT_CODES.items() if isinstance(error, kind)), 1)


def _code_of(interruption: KeyboardInterrupt) -> int:
    """Return the code to leave with, as shells name the signal that asked for it."""
    if isinstance(interruption, EndedError):
        return _ASKED + interruption.number
    return UNEXPECTED


def _tell(error: CareerPathError, ctx: click.Context | None) -> None:
    text = shown("Error: {message}").format(message=_said(error, ctx))
    click.echo(on_one_line(text), err=True)
    for line in _details(error, ctx):
        click.echo(line, err=True)


def _said(error: CareerPathError, ctx: click.Context | None) -> str:
    """Return an error in words; roles by title where it names a route."""
    session = ctx and ctx.find_root().obj
    if session and isinstance(error, LostRouteError):
        told: str = session.words.reason(error.message)
        return told
    return error.message.text(shown)


def _details(error: CareerPathError, ctx: click.Context | None) -> list[str]:
    if isinstance(error, GraphError):
        return _first_of_graph(error)
    if isinstance(error, DataError):
        return format_problems(error.problems, shown)
    if isinstance(error, AmbiguousNameError):
        several = len(error.candidates) > 1
        heading = shown("Write one of these:") if several else shown("If so, write:")
        return [heading, *_labelled(error.candidates, ctx)]
    if isinstance(error, UnknownNameError):
        if error.suggestions:
            heading = shown("Did you mean one of these?")
            if isinstance(error, AbsentNameError):
                heading = shown("Nearest to it here:")
            return [heading, *_labelled(error.suggestions, ctx)]
        return [shown("All names: careerpath roles, careerpath skills")]
    return []


def _first_of_graph(error: GraphError) -> list[str]:
    """Return the first lines, and how to see them all."""
    lines = format_problems(error.problems, shown)
    if len(lines) <= _FIRST:
        return lines
    words = ["careerpath", "check", *([str(error.path)] if error.path else [])]
    more = shown("And {count} more; all of them: {command}")
    return [
        *lines[:_FIRST],
        on_one_line(more.format(count=len(lines) - _FIRST, command=shlex.join(words))),
    ]


def _labelled(ids: Sequence[str], ctx: click.Context | None) -> list[str]:
    """Return lines of ids with their labels."""
    session = ctx and ctx.find_root().obj
    if not session:
        return [f"  {name}" for name in ids]
    graph, widest = session.graph, max(map(len, ids))
    named = ((name, graph.roles.get(name) or graph.skills[name]) for name in ids)
    return [
        f"  {name:{widest}}  {item.label.in_language(session.language)}"
        for name, item in named
    ]


def _refused_by_system(error: OSError) -> FileError:
    """Return what says which file the system does not hand out, or that no output."""
    from careerpath.files import describe_os_error

    reason = describe_os_error(error)
    if error.filename is not None:
        path = os.fsdecode(error.filename)
        return FileError(
            message("“{path}” cannot be used ({reason}).", path=path, reason=reason)
        )
    return FileError(message("The output cannot be written ({reason}).", reason=reason))


def _drop_output() -> None:
    """Send to nowhere what is left in the buffer, or the exit fails over it."""
    try:
        descriptor = sys.stdout.fileno()
    except (OSError, ValueError):  # captured output has no descriptor
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, descriptor)
    os.close(nowhere)
