"""What an extra is said to bring, it brings."""

from __future__ import annotations

import re
import sys
from configparser import ConfigParser
from pathlib import Path

import pytest

from careerpath.extras import EXTRAS, INSTALLED_BY, extra_libraries

SETUP = Path(__file__).parents[1] / "setup.cfg"


@pytest.mark.parametrize("name", EXTRAS)
def test_an_extra_brings_its_libraries(name):
    """By the names that they are installed by."""
    setup = ConfigParser()
    setup.read(SETUP, encoding="utf-8")
    asked = setup["options.extras_require"][EXTRAS[name]].split()

    assert INSTALLED_BY.get(name, name) in {re.split("[<>=]", ask)[0] for ask in asked}


def test_what_no_extra_brings_is_a_mistake_of_ours(monkeypatch):
    """It keeps its traceback: there is nothing that a person could install."""
    monkeypatch.setitem(sys.modules, "click", None)
    with pytest.raises(ModuleNotFoundError, match="click"), extra_libraries():
        import click  # noqa: F401
