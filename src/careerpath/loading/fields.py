"""Read single fields: texts, numbers, choices, lists, maps and ranges.

Every reader takes the page and a node, reports what is wrong with the node and
returns a value in any case; a refused node gives an empty value without a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TypeVar

from careerpath.errors import Message, message
from careerpath.loading.nodes import Field, Fields, Items, Node, Refused, Word
from careerpath.loading.page import Declared, Page
from careerpath.model.ranges import Range

Choice = TypeVar("Choice", bound=str)

NO_RANGE = Range(0, 0, 0)

#: Plain words that YAML 1.1 or 1.2 takes for something else than text.
_NOT_TEXT = re.compile(
    r"""~|null|true|false|yes|no|on|off|y|n|=
    |[-+]?[0-9][0-9_]*(:[0-5]?[0-9])*(\.[0-9_]*)?([e][-+]?[0-9]+)?
    |[-+]?\.[0-9][0-9_]*([e][-+]?[0-9]+)?|[-+]?\.inf|\.nan
    |[-+]?0(x[0-9a-f_]+|o[0-7_]+|b[01_]+)
    |[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([t ].*)?""",
    re.IGNORECASE | re.VERBOSE,
)
_WHOLE = re.compile(r"-?(0|[1-9][0-9]{0,8})")
#: What would break a line or a terminal in two.
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
#: The ids of sources end in a version number.
_SOURCE_ID = re.compile(r"[a-z0-9]+([.-][a-z0-9]+)*")


def read_text(page: Page, node: Node) -> str:
    """Return a text that every YAML reader understands alike."""
    if isinstance(node, Refused):
        return ""
    if not isinstance(node, Word):
        page.error(node.line, _instead(message("a text"), node))
        return ""
    text = node.text.strip(" \n")
    if not text:
        page.error(node.line, _nothing(node))
    elif node.plain and _NOT_TEXT.fullmatch(text):
        page.error(
            node.line,
            message(
                "other programs do not read “{text}” as a text; put it in quotes",
                text=text,
            ),
        )
    elif _CONTROL.search(text):
        page.error(
            node.line,
            message(
                "“{text}” holds a line break or a control character; write it on one "
                "line, or after “>-” on several",
                text=_CONTROL.split(text)[0],
            ),
        )
    else:
        return text
    return ""


def read_whole(page: Page, node: Node, *, minimum: int = 0) -> int:
    """Return a whole number, `minimum` or more."""
    number = _whole_number(page, node)
    if number is not None and number < minimum:
        page.error(
            node.line,
            message(
                "{number} is too small; write {minimum} or more",
                number=number,
                minimum=minimum,
            ),
        )
        return minimum
    return minimum if number is None else number


def read_level(page: Page, node: Node, *, lowest: int = 1) -> int:
    """Return a level of the scale; 0 stands in for one that is not."""
    level = _whole_number(page, node)
    if level is None:
        return 0
    if level < lowest or (page.highest and level > page.highest):
        page.error(
            node.line,
            message(
                "level {level} is off the scale; write a level from {lowest} to "
                "{highest}",
                level=level,
                lowest=lowest,
                highest=page.highest or "n",
            ),
        )
        return 0
    return level


def _whole_number(page: Page, node: Node) -> int | None:
    if isinstance(node, Refused):
        return None
    if not isinstance(node, Word):
        page.error(node.line, _instead(message("a whole number"), node))
    elif not node.text:
        page.error(node.line, _nothing(node))
    elif not _WHOLE.fullmatch(node.text):
        page.error(
            node.line,
            message(
                "“{text}” is not a whole number; write one to nine digits, such as 12",
                text=node.text,
            ),
        )
    elif not node.plain:
        page.error(
            node.line,
            message(
                "the number {number} stands in quotes; remove them",
                number=node.text,
            ),
        )
    else:
        return int(node.text)
    return None


def read_choice(page: Page, node: Node, choices: Sequence[Choice]) -> Choice:
    """Return one of a few words; the first stands in for any other."""
    text = read_text(page, node)
    for choice in choices:
        if text == choice:
            return choice
    if text:
        page.error(
            node.line,
            message(
                "“{text}” is not possible here; write one of: {choices}",
                text=text,
                choices=", ".join(choices),
            ),
        )
    return choices[0]


def read_id(page: Page, node: Node, kind: Declared) -> str:
    """Return the id under which something is declared."""
    text = read_text(page, node)
    pattern = _SOURCE_ID if kind == "source" else _ID
    if text and not pattern.fullmatch(text):
        page.error(
            node.line,
            message(
                "“{text}” cannot be an id; write small letters without accents, digits "
                "and single hyphens, such as “office-manager”",
                text=text,
            ),
        )
    return text


def read_mention(page: Page, node: Node, kind: Declared) -> str:
    """Return an id that must be declared somewhere in the graph."""
    text = read_text(page, node)
    if text:
        page.mention(kind, text, node.line)
    return text


def read_items(page: Page, node: Node) -> tuple[Node, ...]:
    """Return the items of a list that has at least one."""
    if isinstance(node, Items):
        if not node.nodes:
            page.error(
                node.line,
                message("the list is empty; write at least one item or remove the key"),
            )
        return node.nodes
    _expect(page, node, message("a list (“- …” lines, or between square brackets)"))
    return ()


def read_map(page: Page, node: Node) -> tuple[Field, ...]:
    """Return the keys and values of a map whose keys are free."""
    if isinstance(node, Fields):
        return tuple(node.entries.values())
    _expect(page, node, message("keys and values (“key: value”)"))
    return ()


def read_fields(
    page: Page,
    node: Node,
    *,
    required: Iterable[str] = (),
    optional: Iterable[str] = (),
) -> dict[str, Node]:
    """Return the values of a map by key.

    Every required key is there: a missing one is reported and stands as refused.
    """
    required = tuple(required)
    known = (*required, *optional)
    found: dict[str, Node] = {}
    for key, value in read_map(page, node):
        if key.text in known:
            found[key.text] = value
        else:
            page.error(key.line, _unknown_key(key.text, known))
    for name in required:
        if name not in found:
            if isinstance(node, Fields):
                page.error(
                    node.line,
                    message("“{key}” is missing; add “{key}: …”", key=name),
                )
            found[name] = Refused(node.line)
    return found


def read_range(page: Page, node: Node) -> Range[int]:
    """Return low, likely and high, three whole numbers that do not decrease."""
    if isinstance(node, Items) and len(node.nodes) != len(NO_RANGE):
        page.error(
            node.line,
            message(
                "write three numbers, [low, likely, high], not {count}",
                count=len(node.nodes),
            ),
        )
        return NO_RANGE
    before = len(page.problems)
    numbers = [read_whole(page, item) for item in read_items(page, node)]
    if len(numbers) != len(NO_RANGE) or len(page.problems) > before:
        return NO_RANGE
    if numbers != sorted(numbers):
        page.error(
            node.line,
            message(
                "{low}, {likely}, {high} do not stand in order; write low ≤ likely ≤ "
                "high",
                low=numbers[0],
                likely=numbers[1],
                high=numbers[2],
            ),
        )
    return Range(*numbers)


def nearest(text: str, known: Iterable[str]) -> str:
    """Return the word among `known` that is most like `text`, "" where none is.

    Examples
    --------
    >>> nearest("lable", ["id", "label"])
    'label'
    """
    from difflib import get_close_matches

    return next(iter(get_close_matches(text, sorted(known), n=1)), "")


def _expect(page: Page, node: Node, expected: Message) -> None:
    if isinstance(node, Word) and node.plain and not node.text:
        page.error(node.line, _nothing(node))
    elif not isinstance(node, Refused):
        page.error(node.line, _instead(expected, node))


def _instead(expected: Message, node: Node) -> Message:
    if isinstance(node, Items):
        found = message("a list")
    elif isinstance(node, Fields):
        found = message("keys and values (“key: value”)")
    else:
        found = message("a text")
    return message("write {expected} here, not {found}", expected=expected, found=found)


def _nothing(word: Word) -> Message:
    if word.key:
        return message(
            "nothing stands after “{key}:”; write its value or remove the key",
            key=word.key,
        )
    return message("nothing stands here; write a value or remove the item")


def _unknown_key(key: str, known: tuple[str, ...]) -> Message:
    if near := nearest(key, known):
        return message(
            "unknown key “{key}”; did you mean “{near}”?", key=key, near=near
        )
    return message(
        "unknown key “{key}”; the keys possible here are: {known}",
        key=key,
        known=", ".join(known),
    )
