"""A graph read once comes back from the cache, or is read again."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import time
from pathlib import Path

import pytest

from careerpath.loading import GraphReading, load_graph, read_graph
from careerpath.loading.cache import entries
from careerpath.loading.cache.stored import StoredGraph, store
from careerpath.loading.folder import open_folder
from careerpath.sections import seal, unseal
from tests.loading.folders import BASE, lay_out

FRESH = read_graph(BASE, cache=False)
READ_AND_TELL = """
import sys
from careerpath.loading import read_graph
reading = read_graph(*sys.argv[1:])
heavy = {"yaml", "networkx", "matplotlib", "click", "numpy"}
print(len(reading.graph.roles), sorted(heavy & set(sys.modules)))
"""


@pytest.fixture
def entry(folder: Path, cache_folder: Path) -> Path:
    """The entry of the sound graph, written by reading it."""
    read_graph(folder)
    (path,) = cache_folder.iterdir()
    return path


@pytest.fixture
def no_parsing(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(folder: object) -> GraphReading:
        raise AssertionError(folder)

    monkeypatch.setattr("careerpath.loading._parse", refuse)


@pytest.mark.usefixtures("entry", "no_parsing")
def test_second_reading_parses_nothing(folder: Path) -> None:
    """What was read once is equal when it comes from the cache."""
    assert FRESH == read_graph(folder)


def test_second_process_imports_no_yaml(folder: Path) -> None:
    """A warm start does without all heavy modules; a cold one needs YAML."""
    command = [sys.executable, "-c", READ_AND_TELL, str(folder)]
    said = [subprocess.check_output(command, text=True) for _ in range(2)]

    assert ["3 ['yaml']\n", "3 []\n"] == said


def test_warnings_come_back_too(tmp_path: Path) -> None:
    """A second reading reports the same problems."""
    folder = lay_out(tmp_path / "graph", "isolated-role")
    first = read_graph(folder)

    assert "warning" == first.problems[0].severity
    assert first == read_graph(folder)


def test_entry_serves_a_copy_elsewhere(tmp_path: Path) -> None:
    """The place of a folder is not part of its content; problems name the new one."""
    read_graph(lay_out(tmp_path / "one", "isolated-role"))
    other = lay_out(tmp_path / "other", "isolated-role")
    (problem,) = read_graph(other).problems

    assert str(other / "roles" / "garden.yaml") == problem.file


@pytest.mark.parametrize("share", range(40))
def test_truncated_entry_is_ignored_and_rewritten(
    share: int, folder: Path, entry: Path
) -> None:
    """Wherever an entry is cut off, the files are read again."""
    whole = entry.read_bytes()
    entry.write_bytes(whole[: len(whole) * share // 40])

    assert FRESH == read_graph(folder)
    assert whole == entry.read_bytes()


@pytest.mark.parametrize("share", range(60))
def test_damaged_entry_is_ignored_and_rewritten(
    share: int, folder: Path, entry: Path
) -> None:
    """Wherever a bit of an entry is flipped, the files are read again."""
    whole = entry.read_bytes()
    damaged = bytearray(whole)
    damaged[len(whole) * share // 60] ^= 1 << (share % 8)
    entry.write_bytes(damaged)

    assert FRESH == read_graph(folder)
    assert whole == entry.read_bytes()


@pytest.mark.parametrize("text", ["", "[]", "{}", "null", "3", '["x", []]', "\n"])
def test_other_files_are_ignored(text: str, folder: Path, entry: Path) -> None:
    """A file that is no entry harms nobody."""
    entry.write_text(text, encoding="utf-8")

    assert FRESH == read_graph(folder)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("head", b"{}"),
        ("head", b"[" * 100_000),
        ("head", b"\xff"),
        ("roles.ends", b"123"),
        ("index.out_role", b"1"),
        ("role_ids", b"\xff"),
        (None, b""),
    ],
)
def test_wrong_shape_under_a_right_checksum_is_ignored(
    name: str | None, content: bytes, folder: Path, entry: Path
) -> None:
    """Even an entry that was sealed wrong does no harm."""
    whole = entry.read_bytes()
    key = entries.key_of(open_folder(folder))
    sections = {n: bytes(part) for n, part in unseal(key, whole).items()}
    sections = {} if name is None else {**sections, name: content}
    entry.write_bytes(seal(key, sections))

    assert FRESH == read_graph(folder)
    assert whole == entry.read_bytes()


def test_entry_of_another_graph_is_ignored(tmp_path: Path, entry: Path) -> None:
    """An entry under a name that is not its own is not believed."""
    other = lay_out(tmp_path / "other", "isolated-role")
    key = entries.key_of(open_folder(other))
    entry.rename(entry.with_name(f"graph-{key}.bin"))

    assert "gardener" in load_graph(other).roles


@pytest.mark.usefixtures("entry")
def test_a_stored_graph_reads_only_what_it_is_asked(folder: Path) -> None:
    """A role is made when it is looked at; the others stay bytes."""
    graph = load_graph(folder)
    assert isinstance(graph, StoredGraph)
    roles = graph.roles

    assert {} == roles._values._known
    assert "archivist" in roles
    assert "Archivist" == roles["archivist"].label.en
    assert 1 == len(roles._values._known)
    assert {} == graph._needs._known
    assert roles["archivist"].requirements
    assert 1 == len(graph._needs._known)
    assert "stranger" not in roles
    with pytest.raises(KeyError):
        roles["stranger"]
    with pytest.raises(IndexError):
        graph.transitions[len(graph.transitions)]


def test_stored_requirements_are_as_good_as_a_tuple(folder: Path) -> None:
    """Whatever is done to them, and whoever is compared."""
    own = load_graph(folder).roles["archivist"].requirements
    stored = load_graph(folder).roles["archivist"].requirements

    assert not isinstance(stored, tuple)
    assert own == stored
    assert stored == own
    assert stored == load_graph(folder).roles["archivist"].requirements
    assert hash(own) == hash(stored)
    assert repr(own) == repr(stored)
    assert (own[0], own[:1], len(own)) == (stored[0], stored[:1], len(stored))
    assert own == pickle.loads(pickle.dumps(stored))


def test_a_stored_graph_can_be_sent_to_another_process(folder: Path) -> None:
    """Pickling it sends the stored bytes."""
    read_graph(folder)
    graph = load_graph(folder)

    assert graph == pickle.loads(pickle.dumps(graph))


def test_the_shipped_graph_comes_back_equal() -> None:
    """With its index, its names and every value."""
    fresh = load_graph(cache=False)
    stored = StoredGraph("key", store("key", fresh, ()))

    assert fresh == stored
    assert fresh.index.tables == stored.index.tables
    assert tuple(fresh.index.conditions) == tuple(stored.index.conditions)
    assert dict(fresh.role_names) == dict(stored.role_names)
    assert dict(fresh.skill_names) == dict(stored.skill_names)
    assert dict(fresh.role_neighbours) == dict(stored.role_neighbours)
    assert dict(fresh.skill_neighbours) == dict(stored.skill_neighbours)
    assert dict(fresh.role_codes) == dict(stored.role_codes)
    assert dict(fresh.roles_by_skill) == dict(stored.roles_by_skill)
    assert dict(fresh.roles_by_overlap) == dict(stored.roles_by_overlap)
    assert dict(fresh.skills_by_prerequisite) == dict(stored.skills_by_prerequisite)
    assert fresh.official_titles == stored.official_titles


def test_change_of_a_file_is_seen(folder: Path) -> None:
    """The content is the key, not the date."""
    read_graph(folder)
    path = folder / "roles" / "paper.yaml"
    before = path.stat()
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("grade: 2", "grade: 3"), encoding="utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))

    assert 3 == load_graph(folder).role("archivist").grade


def _age(folder: Path) -> None:
    """Let the files of a folder be old, as far as dates that can be set say so."""
    for path in folder.rglob("*.yaml"):
        os.utime(path, (10**9, 10**9))


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch, folder: Path) -> Path:
    """The sound graph, taken for large, its files untouched for a while."""
    monkeypatch.setattr(entries, "LARGE", 1)
    monkeypatch.setattr(entries, "_STILL_NS", 0)
    _age(folder)
    return folder


def test_large_files_that_look_untouched_are_not_read_again(
    large: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Their key is remembered under their sizes and dates."""
    first = read_graph(large)
    monkeypatch.delattr("careerpath.loading.folder.read_bounded")

    assert first == read_graph(large)


@pytest.mark.parametrize("change", ["content", "new file", "lost file", "moved"])
def test_a_change_of_large_files_is_seen(change: str, large: Path) -> None:
    """Even one that keeps size and date of change."""
    before = entries.key_of(open_folder(large))
    path = large / "roles" / "paper.yaml"
    text = path.read_text(encoding="utf-8")
    if change == "content":
        path.write_text(text.replace("grade: 2", "grade: 3"), encoding="utf-8")
        _age(large)
    elif change == "new file":
        (large / "roles" / "garden.yaml").write_text("[]", encoding="utf-8")
    elif change == "lost file":
        path.unlink()
    else:
        large = large.rename(large.with_name("elsewhere"))

    assert (change == "moved") == (before == entries.key_of(open_folder(large)))


def test_files_changed_just_now_are_always_read(
    large: Path, cache_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They could change again without a trace."""
    monkeypatch.setattr(entries, "_STILL_NS", 10**18)
    entries.key_of(open_folder(large))

    assert not cache_folder.exists()


def test_a_damaged_key_is_ignored(large: Path, cache_folder: Path) -> None:
    """The files are read then."""
    key = entries.key_of(open_folder(large))
    (path,) = cache_folder.glob("key-*.txt")
    path.write_bytes(b"\xff")

    assert key == entries.key_of(open_folder(large))
    assert key == path.read_text(encoding="ascii")


@pytest.mark.parametrize("change", ["rename", "stranger", "format"])
def test_key_changes_with_whatever_matters(
    change: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Names, unread files and the version of the format belong to the key."""
    before = entries.key_of(open_folder(folder))
    if change == "rename":
        path = folder / "skills" / "paper.yaml"
        path.rename(path.with_name("files.yaml"))
    elif change == "stranger":
        (folder / "notes.txt").touch()
    else:
        monkeypatch.setattr(entries, "FORMAT", entries.FORMAT + 1)

    assert before != entries.key_of(open_folder(folder))


def test_graph_with_errors_is_not_kept(tmp_path: Path, cache_folder: Path) -> None:
    """Only what can be used is worth keeping."""
    read_graph(lay_out(tmp_path / "graph", "tab"))

    assert not cache_folder.exists()


def test_caller_may_do_without(folder: Path, cache_folder: Path) -> None:
    """With `cache=False` nothing is written."""
    read_graph(folder, cache=False)

    assert not cache_folder.exists()


@pytest.mark.usefixtures("entry")
def test_caller_may_insist_on_the_files(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With `cache=False` nothing is taken from the cache either."""
    called = []
    monkeypatch.setattr(entries, "recall", called.append)
    read_graph(folder, cache=False)

    assert [] == called


def test_unwritable_cache_costs_only_time(folder: Path, cache_folder: Path) -> None:
    """Where the cache folder cannot be made, the graph is read all the same."""
    cache_folder.write_bytes(b"a file stands in the way")

    assert [FRESH, FRESH] == [read_graph(folder), read_graph(folder)]


def test_user_without_home_can_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A service account has no home; it has no cache then."""

    def homeless() -> Path:
        raise RuntimeError

    for name in ("CAREERPATH_CACHE", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "home", homeless)

    assert FRESH == read_graph(folder)


def test_failed_writing_leaves_nothing(
    folder: Path, cache_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An entry is there whole or not at all."""

    def refuse(path: Path, target: Path) -> Path:
        raise OSError(28, "no space left", str(path), None, str(target))

    monkeypatch.setattr(Path, "replace", refuse)

    assert FRESH == read_graph(folder)
    assert [] == list(cache_folder.iterdir())


def test_oldest_entries_go(folder: Path, cache_folder: Path) -> None:
    """Twenty entries stay, the newest; files of others are not touched."""
    cache_folder.mkdir()
    foreign = cache_folder / "letter.json"
    foreign.touch()
    for age in range(25):
        old = cache_folder / f"graph-{age:032}.bin"
        old.touch()
        os.utime(old, ns=(0, time.time_ns() - 10**9 * age))
    read_graph(folder)
    kept = {f"graph-{age:032}.bin" for age in range(19)}
    written = f"graph-{entries.key_of(open_folder(folder))}.bin"

    assert {*kept, written, "letter.json"} == {p.name for p in cache_folder.iterdir()}


def test_what_nobody_used_for_long_goes(folder: Path, cache_folder: Path) -> None:
    """And what was begun by who was killed; what is used counts as new."""
    read_graph(folder)
    [used] = cache_folder.iterdir()
    names = ("graph-1.bin", "known-1-a.bin", "key-1.txt", ".graph-2.bin.x.careerpath")
    left = [cache_folder / name for name in names]
    for path in (*left, used):
        path.touch()
        os.utime(path, (0, time.time() - 100 * 86_400))

    read_graph(folder)  # which writes nothing, and so tidies nothing up
    assert {*left, used} == {*cache_folder.iterdir()}
    (folder / "levels.yaml").write_bytes(
        b"# new\n" + (folder / "levels.yaml").read_bytes()
    )
    read_graph(folder)

    assert used.exists()
    assert 2 == len([*cache_folder.iterdir()])


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {}, "home/.cache/careerpath"),
        ("linux", {"XDG_CACHE_HOME": "/xdg"}, "/xdg/careerpath"),
        ("linux", {"XDG_CACHE_HOME": "relative"}, "home/.cache/careerpath"),
        ("darwin", {"XDG_CACHE_HOME": "/xdg"}, "home/Library/Caches/careerpath"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/careerpath"),
        ("win32", {}, "home/AppData/Local/careerpath"),
        ("linux", {"CAREERPATH_CACHE": "/own", "XDG_CACHE_HOME": "/xdg"}, "/own"),
    ],
)
def test_cache_folder_follows_the_system(
    platform: str,
    variables: dict[str, str],
    expected: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each system has its place for caches; CAREERPATH_CACHE overrides it."""
    for name in ("CAREERPATH_CACHE", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(Path, "home", lambda: Path("home"))

    assert Path(expected) == entries.cache_folder()
