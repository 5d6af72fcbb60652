"""Tables of people."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from careerpath import load_graph
from careerpath.batch import Person
from careerpath.batch.people_file import open_people
from careerpath.batch.reading import PeopleReader
from careerpath.cli.failures import format_problem
from tests.fuzz.spoiling import spoilt, spoilt_table
from tests.loading.folders import BASE

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

_TABLES = {
    ",": "person,role,destination,held,hours_per_week,months_in_role\n"
    'Anna,clerk,greeter,"filing=2;welcome=able",6,30\n"Bob ""B""",greeter,clerk,,,\n'
    "=C(),clerk,greeter,filing,,\n",
    ";": "Personne;métier;destination;compétences;heures par semaine\n"
    "Zoë;clerk;greeter;filing=1;5\nIda;Hôtesse;clerk;;\n",
    "\t": "person\trole\tdestination\nAnna\tclerk\tgreeter\n",
}
_OTHERS = ("clerk", "greeter", "filing=2", "welcome=able", "Excel:3", "a=1, b=2", "60")


class People:
    """Tables of people, spoilt."""

    def __init__(self, folder: Path) -> None:
        import pyarrow as pa
        from pyarrow import csv, parquet

        self.folder = folder
        self.graph = load_graph(BASE, cache=False)
        table = csv.read_csv(io.BytesIO(_TABLES[","].encode()))
        columns = [column.cast(pa.string()) for column in table.columns]
        parquet.write_table(
            pa.table(columns, names=table.column_names), folder / "whole.parquet"
        )
        self.parquet = (folder / "whole.parquet").read_bytes()

    def __call__(self, draw: Random) -> str:
        """Read one, and say what is wrong in it."""
        kind = draw.choice((*_TABLES, *_TABLES, "parquet"))
        path = self.folder / ("a.parquet" if kind == "parquet" else "a.csv")
        if kind == "parquet":
            path.write_bytes(spoilt(self.parquet, draw))
        else:
            content = _TABLES[kind].encode()
            path.write_bytes(spoilt_table(content, draw, _OTHERS, kind))
        reader = PeopleReader(
            self.graph,
            hours_per_week=4,
            level=draw.choice((None, 1)),
            ignore_columns=draw.random() < 0.5,
        )
        good = 0
        for found in reader.read(open_people(path)):
            if isinstance(found, Person):
                good += 1
            else:
                format_problem(found, str)
        return f"{kind!r}: {min(good, 3)} read"
