"""Put a new profile into a file, whole or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from careerpath.errors import FileError, message
from careerpath.files import check_place, replace_keeping
from careerpath.loading.profiles.printing import print_profile
from careerpath.planning.needs import check_profile
from careerpath.words import Words

if TYPE_CHECKING:
    from careerpath.career_graph import CareerGraph
    from careerpath.model.profile import Profile
    from careerpath.model.text import Language


def check_new(path: str | Path, *, force: bool = False) -> None:
    """Raise if a new profile cannot be written to a file, or is there unless `force`.

    Raises
    ------
    FileError
        With what to do instead.
    """
    path = Path(path)
    check_place(path)
    if path.exists() and not force:
        raise FileError(
            message(
                "{path} is there already. Change it: careerpath profile set KEY=VALUE. "
                "With --force it is begun anew, and the one before kept as {path}.bak.",
                path=path,
            )
        )


def write_profile(
    graph: CareerGraph, profile: Profile, path: str | Path, *, language: Language
) -> None:
    """Write a profile as YAML that its owner reads and edits, whole or not at all.

    Parameters
    ----------
    graph
        The graph whose roles and skills it names.
    profile
        What to write.
    path
        The file. One that is there is kept beside it, with .bak after its name.
    language
        The language of keys and comments.

    Raises
    ------
    UnknownNameError, InvalidValueError
        If it names what the graph does not have, or a number is outside what it can be.
    FileError
        If the file cannot be written.
    """
    check_profile(graph, profile)
    text = print_profile(Words(graph, language), profile)
    replace_keeping(Path(path), text.encode())
