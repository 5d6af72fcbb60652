"""How French titles name both genders, wherever they are printed."""

from __future__ import annotations

import re

import pytest

from careerpath.loading import load_graph
from careerpath.model.text import GENDER_STYLES
from tests.cli.runs import run

TITLES = {
    "dot": "Assistant·e de direction",
    "slash": "Assistant/e de direction",
    "doublet": "Assistante ou assistant de direction",
    "feminine": "Assistante de direction",
    "masculine": "Assistant de direction",
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
    for other in {*TITLES} - {style, "feminine", "masculine"}:
        assert TITLES[other] not in shown


@pytest.mark.parametrize(
    "call",
    [
        ("roles",),
        ("role", "hr-officer"),
        ("skill", "payroll-administration"),
        ("compare", "executive-assistant", "hr-officer"),
        ("next", "executive-assistant"),
        ("reach", "executive-assistant"),
        ("who-can-reach", "hr-officer"),
        ("unlock", "hr-officer", "--from", "EA", "--within-hours", "400"),
        ("gap", "hr-officer", "--from", "executive-assistant"),
        ("routes", "executive-assistant", "hr-manager"),
        ("routes", "executive-assistant", "hr-manager", "--trade-offs"),
        ("why", "executive-assistant", "office-manager"),
        ("diagram", "map", "hr"),
        ("diagram", "timeline", "executive-assistant", "hr-manager"),
        ("diagram", "gap", "hr-officer", "--from", "executive-assistant"),
        ("diagram", "compare", "executive-assistant", "hr-officer"),
        ("diagram", "trade-offs", "executive-assistant", "hr-manager"),
        ("evidence",),
    ],
    ids=" ".join,
)
def test_one_person_is_called_so_on_every_page(call):
    """No text of the page names both genders; the roles are the same."""
    joined = re.compile(r"\w+·\w+")
    both, feminine, masculine = (
        run(*call, "--gender-style", style, lang="fr").stdout
        for style in ("dot", "feminine", "masculine")
    )

    assert joined.search(both)
    assert not joined.search(feminine + masculine)
    assert feminine != masculine


@pytest.mark.parametrize("style", GENDER_STYLES)
def test_english_has_one_title(style):
    """Whatever the style."""
    call = ("routes", "executive-assistant", "hr-manager", "--gender-style", style)

    assert run(*call[:3], lang="en").stdout == run(*call, lang="en").stdout


@pytest.mark.parametrize(
    ("flags", "content", "expected"),
    [
        ((), "title_gender: feminine", "Assistante de direction"),
        ((), "genre_des_titres: masculin", "Assistant de direction"),
        (("--gender-style", "slash"), "title_gender: feminine", TITLES["slash"]),
    ],
)
def test_a_profile_says_how_its_person_is_called(
    flags, content, expected, settings, tmp_path
):
    """It goes before the user's file, and a flag before it."""
    settings.write_text('gender_style = "doublet"\n', encoding="utf-8")
    profile = tmp_path / "me.yaml"
    profile.write_text(f"role: executive-assistant\n{content}\n", encoding="utf-8")
    for call in (
        ("next",),
        ("gap", "hr-officer"),
        ("routes", "executive-assistant", "hr-manager"),
        ("checklist", "executive-assistant", "hr-manager"),
        ("diagram", "executive-assistant", "office-manager", "--outline"),
    ):
        shown = run(*call, "--profile", str(profile), *flags, lang="fr").stdout
        assert expected in shown.replace("d’assist", "Assist")


@pytest.mark.parametrize("style", ["feminine", "masculine"])
def test_tables_and_exports_call_one_person_so(style, tmp_path):
    """As the pages do."""
    people = tmp_path / "people.csv"
    people.write_text("person,role,destination\nA,EA,hr-manager\n", encoding="utf-8")
    for call in (
        ("batch", str(people), "--jobs", "1", "-o", "results.csv"),
        ("export", "executive-assistant", "hr-manager", "-o", "route.graphml"),
        ("checklist", "executive-assistant", "hr-manager", "-o", "list.csv"),
    ):
        path = tmp_path / call[-1]
        run(*call[:-1], str(path), "--gender-style", style, lang="fr")
        assert TITLES[style] in path.read_text(encoding="utf-8")


def test_the_page_is_drawn_in_the_style(tmp_path):
    """Its title is the file's."""
    path = tmp_path / "a.svg"
    call = ("diagram", *CALLS[1][1:], "-o", str(path))
    run(*call, "--gender-style", "slash", lang="fr")

    assert "d’assistant/e de direction" in path.read_text(encoding="utf-8").lower()


@pytest.mark.parametrize(
    ("flags", "environment", "content", "expected"),
    [
        ((), {}, "", "dot"),
        ((), {}, 'gender_style = "slash"\n', "slash"),
        (
            (),
            {"CAREERPATH_GENDER_STYLE": "masculine"},
            'gender_style = "slash"\n',
            "masculine",
        ),
        (
            ("--gender-style", "doublet"),
            {"CAREERPATH_GENDER_STYLE": "masculine"},
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
    assert (
        "dot, slash, doublet, feminine, masculine"
        in run("--gender-style", "x", "roles").stderr
    )
    settings.write_text('gender_style = "x"\n', encoding="utf-8")
    assert (
        "write one of: dot, slash, doublet, feminine, masculine" in run("roles").stderr
    )


@pytest.mark.parametrize("style", GENDER_STYLES)
def test_what_is_printed_can_be_typed(style):
    """Each title, as it stands on the page, finds its role."""
    graph = load_graph().in_gender_style(style)

    for role in graph.roles.values():
        assert role == graph.find_role(role.label.in_language("fr"))
