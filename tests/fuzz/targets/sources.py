"""The sources of imports: what is written of them is read back without a mistake."""

from __future__ import annotations

import io
import shutil
import zipfile
from typing import TYPE_CHECKING

from careerpath.importers import IMPORTERS
from careerpath.loading import read_graph
from careerpath.loading.writing.graph_folder import write_graph
from careerpath.pages.imports import import_lines
from tests.fuzz.spoiling import PACKINGS, spoilt, spoilt_table
from tests.importers.downloads import tab_bytes
from tests.importers.esco_download import (
    ESCO_FRENCH,
    esco_english,
    esco_relations,
    write_tabiya,
)
from tests.importers.onet_download import ONET
from tests.importers.rome_download import ROME_3, ROME_4, rome_files

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

    from careerpath.importers.recorded import Import

_MOVES = b"origin,destination,kind,months_low,months_likely,months_high,source\n"
_OTHERS = ("3343", "M0001", "en", "fr", "A/B", "../x", "Clerk", "1.1", "é/è", "¼")


def check_import(found: Import, out: Path) -> None:
    """Tell what was imported, write it, and read it back with a cold cache."""
    import_lines(found, "fr")
    shutil.rmtree(out, ignore_errors=True)
    write_graph(found.graph, out, cache=False)
    graph, problems = read_graph(out, cache=False)
    # None at all: what is written is kept as checked, and read so from then on.
    assert not problems, [f"{p.file}:{p.line} {p.message}" for p in problems]
    assert graph is not None
    assert sorted(found.graph.roles) == sorted(graph.roles)


class Sources:
    """Downloads, one table of them spoilt."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        tabiya = write_tabiya(folder / "tabiya")
        tables = {path.name: path.read_bytes() for path in sorted(tabiya.iterdir())}
        onet = {f"{name}.txt": tab_bytes(rows) for name, rows in ONET.items()}
        self.downloads = (
            ("esco", esco_english() | esco_relations() | ESCO_FRENCH),
            ("esco", tables),
            ("onet", onet),
            ("rome", rome_files("347", ROME_3)),
            ("rome", rome_files("347", ROME_3) | rome_files("461", ROME_4)),
        )
        self.moves = {
            "esco": _MOVES + b"3343.1,3343.2,lateral,1,2,3,a study\no1,o3,,,,,\n",
            "onet": _MOVES + b"43-0001.00,43-0002.00,promotion,,,,\n",
            "rome": _MOVES + b"M0001,M0002,,1,1,1,x\n",
        }

    def __call__(self, draw: Random) -> str:
        """Import it, write the graph, and read that with a cold cache."""
        name, files = draw.choice(self.downloads)
        files, place = dict(files), self.folder / "in"
        moves = None
        if draw.random() < 0.1:
            moves = self.folder / "moves.csv"
            moves.write_bytes(spoilt_table(self.moves[name], draw, _OTHERS))
        else:
            chosen = draw.choice([*files])
            delimiter = "\t" if name == "onet" else ","
            files[chosen] = spoilt_table(files[chosen], draw, _OTHERS, delimiter)
        source = self._write(files, place, draw)
        found = IMPORTERS[name]([source], transitions=moves)
        check_import(found, self.folder / "out")
        return f"{name} read"

    def _write(self, files: dict[str, bytes], place: Path, draw: Random) -> Path:
        """Write a download as a folder or an archive, perhaps a damaged one."""
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        if draw.random() < 0.5:
            for name, content in files.items():
                (place / name).write_bytes(content)
            return place
        stream = io.BytesIO()
        packing = draw.choice(PACKINGS)
        with zipfile.ZipFile(stream, "w", packing) as archive:
            for name, content in files.items():
                archive.writestr(name, content)
        whole = stream.getvalue()
        path = place / "a.zip"
        path.write_bytes(spoilt(whole, draw) if draw.random() < 0.2 else whole)
        return path
