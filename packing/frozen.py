"""Freeze careerpath for people without Python: `python packing/frozen.py`.

It freezes what is installed beside it, and leaves in dist/ one archive: a folder with
a program to click on, how it is used in both languages, and the licence of every part.
CONTRIBUTING.md says why PyInstaller makes it.
"""

from __future__ import annotations

import ast
import platform
import shutil
import subprocess
import sys
import sysconfig
from importlib.metadata import distribution
from pathlib import Path
from typing import TYPE_CHECKING

import PyInstaller.__main__
from packaging.requirements import Requirement
from typst import _typst
from typst_parts import write_licences_of_typst

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.metadata import Distribution

HERE = Path(__file__).parent
DIST, WORK = HERE.parent / "dist", HERE.parent / "build" / "frozen"
#: What the pages of the web can make use of.
EXTRAS = ("web", "import")
#: Whose files are not all found by following imports.
WHOLE = ("careerpath", "anyascii", "odfdo", "snowballstemmer", "typst", "icalendar")
#: What matplotlib imports by the form of a drawing.
HIDDEN = tuple(f"matplotlib.backends.backend_{form}" for form in ("agg", "pdf", "svg"))
#: What is imported by libraries, but by nothing that is offered here; readline is GPL.
WITHOUT = (
    *("tkinter", "readline", "sqlite3", "curses"),
    *("IPython", "pandas", "pytest", "setuptools", "pip", "PyInstaller"),
)
NAMES_OF_LICENCES = ("licen", "copying", "notice", "authors", "copyright")


def main() -> None:
    """Freeze, add what people read, pack."""
    folder = freeze()
    parts = {part.name: part for part in parts_of(distribution("careerpath"), EXTRAS)}
    parts["pyinstaller"] = distribution("pyinstaller")  # what starts the program
    write_licences(folder / "licences", [parts[name] for name in sorted(parts)])
    write_licences_of_typst(Path(_typst.__file__), folder / "licences")
    if sys.platform == "linux":
        write_licences_of_system(folder / "licences")
    for name in ("README.txt", "LISEZ-MOI.txt", "careerpath.desktop"):
        if sys.platform == "linux" or not name.endswith(".desktop"):
            shutil.copy(HERE / "beside" / name, folder)
    print(pack(folder))


def freeze() -> Path:
    """Return the folder of the program."""
    shutil.rmtree(WORK, ignore_errors=True)
    PyInstaller.__main__.run(
        [
            *("--name=careerpath", "--onedir", "--console", "--noconfirm"),
            "--log-level=ERROR",
            *(f"--distpath={WORK}", f"--workpath={WORK / 'work'}"),
            f"--specpath={WORK}",
            *(f"--collect-all={name}" for name in WHOLE),
            *(f"--hidden-import={name}" for name in HIDDEN),
            *(f"--exclude-module={name}" for name in WITHOUT),
            str(HERE / "double_click.py"),
        ]
    )
    folder = WORK / "careerpath"
    # python-docx looks for its templates beside this folder, by way of it.
    (folder / "_internal" / "docx" / "parts").mkdir(exist_ok=True)
    return folder


def parts_of(
    whole: Distribution, extras: tuple[str, ...] = (), seen: set[str] | None = None
) -> Iterator[Distribution]:
    """Yield a distribution and all that it needs, each once."""
    seen = set() if seen is None else seen
    yield whole
    for line in whole.requires or ():
        needed = Requirement(line)
        wanted = [{"extra": extra} for extra in ("", *extras)]
        if needed.marker and not any(needed.marker.evaluate(one) for one in wanted):
            continue
        key = f"{needed.name.lower()}[{','.join(sorted(needed.extras))}]"
        if key not in seen:
            seen.add(key)
            part = distribution(needed.name)
            yield from parts_of(part, tuple(needed.extras), seen)


def write_licences(folder: Path, parts: list[Distribution]) -> None:
    """Write which parts there are, and the licence of each as it comes with it.

    Raises
    ------
    LookupError
        If one comes without.
    """
    folder.mkdir()
    lines, missing = [f"Python {platform.python_version()}: PSF-2.0"], []
    shutil.copy(_licence_of_python(), folder / "Python.txt")
    for part in parts:
        said = part.metadata
        named = [c for c in said.get_all("Classifier") or () if "License ::" in c]
        licence = said["License-Expression"] or "; ".join(
            classifier.rpartition(" :: ")[2] for classifier in named
        )
        lines.append(f"{part.name} {part.version}: {licence or 'see its file'}")
        texts = [
            Path(file.locate())
            for file in part.files or ()
            if file.name.lower().startswith(NAMES_OF_LICENCES)
            and file.suffix not in (".py", ".pyc")
        ]
        if not texts and not licence:
            missing.append(part.name)
        for number, text in enumerate(texts, start=1):
            shutil.copy(text, folder / f"{part.name}-{number}-{text.stem}.txt")
    if missing:
        raise LookupError(f"no licence comes with {', '.join(missing)}")
    (folder / "README.txt").write_text("\n".join(lines) + "\n", "utf-8")


def write_licences_of_system(folder: Path) -> None:
    """Write the licence of each library that Debian or Ubuntu lends.

    On other systems Python brings its own, and their licences stand in its own.
    """
    collected = ast.literal_eval(
        (WORK / "work" / "careerpath" / "COLLECT-00.toc").read_text("utf-8")
    )
    places = [sys.prefix, sysconfig.get_path("stdlib")]
    if sys.base_prefix != "/usr":  # where the libraries of the system are, too
        places.append(sys.base_prefix)
    ours = tuple(str(Path(place).resolve()) for place in places)
    packages = set()
    for _, source, kind in collected[0]:
        file = Path(source).resolve()
        if kind == "BINARY" and not str(file).startswith((*ours, str(WORK))):
            packages.add(_package_of(file))
    for package in sorted(packages):
        text = Path("/usr/share/doc", package, "copyright")
        shutil.copy(text, folder / f"system-{package}.txt")


def _package_of(file: Path) -> str:
    """Return the package of a file, which may be listed without a leading `/usr`."""
    for name in (file, Path("/", *file.parts[2:])):
        found = subprocess.run(
            ["dpkg-query", "--search", name],
            capture_output=True,
            check=False,
            text=True,
        )
        if found.returncode == 0:
            return found.stdout.partition(":")[0]
    raise LookupError(f"no package is known to bring {file}")


def _licence_of_python() -> Path:
    places = (Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix))
    return next(
        place / name
        for place in places
        for name in ("LICENSE.txt", "LICENSE")
        if (place / name).is_file()
    )


def pack(folder: Path) -> Path:
    """Return the archive of a folder, in the form that its system opens by a click."""
    version = distribution("careerpath").version
    system = {"win32": "windows", "darwin": "macos"}.get(sys.platform, sys.platform)
    name = f"careerpath-{version}-{system}-{platform.machine().lower()}"
    form = "gztar" if sys.platform == "linux" else "zip"
    DIST.mkdir(exist_ok=True)
    return Path(shutil.make_archive(str(DIST / name), form, WORK, folder.name))


if __name__ == "__main__":
    main()
