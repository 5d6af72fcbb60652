"""Say what is wrong with what somebody sent, with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careerpath.errors import Problem
    from careerpath.words import Words

#: More mistakes of a file are not read.
_MOST = 20


def told_problems(words: Words, problems: Iterable[Problem]) -> tuple[str, ...]:
    """Return problems as lines, each with its place; the last says how many more."""
    _ = words.translate
    lines = [_told(words, problem) for problem in problems]
    if len(lines) > _MOST:
        more = _("And {count} more.").format(count=_.number(len(lines) - _MOST))
        lines[_MOST:] = [more]
    return tuple(lines)


def _told(words: Words, problem: Problem) -> str:
    _ = words.translate
    text = _("{file}, line {line}: {problem}")
    if not problem.line:
        text = _("{file}: {problem}")
    return text.format(
        file=problem.file, line=problem.line, problem=words.reason(problem.message)
    )
