"""Changing a profile changes what is asked for, and nothing else in the file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath import load_graph, load_profile
from careerpath.errors import CareerPathError, DataError, InvalidValueError
from careerpath.loading.profiles.editing import change_profile
from careerpath.loading.profiles.keys import KEYS
from careerpath.loading.profiles.saving import write_profile

GRAPH = load_graph()
#: What someone may have made of their file.
TEXT = """\
# Mine. Hands off!

role: 'receptionist'  # Receptionist
months_in_role: 12   # since spring

# I mean it
hours_per_week: 3
avoid_roles:   # never again
  - recruiter
matters: [soon]
# below here: skills
skills:
  # from the course
  Excel: 2  # certificate
  discretion: 1

# the end
"""


@pytest.fixture
def mine(tmp_path):
    path = tmp_path / "me.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return path


def change(path, changes=None, levels=None, language="en"):
    return change_profile(path, GRAPH, changes or {}, levels or {}, language=language)


def difference(path):
    """Return the lines that went and those that came."""
    before, after = TEXT.splitlines(), path.read_text("utf-8").splitlines()
    return [x for x in before if x not in after], [x for x in after if x not in before]


@pytest.mark.parametrize(
    ("changes", "levels", "gone", "come"),
    [
        ({"hours_per_week": "6"}, {}, ["hours_per_week: 3"], ["hours_per_week: 6"]),
        ({"heures_par_semaine": "6"}, {}, ["hours_per_week: 3"], ["hours_per_week: 6"]),
        ({"matters": ""}, {}, ["matters: [soon]"], []),
        ({"hours_per_week": ""}, {}, ["hours_per_week: 3"], []),
        (
            {"avoid_roles": ""},
            {},
            ["avoid_roles:   # never again", "  - recruiter"],
            [],
        ),
        ({"target": ""}, {}, [], []),
        ({"target": "HR manager"}, {}, [], ["target: HR manager"]),
        ({"first_name": "No"}, {}, [], ['first_name: "No"']),
        ({"never_below_my_grade": "true"}, {}, [], ["never_below_my_grade: true"]),
        (
            {"matters": "soon, firm-evidence"},
            {},
            ["matters: [soon]"],
            ["matters: [soon, firm-evidence]"],
        ),
        (
            {"role": "recruiter"},
            {},
            ["role: 'receptionist'  # Receptionist"],
            ["role: 'recruiter'     # Recruiter"],
        ),
        (
            {},
            {"spreadsheets": 3},
            ["  Excel: 2  # certificate"],
            ["  Excel: 3  # certificate"],
        ),
        ({}, {"autonomy": 2}, [], ["  autonomy: 2"]),
    ],
)
def test_a_change_leaves_all_other_lines(changes, levels, gone, come, mine):
    """Comments and order among them; the file before is kept beside it."""
    profile = change(mine, changes, levels)

    assert (gone, come) == difference(mine)
    assert profile == load_profile(mine, GRAPH)
    if gone or come:
        assert TEXT == mine.with_name("me.yaml.bak").read_text("utf-8")
    else:
        assert not mine.with_name("me.yaml.bak").exists()


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("{}\n", "fr", "heures_par_semaine"),
        ("{}\n", "en", "hours_per_week"),
        ("métier: receptionist\n", "en", "heures_par_semaine"),
        ("role: receptionist\n", "fr", "hours_per_week"),
    ],
)
def test_a_new_key_is_in_the_language_of_the_file(text, language, expected, mine):
    """Or in that of whoever asks, where the file has none."""
    mine.write_text(text, encoding="utf-8")

    change(mine, {"hours_per_week": "6"}, language=language)

    assert f"{expected}: 6" in mine.read_text("utf-8").replace(
        "{", ""
    ).splitlines() or (f"{{{expected}: 6}}\n" == mine.read_text("utf-8"))


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"hours_week": "3"}, "did you mean “hours_per_week”"),
        ({"zzz": "3"}, "write one of: first_name, title_gender, role"),
        ({"skills": "x"}, "careerpath profile learn SKILL=LEVEL"),
        ({"compétences": "x"}, "careerpath profile learn SKILL=LEVEL"),
    ],
)
def test_a_key_that_is_none_is_refused(changes, told, mine):
    """With what to write instead; nothing is written."""
    with pytest.raises(InvalidValueError, match=told):
        change(mine, changes)

    assert TEXT == mine.read_text("utf-8")


def test_the_keys_there_are_stand_in_the_language_of_who_asks(mine):
    """Whatever the file is written in."""
    with pytest.raises(InvalidValueError, match="prénom, genre_des_titres, métier"):
        change(mine, {"zzz": "3"}, language="fr")


WRONG = {
    "first_name": "A" * 81,
    "title_gender": "both",
    "role": "queen",
    "months_in_role": "many",
    "target": "queen",
    "hours_per_week": "99",
    "company_size": "huge",
    "status": "boss",
    "avoid_roles": "recruiter, queen",
    "avoid_families": "royalty",
    "never_below_my_grade": "perhaps",
    "matters": "soon, less-study",
    "assume_role_skills": "perhaps",
}


@pytest.mark.parametrize("key", KEYS)
def test_what_is_wrong_at_any_key_is_told_and_not_written(key, mine):
    """As if it stood in the file already."""
    if key == "skills":
        with pytest.raises(DataError, match="cannot be used"):
            change(mine, levels={"spreadsheets": 9})
    else:
        with pytest.raises(CareerPathError):
            change(mine, {key: WRONG[key]})

    assert TEXT == mine.read_text("utf-8")
    assert [mine] == [*mine.parent.glob("me*")]


@pytest.mark.parametrize("number", ["--5", "9" * 5000, "٣"])
def test_a_number_that_is_none_is_told(number, mine):
    """Not what Python makes of it."""
    with pytest.raises(DataError, match="cannot be used"):
        change(mine, {"months_in_role": number})


def test_a_broken_file_is_not_changed(mine):
    """Its mistakes are told first."""
    mine.write_text("role: queen\n", encoding="utf-8")

    with pytest.raises(DataError):
        change(mine, {"hours_per_week": "6"})

    assert "role: queen\n" == mine.read_text("utf-8")


RIGHT = {
    "first_name": st.sampled_from(["Ada", "Zoé", "yes", "1", "it's: #1"]),
    "hours_per_week": st.integers(1, 60).map(str),
    "months_in_role": st.integers(0, 99).map(str),
    "target": st.sampled_from(["", "HR manager", "recruiter"]),
    "company_size": st.sampled_from(["", "sme", "PME", "large"]),
    "avoid_roles": st.sampled_from(["", "recruiter", "HR officer, secretary"]),
    "matters": st.sampled_from(["", "soon", "less-study,firm-evidence"]),
    "never_below_my_grade": st.sampled_from(["", "true", "false"]),
}
CHANGES = st.lists(
    st.one_of(*(st.tuples(st.just(key), value) for key, value in RIGHT.items())),
    max_size=6,
)


@given(
    changes=CHANGES,
    levels=st.dictionaries(
        st.sampled_from(sorted(GRAPH.skills)[:8]), st.integers(0, 4), max_size=3
    ),
)
def test_comments_and_order_outlast_any_changes(changes, levels, tmp_path_factory):
    """Those beside a key that was removed go with it, all others stay in order."""
    path = tmp_path_factory.mktemp("mine") / "me.yaml"
    path.write_text(TEXT, encoding="utf-8")

    for key, value in changes:
        change(path, {key: value})
    profile = change(path, levels=levels)

    comments = ["# Mine. Hands off!", "# I mean it", "# below here: skills"]
    comments += ["# from the course", "# certificate", "# the end"]
    text = path.read_text("utf-8")
    places = [text.find(comment) for comment in comments]
    assert -1 not in places
    assert sorted(places) == places
    assert levels.items() <= profile.held.items()


# ----------------------------------------------------------------------------- safety


def test_a_new_profile_keeps_the_one_before(mine):
    """Whole, under its name with .bak."""
    profile = load_profile(mine, GRAPH)

    write_profile(GRAPH, profile, mine, language="fr")

    assert profile == load_profile(mine, GRAPH)
    assert TEXT == mine.with_name("me.yaml.bak").read_text("utf-8")


SIGNS = st.text(st.sampled_from(" \n:#-[]{}'\"|>&*!%@`?,\tab1é"), max_size=6)


@given(start=st.integers(0, len(TEXT)), length=st.integers(0, 20), instead=SIGNS)
def test_a_mangled_file_is_changed_or_refused(start, length, instead, tmp_path_factory):
    """Whatever a hand has made of it: never a traceback, never a half of it."""
    path = tmp_path_factory.mktemp("mangled") / "me.yaml"
    mangled = TEXT[:start] + instead + TEXT[start + length :]
    path.write_text(mangled, encoding="utf-8", newline="")

    try:
        profile = change(path, {"hours_per_week": "7", "matters": ""}, {"autonomy": 2})
    except CareerPathError:
        assert mangled.encode() == path.read_bytes()
    else:
        assert profile == load_profile(path, GRAPH)
        assert (7, 2) == (profile.hours_per_week, profile.held["autonomy"])
