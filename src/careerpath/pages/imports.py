"""Say what an import made, and what it left out and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.i18n import translator
from careerpath.words.phrases import typeset
from careerpath.words.sentences import assumed_texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.errors import Message
    from careerpath.importers import Import
    from careerpath.model.text import Language


def import_lines(found: Import, language: Language) -> Iterator[str]:
    """Yield how much there is, what was left out, and what are default values."""
    _ = translator(language)
    graph = found.graph
    yield ", ".join(
        (
            _.plural("{count} role", "{count} roles", len(graph.roles)),
            _.plural("{count} skill", "{count} skills", len(graph.skills)),
            _.plural("{count} move", "{count} moves", len(graph.transitions)),
        )
    )
    for reason in found.counts:
        yield _counted(reason, language)
    yield from assumed_texts(graph.scale, language)


def taken_lines(found: Import, language: Language) -> Iterator[str]:
    """Yield what parts of the source were taken for."""
    _ = translator(language)
    for what in found.taken:
        yield typeset(what.text(_), language)


def _counted(reason: Message, language: Language) -> str:
    _ = translator(language)
    number = _.number(reason.values["count"])
    counted = reason._replace(values={**reason.values, "count": number})
    return typeset(counted.text(_), language)
