"""The public names, the import direction, and what an import costs."""

from __future__ import annotations

import configparser
import inspect
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest

import careerpath

ROOT = Path(__file__).parents[1]


def test_every_public_name_is_there():
    """In the order of the alphabet, and nothing else is promised."""
    assert set(careerpath.__all__) <= set(dir(careerpath))
    assert {*careerpath.__all__, "__version__"} == set(careerpath._HOMES)
    assert sorted(careerpath.__all__) == careerpath.__all__


@pytest.mark.parametrize("name", careerpath.__all__)
def test_every_public_name_is_documented(name):
    """One line of what it is for, then what each parameter or attribute means."""
    public = getattr(careerpath, name)
    summary, _, text = inspect.getdoc(public).partition("\n")
    told = _section("Parameters", text)

    assert summary.endswith(".")
    if inspect.isfunction(public):
        assert {*inspect.signature(public).parameters} == {*told}
    else:
        assert told or _section("Attributes", text)


def _section(heading, text):
    """Return the names that a section of a docstring explains."""
    found = re.search(rf"(?ms)^{heading}\n-+\n(.*?)(\n\n\w+\n-+\n|\Z)", text)
    lines = re.findall(r"(?m)^\w.*$", found[1]) if found else []
    return ", ".join(lines).split(", ") if lines else []


@pytest.mark.parametrize("name", careerpath.__all__)
def test_every_public_name_is_typed(name):
    """Whatever it takes and whatever it gives."""
    public = getattr(careerpath, name)
    signature = inspect.signature(public)
    takes = [parameter.annotation for parameter in signature.parameters.values()]

    assert inspect.Parameter.empty not in takes
    if inspect.isfunction(public):
        assert signature.return_annotation is not inspect.Signature.empty


def test_an_unknown_name_is_an_attribute_error():
    """As for any module."""
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        careerpath.nothing  # noqa: B018


def test_importing_the_package_imports_nothing_else():
    """Not even our own modules, and nothing is translated."""
    code = (
        "import sys, careerpath;"
        "print(sorted(m for m in sys.modules if m.startswith('careerpath.')"
        " or m in ('networkx', 'yaml', 'matplotlib', 'click', 'gettext')))"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert "[]\n" == done.stdout


def test_calls_flow_downwards_only():
    """The contracts in setup.cfg hold."""
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )

    assert 0 == done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("library", "knows"),
    [("click", "cli"), ("yaml", "loading"), ("matplotlib", "diagram")],
)
def test_whoever_may_not_know_a_library_is_named(library, knows):
    """A new module is kept from it, too, without anyone thinking of it."""
    contracts = configparser.ConfigParser()
    contracts.read(ROOT / "setup.cfg", encoding="utf-8")
    named = contracts[f"importlinter:contract:{library}"]["source_modules"].split()
    modules = {module.name for module in pkgutil.iter_modules(careerpath.__path__)}
    free = {knows, "__main__", "graph", "locale"}

    assert {f"careerpath.{name}" for name in modules - free} == set(named)


def test_an_installation_has_every_file_of_the_graph():
    """Whatever is read from the folder is packed with it."""
    setup = configparser.ConfigParser()
    setup.read(ROOT / "setup.cfg")
    patterns = setup["options.package_data"]["careerpath.graph"].split(", ")
    packed = {path for pattern in patterns for path in (ROOT / "graph").glob(pattern)}
    data = {*(ROOT / "graph").rglob("*.yaml"), *(ROOT / "graph").rglob("*.csv")}

    assert data
    assert packed == data
