"""Read texts, other names and phrases by language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.errors import message
from careerpath.loading.reading import fields, values
from careerpath.loading.reading.nodes import Fields, Refused, Word
from careerpath.model.text import LANGUAGES, UNSAID, Text, text_in

if TYPE_CHECKING:
    from collections.abc import Collection

    from careerpath.loading.reading.nodes import YamlNode
    from careerpath.loading.reading.report import Report


def read_said(report: Report, node: YamlNode, *, gendered: bool = False) -> Text:
    """Return a text in the languages of the graph.

    If `gendered`, the French one may be `{feminine: …, masculine: …}`.
    """
    if isinstance(node, Word) and node.text:
        report.error(
            node.line,
            message(
                "write this by language, {languages}, not as one text",
                languages=", ".join(f"“{word}: …”" for word in report.languages),
            ),
        )
        return UNSAID
    found = fields.read_fields(report, node, optional=_languages(report))
    if isinstance(node, Fields):
        _report_missing(report, node.line, found)
    said, feminine = {}, ""
    for language, value in found.items():
        if language == "fr" and gendered and isinstance(value, Fields):
            feminine, said[language] = _genders(report, value)
        else:
            said[language] = values.read_text(report, value)
    return text_in(said, report.languages, fr_feminine=feminine)


def _languages(report: Report) -> tuple[str, ...]:
    """Return those that a text may be in.

    What an import says of its own is in English and in French.
    """
    ours = LANGUAGES if report.assuming else ()
    return tuple(dict.fromkeys((*report.languages, *ours)))


def _report_missing(report: Report, line: int, found: Collection[str]) -> None:
    if report.assuming and all(language in found for language in LANGUAGES):
        return
    for language in report.languages:
        if language not in found:
            report.error(
                line,
                message(
                    "the text has no “{language}”; add “{language}: …”, or name in "
                    "levels.yaml the languages that all texts are in: “languages: "
                    "[{found}]”",
                    language=language,
                    found=", ".join(found or report.languages),
                ),
            )


def _genders(report: Report, node: YamlNode) -> tuple[str, str]:
    forms = fields.read_fields(report, node, required=("feminine", "masculine"))
    feminine = values.read_text(report, forms["feminine"])
    return feminine, values.read_text(report, forms["masculine"])


def read_aliases(report: Report, node: YamlNode | None) -> dict[str, tuple[str, ...]]:
    """Return other names by language; a pair of gender forms gives two names."""
    if node is None:
        return {}
    found = fields.read_fields(report, node, optional=_languages(report))
    aliases: dict[str, tuple[str, ...]] = {}
    for language in _languages(report):
        names: list[str] = []
        for item in fields.read_items(report, found.get(language, Refused(node.line))):
            if language == "fr" and isinstance(item, Fields):
                names.extend(_genders(report, item))
            else:
                names.append(values.read_text(report, item))
        if names:
            aliases[language] = tuple(names)
    return aliases


def read_signals(report: Report, node: YamlNode | None) -> dict[str, tuple[str, ...]]:
    """Return phrases by language; where there are any, there are in each."""
    if node is None:
        return {}
    found = fields.read_fields(report, node, required=report.languages)
    return {
        language: tuple(
            values.read_text(report, item)
            for item in fields.read_items(report, found[language])
        )
        for language in report.languages
    }
