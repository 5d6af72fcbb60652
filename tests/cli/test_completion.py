"""The shell completes ids, with labels beside them."""

from __future__ import annotations

import pytest
from click.shell_completion import ShellComplete

from careerpath.cli import main
from careerpath.cli.speaking import speaking


def completed(words, incomplete, lang="en"):
    """Return what the shell would offer: (value, help)."""
    with speaking(lang):
        items = ShellComplete(
            main, {}, "careerpath", "_CAREERPATH_COMPLETE"
        ).get_completions(["--lang", lang, *words], incomplete)
    return [(item.value, item.help) for item in items]


@pytest.mark.parametrize(
    ("words", "incomplete", "expected"),
    [
        (["role"], "office-m", ["office-manager", "freelance-office-manager"]),
        (["role"], "Assistante de dir", ["executive-assistant"]),
        (["role"], "chargee d'acc", [("receptionist", "Receptionist")]),
        (["routes", "recruiter"], "hr-d", [("hr-director", "HR director")]),
        (["routes", "--via"], "hr-d", [("hr-director", "HR director")]),
        (["routes", "recruiter", "--trade-offs"], "hr-d", ["hr-director"]),
        (["routes", "EA", "OM", "--trade-offs"], "ti", [("time", None)]),
        (["routes", "EA", "OM", "--trade-offs"], "time,e", [("time,effort", None)]),
        (["routes", "EA", "OM", "--trade-offs"], "time,t", []),
        (["reach", "--to"], "hr-d", [("hr-director", "HR director")]),
        (["unlock"], "hr-d", [("hr-director", "HR director")]),
        (["unlock", "EA", "--from"], "hr-d", [("hr-director", "HR director")]),
        (["compare", "recruiter"], "hr-d", [("hr-director", "HR director")]),
        (["skill"], "tableu", [("spreadsheets", "Spreadsheets")]),
        (["gap", "recruiter", "--have"], "spreads", [("spreadsheets", "Spreadsheets")]),
        (["profile"], "lea", [("learn", "Write down a skill that is learnt.")]),
        (["profile", "learn"], "spreads", [("spreadsheets", "Spreadsheets")]),
        (["profile", "new", "--role"], "hr-d", [("hr-director", "HR director")]),
        (["role"], "zzz", []),
        (["--graph", "nowhere", "role"], "office", []),
    ],
)
def test_names_begin_like_an_id_or_a_label(words, incomplete, expected):
    """In either language, accents or not."""
    found = completed(words, incomplete)

    if expected and isinstance(expected[0], str):
        assert set(expected) <= {value for value, _help in found}
    else:
        assert expected == found


def test_labels_are_in_the_language():
    """The value stays the id."""
    expected = [("hr-director", "Directeur·rice des ressources humaines")]

    assert expected == completed(["role"], "hr-d", "fr")


def test_commands_are_completed_with_their_summaries():
    """In the language, too."""
    assert [("check", "List every mistake in a graph folder, with file and line.")] == (
        completed([], "che")[1:]
    )
