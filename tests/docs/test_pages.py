"""The documentation and the READMEs show what the commands print, in both languages."""

from __future__ import annotations

import re

import pytest

from tests.docs.pages import (
    PAGES,
    ROOT,
    fits,
    lay_down,
    perform,
    read_blocks,
    run_python,
)
from tests.sessions import read_session

DOCS = ROOT / "docs"
#: What stands in blocks that are shown and not run: how to install, serve and cluster.
SHOWN = (
    "careerpath app",
    "careerpath import",
    "careerpath --graph",
    "careerpath --lang",
    "careerpath man",
)
SHOWN += (
    "careerpath batch",
    "careerpath cohort",
    "docker ",
    "echo ",
    "mkdir -p ~/",
    "_CAREERPATH_COMPLETE=fish_source ",
    "dask ",
    "pip install ",
    "uvx ",
    "pipx run ",
    "python3 -m ",
    "source ",
)


def names(language):
    """Return the pages of a language."""
    folder = DOCS / language
    return {path.relative_to(folder) for path in folder.rglob("*.md")}


def identify(path):
    """Return what a page is called here."""
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", PAGES, ids=identify)
def test_a_page_shows_what_is_printed(path, tmp_path, monkeypatch):
    """From top to bottom, in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))
    monkeypatch.delenv("CAREERPATH_NO_PROFILE", raising=False)
    known = {}
    for block in read_blocks(path.read_text("utf-8")):
        lay_down(block, tmp_path)
        if block.language == "console":
            for call in read_session(block.text):
                printed = perform(call)
                assert fits(call.output, printed), f"{call.command}\n{printed}"
        elif block.language == "pycon":
            assert block.text == run_python(block.text, known)


@pytest.mark.parametrize("path", PAGES, ids=identify)
def test_what_is_not_run_is_known(path):
    """A block for the shell installs, serves or starts a cluster, and no more."""
    for block in read_blocks(path.read_text("utf-8")):
        if block.language == "sh":
            for line in block.text.splitlines():
                assert line.startswith(SHOWN), line


def test_both_languages_have_the_same_pages():
    """Under the same names, so that each leads to its twin."""
    assert names("en") == names("fr")


def read(language, page):
    """Return the text of a page with what it includes."""
    path = DOCS / language / page
    return re.sub(
        r"^```{include} (\S+)\n```$",
        lambda found: (path.parent / found[1]).read_text("utf-8"),
        path.read_text("utf-8"),
        flags=re.MULTILINE,
    )


@pytest.mark.parametrize("page", sorted(names("en")), ids=str)
def test_a_page_and_its_twin_have_as_much_in_them(page):
    """As many headings, blocks, rows of tables and pictures."""
    english, french = (read(language, page) for language in ("en", "fr"))
    for sign in (r"(?m)^#+ ", r"(?m)^```", r"(?m)^\|", r"!\["):
        assert len(re.findall(sign, english)) == len(re.findall(sign, french)), sign


@pytest.mark.parametrize("path", sorted((DOCS / "fr").rglob("*.md")), ids=identify)
def test_french_signs_keep_their_space(path):
    """Narrow and unbreakable, outside of code."""
    text = re.sub(r"(?s)```.*?```|`[^`]*`", "", path.read_text("utf-8"))

    assert not re.findall(r".{0,20}(?<=[^\W\d]) [;:!?»](?=\s).{0,9}|« .{9}", text)
