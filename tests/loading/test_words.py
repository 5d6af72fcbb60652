"""Words are read as they are written, or not at all."""

from __future__ import annotations

import pytest
import yaml

from careerpath.loading.reading.nodes import Word
from careerpath.loading.reading.report import Report
from careerpath.loading.reading.values import read_text, read_whole

CHANGED_BY_PYYAML = (
    *("no", "No", "NO", "yes", "on", "Off", "true", "FALSE", "null", "~"),
    *("012", "1:30", "190:20:30", "2027-03-01", "2027-3-1 10:00:00", "0x1F", "0b11"),
    *("1_000", "12", "-3", "+4", "1.5", ".5", "1.", "-.INF", ".NaN"),
)
#: By YAML 1.2, or by readers that follow 1.1 to the letter.
CHANGED_BY_OTHERS = ("1e3", "0o17", "08", "12e-1", "y", "N", "=")
UNCHANGED = (
    *("non", "Nord", "one", "43-6011.00", "M1604", "2025-05", "10h30", "on-call"),
    *("C++", "~ten", "1.2.3", "O*NET", "0-8-4", "nullable", "v1", "a.b"),
)


@pytest.mark.parametrize("text", [*CHANGED_BY_PYYAML, *CHANGED_BY_OTHERS])
def test_word_that_other_readers_change_needs_quotes(text: str) -> None:
    """The word is refused without quotes and kept with them."""
    report = Report("x.yaml")
    refused = read_text(report, Word(3, text, plain=True))
    kept = read_text(Report("x.yaml"), Word(3, text, plain=False))

    assert ("", text) == (refused, kept)
    assert [(3, "error")] == [(p.line, p.severity) for p in report.problems]


@pytest.mark.parametrize("text", UNCHANGED)
def test_other_word_needs_no_quotes(text: str) -> None:
    """Words that every reader takes for text are accepted as they are."""
    report = Report("x.yaml")

    assert (text, []) == (read_text(report, Word(1, text, plain=True)), report.problems)


@pytest.mark.parametrize("text", CHANGED_BY_PYYAML)
def test_pyyaml_really_changes_these_words(text: str) -> None:
    """The list of words comes from what a common reader does with them."""
    assert text != yaml.safe_load(text)


@pytest.mark.parametrize("text", UNCHANGED)
def test_pyyaml_leaves_the_other_words(text: str) -> None:
    """What we accept without quotes means the same elsewhere."""
    assert text == yaml.safe_load(text)


@pytest.mark.parametrize("text", ["\u2028", "\x1b[31m", "\ud800", "\x85", "a\tb"])
def test_control_characters_are_refused(text: str) -> None:
    """Escapes in quotes cannot smuggle in what would break a line or a terminal."""
    report = Report("x.yaml")

    assert "" == read_text(report, Word(1, f"a{text}b", plain=False))
    assert 1 == len(report.problems)


@pytest.mark.parametrize(
    ("text", "expected"), [("0", 0), ("7", 7), ("120", 120), ("999999999", 999_999_999)]
)
def test_whole_number_is_read(text: str, expected: int) -> None:
    """Digits are a number."""
    assert expected == read_whole(Report("x.yaml"), Word(1, text, plain=True))


@pytest.mark.parametrize(
    "text", ["-1", "012", "+1", "1_000", "1e3", "0x1F", "1.0", "1:30", "9" * 5000, "x"]
)
def test_other_number_is_refused(text: str) -> None:
    """Nothing but plain digits is a number, however YAML may read it."""
    report = Report("x.yaml")
    read_whole(report, Word(1, text, plain=True))

    assert 1 == len(report.problems)
