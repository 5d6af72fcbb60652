"""Find the user's file: what someone wants without saying it each time."""

from __future__ import annotations

import os
from typing import NamedTuple

import click


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
    from careerpath.cli.settings import parse_settings

    return UserSettings(**parse_settings(path))


def settings_path() -> str:
    """Return where the user's file is, if there is one."""
    return os.path.join(click.get_app_dir("careerpath"), "config.toml")  # noqa: PTH118
