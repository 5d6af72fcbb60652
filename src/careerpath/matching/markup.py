"""Take away what marks up a text, so that only its words are read and quoted."""

from __future__ import annotations

import html
import json
import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from re import Match, Pattern

#: Between two such lines at the head stand notes about the text: its title, its date.
_FRONT = re.compile(
    r"\A\s*(---|\+\+\+)[ \t]*\n(.*?)\n(?:\1|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL
)
_FRONT_TITLE = re.compile(
    r"^title[ \t]*[:=][ \t]*(?:[>|][-+]?[ \t]*((?:\n[ \t]+\S.*)+)|(\S.*))$",
    re.MULTILINE | re.IGNORECASE,
)
_QUOTED = re.compile(r"([\"']).*?\1")
#: What a page of the web hides, from one sign to another; what ends a line there; and
#: the signs that it spells.
_HIDDEN = (
    (re.compile("<!--"), re.compile("-->")),
    (re.compile(r"<script\b", re.IGNORECASE), re.compile("</script>", re.IGNORECASE)),
    (re.compile(r"<style\b", re.IGNORECASE), re.compile("</style>", re.IGNORECASE)),
)
_LINE_END = re.compile(
    r"<br\s?/?>|</?(?:p|div|li|ul|ol|tr|h[1-6]|section|article|header)"
    r"(?:\s[^<>\n]*)?>",
    re.IGNORECASE,
)
_SPELT = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{1,6}|#x[0-9a-fA-F]{1,5});")
_MARKS = (
    (re.compile(r"^[ \t]*(?:```|~~~).*$", re.MULTILINE), ""),
    (re.compile(r"^[ \t]*\[[^\[\]\n]+\]:[ \t]+\S.*$", re.MULTILINE), ""),
    (
        re.compile(r"^([ \t]*\\?[-*+][ \t]+)\\?\[[ xX]\\?\][ \t]+", re.MULTILINE),
        r"\1",
    ),
    (re.compile(r"\[\^[^\[\]\n]{1,40}\]"), ""),  # the number of a footnote
    (re.compile(r"!\[([^\[\]\n]*)\]\([^()\n]*\)"), r"\1"),  # in a link, perhaps
    (re.compile(r"^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+[ \t:-]*$", re.MULTILINE), ""),
    (re.compile(r"^[ \t]*\|[ \t]*|\|[ \t]*$", re.MULTILINE), ""),
    (re.compile(r"(?<=\S)[ \t]*\|[ \t]*(?=\S)"), " – "),
    (re.compile(r"\\$", re.MULTILINE), ""),
    (re.compile(r"~~([^~\n]+)~~"), r"\1"),
    (re.compile(r"\[([^\[\]\n]+)\]\[[^\[\]\n]*\]"), r"\1"),
    (
        re.compile(r"^[ \t]*(?:#{1,6}|>+)[ \t]+|(?<=\S)[ \t]+#+[ \t]*$", re.MULTILINE),
        "",
    ),
    (re.compile(r"!?\[([^\[\]\n]*)\]\([^()\n]*\)"), r"\1"),  # a link, or a picture
    (re.compile(r"\\([-\\`*_{}\[\]()#+.!>|~])"), r"\1"),
    (re.compile(r"^([ \t]*[-*+][ \t]+)?(\*\*|__)(.+?)\2", re.MULTILINE), r"\1\3"),
    (re.compile(r"(?<![\w*])(\*{1,3}|_{1,3})(?=\S)(.+?)(?<=\S)\1(?![\w*])"), r"\2"),
    (re.compile(r"`([^`\n]+)`"), r"\1"),
    (re.compile(r"</?[a-zA-Z][^<>\n]*>"), ""),
    (re.compile(r"^[ \t]*(?:[-*_=][ \t]*){3,}$", re.MULTILINE), ""),
)
_BOLD_TAG = re.compile(r"</?(?:b|strong)(?:\s[^<>\n]*)?>", re.IGNORECASE)
#: A heading that is only a list item in bold, with a box or a small picture before it,
#: perhaps: a line of its own.
_BOLD_ITEM = re.compile(
    r"^(?:[ \t]*>)*[ \t]*(?:(?:\\?[-*+•‣▪]|\d{1,2}\\?[.)])[ \t\xa0]+)?"
    r"(?:\\?\[[ xX]\\?\][ \t]+)?(?:(?::\w{1,40}:|[^\w\s*>]{1,3})[ \t]+)?"
    r"(\*{2,3}|__)([^*_\n]+)\1[ \t]*:?[ \t]*$",
    re.MULTILINE,
)
# Keys of a CV in JSON: what names the job, and what says nothing of it.
_NAMING = ("label", "headline", "jobtitle", "job_title", "title", "position")
# fmt: off
_BESIDE = frozenset(
    (
        "$schema", "address", "city", "company", "countrycode", "country",
        "date", "email", "enddate", "id", "image", "key", "keys", "language",
        "location", "meta", "name", "network", "phone", "postalcode",
        "profiles", "references", "region", "releasedate", "startdate", "url",
        "username", "website",
    )
)
# fmt: on
#: Their entries are named after what is done or known.
_NAMED_AFTER_CONTENT = frozenset({"skills", "interests", "certificates", "awards"})


def strip_markup(text: str) -> str:
    r"""Return the words of a text without the marks of JSON, Markdown or HTML.

    Examples
    --------
    >>> strip_markup("# Clerk\n\n\\- **File** letters")
    'Clerk\n\n- File letters'
    >>> strip_markup("<h2>Benefits</h2><p>Tea &amp; coffee</p>").split("\n")
    ['', 'Benefits', '', 'Tea & coffee', '']
    >>> strip_markup('{"basics": {"name": "Ada", "label": "Clerk"}}')
    'Clerk\n'
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if text.lstrip().startswith(("{", "[")):
        with suppress(ValueError, RecursionError):  # a text may begin like that, too
            return _lines_of(json.loads(text))
    return _without_marks(_without_front(text))


def _without_front(text: str) -> str:
    """Return a text that begins with the title of its front matter, if it has one."""
    front = _FRONT.match(text)
    if not front:
        return text
    rest = text[front.end() :]
    title = _FRONT_TITLE.search(front[2])
    return "\n\n".join([_title_said(title), rest]) if title else rest


def _title_said(found: Match[str]) -> str:
    """Return the title of front matter, without quotes and notes behind it."""
    if found[1]:  # on lines of its own
        return " ".join(found[1].split())
    if quoted := _QUOTED.match(found[2]):
        return quoted[0].strip("\"'")
    return found[2].partition(" #")[0].strip()


def _without_marks(text: str) -> str:
    for opening, closing in _HIDDEN:
        text = "".join(_outside(text, opening, closing))
    text = _LINE_END.sub("\n", text)
    text = _SPELT.sub(lambda sign: html.unescape(sign[0]), text)
    text = _BOLD_ITEM.sub(r"\2", _BOLD_TAG.sub("**", text))
    for mark, instead in _MARKS:
        text = mark.sub(instead, text)
    return text


def _outside(text: str, opening: Pattern[str], closing: Pattern[str]) -> Iterator[str]:
    """Yield what stands outside of two signs; what is never closed is no part."""
    start = 0
    while opened := opening.search(text, start):
        closed = closing.search(text, opened.end())
        if not closed:
            break
        yield text[start : opened.start()]
        start = closed.end()
    yield text[start:]


def _lines_of(value: Any) -> str:
    """Return the texts of a JSON value, what names the job as the first line."""
    title = _first_named(value)
    lines = [line for line in _texts(value, "") if line != title]
    return "\n".join([title, "", *lines] if title else lines)


def _first_named(value: Any) -> str:
    """Return the nearest text to the root under a key that names a job."""
    level = [value]
    while level:
        objects = [item for item in level if isinstance(item, dict)]
        for key in _NAMING:
            for item in objects:
                found = next((v for k, v in item.items() if k.lower() == key), None)
                if isinstance(found, str) and found.strip():
                    return found.strip()
        lists = (item for item in level if isinstance(item, list))
        level = [v for item in objects for v in item.values()]
        level += [v for item in lists for v in item]
    return ""


def _texts(value: Any, inside: str) -> Iterator[str]:
    """Yield the texts that may say something of the job, a line each."""
    if isinstance(value, str):
        if value.strip():
            yield value
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item, inside)
    elif isinstance(value, dict):
        for key, item in value.items():
            low = key.lower()
            named = low == "name" and inside in _NAMED_AFTER_CONTENT
            if named or low not in _BESIDE:
                yield from _texts(item, inside if isinstance(item, str) else low)
