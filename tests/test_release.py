"""What is released: all that it needs, nothing else, the same bytes, and free."""

from __future__ import annotations

import ast
import configparser
import importlib
import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from importlib.metadata import distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from careerpath.version import __version__

ROOT = Path(__file__).parents[1]
#: What git and the forge alone read.
NOT_PACKED = (".gitignore", ".github/")
#: What setuptools adds to a source archive.
ADDED = {"PKG-INFO", "src/careerpath.egg-info/SOURCES.txt"}
#: What a licence says that asks for more than to be named.
COPYLEFT = re.compile(r"GPL|\bMPL|EUPL|\bEPL|copyleft|share.?alike", re.IGNORECASE)


def tracked() -> set[str]:
    """Return the files of this repository, new ones too; skip outside of one."""
    if not (ROOT / ".git").exists():
        pytest.skip("no repository to compare with")
    listed = subprocess.run(
        ["git", "ls-files", "-z", "-co", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    named = set(listed.stdout.split("\0")) - {""}
    return {name for name in named if (ROOT / name).exists()}


def build(source: Path, out: Path, umask: int) -> None:
    """Build both archives as anyone would, elsewhere and with other rights."""
    done = subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", out, source],
        capture_output=True,
        check=False,
        env={**os.environ, "SOURCE_DATE_EPOCH": "1700000000"},
        text=True,
        umask=umask,
    )
    assert 0 == done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="module")
def files():
    """Return the files that are there to be packed."""
    return tracked()


@pytest.fixture(scope="module")
def built(files, tmp_path_factory):
    """Return two folders, each with a wheel and a source archive."""
    place = tmp_path_factory.mktemp("release")
    for name, umask in (("one", 0o022), ("two", 0o077)):
        for file in sorted(files):
            copy = place / name / file
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / file, copy)
        build(place / name, place / f"{name}-dist", umask)
    return place / "one-dist", place / "two-dist"


def only(folder: Path, ending: str) -> Path:
    """Return the one file with that ending."""
    (path,) = folder.glob(f"*{ending}")
    return path


def test_the_wheel_holds_the_package_and_nothing_else(built, files):
    """Graph, catalogues, templates and licences; no test, no page for keepers."""
    with zipfile.ZipFile(only(built[0], ".whl")) as wheel:
        names = set(wheel.namelist())
    about = f"careerpath-{__version__}.dist-info"
    package = {name[len("src/") :] for name in files if name.startswith("src/")}
    graph = {f"careerpath/{name}" for name in files if name.startswith("graph/")}
    written = {"METADATA", "WHEEL", "entry_points.txt", "top_level.txt", "RECORD"}
    licences = {"LICENSE"}

    assert names == package | (graph - {"careerpath/graph/README.md"}) | {
        f"{about}/{name}"
        for name in written | {f"licenses/{name}" for name in licences}
    }


def test_the_source_archive_is_the_repository(built, files):
    """With the tests, the documentation and what builds it, but without git's own."""
    with tarfile.open(only(built[0], ".tar.gz")) as archive:
        members = [member for member in archive.getmembers() if member.isfile()]
    names = {member.name.partition("/")[2] for member in members}

    packed = {name for name in files if not name.startswith(NOT_PACKED)}
    assert names == packed | ADDED


def test_it_is_built_to_the_same_bytes(built):
    """In another folder, at another time, under other rights."""
    for ending in (".whl", ".tar.gz"):
        one, two = (only(folder, ending) for folder in built)

        assert one.name == two.name
        assert one.read_bytes() == two.read_bytes()


def test_the_version_is_in_the_changelog_and_to_be_cited():
    """The same in each place."""
    changes = (ROOT / "CHANGELOG.md").read_text("utf-8")
    citation = (ROOT / "CITATION.cff").read_text("utf-8")

    assert f"## {__version__} (" == re.search(r"(?m)^## \S+ \(", changes)[0]
    assert f"\nversion: {__version__}\n" in citation


def base_install() -> list[str]:
    """Return the names of all that `pip install careerpath` brings, itself included."""
    found: list[str] = []
    wanted = ["careerpath"]
    while wanted:
        name = wanted.pop()
        if name not in found:
            found.append(name)
            needs = map(Requirement, distribution(name).requires or ())
            wanted += [
                need.name
                for need in needs
                if need.marker is None or need.marker.evaluate({"extra": ""})
            ]
    return sorted(found)


@pytest.mark.parametrize("name", base_install())
def test_nothing_in_the_base_install_is_copyleft(name):
    """Each says under which licence it is, and none asks to hand on under the same."""
    about = distribution(name).metadata
    told = [
        about.get("License-Expression", ""),
        (about.get("License") or "").partition("\n")[0],
        *(c for c in about.get_all("Classifier", ()) if c.startswith("License")),
    ]

    assert any(told)
    assert not COPYLEFT.search(" ".join(told)), told


def test_the_program_that_a_double_click_starts_has_all_parts():
    """What freezes it names extras that there are, and lies beside texts of both."""
    setup = configparser.ConfigParser()
    setup.read(ROOT / "setup.cfg", "utf-8")
    recipe = (ROOT / "packing" / "frozen.py").read_text("utf-8")
    extras = ast.literal_eval(re.search(r"(?m)^EXTRAS = (.*)$", recipe)[1])
    listed = setup["options.extras_require"]["freeze"].split()
    beside = {path.name for path in (ROOT / "packing" / "beside").iterdir()}
    workflow = (ROOT / ".github" / "workflows" / "freeze.yml").read_text("utf-8")

    assert f"careerpath[{','.join(sorted(extras))}]" in listed
    # The library that Linux has for it is under the GPL.
    assert '"readline"' in re.search(r"(?ms)^WITHOUT = \(.*?^\)", recipe)[0]
    assert {"README.txt", "LISEZ-MOI.txt", "careerpath.desktop"} == beside
    assert all(f'"{name}"' in recipe for name in beside)
    for step in ("requirements/freeze.txt", "frozen.py", "try_frozen.py dist/"):
        assert step in workflow


def test_the_fonts_that_typst_holds_come_with_their_licences(tmp_path, monkeypatch):
    """It brings none; what the fonts say and what they name lies in the program."""
    monkeypatch.syspath_prepend(ROOT / "packing")
    parts = importlib.import_module("typst_parts")
    typst = importlib.import_module("typst._typst")

    parts.write_licences_of_typst(Path(typst.__file__), tmp_path)

    told = (tmp_path / "typst-fonts.txt").read_text("utf-8")
    texts = {path.name for path in tmp_path.iterdir()}
    assert "Libertinus Serif Regular" in told
    assert {"typst-OFL-1.1.txt", "typst-fonts.txt"} <= texts
    recipe = (ROOT / "packing" / "frozen.py").read_text("utf-8")
    assert "write_licences_of_typst(" in recipe
