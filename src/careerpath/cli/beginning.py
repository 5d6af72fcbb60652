"""Offer to begin a graph of one's own."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

import click

from careerpath.cli.accepted import OneOf
from careerpath.cli.localized import Command, argument
from careerpath.cli.output import tell, tell_written
from careerpath.cli.session import pass_session
from careerpath.cli.written_languages import languages_option
from careerpath.i18n import N_

if TYPE_CHECKING:
    from careerpath.cli.session import Session


@click.command(
    "new",
    cls=Command,
    details=N_(
        "Three roles with their skills and moves, valid as they stand; comments say "
        "what each key means, so that you can put your own in their place."
    ),
    examples=(
        N_("careerpath new graph ours"),
        N_("careerpath new graph ours --lang en --lang fr"),
    ),
)
@argument(
    "what", type=OneOf(("graph",)), metavar="graph", help=N_("The word graph itself.")
)
@argument(
    "path", metavar=N_("FOLDER"), help=N_("A folder that is not there, or empty.")
)
@languages_option(
    N_("A language of its texts; may be given again. That of answers unless given.")
)
@pass_session
def new(session: Session, *, what: str, path: str, lang: tuple[str, ...]) -> None:
    """Write a tiny graph to begin with."""
    del what  # there is nothing else to begin
    from careerpath.loading.writing.new_graph import begin_graph

    begin_graph(path, lang or (session.language,))
    tell_written(session, path)
    _ = session.translate
    for text in (
        _("Look it over: careerpath check {folder}"),
        _("Ask it: careerpath --graph {folder} routes helper manager"),
    ):
        tell(text.format(folder=shlex.quote(path)))


COMMANDS = {"new": new}
