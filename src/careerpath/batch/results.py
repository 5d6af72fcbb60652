"""Write answers as a table: CSV, JSON lines or parquet, by the file's ending."""

from __future__ import annotations

import csv
import io
import json
from functools import cache
from itertools import islice
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, NamedTuple

from careerpath.batch.headings import csv_headings, headings_pattern
from careerpath.credits import credit
from careerpath.document.csv_cells import guarded
from careerpath.document.endings import Endings, Form, Sign
from careerpath.extras import require
from careerpath.files import open_whole
from careerpath.i18n import translator
from careerpath.model.text import LANGUAGES
from careerpath.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from careerpath.batch.person import Answer
    from careerpath.career_graph import CareerGraph
    from careerpath.errors import Message
    from careerpath.model.text import Language

    Row = list[Any]
    Writer = Callable[[IO[bytes], Iterable[Row], "Style"], None]

_SCHEMA = "careerpath/batch/1"
#: The columns, and what parquet calls their types.
COLUMNS = {
    "person": "string",
    "role": "string",
    "destination": "string",
    "route": "string",
    "moves": "int64",
    "effort_low": "int64",
    "effort_likely": "int64",
    "effort_high": "int64",
    "practice_low": "int64",
    "practice_likely": "int64",
    "practice_high": "int64",
    "months_low": "double",
    "months_likely": "double",
    "months_high": "double",
    "direct_recorded": "bool",
    "direct_effort_low": "int64",
    "direct_effort_likely": "int64",
    "direct_effort_high": "int64",
    "direct_practice_low": "int64",
    "direct_practice_likely": "int64",
    "direct_practice_high": "int64",
    "direct_months_low": "double",
    "direct_months_likely": "double",
    "direct_months_high": "double",
    "proven": "bool",
    "reason": "string",
    "assumed": "string",
}
_PERSON, _ROUTE = map(list(COLUMNS).index, ("person", "route"))
_FLAGS = [place for place, kind in enumerate(COLUMNS.values()) if kind == "bool"]
_NOTHING = (None, None, None)
_BETWEEN_ROLES = " > "
_BETWEEN_WORDS = " "
_ROWS = 10_000


class Style(NamedTuple):
    """How results are written, and what has to be said of their graph.

    Attributes
    ----------
    delimiter, mark
        What parts the cells of CSV, and whether a byte order mark comes first.
    language
        Of the headings and words of CSV; its ids have none.
    title
        Returns the title of a role, which CSV gives beside its id.
    assumed
        What in the graph are default values.
    notices
        What licences ask to print, a mapping of languages each.
    """

    delimiter: str = ","
    mark: bool = False
    language: Language = "en"
    title: Callable[[str], str] = str
    assumed: tuple[str, ...] = ()
    notices: tuple[Mapping[str, str], ...] = ()


def result_row(answer: Answer, say: Callable[[Message], str]) -> Row:
    """Return the cells of an answer but the last, its route as a list of role ids."""
    person, direct = answer.person, answer.direct_time_months
    return [
        person.name,
        person.role,
        person.destination,
        answer.route,
        answer.moves,
        *(answer.effort_hours or _NOTHING),
        *(answer.practice_hours or _NOTHING),
        *(answer.time_months or _NOTHING),
        direct is not None,
        *answer.direct_effort_hours,
        *answer.direct_practice_hours,
        *(direct or _NOTHING),
        answer.proven,
        answer.reason and say(answer.reason),
    ]


class Table(NamedTuple):
    """A form of table: what writes it, and the library that this takes, if any."""

    write: Writer
    needs: str | None = None


def find_writer(path: Path, *, force: bool = False) -> Writer:
    """Return what writes the form of table that a file's name asks for.

    Parameters
    ----------
    path
        The file.
    force
        Whether to write over a file that holds no results of ours.

    Raises
    ------
    InvalidValueError
        If there is no such form.
    FileError
        If no file can be there, or would replace another kind of file.
    MissingLibraryError
        If it needs a library that is not installed.
    """
    table = RESULTS.claim(path, force=force)
    if table.needs:
        require(table.needs)
    return table.write


def write_results(
    path: Path, rows: Iterable[Row], style: Style, *, force: bool = False
) -> None:
    """Write rows to a file, all or nothing; `force` as for `find_writer`."""
    write = find_writer(path, force=force)
    with open_whole(path) as file:
        write(file, rows, style)


def _write_csv(file: IO[bytes], rows: Iterable[Row], style: Style) -> None:
    encoding = "utf-8-sig" if style.mark else "utf-8"
    assumed = _BETWEEN_WORDS.join(style.assumed)
    text = io.TextIOWrapper(file, encoding, newline="", write_through=False)
    table = csv.writer(text, delimiter=style.delimiter)
    table.writerow(csv_headings(style.language))
    title = cache(style.title)
    words = _flag_words(style.language)
    table.writerows(
        [*_csv_row(row, words), assumed, *map(guarded, _titles(row, title))]
        for row in rows
    )
    text.flush()
    text.detach()


def _flag_words(language: Language) -> tuple[str, str]:
    """Return the words for no and yes."""
    _ = translator(language)
    return _("false"), _("true")


def _csv_row(row: Row, words: tuple[str, str]) -> Row:
    flat = row.copy()
    flat[_PERSON] = guarded(row[_PERSON])
    flat[_ROUTE] = _BETWEEN_ROLES.join(row[_ROUTE])
    for place in _FLAGS:
        flat[place] = words[bool(row[place])]
    return flat


def _titles(row: Row, title: Callable[[str], str]) -> Row:
    """Return the titles of the roles in a row: now, aimed at, on the way."""
    _person, role, destination, route, *_rest = row
    return [title(role), title(destination), _BETWEEN_ROLES.join(map(title, route))]


def _write_lines(file: IO[bytes], rows: Iterable[Row], style: Style) -> None:
    notices = {"notices": style.notices} if style.notices else {}
    for row in rows:
        cells = dict(zip(COLUMNS, [*row, style.assumed], strict=True))
        line = {"schema": _SCHEMA, **cells, **notices}
        file.write(json.dumps(line, ensure_ascii=False).encode() + b"\n")


def _write_parquet(file: IO[bytes], rows: Iterable[Row], style: Style) -> None:
    arrow, parquet = require("pyarrow"), require("pyarrow.parquet")
    assumed = _BETWEEN_WORDS.join(style.assumed) or None
    said = {"schema": _SCHEMA, "notices": style.notices}
    schema = arrow.schema(
        [(name, arrow.type_for_alias(kind)) for name, kind in COLUMNS.items()],
        {"careerpath": json.dumps(said, ensure_ascii=False)},
    )
    with parquet.ParquetWriter(file, schema) as table:
        for some in _batches(rows):
            columns = [list(column) for column in zip(*some, strict=True)]
            columns.append([assumed] * len(some))
            columns[_ROUTE] = [
                _BETWEEN_ROLES.join(route) or None for route in columns[_ROUTE]
            ]
            table.write_batch(arrow.record_batch(columns, schema=schema))


def _batches(rows: Iterable[Row]) -> Iterator[list[Row]]:
    waiting = iter(rows)
    while some := list(islice(waiting, _ROWS)):
        yield some


RESULTS: Endings[Table] = Endings(
    {
        ".csv": Form("csv", Table(_write_csv), Sign(headings_pattern())),
        ".jsonl": Form(
            "jsonl", Table(_write_lines), Sign(rb'\{"schema": "careerpath/batch/\d')
        ),
        ".parquet": Form(
            "parquet",
            Table(_write_parquet, "pyarrow.parquet"),
            Sign(rb"PAR1", rb'"schema": "careerpath/batch/\d'),
        ),
    }
)


def write_answers(
    graph: CareerGraph,
    answers: Iterable[Answer],
    path: str | Path,
    *,
    language: Language = "en",
    force: bool = False,
) -> None:
    """Write answers to a table, a row each, in the columns of the command `batch`.

    Parameters
    ----------
    graph
        The graph that the answers were found in; what its source does not say
        is named in every row.
    answers
        What `answer_people` yields; they are never all held at once.
    path
        The file; its ending, one of `results.RESULTS`, chooses the form.
    language
        Of the headings and words of CSV, and in which it is said why there is no
        route. Ids have none.
    force
        Whether to write over a file that holds no results of ours.

    Raises
    ------
    InvalidValueError
        If the name has another ending.
    FileError
        If the file cannot be written, or would replace another kind of file.
    MissingLibraryError
        If the form needs a library that is not installed.
    """
    _ = translator(language)
    rows = (result_row(answer, lambda reason: reason.text(_)) for answer in answers)
    write_results(Path(path), rows, _style(graph, language), force=force)


def _style(graph: CareerGraph, language: Language) -> Style:
    plain = Style(language=language, title=Words(graph, language).role)
    if not graph.scale.assumed:
        return plain
    notices = tuple(
        {str(language): text.in_language(language) for language in LANGUAGES}
        for text in credit(graph).notices
    )
    return plain._replace(assumed=tuple(graph.scale.assumed), notices=notices)
