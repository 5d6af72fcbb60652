"""Share what all kinds of diagram have: their paper, their file, their words."""

from __future__ import annotations

import sys
from functools import update_wrapper
from typing import TYPE_CHECKING, Any, TypeVar

import click

from careerpath.cli.accepted import LETTERS, PAPERS, OneOf
from careerpath.cli.localized import option
from careerpath.cli.options import addressee_option, date_option
from careerpath.cli.output import (
    print_wrapped,
    tell,
    tell_written,
)
from careerpath.cli.output_file import output_options
from careerpath.document.typesetting import spell
from careerpath.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Callable

    from careerpath.cli.session import Session
    from careerpath.diagram import Paper, SvgForm
    from careerpath.diagram.kinds import DiagramKind
    from careerpath.document.endings import Endings

Values = TypeVar("Values")

PAGE = N_("The page")


def paper_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `-o`, `--force`, `--outline` and the options of the paper.

    The command gets `output` and `paper`; `show` reads the others itself.
    """

    def with_paper(session: Session, **kwargs: Any) -> Any:
        from careerpath.diagram import Paper

        said = {name: kwargs.pop(name) for name in _PAPER_NAMES}
        for name in (*_WORDS_NAMES, *_SVG_NAMES, "force"):
            del kwargs[name]
        paper = Paper(language=session.language, **said)
        return command(session, paper=paper, **kwargs)

    function: Callable[..., Any] = update_wrapper(with_paper, command)
    for declared in reversed((*_WORDS_OPTIONS, *_PAPER_OPTIONS, *_SVG_OPTIONS)):
        function = declared(function)
    return output_options(_endings)(function)


def _endings() -> Endings[Any]:
    from careerpath.diagram.ink.save import DIAGRAMS

    return DIAGRAMS


def pages_option(help: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Return `--pages` with its own help."""
    return option("--pages", is_flag=True, section=PAGE, help=help)


_WORDS_NAMES = ("outline", "ascii_only")
_WORDS_OPTIONS = (
    option(
        "--outline",
        is_flag=True,
        help=N_("Print in words what the page shows, for a screen reader."),
    ),
    option(
        "--ascii",
        "ascii_only",
        is_flag=True,
        help=N_("Print nothing but the letters of ASCII."),
    ),
)
_PAPER_NAMES = ("size", "portrait", "title", "person", "date")
_PAPER_OPTIONS = (
    option(
        "--paper",
        "size",
        type=OneOf(PAPERS, case_sensitive=False),
        default="A4",
        section=PAGE,
        help=N_("The size of the paper; A4 unless given."),
    ),
    option(
        "--portrait",
        is_flag=True,
        section=PAGE,
        help=N_("Stand the paper on its short side."),
    ),
    option(
        "--title",
        default="",
        metavar=N_("TEXT"),
        section=PAGE,
        help=N_("A headline of your own."),
    ),
    addressee_option(section=PAGE),
    date_option(section=PAGE),
)


_SVG_NAMES = ("svg_prefix", "svg_letters", "svg_link")
_SVG_OPTIONS = (
    option(
        "--svg-letters",
        type=OneOf(LETTERS),
        default="outlines",
        section=PAGE,
        help=N_("Letters of an SVG file: outlines look alike, text can be selected."),
    ),
    option(
        "--svg-prefix",
        default="",
        metavar=N_("TEXT"),
        section=PAGE,
        help=N_("What its ids begin with, if a page of the web has several."),
    ),
    option(
        "--svg-link",
        default="",
        metavar=N_("URL"),
        section=PAGE,
        help=N_("Where its roles lead; {role} stands for the id of each."),
    ),
)
#: What goes for the page alone, whatever is drawn.
PAPER_NAMES = ("output", "force", *_WORDS_NAMES, *_PAPER_NAMES, *_SVG_NAMES)


def show(
    session: Session,
    kind: DiagramKind[Values],
    values: Values,
    paper: Paper,
    output: str | None,
    *,
    pages: bool = False,
    as_text: Callable[[tuple[Values, ...]], None] | None = None,
) -> None:
    """Write a diagram to a file, or print it as text.

    With `pages` it takes as many pages as it has parts. Its text is what `as_text`
    prints, its outline if that is asked for or there is nothing else.
    """
    if output is not None:
        _claim(output, None)
    parts = kind.split(values, paper) if pages else (values,)
    outline = click.get_current_context().params["outline"]
    if output is not None:
        _write(session, kind, parts, paper, output)
    if outline or (output is None and as_text is None):
        text = "\n".join(kind.outline(part, paper) for part in parts)
        print_wrapped(spell(text, printed_encoding()))
    elif output is None and as_text is not None:
        as_text(parts)


def _claim(output: str, pages: int | None) -> None:
    """Refuse what may not be written before anything is drawn."""
    from careerpath.diagram.ink.save import claim_files

    force = click.get_current_context().params["force"]
    claim_files(output, pages, force=force, svg=_svg_form())


def _svg_form() -> SvgForm:
    """Return how an SVG file is wanted."""
    from careerpath.diagram import SvgForm

    said = click.get_current_context().params
    prefix, letters, link = (said[name] for name in _SVG_NAMES)
    return SvgForm(prefix, letters, link)


def printed_encoding() -> str:
    """Return the encoding that what is printed must fit into."""
    wants_ascii = click.get_current_context().params["ascii_only"]
    return "ascii" if wants_ascii else sys.stdout.encoding or "ascii"


def _write(
    session: Session,
    kind: DiagramKind[Values],
    parts: tuple[Values, ...],
    paper: Paper,
    output: str,
) -> None:
    from careerpath.diagram import save_diagram
    from careerpath.diagram.ink.save import warnings

    force, svg = click.get_current_context().params["force"], _svg_form()
    _claim(output, len(parts))
    figures = [kind.draw(part, paper) for part in parts]
    title = kind.title(parts[0], paper)
    files = save_diagram(
        figures, output, title=title, language=paper.language, force=force, svg=svg
    )
    for warning in dict.fromkeys(w for figure in figures for w in warnings(figure)):
        tell(warning)
    for file in files:
        tell_written(session, str(file))
