"""One language at a time, chosen as documented, and nothing left untranslated."""

from __future__ import annotations

import ctypes
import gettext
import os
import re
import sys
from contextlib import chdir
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace

import pytest

from careerpath import i18n
from careerpath.cli.speaking import choose_language, speaking
from careerpath.model.levels import NOT_HELD
from tests.cases import for_each
from tests.cli.runs import LANGUAGES, commands, kinds, run
from tests.cli.tiny import ENGLISH, FRENCH

#: Calls that answer, that ask for too much, and that fail, on the tiny graph.
CALLS = [
    ("roles",),
    ("roles", "--family", "q-2"),
    ("roles", "--family", "no"),
    ("role", "r-1"),
    ("role", "r-2"),
    ("skills",),
    ("skills", "--category", "no"),
    ("skill", "k-1"),
    ("skill", "k-2"),
    ("compare", "r-1", "r-2"),
    ("compare", "r-1", "r-1"),
    ("next", "r-2"),
    ("next", "r-3"),
    ("gap", "r-2"),
    ("gap", "r-2", "--from", "r-1"),
    ("gap", "r-1", "--from", "r-2"),
    ("gap", "r-1", "--have", "k-1"),
    ("gap", "r-1", "--have", "k-1=7"),
    ("routes", "r-1", "r-3"),
    ("routes", "r-1", "r-3", "--by", "time", "--hours-per-week", "1"),
    ("routes", "r-1", "r-2", "--by", "moves", "--desirable"),
    ("routes", "r-1", "r-2", "--by", "hardest-step"),
    ("routes", "r-1", "r-3", "--max-moves", "1"),
    ("routes", "r-1", "r-3", "--min-tier", "official"),
    ("routes", "r-1", "r-3", "--company-size", "large", "--status", "freelance"),
    ("routes", "r-3", "r-1"),
    ("routes", "r-1", "r-1"),
    ("routes", "r-1", "r-9"),
    ("routes", "r-1", "zzzzz"),
    ("routes", "r-1"),
    ("routes", "r-1", "r-2", "r-3"),
    ("routes", "r-1", "r-2", "--by", "no"),
    ("routes", "r-1", "r-2", "-k", "0"),
    ("routes", "r-1", "r-2", "--hours-per-week", "61"),
    ("routes", "r-1", "r-2", "--no"),
    ("routes", "r-1", "r-2", "--lan", "en"),
    ("routes", "r-1", "r-2", "--by"),
    ("routes", "r-1", "r-2", "--json=1"),
    ("routes", "r-1", "r-3", "--trade-offs"),
    ("routes", "r-1", "r-2", "--trade-offs"),
    ("routes", "r-2", "r-1", "--trade-offs=effort,hardest-step"),
    ("routes", "r-3", "r-1", "--trade-offs"),
    ("routes", "r-1", "r-2", "--trade-offs=no"),
    ("routes", "r-1", "r-2", "--trade-offs", "-k", "2"),
    ("routes", "r-1", "r-3", "--trade-offs", "--label-budget", "1"),
    ("reach", "r-1"),
    ("reach", "r-2", "--within-hours", "40", "--within-months", "1"),
    ("reach", "r-1", "-n", "1"),
    ("reach", "r-1", "--within-hours", "0"),
    ("reach", "r-1", "--within-months", "0"),
    ("reach", "r-1", "--label-budget", "1"),
    ("reach", "r-3"),
    ("reach", "--to", "r-3"),
    ("reach", "r-1", "--to", "r-3"),
    ("reach",),
    ("who-can-reach", "r-2", "--within-hours", "40"),
    ("unlock", "r-3", "--from", "r-1", "--within-hours", "3"),
    ("unlock", "r-3", "--from", "r-1", "--within-hours", "99"),
    ("unlock", "r-3", "--from", "r-1", "--within-months", "0"),
    ("unlock", "r-3", "--from", "r-1", "--within-hours", "3", "--label-budget", "1"),
    ("unlock", "r-1", "--from", "r-3", "--within-hours", "3"),
    ("unlock", "--from", "r-1", "--within-hours", "0"),
    ("unlock", "r-3", "--from", "r-1"),
    ("unlock", "r-3", "--within-hours", "3"),
    ("why", "r-1", "r-2"),
    ("why", "r-2", "r-3"),
    ("why", "r-1", "r-3"),
    ("diagram", "r-1", "r-3"),
    ("diagram", "compare", "r-1", "r-3", "--have", "s-1=1"),
    ("diagram", "gap", "r-3", "--from", "r-1"),
    ("diagram", "timeline", "r-1", "r-3"),
    ("diagram", "timeline", "r-1", "r-3", "--start", "2026-12-01"),
    ("diagram", "trade-offs", "r-1", "r-3"),
    ("diagram", "r-1", "r-3", "--outline"),
    ("diagram", "r-1", "r-3", "--route", "7"),
    ("diagram", "r-1", "r-3", "-o", "x.txt"),
    ("checklist", "r-1"),
    ("checklist", "r-1", "r-3"),
    ("checklist", "r-1", "r-2", "r-3"),
    ("checklist", "r-1", "-o", "no/x.md"),
    ("check",),
    ("export", "-o", "x.graphml"),
    ("export", "-o", "x.txt"),
    ("export", "r-1", "r-3", "-o", "x.mmd"),
    ("export", "r-1", "r-3", "--family", "q-2", "-o", "x.mmd"),
    ("check", "no"),
    ("rolls",),
    (),
    ("--no",),
    ("--color", "no"),
    *((*name.split(), "--help") for name in (*commands(), *kinds())),
]
KINDS = [name.split()[1] for name in kinds()]
#: What is written alike in all languages: ids, options and their values, commands,
#: file names and forms, codes in a checklist, paper, measures.
NEUTRAL = re.compile(
    rf"""
    --?[a-zA-Z][\w-]*  |  \[[\w|-]+\]
    |  \bcareerpath(?:\ diagram|\ plan|\ profile)?(?:\ \w+)?
    |  ^\s\s(?:{"|".join((*commands(), *KINDS))})\s\s
    |  \b[a-z]-\d\b  |  `[^`]*`  |  \b\w+\.\w+\b
    |  \.(?:md|csv|pdf|svg|png)\b  |  \b(?:YAML|JSON|ROME|CAREERPATH_\w+)\b
    |  \b(?:A4|A3|Letter|Q)\b  |  \b[hN]\b  |  \b(?:zzzzz|no)\b
    """,
    re.VERBOSE | re.MULTILINE,
)


class Marked(gettext.NullTranslations):
    """A catalogue that puts every text it gives out between brackets."""

    def gettext(self, message):
        return f"⟦{message}⟧"

    def ngettext(self, msgid1, msgid2, n):
        return f"⟦{msgid1 if n == 1 else msgid2}⟧"


def outside_brackets(text):
    """Return what no catalogue gave out."""
    while "⟦" in text:
        text, count = re.subn(r"⟦[^⟦⟧]*⟧", "", text)
        assert count, text
    return text


@pytest.fixture
def marked(monkeypatch):
    """Let all texts come from the catalogue that marks them."""
    marking = Marked()
    monkeypatch.setattr(i18n, "_catalogue", lambda _language: marking)
    monkeypatch.setattr(
        gettext, "dgettext", lambda _domain, text: marking.gettext(text)
    )
    monkeypatch.setattr(
        gettext, "dngettext", lambda _domain, *texts: marking.ngettext(*texts)
    )
    i18n.translator.cache_clear()
    yield
    i18n.translator.cache_clear()


def shown(call, lang, tiny):
    """Return what a call shows in a folder of its own, with that folder's name."""
    with TemporaryDirectory() as folder, chdir(folder):
        return run("--graph", str(tiny), *call, lang=lang).output, str(Path.cwd())


@cache
def page(call, lang, tiny):
    """Return what a call shows, run once for all that is asked of it."""
    return shown(call, lang, tiny)[0]


@pytest.mark.usefixtures("marked")
@for_each(CALLS, " ".join)
def test_every_word_comes_from_the_catalogue(call, tiny):
    """On a graph without Latin letters, all others must have been translated."""
    said, folder = shown(call, "en", tiny)
    words = outside_brackets(re.sub(r"\x1b\[\dm", "", said))
    words = words.replace(str(tiny), "").replace(NOT_HELD.en, "")
    words = NEUTRAL.sub("", words.replace(folder, ""))

    assert [] == re.findall(r"[^\W\d_α-ωΑ-Ω]+", words), said


@pytest.mark.parametrize("lang", LANGUAGES)
@for_each(CALLS, " ".join)
def test_the_graph_speaks_the_same_language(call, lang, tiny):
    """No text of it is in the other one."""
    other = {"en": FRENCH, "fr": ENGLISH}[lang]

    assert other not in page(call, lang, tiny)


@for_each(CALLS, " ".join)
def test_french_pages_hold_no_english(call, tiny):
    """None of the words that English cannot do without."""
    words = re.findall(r"\w+", NEUTRAL.sub("", page(call, "fr", tiny)).lower())
    english = "the of and is are to with for from not skill skills route move"

    assert set() == set(words) & set(english.split())


@for_each(CALLS, " ".join)
def test_english_pages_hold_no_french(call, tiny):
    """None of the words that French cannot do without."""
    words = re.findall(r"\w+", NEUTRAL.sub("", page(call, "en", tiny)).lower())
    french = "le la les des du un une et est pour avec dans métier compétence parcours"

    assert set() == set(words) & set(french.split())


@pytest.mark.parametrize(
    ("arguments", "environment", "preferred", "expected"),
    [
        (["--lang", "fr"], {"CAREERPATH_LANG": "en"}, "en", "fr"),
        (["roles", "--lang=fr"], {}, None, "fr"),
        (["--lang", "en", "roles", "--lang", "fr"], {}, None, "fr"),
        (["role", "--", "--lang", "fr"], {}, None, "en"),
        (["--lang"], {}, None, "en"),
        ([], {"CAREERPATH_LANG": "fr", "LC_ALL": "en_GB.UTF-8"}, "en", "fr"),
        ([], {"LC_ALL": "en_GB.UTF-8"}, "fr", "fr"),
        ([], {"LC_ALL": "fr_FR.UTF-8", "LANG": "en_GB.UTF-8"}, None, "fr"),
        ([], {"LC_MESSAGES": "fr_CA", "LANG": "C"}, None, "fr"),
        ([], {"LC_ALL": "", "LANG": "fr_FR.UTF-8"}, None, "fr"),
        ([], {"LC_ALL": "C.UTF-8", "LANG": "fr_FR.UTF-8"}, None, "en"),
        ([], {"LANG": "de_DE.UTF-8"}, None, "en"),
        ([], {"CAREERPATH_LANG": "de", "LANG": "fr_FR"}, None, "fr"),
        ([], {}, None, "en"),
    ],
)
def test_who_decides_the_language(arguments, environment, preferred, expected):
    """Flag, our variable, the user's file, the system's locale, English."""
    assert expected == choose_language(arguments, environment, preferred=preferred)


@pytest.mark.parametrize(
    ("number", "expected"), [(0x040C, "fr"), (0x0C0C, "fr"), (0x0407, "en"), (1, "en")]
)
def test_windows_is_asked_for_its_language(number, expected, monkeypatch):
    """It keeps none in its variables; one that is set is heard first."""
    asked = SimpleNamespace(GetUserDefaultUILanguage=lambda: number)
    windows = SimpleNamespace(kernel32=asked)
    monkeypatch.setattr(ctypes, "windll", windows, raising=False)
    monkeypatch.setattr(sys, "platform", "win32")

    assert expected == choose_language([], {})
    assert "fr" == choose_language([], {"LANG": "fr_FR.UTF-8"})


def test_speaking_leaves_the_process_as_it_was():
    """Whoever calls the program from Python keeps their own language."""
    before = (dict(os.environ), gettext.textdomain())

    with speaking("fr"):
        assert "Commandes" == gettext.gettext("Commands")

    assert before == (dict(os.environ), gettext.textdomain())


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"CAREERPATH_LANG": "fr"}, "Administration Échelon "),
        ({"LC_ALL": "fr_FR.UTF-8"}, "Administration Échelon "),
        ({}, "Administration Grade "),
    ],
)
def test_the_environment_reaches_the_answer(environment, expected):
    """Not only the help."""
    shown = " ".join(run("roles", env=environment).stdout.split())

    assert shown.startswith(expected)


def test_a_wrong_word_in_our_variable_is_a_usage_error():
    """It names the option and what is possible."""
    result = run("roles", env={"CAREERPATH_LANG": "de"})

    assert 2 == result.exit_code
    assert "--lang: “de”; write one of: en, fr." in result.stderr
