"""The manual page holds every command and option, and readers of man take it."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest

from tests.cli.runs import LANGUAGES, commands, kinds, run


def page(lang):
    """Return the manual page in a language."""
    return run("man", lang=lang).stdout


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_holds_what_the_help_says(lang):
    """Each command with its options, in the language of the session."""
    text = page(lang).replace(r"\-", "-")

    for name in (*commands(), *kinds()):
        assert f"\n.SS careerpath {name}\n" in text
    of_gap = text.partition("\n.SS careerpath gap\n")[2].partition("\n.SS")[0]
    options = {*re.findall(r"--[a-z-]+", run("gap", "-h", lang=lang).stdout)}
    assert options - {"--help"} == {*re.findall(r"--[a-z-]+", of_gap)}
    heading = {"en": "EXIT STATUS", "fr": "CODES DE SORTIE"}[lang]
    assert f'\n.SH "{heading}"\n' in text


def test_the_line_for_each_shell_is_in_it():
    """One line, to be copied."""
    lines = page("en").replace(r"\-", "-").splitlines()

    for shell in ("bash", "zsh", "fish"):
        assert 1 == sum(f"_CAREERPATH_COMPLETE={shell}_source" in li for li in lines)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.skipif(not shutil.which("mandoc"), reason="mandoc is not here")
def test_mandoc_finds_no_fault(lang):
    """But that it has no date: the same program prints the same page every day."""
    found = subprocess.run(
        ["mandoc", "-Tlint", "-Wwarning"],
        input=page(lang),
        capture_output=True,
        check=False,
        encoding="utf-8",
    )

    assert [] == [li for li in found.stdout.splitlines() if "missing date" not in li]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.skipif(not shutil.which("man"), reason="man is not here")
def test_man_shows_it(lang):
    """Without a warning, and without marks of roff."""
    shown = subprocess.run(
        ["man", "--warnings", "-l", "-"],
        input=page(lang),
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={"LC_ALL": "C.UTF-8", "MANWIDTH": "78", "PATH": "/usr/bin:/bin"},
    )

    assert (0, "") == (shown.returncode, shown.stderr)
    assert "careerpath plan update" in shown.stdout
    assert "\\" not in shown.stdout
