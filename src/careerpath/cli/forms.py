"""Print a page, or write it to a file, in the form that was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.cli.output import print_page, print_text, tell_written

if TYPE_CHECKING:
    from careerpath.cli.session import Session
    from careerpath.document.blocks import Page


def put_page(
    session: Session, page: Page, *, form: str | None, output: str | None, force: bool
) -> None:
    """Print a page, or write it; see `careerpath.document.writing.write_page`."""
    from careerpath.document.terminal import page_lines
    from careerpath.document.writing import PAGES, write_page

    if output is not None:
        write_page(page, output, form=form, force=force)
        tell_written(session, output)
    elif form in (None, "text"):
        print_page(page_lines(page))  # which a terminal may show in bold
    else:
        print_text(PAGES.for_name(form).set(page))
