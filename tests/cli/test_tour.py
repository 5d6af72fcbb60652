"""The tour shows real answers, waits, and leaves nothing behind."""

from __future__ import annotations

import shlex

import pytest

from careerpath.cli.tour import STOPS
from careerpath.i18n import translator
from tests.cli.runs import LANGUAGES, run


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_command_is_shown_with_its_answer(here, lang):
    """As it answers by itself; a profile at hand and a graph of one's own are left."""
    (here / "me.yaml").write_text("role: receptionist\nskills: {tact: 9}\n", "utf-8")
    told = run(
        "tour",
        "--no-input",
        lang=lang,
        env={"CAREERPATH_NO_PROFILE": "", "CAREERPATH_GRAPH": "nowhere"},
    )
    commands = [translator(lang)(stop.command) for stop in STOPS]
    first = run(*shlex.split(commands[0])[1:], lang=lang).stdout

    assert 0 == told.exit_code
    assert f"\n$ {commands[0]}\n\n{first}\n2/5" in told.stdout
    places = [told.stdout.index(f"\n$ {command}\n") for command in commands]
    assert sorted(places) == places
    assert ["me.yaml"] == [path.name for path in here.iterdir()]


def test_it_goes_on_with_enter_and_ends_with_q():
    """The question stands apart from the answers."""
    told = run("tour", lang="en", typed="\nq\n")

    assert 0 == told.exit_code
    assert 2 == told.stderr.count("Enter goes on, q ends: ")
    assert "2/5" in told.stdout
    assert "3/5" not in told.stdout
