"""Print a page, or write it to a file, in the form that was asked for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from careerpath.cli.output import print_page, print_text, tell_written
from careerpath.errors import InvalidValueError, message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerpath.cli.session import Session
    from careerpath.document.blocks import Block

_ENDINGS = {".txt": "text", ".md": "markdown", ".html": "html"}


def put_page(
    session: Session, blocks: Sequence[Block], *, form: str | None, output: str | None
) -> None:
    """Print blocks, or write them; the ending of the file says the form too.

    Raises
    ------
    InvalidValueError
        If the ending says no form and none is given.
    FileError
        If the file cannot be written.
    """
    if output is None:
        _print(session, blocks, form or "text")
        return
    from careerpath.files import write_whole

    chosen = form or _form_of(output)
    write_whole(output, _set(session, blocks, chosen).encode())
    tell_written(session, output)


def _print(session: Session, blocks: Sequence[Block], form: str) -> None:
    if form == "text":
        from careerpath.document.terminal import text_lines

        print_page(text_lines(blocks))
    else:
        print_text(_set(session, blocks, form))


def _set(session: Session, blocks: Sequence[Block], form: str) -> str:
    """Return blocks as one text, without what only a terminal shows."""
    import click

    from careerpath.document.html import html_page
    from careerpath.document.markdown import markdown
    from careerpath.document.terminal import text_lines

    if form == "html":
        return html_page(blocks, session.language)
    if form == "markdown":
        return markdown(blocks)
    return click.unstyle("\n".join(text_lines(blocks))) + "\n"


def _form_of(output: str) -> str:
    ending = Path(output).suffix.lower()
    if ending not in _ENDINGS:
        raise InvalidValueError(
            message(
                "{path} does not name a form of page; end it in one of {forms}.",
                path=output,
                forms=", ".join(_ENDINGS),
            )
        )
    return _ENDINGS[ending]
