"""The style of pages is legible: on a screen, in the dark, in grey."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

STYLE = files("careerpath.document").joinpath("page.css").read_text("utf-8")
#: The colours of a light screen, of a dark one and of paper, in this order.
SCHEMES = [
    dict(re.findall(r"--(\w+): (#\w+);", scheme))
    for scheme in re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)
]


def luminance(colour: str) -> float:
    """Return the relative luminance as WCAG 2 defines it."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * d for d in colour[1:])
    shares = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [
        s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares
    ]
    return sum(w * s for w, s in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted(map(luminance, (one, other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES, ids=["light", "dark", "paper"])
def test_texts_and_rules_stand_out(scheme):
    """As WCAG asks of text, and of signs that are not decoration."""
    assert contrast(scheme["ink"], scheme["paper"]) >= 7
    assert contrast(scheme["soft"], scheme["paper"]) >= 4.5
    assert contrast(scheme["rule"], scheme["paper"]) >= 3


def test_paper_is_white_whatever_the_screen():
    """Ink is dear."""
    light, dark, paper = SCHEMES

    assert "#fff" == light["paper"] == paper["paper"]
    assert dark["paper"] != "#fff"
    assert "@media screen and (prefers-color-scheme: dark)" in STYLE


def test_every_colour_has_a_name():
    """So that none is left out of the dark."""
    rules = re.sub(r":root \{.*?\}", "", STYLE, flags=re.DOTALL)

    assert not re.search(r"#[0-9a-f]{3,6}\b|rgb\(", rules)
