"""Read `sources.yaml`: the documents that evidence may cite."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.errors import message
from careerpath.loading.reading import fields
from careerpath.loading.reading import shared as parts
from careerpath.loading.reading import values as words
from careerpath.loading.reading.report import Entry, Report
from careerpath.model.evidence import SOURCE_KINDS, Source

if TYPE_CHECKING:
    from careerpath.loading.reading.nodes import Node

_REQUIRED = ("id", "title", "publisher", "licence", "language")
_OPTIONAL = ("kind", "url", "date", "notice")
_WEB = ("https://", "http://")


def read_sources(report: Report, root: Node) -> list[Entry[Source]]:
    """Return the sources, in the order of the file."""
    entries = (_source(report, node) for node in fields.read_items(report, root))
    return [entry for entry in entries if entry.value.id]


def _source(report: Report, node: Node) -> Entry[Source]:
    found = fields.read_fields(report, node, required=_REQUIRED, optional=_OPTIONAL)
    source = Source(
        id=parts.read_entry_id(report, found, "source"),
        title=words.read_text(report, found["title"]),
        publisher=words.read_text(report, found["publisher"]),
        licence=words.read_text(report, found["licence"]),
        language=words.read_text(report, found["language"]),
        url=_url(report, found["url"]) if "url" in found else "",
        date=words.read_text(report, found["date"]) if "date" in found else "",
        notice=parts.read_bilingual(report, found["notice"])
        if "notice" in found
        else None,
        kind=words.read_choice(report, found["kind"], SOURCE_KINDS)
        if "kind" in found
        else "document",
    )
    return Entry(source, report.name, found["id"].line, {})


def _url(report: Report, node: Node) -> str:
    url = words.read_text(report, node)
    if url and not url.startswith(_WEB):
        report.error(
            node.line,
            message(
                "“{url}” is not a web address; begin it with “https://”",
                url=url,
            ),
        )
    return url
