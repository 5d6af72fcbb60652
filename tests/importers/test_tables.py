"""Tables are read as they are downloaded, and a broken one is told from a whole one."""

from __future__ import annotations

import pytest

from careerpath.errors import DataError, FileError
from careerpath.importers.outcome import Tally
from careerpath.importers.places import find_places
from careerpath.importers.tables import Table, Tables
from tests.importers.downloads import csv_bytes, write_files, write_zip


@pytest.fixture
def table(tmp_path):
    """Return a function that writes a table and opens it."""

    def write(content, name="t.csv", tally=None):
        write_files(tmp_path, {name: content})
        (place,) = find_places([tmp_path / name])
        return Table(place, tally or Tally())

    return write


def rows(table, *required, optional=()):
    return [(line, *cells) for line, cells in table.rows(*required, optional=optional)]


@pytest.mark.parametrize("bom", [False, True])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_byte_order_marks_and_line_ends_do_not_matter(table, bom, end):
    """Nor a line break inside a cell, which lines are counted with."""
    content = csv_bytes((("a", "b"), ("1", "x\ny"), ("2", "z")), bom=bom, end=end)

    assert [(2, "1", "x y"), (4, "2", "z")] == rows(table(content), "a", "b")


def test_cells_hold_nothing_that_cannot_be_seen(table):
    """Nor cannot stand in a graph; where a cell has names, each stays on its line."""
    content = csv_bytes((("a", "altLabels"), ("x\0 \x1b[2J\u202ey\u00a0z", "x \0\n y")))

    [row] = rows(table(content), "a", optional=["altLabels"])

    assert (2, "x [2Jy z", "x\ny") == row


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("t.csv", b"a,b\n1,2\n"),
        ("t.csv", b"a;b\n1;2\n"),
        ("t.tsv", b"a\tb\n1\t2\n"),
        ("T.TXT", b"a\tb\n1\t2\n"),
    ],
)
def test_the_headings_show_what_parts_the_columns(table, name, content):
    """A comma, a semicolon or a tab."""
    assert [(2, "1", "2")] == rows(table(content, name), "a", "b")


def test_columns_are_found_by_name(table):
    """Whatever their order; case does not matter, and absent ones are empty."""
    content = b"c,B,a\n3,2,1\n"

    assert [(2, "1", "2", "")] == rows(table(content), "A", "b", optional=["d"])


def test_what_excel_saves_on_windows_is_read(table):
    """In its own letters, from wherever the first of them stands."""
    many = "".join(f"{n};x\n" for n in range(5_000))
    content = f"a;b\n{many}5000;Œuvré à l’été\n".encode("cp1252")

    found = rows(table(content), "a", "b")

    assert [(line, str(line - 2)) for line in range(2, 5_003)] == [
        row[:2] for row in found
    ]
    assert "Œuvré à l’été" == found[-1][2]


def test_quotes_in_tabbed_text_are_letters(table):
    """O*NET's text edition quotes nothing."""
    assert [(2, '"Ace" pilot', "x")] == rows(
        table(b'a\tb\n"Ace" pilot\tx\n', "t.txt"), "a", "b"
    )


def test_nothing_known_is_an_empty_cell(table):
    """O*NET writes "n/a"; spaces around a cell go."""
    assert [(2, "", "x")] == rows(table(b"a,b\nn/a, x \n"), "a", "b")


def test_blank_rows_are_passed_over(table):
    """Also between and after the others."""
    assert [(3, "1"), (6, "2")] == rows(table(b"a\n\n1\n\n\n2\n\n"), "a")


def test_short_rows_are_counted(table):
    """If a required cell is missing; an optional one may be."""
    tally = Tally()
    found = rows(table(b"a,b,c\n1\n2,2\n3,3,3\n", tally=tally), "a", "b", optional="c")

    assert [(3, "2", "2", ""), (4, "3", "3", "3")] == found
    assert ["Rows skipped, too few cells, in t: 1"] == [*map(str, tally.messages())]


@pytest.mark.parametrize(
    ("content", "line"),
    [(b"a,b\n1,2\n3", 3), (b'a,b\n1,2\n"3,\n4,5', 3), (b'a,b\n1,"x" y\n', 2)],
    ids=["in a row", "in quotes", "after quotes"],
)
def test_a_table_that_breaks_off_is_refused(table, content, line):
    """With the line on which its last row begins."""
    with pytest.raises(DataError) as caught:
        rows(table(content), "a", "b")

    (problem,) = caught.value.problems
    assert (line, "the file breaks off here; download it again") == (
        problem.line,
        problem.message.text(),
    )


@pytest.mark.parametrize(
    ("content", "finding"),
    [
        (b"", "the file is empty"),
        (b"\n\n", "the file is empty"),
        ("a\nété\né".encode()[:-1] + b"\n", "the file is not UTF-8 text"),
        (b"<html>\n", "no column is called “a”; the columns are: <html>."),
    ],
)
def test_a_wrong_file_is_refused(table, content, finding):
    """Saying why."""
    with pytest.raises(DataError) as caught:
        rows(table(content), "a")

    assert caught.value.problems[0].message.text().startswith(finding)


def test_folders_and_archives_are_looked_through(tmp_path):
    """Archives in folders too; what a system puts there is left alone."""
    write_files(tmp_path / "in", {"a.csv": b"", ".b.csv": b"", "x.pdf": b""})
    write_zip(
        tmp_path / "in" / "more.zip",
        {"deep/c.txt": b"", "__MACOSX/d.csv": b"", "~$e.xlsx": b"", "read.md": b""},
    )

    assert ["a", "c"] == [place.stem for place in find_places([tmp_path / "in"])]


def test_archives_in_archives_are_looked_through(tmp_path):
    """One for each language, say; a fault is told of the outer one."""
    write_zip(tmp_path / "in.zip", {"a.csv": b"x\n1\n", "b.xlsx": b""})
    inner = (tmp_path / "in.zip").read_bytes()
    outer = {"fr/in.zip": inner, "deep.zip/": b"", ".no.zip": b"<html>"}
    write_zip(tmp_path / "out.zip", outer)
    write_zip(tmp_path / "bad.zip", {"in.zip": inner[:40]})

    first, second = find_places([tmp_path / "out.zip"])

    assert (f"{tmp_path}/out.zip/fr/in.zip/a.csv", "b") == (first.shown, second.stem)
    assert [(2, "1")] == rows(Table(first, Tally()), "x")
    with pytest.raises(FileError, match=r"bad\.zip.* is damaged"):
        find_places([tmp_path / "bad.zip"])


def test_one_source_given_twice_counts_once(tmp_path):
    """As a folder and as a file in it."""
    write_files(tmp_path, {"a.csv": b"x\n1\n"})

    tables = Tables([tmp_path, tmp_path / "a.csv"], Tally())

    assert tables.find("a")


def test_a_source_that_is_not_there_is_named(tmp_path):
    """With the reason."""
    with pytest.raises(FileError, match=r"gone\.zip.*does not exist"):
        find_places([tmp_path / "gone.zip"])


def test_no_archive_under_the_name_of_one_is_refused(tmp_path):
    """A web page saved as a zip file, say."""
    (tmp_path / "a.zip").write_bytes(b"<html>")

    with pytest.raises(FileError, match="damaged or not complete"):
        find_places([tmp_path / "a.zip"])


def test_without_any_table_that_is_said(tmp_path):
    """An empty folder."""
    with pytest.raises(FileError, match="nor any other"):
        Tables([tmp_path], Tally()).need("a", "a")
