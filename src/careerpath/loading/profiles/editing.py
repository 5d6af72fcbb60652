"""Change single keys of a profile file; comments, order and all else stay."""

from __future__ import annotations

import re
from io import StringIO
from typing import TYPE_CHECKING, Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from careerpath.errors import FileError, InvalidValueError, message
from careerpath.files import replace_keeping
from careerpath.loading.profiles.keys import (
    ENGLISH_KEYS,
    KEYS,
    LISTS,
    NUMBERS,
    SWITCHES,
    TRUTHS,
    english_key,
)
from careerpath.loading.profiles.printing import key_in
from careerpath.loading.profiles.reading import parse_profile, read_content
from careerpath.loading.reading.fields import nearest
from careerpath.loading.writing.flow import word
from careerpath.model.text import LANGUAGES
from careerpath.titles import fold

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from careerpath.career_graph import CareerGraph
    from careerpath.model.profile import Profile
    from careerpath.model.text import Language

_WHOLE = re.compile("-?[0-9]{1,9}")


def change_profile(
    path: Path,
    graph: CareerGraph,
    changes: Mapping[str, str],
    levels: Mapping[str, int],
    *,
    language: Language,
) -> Profile:
    """Change some keys of a profile file, and return the profile that it then holds.

    Parameters
    ----------
    path
        The file. What it was before stands beside it, with .bak after its name.
    graph
        The graph whose roles and skills it names.
    changes
        What to write at each key, in either language; an empty text removes it.
    levels
        The levels to write, by skill id.
    language
        The language of new keys where the file has none yet.

    Raises
    ------
    InvalidValueError
        If a key does not exist, or is changed otherwise.
    DataError
        If the file holds mistakes, before the change or after it. Nothing is
        written then.
    FileError
        If it cannot be read or written.
    """
    content = read_content(path)
    parse_profile(path, content, graph)  # or raise
    text = content.decode("utf-8-sig")
    try:
        for key, value in changes.items():
            text = _with(text, graph, checked_key(key, language), value, language)
        if levels:
            text = _with_levels(text, graph, levels, language)
    except YAMLError as error:  # it is stricter than our own reader
        raise FileError(
            message("{path} cannot be changed by a command; edit it.", path=path)
        ) from error
    changed = text.encode()
    profile = parse_profile(path, changed, graph)
    replace_keeping(path, changed)
    return profile


def checked_key(text: str, language: Language) -> str:
    """Return the English key for one in either language.

    The keys that there are instead are named in the language that is given.

    Raises
    ------
    InvalidValueError
        If there is none, or it is not changed as a whole.
    """
    key = english_key(text)
    if key == "skills":
        raise InvalidValueError(
            message(
                "Skills are changed one by one: careerpath profile learn SKILL=LEVEL"
            )
        )
    if key in KEYS:
        return key
    near = nearest(text, [*KEYS, *KEYS.values()])
    if near:
        raise InvalidValueError(
            message(
                "“{key}” is no key of a profile; did you mean “{near}”?",
                key=text,
                near=near,
            )
        )
    raise InvalidValueError(
        message(
            "“{key}” is no key of a profile; write one of: {keys}.",
            key=text,
            keys=", ".join(key_in(language, key) for key in KEYS if key != "skills"),
        )
    )


# ----------------------------------------------------------------------- round trips


#: How far a list, or a map, stands below its key.
_DASH = re.compile(r"^( *)- ", re.MULTILINE)
_BELOW = re.compile(r"^( +)[^\s#-]", re.MULTILINE)


def _yaml(text: str) -> YAML:
    """Return what reads and writes a text as its owner does."""
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 10_000  # no line is broken that its owner has not broken
    dash, below = _DASH.search(text), _BELOW.search(text)
    offset = len(dash[1]) if dash else 0
    yaml.indent(
        mapping=len(below[1]) if below else 2, sequence=offset + 2, offset=offset
    )
    return yaml


def _load(text: str) -> CommentedMap:
    data = _yaml(text).load(text)
    return data if isinstance(data, CommentedMap) else CommentedMap()


def _dump(data: CommentedMap, text: str) -> str:
    """Return the text of data that were read from another one."""
    stream = StringIO()
    _yaml(text).dump(data, stream)
    return stream.getvalue()


def _with(
    text: str, graph: CareerGraph, key: str, value: str, language: Language
) -> str:
    """Return a text with another value at a key, or without the key."""
    data = _load(text)
    written = _written(data, key, language)
    if not value.strip():
        return _without(text, data, written) if written in data else text
    if key in ("role", "target") and written in data:
        _rename(data, graph, written, value)
    data[written] = _value(key, value)
    return _dump(data, text)


def _rename(data: CommentedMap, graph: CareerGraph, key: str, value: str) -> None:
    """Let the title that we wrote behind a role be that of another one."""
    comment = data.ca.items.get(key, [None] * 3)[2]
    if comment is None:
        return
    first, *below = comment.value.split("\n")
    before, after = (graph.find_role(name).label for name in (str(data[key]), value))
    for language in LANGUAGES:
        if first.strip("# ") in {before.in_language(language), *before.forms()}:
            title = after.in_language(language)
            comment.value = "\n".join([f"# {title}", *below])
            return


def _with_levels(
    text: str, graph: CareerGraph, levels: Mapping[str, int], language: Language
) -> str:
    """Return a text with levels at skills, each under the name that it has there."""
    data = _load(text)
    key = _written(data, "skills", language)
    if not data.get(key):
        data[key] = CommentedMap()
    names = {graph.find_skill(str(name)).id: name for name in data[key]}
    for skill, level in sorted(levels.items()):
        data[key][names.get(skill, skill)] = level
    return _dump(data, text)


def _written(data: CommentedMap, key: str, language: Language) -> str:
    """Return a key as the file has it, or would have it."""
    for name in data:
        if english_key(str(name)) == key:
            return str(name)
    french = any(fold(str(name)) in ENGLISH_KEYS for name in data)
    if data and not french:
        language = "en"
    return key_in("fr" if french else language, key)


def _without(text: str, data: CommentedMap, key: str) -> str:
    """Return a text without a key.

    The library takes the comment below a key for its own; where the key's lines can
    simply be left out, it stays.
    """
    first = data.lc.key(key)[0]
    others = [place for name in data if (place := data.lc.key(name)[0]) > first]
    lines = text.splitlines(keepends=True)
    end = min(others, default=len(lines))
    while end > first + 1 and lines[end - 1].lstrip()[:1] in ("", "#"):
        end -= 1
    rest = "".join([*lines[:first], *lines[end:]])
    del data[key]
    try:
        same = _load(rest) == data and bool(data)
    except YAMLError:
        same = False
    return rest if same else _dump(data, text)


def _value(key: str, text: str) -> Any:
    """Return what stands for a text at a key."""
    text = text.strip()
    if key in NUMBERS and _WHOLE.fullmatch(text):
        return int(text)
    if key in SWITCHES and text in TRUTHS:
        return TRUTHS[text]
    if key in LISTS:
        parts = CommentedSeq(_quoted(part.strip()) for part in text.split(","))
        parts.fa.set_flow_style()
        return parts
    return _quoted(text)


def _quoted(text: str) -> str:
    """Return a text that is written in quotes where it needs them."""
    return text if word(text) == text else DoubleQuotedScalarString(text)
