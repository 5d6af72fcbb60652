"""The French catalogue is complete, correct and compiled.

After changing a text run `python -m tests.catalogue`, then fill in what is empty in
careerpath.po and run it once more.
"""

from __future__ import annotations

import ast
import re
from functools import cache
from importlib.metadata import version
from pathlib import Path
from string import Formatter

import pytest

from tests.cases import for_each
from tests.catalogue import (
    CLICK,
    CLICK_KEYWORDS,
    KEYWORDS,
    PO,
    SOURCES,
    forms,
    is_of_click,
    printed,
    read_catalogue,
    read_compiled,
    sayings,
    texts_of,
)

CATALOGUE = read_catalogue()
ENTRIES = [entry for entry in CATALOGUE if entry.id]
of_every_entry = for_each(ENTRIES, lambda entry: repr(entry.id))
NARROW = "\u202f"
LOCK = Path(__file__).parents[1] / "requirements" / "run.txt"
#: The release of click whose texts the catalogue holds, all of them.
LOCKED_CLICK = re.findall(r"^click==(\S+)", LOCK.read_text("utf-8"), re.MULTILINE)
#: Texts in which a colon belongs to a path and a line, not to a sentence.
JUMPS = {"{place}: {severity}: {message}"}


@cache
def ours():
    """Return the texts of our own, each with a file that says it."""
    return texts_of(SOURCES, KEYWORDS)


def fields(text):
    """Return the names of the places to be filled in."""
    return {
        name for _text, name, _format, _conversion in Formatter().parse(text) if name
    }


def test_every_text_of_ours_is_in_the_catalogue():
    """Each has a French text."""
    known = {entry.id for entry in ENTRIES if all(forms(entry.string))}

    assert [] == sorted(map(str, set(ours()) - known))


@pytest.mark.skipif([version("click")] != LOCKED_CLICK, reason="another click")
def test_every_text_of_click_is_in_the_catalogue():
    """Its messages are ours to translate: it ships none."""
    known = {entry.id for entry in ENTRIES if all(forms(entry.string))}

    assert [] == sorted(map(str, set(texts_of(CLICK, CLICK_KEYWORDS)) - known))


def test_the_catalogue_holds_nothing_that_nobody_says():
    """Obsolete texts of ours are dropped; those of click serve its other releases."""
    kept = [entry.id for entry in ENTRIES if not is_of_click(entry)]

    assert [] == [text for text in kept if text not in ours()]


@of_every_entry
def test_a_translation_fills_in_the_same_places(entry):
    """Every field of the original, no other; in plurals too."""
    for original, french in zip(forms(entry.id), forms(entry.string), strict=True):
        assert fields(original) == fields(french)
        assert re.findall(r"%\(\w+\)s", original) == re.findall(r"%\(\w+\)s", french)


@of_every_entry
def test_french_signs_keep_their_space(entry):
    """A narrow no-break space before ; : ! ? and inside « »; no English quotes."""
    for french in forms(entry.string):
        prose = re.sub(
            r"«[^»]*»", "«\u202fx\u202f»", french
        )  # code may stand in quotes
        prose = re.sub(r"--?\w[\w-]*|\{[^{}]*\}|\[[^]]*\]", "x", prose)
        if entry.id in JUMPS:
            prose = prose.removeprefix("x: ")

        assert [] == re.findall(rf"[^{NARROW}][;:!?»]", prose)
        assert [] == re.findall(rf"«[^{NARROW}]", french)
        assert [] == re.findall(rf"[^{NARROW}]»", french)
        assert not set(french) & set("“”\u00a0")


@of_every_entry
def test_french_has_the_apostrophe_of_print(entry):
    """’, as the graph has it; straight ones only as quotes of code."""
    for french in forms(entry.string):
        assert "'" not in re.sub(r"'[^' ]+'", "", french)


@of_every_entry
def test_study_has_one_word(entry):
    """Hours of study are “étude” in French, not learning in general."""
    for original, french in zip(forms(entry.id), forms(entry.string), strict=True):
        if re.search(r"\bstudy\b", original, re.IGNORECASE):
            assert "étude" in french.lower()


@of_every_entry
def test_a_translation_begins_and_ends_as_the_original(entry):
    """Capital letter and full stop alike; a heading stays a heading."""
    for original, french in zip(forms(entry.id), forms(entry.string), strict=True):
        assert original.endswith(".") == french.endswith("."), french
        first, other = original.lstrip("“«\u202f"), french.lstrip("“«\u202f")
        if first[:1].isalpha() and other[:1].isalpha():
            assert first[0].isupper() == other[0].isupper(), french


def test_the_compiled_catalogue_is_up_to_date():
    """It says what careerpath.po says."""
    assert sayings(CATALOGUE) == sayings(read_compiled())


def test_the_catalogue_is_printed_as_the_tool_does():
    """Byte for byte: sorted, with the same headers, in our own layout."""
    assert printed(CATALOGUE) == PO.read_bytes()


@for_each(sorted(SOURCES.rglob("*.py")), lambda path: str(path.relative_to(SOURCES)))
def test_a_marked_text_is_a_literal(path):
    """Extraction sees literals only; f-strings and names would stay English."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and _name(node) in ("message", "N_", "plural"):
            first, *_others = node.args
            assert isinstance(first, ast.Constant), (path, node.lineno)
            assert any(first.value in forms(text) for text in ours()), node.lineno


def _name(call):
    function = call.func
    return getattr(function, "id", None) or getattr(function, "attr", "")
