"""Offer a tiny graph, a settings folder, signals and a terminal of 80 columns."""

from __future__ import annotations

import signal

import pytest

from tests.cli.tiny import write_tiny_graph


@pytest.fixture(scope="session")
def tiny(tmp_path_factory):
    """Return the folder of a graph whose texts hold no Latin letter."""
    return write_tiny_graph(tmp_path_factory.mktemp("tiny") / "graph")


@pytest.fixture(autouse=True)
def settings(tmp_path_factory, monkeypatch):
    """Give each test its own settings folder, and return the user's file in it."""
    folder = tmp_path_factory.mktemp("config")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder))
    monkeypatch.setenv("COLUMNS", "80")
    (folder / "careerpath").mkdir()
    return folder / "careerpath" / "config.toml"


@pytest.fixture
def here(tmp_path, monkeypatch):
    """Stand in a folder of one's own."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def signals_heard():
    """Let programs hear what nohup, say, lets the tests themselves ignore."""
    ignored = [
        number
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
        if signal.getsignal(number) == signal.SIG_IGN
    ]
    for number in ignored:
        signal.signal(number, signal.SIG_DFL)
    yield
    for number in ignored:
        signal.signal(number, signal.SIG_IGN)
