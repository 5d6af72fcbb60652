"""Show answers: as a page for people, as JSON for programs, printed or in a file."""

from __future__ import annotations

import shutil
import sys
from functools import update_wrapper
from itertools import islice
from typing import TYPE_CHECKING, Any

import click

from careerpath.cli.accepted import PAGE_FORMS, OneOf
from careerpath.cli.localized import option
from careerpath.cli.options import json_option
from careerpath.cli.output_file import output_options
from careerpath.cli.plain_streams import on_one_line
from careerpath.errors import InvalidValueError, message
from careerpath.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from careerpath.cli.session import Session
    from careerpath.credits import Shown
    from careerpath.document.blocks import Page
    from careerpath.document.endings import Endings
    from careerpath.document.writing import PageForm

#: So many lines are printed together.
_AT_ONCE = 200
#: No drawing fits into less.
_NARROWEST = 40


# --------------------------------------------------------------------------- answers


class Show:
    """Shows one answer in the form, and at the place, that the options say.

    Parameters
    ----------
    session
        Whose language and graph it is.
    as_json
        Whether to print the JSON of the answer, not its page.
    form
        The name of a form of page; None leaves it to the file.
    output
        The file to write the page to; None prints it.
    force
        Whether to write over a file that is no page of ours.
    """

    def __init__(
        self,
        session: Session,
        *,
        as_json: bool,
        form: str | None = None,
        output: str | None = None,
        force: bool = False,
    ) -> None:
        self.session = session
        self.as_json = as_json
        self.form = form
        self.output = output
        self.force = force

    def __call__(
        self,
        page: Callable[[], Page],
        contract: Callable[[], dict[str, Any]],
        shown: Callable[[], Iterable[Shown]],
    ) -> None:
        """Print or write an answer; only what is asked for is made.

        The page says itself whom it owes what is `shown`; JSON is told.

        Raises
        ------
        FileError
            If the file cannot be written.
        """
        if self.as_json:
            print_json(self.session, contract(), *shown())
        elif self.output is None:
            _print(page(), self.form or "text")
        else:
            from careerpath.document.writing import write_page

            write_page(page(), self.output, form=self.form, force=self.force)
            tell_written(self.session, self.output)


def _print(page: Page, form: str) -> None:
    if form == "text":  # which a terminal may show in bold
        from careerpath.document.terminal import page_lines

        print_lines(page_lines(page))
    else:
        click.echo(page_endings().for_name(form).set(page), nl=False)


def page_endings() -> Endings[PageForm]:
    """Return the forms of pages."""
    from careerpath.document.writing import PAGES

    return PAGES


def answer_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--json`, `--format` and `-o`; the command gets the `show` asked for."""

    def with_show(session: Session, **kwargs: Any) -> Any:
        said = {name: kwargs.pop(name) for name in _ANSWER_NAMES}
        check_json(as_json=said["as_json"], form=said["form"], output=said["output"])
        _check_printed(**said)
        return command(session, show=Show(session, **said), **kwargs)

    function = update_wrapper(with_show, command)
    return json_option(_form_option(output_options(page_endings)(function)))


def check_json(*, as_json: bool, output: str | None, form: str | None = None) -> None:
    """Raise if JSON, which is for programs and only printed, is asked for as a file.

    Raises
    ------
    InvalidValueError
        If so, or if another form is asked for beside it.
    """
    if as_json and (form or output):
        raise InvalidValueError(
            message("--json has one form and is printed; leave --format and -o out.")
        )


def _check_printed(*, form: str | None, output: str | None, **_rest: Any) -> None:
    """Raise if a form is to be printed that is no text."""
    if form and not output and not page_endings().for_name(form).printed:
        raise InvalidValueError(
            message("“{form}” is no text to print; name a file with -o.", form=form)
        )


_ANSWER_NAMES = ("as_json", "form", "output", "force")
_form_option = option(
    "--format",
    "form",
    type=OneOf(PAGE_FORMS),
    help=N_(
        "How the page is set: plain text unless given, Markdown, HTML, Word or PDF."
    ),
)


# ------------------------------------------------------------------------ other texts


def print_text(text: str) -> None:
    """Print a text that is set already, with one line end after it."""
    click.echo(text.rstrip("\n"))


def print_lines(lines: Iterable[str]) -> None:
    """Print lines that are set already, many at once, as soon as they are there."""
    rest = iter(lines)
    some = [*islice(rest, _AT_ONCE)]
    while True:
        click.echo("\n".join(some))
        if not (some := [*islice(rest, _AT_ONCE)]):
            break


def print_json(session: Session, answer: dict[str, Any], *shown: Shown) -> None:
    """Print an answer as JSON, with what has to be said of what it shows."""
    from careerpath.pages.json.parts import to_text

    click.echo(to_text(answer | session.caveats(*shown)))


def print_wrapped(text: str) -> None:
    """Print a text whose lines may be longer than those of a terminal."""
    from careerpath.document.typesetting import wrap

    print_lines(
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
    click.echo(on_one_line(text), err=True)


def tell_written(session: Session, path: str) -> None:
    """Say where the answer went."""
    _ = session.translate
    tell(_("Written: {path}").format(path=path))
