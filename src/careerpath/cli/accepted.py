"""Spell out what options accept, and read it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from careerpath.cli.speaking import shown

if TYPE_CHECKING:
    import datetime as dt

    from careerpath.model.prospects import Sort
    from careerpath.model.text import GenderStyle

CRITERIA = ("effort", "time", "moves", "hardest-step")
TRADE_OFFS = ("effort", "time", "moves")
SORTS: tuple[Sort, ...] = ("closeness", "hours", "months")
COMPANY_SIZES = ("startup", "sme", "large")
STATUSES = ("employee", "freelance")
TIERS = ("official", "published", "practitioner", "inferred")
GENDER_STYLES: tuple[GenderStyle, ...] = (
    "dot",
    "slash",
    "doublet",
    "feminine",
    "masculine",
)
GENDERS = ("feminine", "masculine")
MATTERS = ("less-study", "soon", "gentle-steps", "firm-evidence")
MOST_HOURS_PER_WEEK = 60
PAPERS = ("A4", "A3", "A2", "A1", "Letter")
LETTERS = ("outlines", "text")
CLASSIFICATIONS = ("esco", "onet", "rome")
#: Whatever a graph can be made of.
IMPORTED = (*CLASSIFICATIONS, "case", "moodle", "table")
#: The languages that ESCO is published in.
WRITTEN = (
    *("ar", "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr"),
    *("hu", "is", "it", "lt", "lv", "mt", "nl", "no", "pl", "pt", "ro", "sk", "sl"),
    *("sv", "uk"),
)
COLORS = ("auto", "always", "never")
#: The forms that a page may be set in.
PAGE_FORMS = ("text", "markdown", "html", "word", "pdf")
#: The forms that a checklist may be written in.
CHECKLIST_FORMS = (
    *("markdown", "csv", "html", "pdf", "word", "excel", "opendocument"),
    *("json", "calendar", "moodle", "moodle-plan", "case"),
)


class WholeNumber(click.ParamType[int]):
    """A whole number from `lowest` on, up to `highest` where there is one."""

    name = "number"

    def __init__(self, lowest: int, highest: int | None = None) -> None:
        self.lowest = lowest
        self.highest = highest

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> int:
        """Return the number, or fail with what would be right."""
        try:
            number = int(value)
        except ValueError:
            number = self.lowest - 1
        if number < self.lowest or number > (self.highest or number):
            self.fail(self._wish().format(value=value, **vars(self)), param, ctx)
        return number

    def _wish(self) -> str:
        if self.highest is None:
            return shown("“{value}”; write a whole number, {lowest} or more.")
        return shown("“{value}”; write a whole number from {lowest} to {highest}.")


class Day(click.ParamType["dt.date"]):
    """A day, written as 2026-11-25."""

    name = "day"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> dt.date:
        """Return the day, or fail with how to write it."""
        import datetime as dt

        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            text = shown("“{value}” is no day; write it as 2026-11-25.")
            self.fail(text.format(value=value), param, ctx)


class InputPath(click.Path):
    """A file or folder that is read, and so never written over."""


class OneOf(click.Choice[str]):
    """One of a few words."""

    def get_invalid_choice_message(self, value: Any, ctx: click.Context | None) -> str:  # noqa: ARG002
        """Return what is wrong and which words are possible."""
        text = shown("“{value}”; write one of: {choices}.")
        return text.format(value=value, choices=", ".join(self.choices))
