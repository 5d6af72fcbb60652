"""Read `levels.yaml` and `sources.yaml`, which all other files refer to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from careerpath.errors import message
from careerpath.loading.reading import fields, texts, values
from careerpath.loading.reading import shared as parts
from careerpath.loading.reading.nodes import Fields, Word, YamlNode
from careerpath.loading.reading.report import Entry, Report
from careerpath.model.evidence import SOURCE_KINDS, Source
from careerpath.model.levels import (
    ASSUMABLE,
    SKILL_KINDS,
    Assumed,
    Level,
    Scale,
    SkillKind,
)
from careerpath.model.text import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from careerpath.model.ranges import Range

_SOURCE_REQUIRED = ("id", "title", "publisher", "licence", "language")
_SOURCE_OPTIONAL = ("kind", "url", "date", "notice")
_WEB = ("https://", "http://")
_LANGUAGE = re.compile("[a-z]{2,3}")


def read_scale(report: Report, root: YamlNode) -> Scale:
    """Return the scale; without levels where they cannot be read."""
    found = fields.read_fields(
        report,
        root,
        required=("levels", "learning_hours"),
        optional=("practice_hours", "evidence", "assumed", "languages"),
    )
    report.assuming = "assumed" in found
    report.languages = _languages(report, found.get("languages"))
    levels = tuple(
        _level(report, node, number)
        for number, node in enumerate(
            fields.read_items(report, found["levels"]), start=1
        )
    )
    report.highest = len(levels)
    by_kind = fields.read_fields(report, found["learning_hours"], required=SKILL_KINDS)
    return Scale(
        levels=levels,
        learning_hours={
            kind: _hours(report, by_kind[kind], kind) for kind in SKILL_KINDS
        },
        evidence=parts.read_evidence(report, found.get("evidence")),
        assumed=_assumed(report, found.get("assumed")),
        practice_hours=_practice(report, found.get("practice_hours")),
        languages=report.languages,
    )


def _languages(report: Report, node: YamlNode | None) -> tuple[str, ...]:
    """Return the languages of the graph's texts, in the order of the file."""
    if node is None:
        return LANGUAGES
    languages: dict[str, None] = {}
    before = len(report.problems)
    for item in fields.read_items(report, node):
        language = values.read_text(report, item)
        if language and not _LANGUAGE.fullmatch(language):
            report.error(
                item.line,
                message(
                    "“{text}” is no code of a language; write two or three small "
                    "letters, such as en, fr or de",
                    text=language,
                ),
            )
        elif language:
            languages[language] = None
    wrong = len(report.problems) > before
    return LANGUAGES if wrong or not languages else tuple(languages)


def _practice(
    report: Report, node: YamlNode | None
) -> dict[SkillKind, Mapping[int, Range[int]]]:
    """Return the usual hours of practice; kinds and levels without any are absent."""
    if node is None:
        return {}
    found = fields.read_fields(report, node, optional=SKILL_KINDS)
    return {
        kind: parts.read_hours(report, found[kind])
        for kind in SKILL_KINDS
        if kind in found
    }


def _assumed(report: Report, node: YamlNode | None) -> tuple[Assumed, ...]:
    """Return what are default values, as words in the order of the alphabet."""
    chosen = parts.read_choices(report, node, ASSUMABLE)
    if node is not None and list(chosen) != sorted(chosen):
        report.error(
            node.line,
            message(
                "these words do not stand in the order of the alphabet; write {words}",
                words=f"[{', '.join(sorted(chosen))}]",
            ),
        )
    return chosen


def _level(report: Report, node: YamlNode, expected: int) -> Level:
    found = fields.read_fields(report, node, required=("level", "label", "means"))
    written = found["level"]
    before = len(report.problems)
    number = values.read_whole(report, written)
    if isinstance(written, Word) and len(report.problems) == before:
        _check_number(report, written.line, number, expected)
    return Level(
        level=expected,
        label=texts.read_said(report, found["label"]),
        means=texts.read_said(report, found["means"]),
    )


def _check_number(report: Report, line: int, number: int, expected: int) -> None:
    if number != expected:
        report.error(
            line,
            message(
                "the levels are numbered 1, 2, 3 and so on; write {expected} here, "
                "not {number}",
                expected=expected,
                number=number,
            ),
        )


def _hours(report: Report, node: YamlNode, kind: SkillKind) -> dict[int, Range[int]]:
    hours = dict(parts.read_hours(report, node))
    if isinstance(node, Fields) and 0 not in hours:
        for level in range(1, report.highest + 1):
            if level not in hours:
                report.error(
                    node.line,
                    message(
                        "“{kind}” has no hours for level {level}; add “{level}: [low, "
                        "likely, high]”",
                        kind=kind,
                        level=level,
                    ),
                )
    return hours


def read_sources(report: Report, root: YamlNode) -> list[Entry[Source]]:
    """Return the sources, in the order of the file."""
    entries = (_source(report, node) for node in fields.read_items(report, root))
    return [entry for entry in entries if entry.value.id]


def _source(report: Report, node: YamlNode) -> Entry[Source]:
    found = fields.read_fields(
        report, node, required=_SOURCE_REQUIRED, optional=_SOURCE_OPTIONAL
    )
    source = Source(
        id=parts.read_entry_id(report, found, "source"),
        title=values.read_text(report, found["title"]),
        publisher=values.read_text(report, found["publisher"]),
        licence=values.read_text(report, found["licence"]),
        language=values.read_text(report, found["language"]),
        url=_url(report, found["url"]) if "url" in found else "",
        date=values.read_text(report, found["date"]) if "date" in found else "",
        notice=texts.read_said(report, found["notice"]) if "notice" in found else None,
        kind=values.read_choice(report, found["kind"], SOURCE_KINDS)
        if "kind" in found
        else "document",
    )
    return Entry(source, report.name, found["id"].line, {})


def _url(report: Report, node: YamlNode) -> str:
    url = values.read_text(report, node)
    if url and not url.startswith(_WEB):
        report.error(
            node.line,
            message(
                "“{url}” is not a web address; begin it with “https://”",
                url=url,
            ),
        )
    return url
