"""Where nothing is typed the pages open, and what went wrong is left to be read."""

from __future__ import annotations

import sys

import pytest

from careerpath.cli import double_click


@pytest.fixture
def started(monkeypatch):
    """Return what starts with some words typed: whether it waited, and what it ran."""

    def start(typed, code, *, terminal=True):
        seen = []

        def main(**_):
            seen.append(sys.argv[1:])
            raise SystemExit(code)

        monkeypatch.setattr(double_click, "main", main)
        monkeypatch.setattr(sys, "argv", ["careerpath", *typed])
        monkeypatch.setattr(sys.stdin, "isatty", lambda: terminal, raising=False)
        monkeypatch.setattr("builtins.input", seen.append)
        with pytest.raises(SystemExit):
            double_click.start()
        return seen

    return start


def test_without_a_word_the_pages_open(started):
    assert [["app"]] == started([], 0)
    assert [["roles"]] == started(["roles"], 2)


def test_a_window_stays_until_what_went_wrong_is_read(started, monkeypatch):
    """In the language of the system; a program that starts it waits for nobody."""
    monkeypatch.setenv("CAREERPATH_LANG", "fr")
    assert [["app"], "Appuyez sur Entrée pour fermer cette fenêtre."] == started([], 3)
    assert [["app"]] == started([], 3, terminal=False)


def test_a_browser_finds_the_libraries_of_the_system(started, monkeypatch):
    """Which our own would hide."""
    monkeypatch.setenv("LD_LIBRARY_PATH", "/ours")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/theirs")
    started([], 0)
    assert "/theirs" == double_click.os.environ["LD_LIBRARY_PATH"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    started([], 0)
    assert "LD_LIBRARY_PATH" not in double_click.os.environ
