"""Texts that people have at hand are read; documents that are not text are refused."""

from __future__ import annotations

import pytest

from careerpath.errors import DataError, FileError
from careerpath.loading.plain_text import decode_text, read_text

TEXT = "Chargé·e d'accueil – œuvres"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_every_usual_encoding_is_read(tmp_path, encoding):
    """With and without a mark."""
    path = tmp_path / "ad.txt"
    path.write_bytes(TEXT.encode(encoding))

    assert TEXT == read_text(path)


def test_a_text_from_an_older_windows_is_read():
    """Its code page has curly quotes where Latin-1 has control characters."""
    assert "L’été" == decode_text("L’été".encode("cp1252"), "ad.txt")


@pytest.mark.parametrize(
    "content", [b"%PDF-1.7\n\x00\x01", b"PK\x03\x04", b"\x81\x8d\x8f", b"\xff\xfe\x00"]
)
def test_what_is_not_text_is_refused(content):
    """The error says what to do instead."""
    with pytest.raises(DataError) as caught:
        decode_text(content, "cv.pdf")

    [problem] = caught.value.problems
    assert "cv.pdf" == problem.file
    assert "plain text" in str(problem.message)


def test_a_file_that_is_not_there_is_told(tmp_path):
    """A folder too."""
    with pytest.raises(FileError, match="does not exist"):
        read_text(tmp_path / "none.txt")
    with pytest.raises(FileError, match="is a folder"):
        read_text(tmp_path)
