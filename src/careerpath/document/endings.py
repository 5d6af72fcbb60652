"""Tell by a file's name what writes it, and by its content whether we wrote it.

Whatever kinds of files there are (checklists, diagrams, tables of results) declare
their forms once, as an `Endings`; nothing else looks at how a name ends.
"""

from __future__ import annotations

import mmap
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from careerpath.errors import FileError, InvalidValueError, message
from careerpath.files import check_place

if TYPE_CHECKING:
    from collections.abc import Mapping

W = TypeVar("W")


@dataclass(frozen=True, slots=True)
class Sign:
    """What tells a file of ours from others, as regular expressions of its bytes.

    Attributes
    ----------
    head
        What it begins with.
    inside
        What else is somewhere in it.
    changed
        What is in it only once somebody has filled it in.
    """

    head: bytes
    inside: bytes = b""
    changed: bytes = b"(?!)"  # fits nothing

    def is_on(self, path: Path) -> bool:
        """Tell whether a file that is not empty has the sign, and nobody's work.

        Raises
        ------
        OSError
            If it cannot be read.
        """
        with (
            path.open("rb") as file,
            mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content,
        ):
            return (
                re.match(self.head, content) is not None
                and re.search(self.inside, content) is not None
                and re.search(self.changed, content) is None
            )


@dataclass(frozen=True, slots=True)
class Form(Generic[W]):
    """A form of file: its name, what writes it, how it is known again."""

    name: str
    writer: W
    sign: Sign


@dataclass(frozen=True, slots=True)
class Endings(Generic[W]):
    """The forms that one kind of content is written in, by how a file's name ends.

    Attributes
    ----------
    forms
        By the ending with its dot, in small letters; the first is named first. Of
        two that fit a name, such as .csv and .moodle.csv, the longer one goes first.
    """

    forms: Mapping[str, Form[W]]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the forms, in their order."""
        return tuple(form.name for form in self.forms.values())

    def for_path(self, path: str | Path, *, form: str | None = None) -> W:
        """Return what writes a file.

        Parameters
        ----------
        path
            The file; capital letters in its ending do not matter.
        form
            The name of a form, whatever the file's name says.

        Raises
        ------
        InvalidValueError
            If the name ends in none of `forms`, or no form is called so.
        """
        return self._find(path, form).writer

    def for_name(self, name: str) -> W:
        """Return what writes the form of a name.

        Raises
        ------
        InvalidValueError
            If no form is called so.
        """
        return self._find_name(name).writer

    def claim(
        self, path: str | Path, *, force: bool = False, form: str | None = None
    ) -> W:
        """Return what writes a file, once nothing of anybody else's is lost by it.

        Parameters
        ----------
        path, form
            As for `for_path`.
        force
            Whether to write over what is not ours.

        Raises
        ------
        InvalidValueError
            As `for_path`.
        FileError
            If no file can be there, or something is that is not ours.
        """
        found = self._find(path, form)
        check_free(path, found.sign, force=force)
        return found.writer

    def _find(self, path: str | Path, form: str | None) -> Form[W]:
        if form is not None:
            return self._find_name(form)
        name = Path(path).name.lower()
        fitting = [end for end in self.forms if name.endswith(end) and name != end]
        if not fitting:
            raise InvalidValueError(
                message(
                    "“{path}” does not say what to write; end the name in one of: "
                    "{endings}.",
                    path=str(path),
                    endings=", ".join(self.forms),
                )
            )
        return self.forms[max(fitting, key=len)]

    def _find_name(self, name: str) -> Form[W]:
        for form in self.forms.values():
            if form.name == name:
                return form
        raise InvalidValueError(
            message(
                "“{form}” is no form of file; write one of: {forms}.",
                form=name,
                forms=", ".join(self.names),
            )
        )


def check_free(path: str | Path, sign: Sign, *, force: bool) -> None:
    """Refuse to write over a file that has not our sign, unless that is wanted.

    What is empty, or no file but a device, holds nothing that could be lost.

    Raises
    ------
    FileError
        If no file can be there, or something is that is not ours.
    """
    path = Path(path)
    check_place(path)
    if force or not path.is_file() or not path.stat().st_size:
        return
    try:
        if sign.is_on(path):
            return
    except OSError:
        pass  # what cannot be read is not known to be ours
    raise FileError(
        message(
            "{path} is there already and is not as careerpath writes it; name another "
            "file, or replace this one with --force.",
            path=path,
        )
    )
