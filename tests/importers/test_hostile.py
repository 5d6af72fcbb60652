"""What is meant to harm, or damaged beyond use, is refused before it costs anything."""

from __future__ import annotations

import io
import os
import threading
import zipfile

import pytest

from careerpath.errors import DataError, FileError
from careerpath.importers import import_esco, import_onet, import_rome
from tests.importers.downloads import sheet_bytes, write_files
from tests.importers.esco_download import esco_english, write_esco
from tests.importers.onet_download import ONET
from tests.importers.rome_download import ROME_3, rome_files

MUCH = "unpacks to more than any"


def packed(*parts):
    """Return an archive."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            archive.writestr(name, content)
    return stream.getvalue()


def test_an_archive_that_unpacks_to_far_more_is_refused(tmp_path):
    """Whatever it says that it is."""
    path = tmp_path / "a.zip"
    path.write_bytes(packed(("occupations_en.csv", b"a" * 60_000_000)))

    with pytest.raises(FileError, match=MUCH):
        import_esco([path])


def test_archives_in_archives_in_archives_are_refused(tmp_path):
    """There are 216,000 of them in 105 KB."""
    content = packed(("occupations_en.csv", b"a,b\n"))
    for _ in range(3):
        content = packed(*((f"{number}.zip", content) for number in range(60)))
    (tmp_path / "a.zip").write_bytes(content)

    with pytest.raises(FileError, match=MUCH):
        import_esco([tmp_path / "a.zip"])


@pytest.mark.parametrize("place", [b"PK\x03\x04", b"PK\x01\x02"])
def test_a_name_that_is_damaged_is_damage(place, tmp_path):
    """Wherever it stands: at its part, or in the list of all."""
    content = bytearray(packed(("é/occupations_en.csv", b"a,b\n")))
    letter = content.index("é".encode(), content.index(place))
    content[letter] = 0xAD
    (tmp_path / "a.zip").write_bytes(content)

    with pytest.raises(FileError, match="damaged"):
        import_esco([tmp_path / "a.zip"])


def test_a_member_without_a_name_is_passed_over(tmp_path):
    """Another one may be all that is needed."""
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for name, content in rome_files("347", ROME_3).items():
            archive.writestr(name, content)
        archive.writestr(zipfile.ZipInfo("\0"), b"")

    assert import_rome([tmp_path / "a.zip"]).graph.roles


@pytest.mark.parametrize("start", [b"", b'"'])
def test_a_line_or_a_cell_without_end_is_refused(start, tmp_path):
    """As a file that breaks off."""
    write_files(tmp_path, esco_english())
    with (tmp_path / "occupations_en.csv").open("wb") as file:
        file.write(b"conceptUri,preferredLabel\n" + start)
        file.truncate(3_000_000_000)  # which takes no room on the disk

    with pytest.raises(DataError):
        import_esco([tmp_path])


def sheets(folder, change):
    """Write O*NET as workbooks, one of them changed inside."""
    for name, rows in ONET.items():
        (folder / f"{name}.xlsx").write_bytes(sheet_bytes(rows))
    path = folder / "Occupation Data.xlsx"
    with zipfile.ZipFile(path) as old:
        parts = [(name, old.read(name)) for name in old.namelist()]
    path.write_bytes(
        packed(*((n, change(c) if "sheet1" in n else c) for n, c in parts))
    )
    return [folder]


def test_a_sheet_with_one_letter_of_an_attribute_wrong_is_refused(tmp_path):
    """Whatever the library makes of it."""
    for old, new in ((b'r="B2"', b'r="?2"'), (b' t="', b' t="?'), (b'r="2"', b'r="x"')):
        found = sheets(tmp_path, lambda part, o=old, n=new: part.replace(o, n, 1))
        try:
            import_onet(found)
        except (FileError, DataError):
            continue


def test_a_sheet_of_many_blanks_is_refused(tmp_path):
    """It unpacks to more than anybody writes."""
    row = b"<row r='9'><c r='A9'><v>1</v></c></row>" * 300_000

    with pytest.raises(FileError, match=MUCH):
        import_onet(
            sheets(
                tmp_path, lambda p: p.replace(b"</sheetData>", row + b"</sheetData>")
            )
        )


def test_a_cell_far_away_keeps_nobody_waiting(tmp_path):
    """Nobody reads a million empty rows."""
    far = sheets(
        tmp_path,
        lambda part: part.replace(b'r="C4"', b'r="XFD1048576"').replace(
            b'<row r="4"', b'<row r="1048576"'
        ),
    )

    assert {"file-clerks", "chief-clerks"} == set(import_onet(far).graph.roles)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes")
def test_a_pipe_is_read_once(tmp_path):
    """An archive, and a table of moves on Windows."""
    rome = tmp_path / "rome"
    os.mkfifo(rome)
    archive = packed(*rome_files("347", ROME_3).items())
    writer = threading.Thread(target=rome.write_bytes, args=(archive,))
    writer.start()
    assert import_rome([rome]).graph.roles
    writer.join()

    moves = tmp_path / "moves.csv"
    os.mkfifo(moves)
    table = "origin;destination;source\n3343.1;3343.2;\xe9tude\n".encode("cp1252")
    writer = threading.Thread(target=moves.write_bytes, args=(table,))
    writer.start()
    [move] = import_esco(write_esco(tmp_path), transitions=moves).graph.transitions
    writer.join()
    assert "étude" == move.evidence[0].record


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="no such device")  # noqa: PTH110
def test_a_device_without_end_is_refused():
    """It is no download."""
    with pytest.raises(FileError, match="too large"):
        import_esco(["/dev/zero"])
