"""Files are written whole or not at all."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from careerpath.errors import FileError
from careerpath.files import check_apart, keeping, write_whole


def test_a_file_is_replaced_whole(tmp_path):
    """And nothing else stays in the folder."""
    target = tmp_path / "x.md"
    target.write_text("old")
    target.chmod(0o640)

    write_whole(target, b"new")

    assert b"new" == target.read_bytes()
    assert 0o640 == target.stat().st_mode & 0o777
    assert [target] == list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EACCES, "no permission"),
        (errno.EROFS, "read-only"),
        (errno.ENAMETOOLONG, "the name is too long"),
        (errno.EIO, "Input/output error"),
    ],
)
def test_a_failure_keeps_what_was_there(tmp_path, monkeypatch, code, reason):
    """The error names the file and the reason."""
    target = tmp_path / "x.md"
    target.write_text("old")

    def fail(*_):
        raise OSError(code, "Input/output error")

    monkeypatch.setattr(Path, "replace", fail)

    with pytest.raises(FileError, match=f"x.md cannot be written .*{reason}"):
        write_whole(target, b"new")

    assert "old" == target.read_text()
    assert [target] == list(tmp_path.iterdir())


def test_the_folder_must_exist(tmp_path):
    """It is not made silently."""
    with pytest.raises(FileError, match="no-such does not exist"):
        write_whole(tmp_path / "no-such" / "x.md", b"")

    assert [] == list(tmp_path.iterdir())


def test_a_folder_is_not_a_file(tmp_path):
    """Its name is refused."""
    with pytest.raises(FileError, match="is a folder"):
        write_whole(tmp_path, b"")


def test_a_full_device_is_reported():
    """A device is written in place: there is nothing to keep."""
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")

    with pytest.raises(FileError, match="the disk is full"):
        write_whole("/dev/full", b"new")


@pytest.mark.parametrize("spelling", ["same", "dotted", "symlink", "hard link"])
def test_what_is_kept_is_not_written_over(tmp_path, monkeypatch, spelling):
    """However its path is spelt, and only as long as it is kept."""
    monkeypatch.chdir(tmp_path)
    kept = tmp_path / "kept"
    kept.write_bytes(b"old")
    other = spell(kept, spelling)
    with (
        keeping([kept, tmp_path / "not there"]),
        pytest.raises(FileError, match="read"),
    ):
        write_whole(other, b"new")

    assert b"old" == kept.read_bytes()
    write_whole(other, b"new")
    assert b"new" == Path(other).read_bytes()


def spell(path, spelling):
    """Return another path of a file."""
    link = path.with_name("link")
    if spelling == "dotted":
        return f"../{path.parent.name}/./{path.name}"
    if spelling == "symlink":
        link.symlink_to(path)
    elif spelling == "hard link":
        link.hardlink_to(path)
    return link if link.exists() else path.name


@pytest.mark.parametrize("name", ["a.csv", "./a.csv", "A.CSV"])
@pytest.mark.parametrize("there", [False, True])
def test_two_files_to_write_are_not_one(tmp_path, monkeypatch, name, there):
    """Whether it is there or not; small and capital letters may be one."""
    monkeypatch.chdir(tmp_path)
    if there:
        Path("a.csv").touch()
        same = Path(name).exists()
    else:
        same = True
    if same:
        with pytest.raises(FileError, match="cannot hold both"):
            check_apart(tmp_path / "a.csv", name)
    else:
        check_apart(tmp_path / "a.csv", name)
    check_apart(tmp_path / "a.csv", "b.csv")
