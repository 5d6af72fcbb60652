"""Names become labels, ids and aliases that a graph folder may hold."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath.importers.naming import clean, kebab, other_names, title, unique_ids
from careerpath.model.text import Text

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@given(st.text())
def test_a_clean_name_stands_on_one_line(text):
    """Without spaces around, and nothing unseen."""
    name = clean(text)

    assert name == name.strip() == clean(name)
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]", name)


@given(st.dictionaries(st.text("ab/-1"), st.text("Cc# é-")))
def test_ids_are_kebab_case_and_differ(names):
    """Whatever the names, even none."""
    ids = unique_ids(names)

    assert list(names) == list(ids)
    assert len(names) == len(set(ids.values()))
    assert all(map(ID.fullmatch, ids.values()))


@given(st.dictionaries(st.text("ab/-1"), st.text(max_size=12)))
def test_ids_of_any_alphabet_are_kebab_case_and_differ(names):
    """And the same ones come of the same names in any order."""
    ids = unique_ids(names)

    assert len(names) == len(set(ids.values()))
    assert all(map(ID.fullmatch, ids.values()))
    assert ids == unique_ids(dict(reversed(names.items())))


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Γραμματέας διοίκησης", "grammateas-dioikisis"),
        ("Деловодител/ка", "delovoditel-ka"),
        ("Керівник відділу", "kerivnik-viddilu"),
        ("Батько", "batko"),
        ("Łódź – Œuvre", "lodz-oeuvre"),
        ("Þjónn", "thjonn"),
        ("مساعد إداري", "msd-dry"),
    ],
)
def test_ids_of_other_alphabets_can_be_read(name, id):
    """As their letters are said; never is there a sign that parts folders."""
    assert id == kebab(name)


def test_a_name_gone_changes_no_other_id():
    """Those of one name all bear their code, as long as there are two of them."""
    both = unique_ids({"1": "Clerk", "2": "clerk", "3": "Cook"})
    three = unique_ids({"1": "Clerk", "2": "clerk", "3": "Cook", "4": "CLERK"})

    assert both == {code: id for code, id in three.items() if code != "4"}


def test_a_long_name_is_cut_between_words():
    """At 48 letters, so that a list of ids fits a screen."""
    assert "a-" * 23 + "a" == kebab("a " * 100)
    assert "a" * 48 == kebab("a" * 100)


def test_other_names_leave_out_the_label_in_either_gender():
    """And a name that stands twice."""
    label = Text("clerk", "employé", "employée")

    assert ("aide", "Aides") == other_names(
        label, ["Clerk", "employé/employée", "EMPLOYÉE", "aide", "Aide ", "Aides", ""]
    )


def test_a_title_of_one_language_shows_both_genders_in_the_other():
    """Joined by a dot, where it is said to be the other's and where it is lent."""
    both = title({"en": "Agent/Agente", "fr": "Agent/Agente"}, ["en", "fr"])
    french = title({"fr": "Agent/Agente"}, ["fr"])

    assert Text("Agent·e", "Agent", "Agente") == both
    assert "Agent·e" == french.in_language("en") == french.in_language("fr")
