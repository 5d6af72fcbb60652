"""Offer to make a graph of a public classification, or of a table of one's own."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from careerpath.cli.accepted import CLASSIFICATIONS, IMPORTED, InputPath, OneOf
from careerpath.cli.asking import ask_choice
from careerpath.cli.localized import Command, argument, option
from careerpath.cli.output import tell, tell_written
from careerpath.cli.progress import progress_bar
from careerpath.cli.session import pass_session
from careerpath.cli.speaking import LANGUAGES, shown
from careerpath.cli.written_languages import languages_option
from careerpath.errors import InvalidValueError, message
from careerpath.i18n import N_

if TYPE_CHECKING:
    from careerpath.cli.session import Session
    from careerpath.importers import Import

#: What the options for tables stand under in the help.
TABLE = N_("Options for a table of your own")


@click.command(
    "import",
    cls=Command,
    details=N_(
        "Hours, months and whatever else the source lacks get default values, and "
        "every answer from the graph says so. A table of your own has a row for each "
        "role or each skill, or for each skill that a role needs; what its columns are "
        "taken for is told before anything is written."
    ),
    examples=(
        N_("careerpath import esco esco_en.zip esco_fr.zip -o esco"),
        N_("careerpath import onet db_29_3_text.zip -o onet"),
        N_("careerpath import rome RefRomeCsv.zip -o rome"),
        N_("careerpath import table skills.xlsx --moves moves.csv -o ours"),
        N_("careerpath import case framework.json -o ours"),
    ),
)
@argument(
    "kind",
    type=OneOf(IMPORTED),
    metavar=N_("KIND"),
    help=N_("esco, onet, rome; case or moodle; or table for one of your own."),
)
@argument(
    "sources",
    nargs=-1,
    required=True,
    type=InputPath(),
    metavar=N_("SOURCE..."),
    help=N_(
        "Zip files, folders or single files, as they were downloaded; one CSV, Excel "
        "or OpenDocument table of your own."
    ),
)
@option(
    "-o",
    "--output",
    metavar=N_("FOLDER"),
    required=True,
    help=N_("The new folder for the graph."),
)
@languages_option(
    N_("A language of its texts; may be given again. All that are there unless given.")
)
@option(
    "--moves",
    "--transitions",
    "transitions",
    type=InputPath(),
    metavar=N_("FILE"),
    help=N_(
        "A table of your own moves to use instead: origin, destination, and if you "
        "like kind, months_low, months_likely, months_high, source."
    ),
)
@option(
    "--map",
    "columns",
    multiple=True,
    metavar=N_("COLUMN=MEANING"),
    section=TABLE,
    help=N_(
        "What a column holds, by its heading or letter: role, skill, level, essential, "
        "family, grade, category, kind, statement or ignore; may be given again."
    ),
)
@option(
    "--levels",
    metavar=N_("WORDS"),
    section=TABLE,
    help=N_(
        "The words for its levels from the lowest on, with commas between; or the "
        "highest number."
    ),
)
@option(
    "--sheet",
    metavar=N_("NAME"),
    section=TABLE,
    help=N_("The sheet, where several look like a table of skills."),
)
@option("--no-input", is_flag=True, section=TABLE, help=N_("Ask nothing."))
@pass_session
def import_graph(
    session: Session,
    *,
    kind: str,
    sources: tuple[str, ...],
    output: str,
    lang: tuple[str, ...],
    transitions: str | None,
    no_input: bool,
    **table: Any,
) -> None:
    """Write the graph of a public classification, or of a table."""
    from careerpath.importers import IMPORTERS, check_kind, part_of
    from careerpath.loading.writing.graph_folder import check_new_folder, write_graph
    from careerpath.pages.imports import import_lines

    check_new_folder(output)
    check_kind(kind, sources)
    with progress_bar(session.translate(N_("Importing"))) as report:
        found = IMPORTERS[kind](
            sources,
            languages=lang or _languages(session, kind),
            transitions=transitions,
            progress=part_of(report, 0.0, 0.6),
            **_said_of_table(kind, **table),
        )
        _confirm(session, found, ask=not no_input)
        write_graph(found.graph, output, progress=part_of(report, 0.6, 1.0))
    for line in import_lines(found, session.language):
        tell(line)
    tell_written(session, output)


def _languages(session: Session, kind: str) -> tuple[str, ...]:
    """Return the languages of a source that is asked for none.

    One that may not say its own is taken for that of answers.
    """
    if kind in CLASSIFICATIONS:
        return LANGUAGES
    return tuple(sorted(LANGUAGES, key=lambda language: language != session.language))


def _said_of_table(
    kind: str, *, columns: tuple[str, ...], levels: str | None, sheet: str | None
) -> dict[str, Any]:
    """Return what is said of a table; nothing can be said of other sources."""
    words = [word.strip() for word in (levels or "").split(",")]
    said = {"columns": columns, "levels": [*filter(None, words)], "sheet": sheet}
    if kind == "table":
        return said
    if any(said.values()):
        raise InvalidValueError(
            message("--map, --levels and --sheet are for tables of your own.")
        )
    return {}


def _confirm(session: Session, found: Import, *, ask: bool) -> None:
    """Tell what a source was taken for; at a terminal, go on once that is right."""
    from careerpath.pages.imports import taken_lines

    for line in taken_lines(found, session.language):
        tell(line)
    if found.taken and ask and asked_at_terminal():
        question = session.translate(N_("Is this right?"))
        if not ask_choice(question, (shown("no"), shown("yes")), usual=1):
            raise InvalidValueError(
                message("Nothing is written; say with --map what the columns hold.")
            )


def asked_at_terminal() -> bool:
    """Tell whether there is somebody to answer a question."""
    return sys.stdin.isatty()


COMMANDS = {"import": import_graph}
