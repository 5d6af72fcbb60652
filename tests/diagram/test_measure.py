"""Texts are measured as they are printed and broken into even lines."""

from __future__ import annotations

import pytest
from matplotlib.font_manager import FontProperties
from matplotlib.textpath import text_to_path

from careerpath.diagram.measure import block, lines_of, paragraph, width
from careerpath.diagram.style import STYLE


def test_bold_is_wider():
    """A box measured in plain letters would be too narrow."""

    assert width("Executive assistant", 10, bold=True) > width(
        "Executive assistant", 10
    )


@pytest.mark.parametrize("weight", ["normal", "bold"])
def test_widths_are_those_of_whole_texts(weight, graph):
    """Letters that stand nearer to some than to others count as they are drawn."""
    labels = (
        role.label.in_language(language)
        for role in graph.roles.values()
        for language in ("en", "fr")
    )
    texts = {*labels, "", "f", "Affairs, AVATAR", "coffee", "chief officer", "waffle"}
    bold = weight == "bold"

    def end(text):
        font = FontProperties(family=STYLE.font, weight=weight, size=100)
        features = STYLE.font_features
        drawn = text_to_path.get_text_path(font, f"{text}|", features=features)
        return max(x for x, _ in drawn[0]) / 10

    assert {text: width(text, 10, bold=bold) for text in texts} == {
        text: pytest.approx(end(text) - end("")) for text in texts
    }


@pytest.mark.parametrize("size", [6.5, 8, 13, 18])
def test_letters_of_any_size_break_alike(size):
    """So that a page in smaller letters is the same page."""
    text = "Responsable de la formation et de l'administration du personnel"

    assert (
        block(text, 10, 120, 150).lines == block(text, size, 12 * size, 15 * size).lines
    )


def test_a_dollar_is_a_dollar():
    """No text is taken for a formula."""

    assert width("$x$", 10) > width("xx", 10)


def test_short_texts_stay_on_one_line():
    """Nothing is broken for nothing."""

    assert ("HR manager",) == block("HR manager", 10, 200).lines


def test_lines_are_evenly_filled():
    """No word is left alone under a full line."""

    assert ("aaaa bbbb", "cccc dddd") == block("aaaa bbbb cccc dddd", 10, 90).lines


@pytest.mark.parametrize("limit", [20, 60, 120])
def test_no_line_is_wider_than_the_limit(limit):
    """Words that are too long are cut."""
    text = "Responsable administration-finances " + "x" * 40
    found = block(text, 9, limit)

    assert max(width(line, 9) for line in found.lines) <= limit
    assert letters(text) == letters("".join(found.lines))


def letters(text):
    """Return a text without spaces and hyphens."""
    return text.replace(" ", "").replace("-", "")


def test_a_word_that_is_cut_has_a_hyphen():
    """Nobody takes its parts for two words."""
    limit = width("administra-", 10)

    assert ("administra-", "tive") == block("administrative", 10, limit).lines


def test_a_gendered_word_is_cut_at_its_point():
    """Before the other ending."""
    limit = width("coordinateur·", 10)

    assert ("coordinateur·", "rice") == block("coordinateur·rice", 10, limit).lines


def test_little_words_begin_a_line():
    """They belong to the word after them."""
    limit = width("responsable des", 10)
    found = block("responsable des services", 10, limit)

    assert ("responsable", "des services") == found.lines


def test_the_last_line_of_a_paragraph_is_more_than_a_word():
    """The lines above give way, if it takes no more of them."""
    text = "aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jj"
    limit = width(text.removesuffix(" jj"), 10)

    assert "hhhh iiii jj" == paragraph(text, 10, limit).lines[-1]


def test_long_words_are_cut_after_a_hyphen():
    """Where people would cut them."""
    limit = width("administration-x", 10)

    assert ("administration-", "financière") == block(
        "administration-financière", 10, limit
    ).lines


def test_long_words_stay_whole_up_to_the_most():
    """A narrow wish does not cut what a wide box can hold."""

    assert ("Administrative",) == block("Administrative", 10, 30, 300).lines


def test_parts_of_long_words_stay_whole_up_to_the_most():
    """Nobody cuts a word a letter before its hyphen."""
    limit, most = width("informatio-", 10), width("information-s", 10)

    assert ("information-", "systems") == block(
        "information-systems", 10, limit, most
    ).lines


def test_paragraphs_fill_their_lines():
    """As much as fits on the first line."""
    found = paragraph("aa bb cc", 10, width("aa bb", 10))

    assert ("aa bb", "cc") == found.lines


def test_blocks_know_their_size():
    """The widest line and all heights."""
    found = lines_of(("a", "aaa"), 10)

    assert (width("aaa", 10), 24.0) == (found.width, found.height)
