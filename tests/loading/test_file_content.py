"""A file that somebody hands in is read up to a limit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from careerpath.errors import FileError, message
from careerpath.loading.file_content import read_bounded

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_is_read_up_to_its_limit(tmp_path: Path) -> None:
    """One byte more is refused, in the words of who asked."""
    path = tmp_path / "me.yaml"
    path.write_bytes(b"12345")
    refusal = message("{path} is far too long.", path=path.name)

    assert b"12345" == read_bounded(path, 5, refusal)
    with pytest.raises(FileError, match=r"^me\.yaml is far too long\.$"):
        read_bounded(path, 4, refusal)


def test_an_absent_file_is_not_too_large(tmp_path: Path) -> None:
    """It is said to be absent."""
    refusal = message("{path} is far too long.", path="me.yaml")

    with pytest.raises(FileError, match="does not exist"):
        read_bounded(tmp_path / "me.yaml", 0, refusal)
