"""Begin a graph: a tiny one that is valid, with comments that say how to go on."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from careerpath.files import new_folder
from careerpath.loading.writing.flow import items, word
from careerpath.loading.writing.graph_folder import check_new_folder
from careerpath.model.text import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from re import Match

#: The files of the graph; each text and comment stands there in both languages.
_FILES = (
    "levels.yaml",
    "sources.yaml",
    "skills/office.yaml",
    "roles/office.yaml",
    "transitions/office.yaml",
)
_COMMENT = re.compile(r"^( *)#(en|fr) (.*\n)", re.MULTILINE)
_SAID = re.compile(r'\{en: (".*?"|\[.*?\]), fr: (".*?"|\[.*?\])\}')


def begin_graph(path: str | Path, languages: Sequence[str] = LANGUAGES) -> None:
    """Write a tiny graph to change, into a new folder.

    Parameters
    ----------
    path
        A folder that does not exist yet, or is empty.
    languages
        Those of its texts. Comments are in the first of them that is English or
        French, else in English; where a text is in neither, it is English for now.

    Raises
    ------
    FileError
        If the folder holds something, or cannot be written.
    """
    path = Path(path)
    check_new_folder(path)
    with new_folder(path) as folder:
        for name in _FILES:
            text = files(__package__).joinpath("beginning", name).read_text("utf-8")
            if name == "levels.yaml" and tuple(languages) != LANGUAGES:
                text += f"languages: {items(map(word, languages))}\n"
            file = folder / name
            file.parent.mkdir(exist_ok=True)
            file.write_text(_in_languages(text, languages), "utf-8", newline="\n")


def _in_languages(text: str, languages: Sequence[str]) -> str:
    """Return a file with its texts in some languages, its comments in one."""
    told = next((lang for lang in languages if lang in LANGUAGES), LANGUAGES[0])

    def comment(found: Match[str]) -> str:
        return f"{found[1]}# {found[3]}" if found[2] == told else ""

    def said(found: Match[str]) -> str:
        known = {"en": found[1], "fr": found[2]}
        own = (f"{word(lang)}: {known.get(lang, known['en'])}" for lang in languages)
        return f"{{{', '.join(own)}}}"

    return _SAID.sub(said, _COMMENT.sub(comment, text))
