"""Parse a YAML text into nodes, refusing what readers of YAML disagree on.

Values are built from YAML's events, not from a loader's guesses, so that a word
stays the word that was written and every node knows its line.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml

from careerpath.errors import Message, message
from careerpath.loading.reading.nodes import (
    Field,
    Fields,
    Items,
    Refused,
    Word,
    YamlNode,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.loading.reading.report import Report

#: libyaml where PyYAML was built with it: ten times as fast, the same events.
_PARSER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_UNREADABLE = re.compile(
    r"[^\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)
#: What YAML takes for the end of a line.
_LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
#: Far more than any file of a graph needs.
_DEEPEST = 20


def read_document(report: Report, content: bytes) -> YamlNode | None:
    """Return the root of a YAML text; None, reported, where there is none."""
    text = decoded(report, content)
    root = None if text is None else _parsed(report, text)
    if root is None:
        report.whole = False
    return root


def decoded(report: Report, content: bytes) -> str | None:
    """Return the text of a file; None, reported, where it is not a clean one."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        report.error(line, message("the file is not UTF-8 text; save it as UTF-8"))
        return None
    if found := _UNREADABLE.search(text):
        line = text.count("\n", 0, found.start()) + 1
        report.error(line, _unreadable(found[0]))
        return None
    return text


def _unreadable(character: str) -> Message:
    if character == "\t":
        return message("there is a tab on this line; write spaces instead")
    return message(
        "the character U+{code} cannot stand in a text file; delete it",
        code=f"{ord(character):04X}",
    )


def _parsed(report: Report, text: str) -> YamlNode | None:
    before = len(report.problems)
    try:
        root = _Builder(report, yaml.parse(text, Loader=_PARSER)).root()
    except yaml.MarkedYAMLError as error:
        del report.problems[before:]
        report.error(*_syntax_mistake(error, text))
        return None
    except _TooDeepError as error:
        del report.problems[before:]
        report.error(
            error.line,
            message("the brackets are nested too deep; look for one too many"),
        )
        return None
    if root is None:
        report.error(
            1,
            message("the file is empty; write its content or delete the file"),
        )
    return root


def _syntax_mistake(error: yaml.MarkedYAMLError, text: str) -> tuple[int, Message]:
    """Return the line of a mistake against YAML, and how to mend it.

    The parsers word their messages differently, so we give our own.
    """
    mark = error.problem_mark or error.context_mark
    problem = error.problem or ""
    if "unexpected end of stream" in problem and error.context_mark:
        line = error.context_mark.line + 1
        return line, message("the quote opened here is never closed; close it")
    if mark is None:
        return 0, _broken()
    line = mark.line + 1
    if problem.startswith("mapping values"):
        return line, message(
            "a second “: ” stands on this line; put the text that contains it in quotes"
        )
    if "cannot start any token" in problem:
        broken = _LINE_END.split(text)[mark.line]
        character = broken[mark.column : mark.column + 1]
        return line, message(
            "a text cannot begin with “{character}”; put it in quotes",
            character=character,
        )
    return line, _broken()


def _broken() -> Message:
    return message(
        "the YAML breaks off here; look here and just above for an open bracket, "
        "a missing colon, or a line not indented like its neighbours"
    )


class _TooDeepError(Exception):
    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


class _Builder:
    """Make nodes from the events of one text."""

    def __init__(self, report: Report, events: Iterator[Any]) -> None:
        self._page = report
        self._events = events

    def root(self) -> YamlNode | None:
        """Return the root of the only document; None where the text is empty."""
        found: YamlNode | None = None
        for event in self._events:
            if not isinstance(event, yaml.DocumentStartEvent):
                continue
            if found is not None:
                self._refuse_second(_line(event))
                break
            found = self._node(next(self._events), 0)
        # Read to the end: a mistake further down must not be missed.
        for _ in self._events:
            pass
        if isinstance(found, Word) and found.plain and not found.text:
            return None
        return found

    def _refuse_second(self, line: int) -> None:
        self._page.whole = False
        self._page.error(
            line,
            message("a second document begins here; remove the line “---”"),
        )

    def _node(self, event: Any, depth: int, key: str = "") -> YamlNode:
        line = _line(event)
        if depth > _DEEPEST:
            raise _TooDeepError(line)
        if isinstance(event, yaml.AliasEvent):
            self._page.error(
                line,
                message(
                    "“*” repeats text from elsewhere; write the text out here, or put "
                    "one that begins so in quotes"
                ),
            )
            return Refused(line)
        self._refuse_marks(event, line)
        if isinstance(event, yaml.ScalarEvent):
            if event.tag is not None:
                return Refused(line)
            return Word(line, event.value, event.style in (None, ""), key)
        if isinstance(event, yaml.SequenceStartEvent):
            return Items(line, tuple(self._items(depth)))
        return Fields(line, self._fields(depth))

    def _refuse_marks(self, event: Any, line: int) -> None:
        if event.anchor is not None:
            self._page.error(
                line,
                message(
                    "“&” marks text to be repeated; remove it and write the text out "
                    "in each place, or put one that begins so in quotes"
                ),
            )
        if event.tag is not None:
            self._page.error(
                line,
                message(
                    "“!” begins a tag, which is not allowed; remove it, and put a text "
                    "that begins so, or looks like a number, in quotes"
                ),
            )

    def _items(self, depth: int) -> Iterator[YamlNode]:
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            yield self._node(event, depth + 1)

    def _fields(self, depth: int) -> dict[str, Field]:
        entries: dict[str, Field] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._node(event, depth + 1)
            text = key.text if isinstance(key, Word) else ""
            value = self._node(next(self._events), depth + 1, text)
            if self._accepts(key, entries) and isinstance(key, Word):
                entries[key.text] = Field(key, value)
        return entries

    def _accepts(self, key: YamlNode, entries: dict[str, Field]) -> bool:
        if not isinstance(key, Word):
            if not isinstance(key, Refused):
                self._page.error(
                    key.line, message("a key must be one word or number; write one")
                )
            return False
        if key.text == "<<" and key.plain:
            self._page.error(
                key.line,
                message("“<<” copies keys from elsewhere; write the keys out here"),
            )
            return False
        if key.text in entries:
            self._page.error(
                key.line,
                message(
                    "the key “{key}” stands already on line {first}; keep one of them",
                    key=key.text,
                    first=entries[key.text].key.line,
                ),
            )
            return False
        return True


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1
