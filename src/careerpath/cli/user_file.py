"""Read the user's file: what someone wants without saying it each time."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from careerpath.cli.accepted import COLORS, GENDER_STYLES, MOST_HOURS_PER_WEEK
from careerpath.cli.speaking import LANGUAGES
from careerpath.errors import DataError, FileError, Message, Problem, message

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

#: Far more bytes than a few settings take.
_LARGEST = 100_000


class UserSettings(NamedTuple):
    """What the user's file says; None where it says nothing."""

    graph: str | None = None
    lang: str | None = None
    gender_style: str | None = None
    color: str | None = None
    hours_per_week: int | None = None


def read_settings() -> UserSettings:
    """Return what the user's file says, nothing where there is no such file.

    Raises
    ------
    FileError
        If the file cannot be read.
    DataError
        If it holds mistakes.
    """
    # Most people have no such file: nothing is imported to find that out.
    path = settings_path()
    if not os.path.isfile(path):  # noqa: PTH113
        return UserSettings()
    return UserSettings(**_parse_settings(path))


def settings_path() -> str:
    """Return where the user's file is, if there is one."""
    return os.path.join(click.get_app_dir("careerpath"), "config.toml")  # noqa: PTH118


def _parse_settings(file: str) -> dict[str, Any]:
    """Return the keys and values of a user's file.

    Raises
    ------
    FileError
        If the file cannot be read.
    DataError
        If it holds mistakes, with all of them.
    """
    from pathlib import Path

    path = Path(file)
    lines = _read_lines(path)
    content = _parse(path, lines)
    problems = [
        Problem(file, _line_of(key, lines), "error", mistake)
        for key, value in content.items()
        if (mistake := _mistake(key, value)) is not None
    ]
    if problems:
        raise _unusable(path, problems)
    if "graph" in content:
        # Where there is no such user, the folder will be found missing.
        content["graph"] = str(path.parent / os.path.expanduser(content["graph"]))  # noqa: PTH111
    return content


def _read_lines(path: Path) -> list[str]:
    from careerpath.bounded import read_most
    from careerpath.files import describe_os_error

    try:
        with path.open("rb") as file:
            content = read_most(file, _LARGEST)
        if content is None:
            mistake = message("the file is too large; keep a few lines of settings")
            raise _unusable(path, [Problem(str(path), 0, "error", mistake)])
        return content.decode().splitlines()
    except UnicodeDecodeError as error:
        mistake = message("the file is not UTF-8 text; save it as UTF-8")
        raise _unusable(path, [Problem(str(path), 0, "error", mistake)]) from error
    except OSError as error:
        reason = describe_os_error(error)
        raise FileError(
            message("{path} cannot be read ({reason}).", path=path, reason=reason)
        ) from error


def _parse(path: Path, lines: list[str]) -> dict[str, Any]:
    import re
    import tomllib

    try:
        return tomllib.loads("\n".join(lines))
    except (ValueError, RecursionError) as error:  # numbers without end, too
        place = re.search(r"at line (\d+)", str(error))
        line = int(place[1]) if place else len(lines)
        mistake = message('this is not TOML; write lines such as: lang = "fr"')
        problem = Problem(str(path), line, "error", mistake)
        raise _unusable(path, [problem]) from error


def _unusable(path: Path, problems: list[Problem]) -> DataError:
    return DataError(
        message(
            "Your settings in {path} cannot be used. Mistakes to mend: {count}.",
            path=path,
            count=len(problems),
        ),
        problems,
    )


def _line_of(key: str, lines: list[str]) -> int:
    """Return the number of the line that begins with a key."""
    for number, line in enumerate(lines, start=1):
        if line.lstrip(" [\"'").startswith(key):
            return number
    return 0


# ---------------------------------------------------------------------------- rules


def _mistake(key: str, value: Any) -> Message | None:
    if key not in RULES:
        return message(
            "unknown key “{key}”; the keys possible here are: {known}",
            key=key,
            known=", ".join(RULES),
        )
    return RULES[key](value)


def _one_of(choices: tuple[str, ...]) -> Callable[[Any], Message | None]:
    def rule(value: Any) -> Message | None:
        if value in choices:
            return None
        return message(
            "“{text}” is not possible here; write one of: {choices}",
            text=value,
            choices=", ".join(choices),
        )

    return rule


def _path(value: Any) -> Message | None:
    if isinstance(value, str) and value:
        return None
    return message("write the path of a graph folder here, in quotes")


def _hours(value: Any) -> Message | None:
    whole = isinstance(value, int) and not isinstance(value, bool)
    if whole and 1 <= value <= MOST_HOURS_PER_WEEK:
        return None
    return message(
        "write a whole number from {low} to {high} here",
        low=1,
        high=MOST_HOURS_PER_WEEK,
    )


RULES: dict[str, Callable[[Any], Message | None]] = {
    "graph": _path,
    "lang": _one_of(LANGUAGES),
    "gender_style": _one_of(GENDER_STYLES),
    "color": _one_of(COLORS),
    "hours_per_week": _hours,
}
