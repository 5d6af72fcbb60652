"""Show answers: as a page for people, as JSON for programs, printed or in a file."""

from __future__ import annotations

import shutil
import sys
from functools import update_wrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from careerpath.cli.choices import PAGE_FORMS
from careerpath.cli.localized import option
from careerpath.cli.options import json_option, output_option
from careerpath.cli.values import OneOf
from careerpath.errors import InvalidValueError, message
from careerpath.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from careerpath.cli.session import Session
    from careerpath.document.blocks import Page

#: No drawing fits into less.
_NARROWEST = 40
_JSON = "json"
_ENDINGS = {".txt": "text", ".md": "markdown", ".html": "html", ".json": _JSON}


# --------------------------------------------------------------------------- answers


class Show:
    """Shows one answer in the form, and at the place, that the options say.

    Parameters
    ----------
    session
        Whose language and graph it is.
    form
        A form of page, or `json`.
    output
        The file to write; None prints the answer.
    """

    def __init__(self, session: Session, form: str, output: str | None) -> None:
        self.session = session
        self.form = form
        self.output = output

    def __call__(
        self, page: Callable[[], Page], contract: Callable[[], dict[str, Any]]
    ) -> None:
        """Print or write an answer; only the form asked for is made.

        Raises
        ------
        FileError
            If the file cannot be written.
        """
        if self.form == _JSON:
            from careerpath.pages.json.parts import to_text

            text = to_text(contract() | self.session.caveats()) + "\n"
        else:
            text = _set(page(), self.form)
        if self.output is None:
            click.echo(text, nl=False)
            return
        from careerpath.files import write_whole

        write_whole(self.output, click.unstyle(text).encode())
        tell_written(self.session, self.output)


def _set(page: Page, form: str) -> str:
    """Return a page as one text."""
    if form == "html":
        from careerpath.document.html import html_page

        return html_page(page)
    if form == "markdown":
        from careerpath.document.markdown import markdown

        return markdown(page)
    from careerpath.document.terminal import page_lines

    return "\n".join(page_lines(page)) + "\n"


def answer_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--json`, `--format` and `-o`; the command gets the `show` that they ask for.

    Raises
    ------
    InvalidValueError
        If they contradict each other, or the file names no form.
    """

    def with_show(session: Session, **kwargs: Any) -> Any:
        as_json, form, output = (kwargs.pop(name) for name in _ANSWER_NAMES)
        if as_json and form:
            raise InvalidValueError(message("Give --json or --format, not both."))
        chosen = _JSON if as_json else form or _form_of(output)
        return command(session, show=Show(session, chosen, output), **kwargs)

    function: Callable[..., Any] = update_wrapper(with_show, command)
    for declared in reversed(_ANSWER_OPTIONS):
        function = declared(function)
    return function


_ANSWER_NAMES = ("as_json", "form", "output")
_ANSWER_OPTIONS = (
    json_option,
    option(
        "--format",
        "form",
        type=OneOf(PAGE_FORMS),
        help=N_("How the page is set: plain text unless given, Markdown or HTML."),
    ),
    output_option(N_("The file to write; .txt, .md, .html or .json says which kind.")),
)


def _form_of(output: str | None) -> str:
    """Return the form that the ending of a file stands for, text for no file."""
    ending = ".txt" if output is None else Path(output).suffix.lower()
    if ending not in _ENDINGS:
        raise InvalidValueError(
            message(
                "{path} does not name a form of page; end it in one of {forms}.",
                path=output,
                forms=", ".join(_ENDINGS),
            )
        )
    return _ENDINGS[ending]


# ------------------------------------------------------------------------ other texts


def print_text(text: str) -> None:
    """Print a text that is set already, with one line end after it."""
    click.echo(text.rstrip("\n"))


def print_page(lines: Iterable[str]) -> None:
    """Print the lines of a page."""
    click.echo("\n".join(lines))


def print_json(answer: dict[str, Any]) -> None:
    """Print an answer as JSON, with what has to be said of the graph it is from."""
    from careerpath.cli.session import current_session
    from careerpath.pages.json.parts import to_text

    session = current_session(click.get_current_context())
    click.echo(to_text(answer | session.caveats()))


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


def tell(text: str) -> None:
    """Say something that is not part of the answer."""
    click.echo(text, err=True)


def tell_written(session: Session, path: str) -> None:
    """Say where the answer went."""
    _ = session.translate
    tell(_("Written: {path}").format(path=path))
