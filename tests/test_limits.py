"""No file is read without a limit to its size."""

from __future__ import annotations

import ast
import io
import re
from collections import defaultdict
from pathlib import Path
from zipfile import ZipFile

import pytest

import careerpath
from careerpath import load_graph
from careerpath.batch import people_file
from careerpath.errors import FileError
from careerpath.files import replace_keeping
from careerpath.importers import places
from careerpath.loading import folder
from careerpath.loading.cache import entries

SOURCES = Path(careerpath.__file__).parent
WHOLE = re.compile(r"\.(?:read_bytes|read|readlines?)\(\)|\.read_text\(")
#: These read what comes with the program, what was measured before, or no file.
HARMLESS = re.compile(
    r"files\(__(?:package|name)__\)|await value\.read\(\)|\bvalues\.read_text\("
)


def test_nothing_is_read_whole_however_large():
    """But what comes with the program."""
    found = [
        f"{path.relative_to(SOURCES)}: {line.strip()}"
        for path in sorted(SOURCES.rglob("*.py"))
        for line in path.read_text("utf-8").splitlines()
        if WHOLE.search(line) and not HARMLESS.search(line)
    ]

    assert [] == found


#: What opens a file, or takes apart what libraries make of one.
OPENERS = {
    *("open", "fdopen", "mmap", "iterparse", "read_parquet", "read_csv", "read_excel"),
    *("ZipFile", "TarFile", "load_workbook", "ParquetFile", "PdfReader", "Document"),
}
#: Who may: by the module, with what bounds it.
MAY_OPEN = {
    # a path, which is read by read_most or by bounded lines
    "loading/file_content.py": {"open"},
    "files.py": {"open", "fdopen"},
    "cli/user_file.py": {"open"},
    "batch/people_file.py": {"open", "ParquetFile"},
    "importers/places.py": {"open", "ZipFile"},
    # what a place has opened, in blocks or a few bytes of it
    "importers/kinds.py": {"open"},
    "importers/onet/edition.py": {"open"},
    "importers/records.py": {"open", "load_workbook"},
    "importers/tables.py": {"open"},
    # bytes that read_bounded returned, which check_archive let through
    "checklist/returned/forms.py": {"PdfReader"},
    "document/archives.py": {"ZipFile"},
    "document/office.py": {"ZipFile"},
    "importers/cv/documents.py": {"Document", "PdfReader"},
    "loading/sheets.py": {"load_workbook"},
    # what is written, or was by us
    "batch/journal.py": {"open"},
    "checklist/opendocument.py": {"Document"},
    "document/endings.py": {"open", "mmap"},
    "document/pdf_fields.py": {"PdfReader"},
    "document/word_document.py": {"Document"},
    "loading/writing/graph_folder.py": {"open"},
    "pages/dossier/drawings.py": {"open"},
    "unfinished.py": {"open"},
    # what comes with the program; no file at all
    "matching/occupations/__init__.py": {"open"},
    "cli/cohort.py": {"open"},
    "cli/failures.py": {"open"},
    "cli/many.py": {"open"},
}


def test_nobody_opens_a_file_past_the_limits():
    """Whoever begins to is named above, with what bounds it, or reads otherwise."""
    found = defaultdict(set)
    for path in SOURCES.rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(call, ast.Call):
                name = getattr(call.func, "attr", getattr(call.func, "id", ""))
                if name in OPENERS:
                    found[path.relative_to(SOURCES).as_posix()].add(name)

    assert MAY_OPEN == found


def test_what_bounds_a_stream_stands_in_one_place():
    """No other module asks for a byte beyond the most there may be."""
    found = {
        path.name
        for path in SOURCES.rglob("*.py")
        if re.search(r"\.(?:read|readline)\([^()]*\+ 1\)", path.read_text("utf-8"))
    }

    assert {"bounded.py"} == found


def test_a_file_is_not_kept_that_is_larger_than_any(tmp_path, monkeypatch):
    """It stays as it is."""
    monkeypatch.setattr("careerpath.files._MOST_KEPT", 5)
    path = tmp_path / "me.yaml"
    path.write_bytes(b"123456")

    with pytest.raises(FileError, match="too large to be kept; move it away"):
        replace_keeping(path, b"new")

    assert b"123456" == path.read_bytes()
    assert [path] == [*tmp_path.iterdir()]


def test_a_file_of_a_graph_may_not_be_without_end(tmp_path, monkeypatch):
    """The error names it."""
    monkeypatch.setattr(folder, "_LARGEST", 5)
    for name in ("levels.yaml", "sources.yaml"):
        (tmp_path / name).write_text("levels", encoding="utf-8")

    with pytest.raises(FileError, match=r"levels\.yaml is too large; 5 bytes"):
        load_graph(tmp_path, cache=False)


def test_what_is_too_large_in_the_cache_is_not_ours(tmp_path, monkeypatch):
    """Graphs are read from their files then."""
    monkeypatch.setenv("CAREERPATH_CACHE", str(tmp_path))
    monkeypatch.setattr(entries, "_LARGEST", 5)
    (tmp_path / "graph-x.bin").write_bytes(b"123456")

    assert entries.recall("x") is None


@pytest.mark.parametrize("content", ["x" * 60, f"role\n{'x' * 60}\n"])
def test_a_line_of_a_table_has_an_end(content, tmp_path, monkeypatch):
    """Be it that of the headings or another one."""
    monkeypatch.setattr(people_file, "_LONGEST_LINE", 50)
    path = tmp_path / "people.csv"
    path.write_text(content, encoding="utf-8")

    with pytest.raises(FileError, match=r"cannot be read as CSV \(line without end\)"):
        [*people_file.open_people(path).lines()]


def test_an_archive_in_a_download_may_not_be_without_end(tmp_path, monkeypatch):
    """It is not unpacked further."""
    monkeypatch.setattr(places, "LARGEST", 50)
    inner, path = io.BytesIO(), tmp_path / "download.zip"
    with ZipFile(inner, "w") as archive:
        archive.writestr("table.csv", "x")
    with ZipFile(path, "w") as archive:
        archive.writestr("inner.zip", inner.getvalue())

    with pytest.raises(FileError, match="unpacks to more than any download"):
        places.find_places([path])
