"""A folder that is no graph, or cannot be read, is refused with the reason."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Any

import pytest

from careerpath.errors import FileError
from careerpath.loading import read_graph

OPEN = Path.open


def test_absent_folder_is_refused(tmp_path: Path) -> None:
    """The path is named."""
    with pytest.raises(FileError, match="nowhere” does not exist"):
        read_graph(tmp_path / "nowhere")


def test_impossible_path_is_refused() -> None:
    """A path that no system accepts does not exist either."""
    with pytest.raises(FileError, match="does not exist"):
        read_graph("a\0b")


def test_file_is_not_a_folder(folder: Path) -> None:
    """A file of the graph, given in its place, is told from the graph."""
    with pytest.raises(FileError, match=r"levels\.yaml” is a file; give the folder"):
        read_graph(folder / "levels.yaml")


def test_other_folder_is_not_a_graph(tmp_path: Path) -> None:
    """The files that a graph has are named."""
    with pytest.raises(FileError, match=r"no levels\.yaml.*sources\.yaml, skills/\*"):
        read_graph(tmp_path)


def test_folder_called_levels_is_not_a_scale(folder: Path) -> None:
    """The scale must be a file."""
    (folder / "levels.yaml").unlink()
    (folder / "levels.yaml").mkdir()
    with pytest.raises(FileError, match=r"no levels\.yaml"):
        read_graph(folder)


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.EACCES, r"no permission to read “.*desk\.yaml”"),
        (errno.ENOENT, r"“.*desk\.yaml” does not exist"),
        (errno.EIO, r"“.*desk\.yaml” cannot be read \(.*\); give another path"),
    ],
)
def test_unreadable_file_is_named(
    number: int, expected: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the system says, the file is named."""

    def refuse(path: Path, *mode: str) -> Any:
        if path.name == "desk.yaml":
            raise OSError(number, "disk on strike", str(path))
        return OPEN(path, *mode)

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(FileError, match=expected):
        read_graph(folder)


def test_unreadable_subfolder_is_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that may not be listed is named too."""

    def refuse(path: Any) -> Any:
        raise PermissionError(errno.EACCES, "no", str(path))

    monkeypatch.setattr("os.scandir", refuse)
    with pytest.raises(FileError, match=r"no permission to read “.*graph”"):
        read_graph(folder)


@pytest.mark.parametrize(
    "name",
    [
        "README.md",
        "__init__.py",
        "__pycache__/x.pyc",
        ".git/config",
        ".DS_Store",
        "roles/README.md",
        "skills/.desk.yaml.swp",
    ],
)
def test_usual_company_is_tolerated(name: str, folder: Path) -> None:
    """Files that editors, Python and version control leave raise no warning."""
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(b"\0")

    assert () == read_graph(folder).problems


def test_dangling_link_is_not_read(folder: Path) -> None:
    """A link to nothing is a stranger, not a crash."""
    (folder / "roles" / "ghost.yaml").symlink_to(folder / "nowhere.yaml")
    (problem,) = read_graph(folder).problems

    assert ("warning", str(folder / "roles" / "ghost.yaml")) == (
        problem.severity,
        problem.file,
    )
