"""Print answers: pages for people, JSON for programs."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING, Any

import click

from careerpath.cli.session import current_session

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careerpath.cli.session import Session

#: No drawing fits into less.
_NARROWEST = 40


def print_page(lines: Iterable[str]) -> None:
    """Print the lines of a page."""
    click.echo("\n".join(lines))


def print_text(text: str) -> None:
    """Print a text that is set already, with one line end after it."""
    click.echo(text.rstrip("\n"))


def print_wrapped(text: str) -> None:
    """Print a text whose lines may be longer than those of a terminal."""
    from careerpath.document.typesetting import wrap

    print_page(
        part for line in text.splitlines() for part in wrap(line, hang=2) or [""]
    )


def terminal_width() -> int:
    """Return the columns that a drawing may take: those of a narrow terminal, or 80."""
    from careerpath.document.typesetting import WIDTH

    if not sys.stdout.isatty():
        return WIDTH
    return max(_NARROWEST, min(WIDTH, shutil.get_terminal_size().columns))


def print_json(answer: dict[str, Any]) -> None:
    """Print an answer as JSON, with what has to be said of the graph it is from."""
    from careerpath.pages.json.parts import to_text

    session = current_session(click.get_current_context())
    click.echo(to_text(answer | session.caveats()))


def tell(text: str) -> None:
    """Say something that is not part of the answer."""
    click.echo(text, err=True)


def tell_written(session: Session, path: str) -> None:
    """Say where the answer went."""
    _ = session.translate
    tell(_("Written: {path}").format(path=path))
