"""Read single values: texts, numbers, levels, choices and ids.

Every reader takes the report and a node, reports what is wrong with the node and
returns a value in any case; a refused node gives an empty value without a word.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from careerpath.errors import Message, message
from careerpath.loading.reading.nodes import Fields, Items, Refused, Word, YamlNode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerpath.loading.reading.report import Declared, Report

Choice = TypeVar("Choice", bound=str)

#: Plain words that YAML 1.1 or 1.2 takes for something else than text.
NOT_TEXT = re.compile(
    r"""~|null|true|false|yes|no|on|off|y|n|=
    |[-+]?[0-9][0-9_]*(:[0-5]?[0-9])*(\.[0-9_]*)?([e][-+]?[0-9]+)?
    |[-+]?\.[0-9][0-9_]*([e][-+]?[0-9]+)?|[-+]?\.inf|\.nan
    |[-+]?0(x[0-9a-f_]+|o[0-7_]+|b[01_]+)
    |[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([t ].*)?""",
    re.IGNORECASE | re.VERBOSE,
)
_WHOLE = re.compile(r"-?(0|[1-9][0-9]{0,8})")
#: What would break a line or a terminal in two.
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
#: The ids of sources end in a version number.
_SOURCE_ID = re.compile(r"[a-z0-9]+([.-][a-z0-9]+)*")


def read_text(report: Report, node: YamlNode) -> str:
    """Return a text that every YAML reader understands alike."""
    if isinstance(node, Refused):
        return ""
    if not isinstance(node, Word):
        report.error(node.line, instead_of(message("a text"), node))
        return ""
    text = node.text.strip(" \n")
    if not text:
        report.error(node.line, nothing_at(node))
    elif node.plain and NOT_TEXT.fullmatch(text):
        report.error(
            node.line,
            message(
                "other programs do not read “{text}” as a text; put it in quotes",
                text=text,
            ),
        )
    elif CONTROL.search(text):
        report.error(
            node.line,
            message(
                "“{text}” holds a line break or a control character; write it on one "
                "line, or after “>-” on several",
                text=CONTROL.split(text)[0],
            ),
        )
    else:
        return text
    return ""


def read_whole(
    report: Report, node: YamlNode, *, minimum: int = 0, maximum: int | None = None
) -> int:
    """Return a whole number, `minimum` or more, and `maximum` or less if given."""
    number = _whole_number(report, node)
    if number is not None and maximum is not None and number > maximum:
        report.error(
            node.line,
            message(
                "{number} is too large; write {maximum} or less",
                number=number,
                maximum=maximum,
            ),
        )
        return maximum
    if number is not None and number < minimum:
        report.error(
            node.line,
            message(
                "{number} is too small; write {minimum} or more",
                number=number,
                minimum=minimum,
            ),
        )
        return minimum
    return minimum if number is None else number


def read_level(report: Report, node: YamlNode, *, lowest: int = 1) -> int:
    """Return a level of the scale; 0 stands in for one that is not."""
    level = _whole_number(report, node)
    if level is None:
        return 0
    if level < lowest or (report.highest and level > report.highest):
        report.error(
            node.line,
            message(
                "level {level} is off the scale; write a level from {lowest} to "
                "{highest}",
                level=level,
                lowest=lowest,
                highest=report.highest or "n",
            ),
        )
        return 0
    return level


def _whole_number(report: Report, node: YamlNode) -> int | None:
    if isinstance(node, Refused):
        return None
    if not isinstance(node, Word):
        report.error(node.line, instead_of(message("a whole number"), node))
    elif not node.text:
        report.error(node.line, nothing_at(node))
    elif not _WHOLE.fullmatch(node.text):
        report.error(
            node.line,
            message(
                "“{text}” is not a whole number; write one to nine digits, such as 12",
                text=node.text,
            ),
        )
    elif not node.plain:
        report.error(
            node.line,
            message(
                "the number {number} stands in quotes; remove them",
                number=node.text,
            ),
        )
    else:
        return int(node.text)
    return None


def read_choice(report: Report, node: YamlNode, choices: Sequence[Choice]) -> Choice:
    """Return one of a few words; the first stands in for any other."""
    text = read_text(report, node)
    for choice in choices:
        if text == choice:
            return choice
    if text:
        report.error(
            node.line,
            message(
                "“{text}” is not possible here; write one of: {choices}",
                text=text,
                choices=", ".join(choices),
            ),
        )
    return choices[0]


def read_id(report: Report, node: YamlNode, kind: Declared) -> str:
    """Return the id under which something is declared."""
    text = read_text(report, node)
    pattern = _SOURCE_ID if kind == "source" else _ID
    if text and not pattern.fullmatch(text):
        report.error(
            node.line,
            message(
                "“{text}” cannot be an id; write small letters without accents, digits "
                "and single hyphens, such as “office-manager”",
                text=text,
            ),
        )
    return text


def read_mention(report: Report, node: YamlNode, kind: Declared) -> str:
    """Return an id that must be declared somewhere in the graph."""
    text = read_text(report, node)
    if text:
        report.mention(kind, text, node.line)
    return text


def instead_of(expected: Message, node: YamlNode) -> Message:
    """Say what to write in the place of a node of another kind."""
    if isinstance(node, Items):
        found = message("a list")
    elif isinstance(node, Fields):
        found = message("keys and values (“key: value”)")
    else:
        found = message("a text")
    return message("write {expected} here, not {found}", expected=expected, found=found)


def nothing_at(word: Word) -> Message:
    """Say that a value is absent."""
    if word.key:
        return message(
            "nothing stands after “{key}:”; write its value or remove the key",
            key=word.key,
        )
    return message("nothing stands here; write a value or remove the item")
