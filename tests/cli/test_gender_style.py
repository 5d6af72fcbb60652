"""How French titles name both genders, wherever they are printed."""

from __future__ import annotations

import pytest

from careerpath.loading import load_graph
from careerpath.model.text import GENDER_STYLES
from tests.cli.runs import run

TITLES = {
    "dot": "Assistant·e de direction",
    "slash": "Assistant/e de direction",
    "doublet": "Assistante ou assistant de direction",
    "none": "Assistant de direction",
}
CALLS = [
    ("role", "executive-assistant"),
    ("routes", "executive-assistant", "office-manager", "-k", "1"),
    ("diagram", "executive-assistant", "office-manager", "-k", "1"),
    ("checklist", "executive-assistant"),
]


@pytest.mark.parametrize("style", GENDER_STYLES)
@pytest.mark.parametrize("call", CALLS, ids=lambda call: call[0])
def test_every_command_writes_titles_in_the_style(call, style):
    """And in no other."""
    shown = run(*call, "--gender-style", style, lang="fr").stdout

    assert TITLES[style] in shown
    for other in {*TITLES} - {style, "none"}:
        assert TITLES[other] not in shown


def test_the_page_is_drawn_in_the_style(tmp_path):
    """Its title is the file's."""
    path = tmp_path / "a.svg"
    call = ("diagram", *CALLS[1][1:], "-o", str(path))
    run(*call, "--gender-style", "slash", lang="fr")

    assert "d'assistant/e de direction" in path.read_text(encoding="utf-8").lower()


@pytest.mark.parametrize(
    ("flags", "environment", "content", "expected"),
    [
        ((), {}, "", "dot"),
        ((), {}, 'gender_style = "slash"\n', "slash"),
        ((), {"CAREERPATH_GENDER_STYLE": "none"}, 'gender_style = "slash"\n', "none"),
        (
            ("--gender-style", "doublet"),
            {"CAREERPATH_GENDER_STYLE": "none"},
            'gender_style = "slash"\n',
            "doublet",
        ),
    ],
)
def test_who_decides(flags, environment, content, expected, settings):
    """Flag, our variable, the user's file, the dot."""
    settings.write_text(content, encoding="utf-8")
    shown = run("role", "executive-assistant", *flags, lang="fr", env=environment)

    assert TITLES[expected] == shown.stdout.splitlines()[0]


def test_a_wrong_style_says_what_is_possible(settings):
    """In the call and in the file."""
    assert "dot, slash, doublet, none" in run("--gender-style", "x", "roles").stderr
    settings.write_text('gender_style = "x"\n', encoding="utf-8")
    assert "write one of: dot, slash, doublet, none" in run("roles").stderr


@pytest.mark.parametrize("style", GENDER_STYLES)
def test_what_is_printed_can_be_typed(style):
    """Each title, as it stands on the page, finds its role."""
    graph = load_graph().in_gender_style(style)

    for role in graph.roles.values():
        assert role == graph.find_role(role.label.in_language("fr"))
