"""Output in the encoding of a French Windows has no question mark of ours."""

from __future__ import annotations

import pytest

from careerpath.document.typesetting import spelling
from tests.cases import for_each
from tests.cli.runs import LANGUAGES, commands, kinds, run
from tests.cli.writers import WRITERS, fill_folder

#: These write files only, or take long to print what the others do.
_UNPRINTED = {"batch", "dossier", "export", "match"}
_WRITERS = {name: (*name.split(), *WRITERS[name][0]) for name in WRITERS}
PRINTED = {
    **{name: words for name, words in _WRITERS.items() if name not in _UNPRINTED},
    "diagram route": (*_WRITERS["diagram route"], "--ascii"),  # as such a file has it
    "check": ("check",),
    "man": ("man",),
    "routes --why": ("routes", "executive-assistant", "hr-manager", "--why"),
    "plan verify": ("plan", "verify"),
    "plan update": ("plan", "update"),
    "no role": ("role", "nobody at all"),
    "no route": ("routes", "executive-assistant", "nurse"),
    "no choice": ("roles", "--format", "?"),
    **{
        f"{name} --help": (*name.split(), "--help")
        for name in {**commands(), **kinds("diagram", "plan", "profile", "progress")}
    },
}


@pytest.fixture
def folder(here):
    """Work in a folder with what commands read."""
    fill_folder()
    return here


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("lang", LANGUAGES)
@for_each(sorted(PRINTED))
def test_every_sign_has_one_that_is_near(name, lang):
    """Of every answer, help page and message, on both streams."""
    done = run(*PRINTED[name], lang=lang)
    for said in (done.stdout, done.stderr):
        old = said.encode("cp1252", spelling("cp1252")).decode("cp1252")

        assert old.count("?") == said.count("?"), {*said} - {*old}
