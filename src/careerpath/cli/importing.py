"""Offer to make a graph of a public classification."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from careerpath.cli.accepted import CLASSIFICATIONS, WRITTEN, InputPath, OneOf
from careerpath.cli.localized import Command, argument, option
from careerpath.cli.output import tell, tell_written
from careerpath.cli.progress import progress_bar
from careerpath.cli.session import pass_session, remember
from careerpath.cli.speaking import LANGUAGES
from careerpath.i18n import N_

if TYPE_CHECKING:
    from careerpath.cli.session import Session


def _speak(
    ctx: click.Context, param: click.Parameter, value: tuple[str, ...]
) -> tuple[str, ...]:
    """Answer in the last of the languages that answers may be in."""
    remember(ctx, param, tuple(word for word in value if word in LANGUAGES))
    return value


@click.command(
    "import",
    cls=Command,
    details=N_(
        "Hours, months and whatever else the source lacks get default values, and "
        "every answer from the graph says so."
    ),
    examples=(
        N_("careerpath import esco esco_en.zip esco_fr.zip -o esco"),
        N_("careerpath import onet db_29_3_text.zip -o onet"),
        N_("careerpath import rome RefRomeCsv.zip -o rome"),
    ),
)
@argument(
    "classification",
    type=OneOf(CLASSIFICATIONS),
    metavar=N_("CLASSIFICATION"),
    help=N_("esco, onet or rome."),
)
@argument(
    "sources",
    nargs=-1,
    required=True,
    type=InputPath(),
    metavar=N_("SOURCE..."),
    help=N_("Zip files, folders or single files, as they were downloaded."),
)
@option(
    "-o",
    "--output",
    metavar=N_("FOLDER"),
    required=True,
    help=N_("The new folder for the graph."),
)
@option(
    "--lang",
    "lang",
    multiple=True,
    type=OneOf(WRITTEN),
    metavar=N_("LANG"),
    is_eager=True,
    callback=_speak,
    help=N_(
        "A language of its texts; may be given again. All that are there unless given."
    ),
)
@option(
    "--transitions",
    type=InputPath(),
    metavar=N_("FILE"),
    help=N_(
        "A table of your own moves to use instead: origin, destination, and if you "
        "like kind, months_low, months_likely, months_high, source."
    ),
)
@pass_session
def import_graph(
    session: Session,
    *,
    classification: str,
    sources: tuple[str, ...],
    output: str,
    lang: tuple[str, ...],
    transitions: str | None,
) -> None:
    """Write the graph of a public classification."""
    from careerpath.importers import IMPORTERS, part_of
    from careerpath.loading.writing.graph_folder import check_new_folder, write_graph
    from careerpath.pages.imports import import_lines

    check_new_folder(output)
    with progress_bar(session.translate(N_("Importing"))) as report:
        found = IMPORTERS[classification](
            sources,
            languages=lang or LANGUAGES,
            transitions=transitions,
            progress=part_of(report, 0.0, 0.6),
        )
        write_graph(found.graph, output, progress=part_of(report, 0.6, 1.0))
    for line in import_lines(found, session.language):
        tell(line)
    tell_written(session, output)


COMMANDS = {"import": import_graph}
