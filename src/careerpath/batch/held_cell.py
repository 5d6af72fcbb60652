"""Read a cell of held skills, as in "spreadsheets=3; tact=working"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from careerpath.errors import Message, message
from careerpath.titles import level_names, named_level

if TYPE_CHECKING:
    from collections.abc import Callable

    from careerpath.model.levels import Scale

#: Spreadsheets write a whole number as "4.0" where other rows have none.
_WHOLE = re.compile(r"(\d{1,9})(?:[.,]0+)?")
#: What is written between two skills, or a skill and its level, in place of our signs.
_BETWEEN_SKILLS = re.compile(r"[,|/+&\n]|\b(?:and|et)\b")
_BETWEEN_BOTH = re.compile(r"\s*(?::|[-–]+>?|→|\()\s*|\s+")


class HeldReader:
    """Reads the levels held in a cell.

    Parameters
    ----------
    scale
        The levels, by number and by name.
    find
        Returns the id of a skill, or what is unclear about its name.
    usual
        The level of skills that are named without one; such a skill is wrong if
        it is None.
    """

    def __init__(
        self, scale: Scale, find: Callable[[str], str | Message], usual: int | None
    ) -> None:
        self._scale = scale
        self._find = find
        self._usual = usual

    def read(self, cell: str, wrong: list[Message]) -> dict[str, int]:
        """Return the levels by skill id; what is wrong is added to `wrong`."""
        held: dict[str, int] = {}
        for part in filter(None, map(str.strip, cell.split(";"))):
            name, sign, level = map(str.strip, part.rpartition("="))
            found = self._find(name if sign else level)
            skill = keep_id(self._wrong_sign(part, found) or found, wrong)
            if skill in held:
                wrong.append(message("“{skill}” is held twice", skill=skill))
            elif skill and sign:
                held[skill] = self._level(skill, level, wrong)
            elif skill:
                held[skill] = self._level_unsaid(skill, wrong)
        return held

    def _wrong_sign(self, part: str, found: str | Message) -> Message | None:
        """Return which sign belongs where another one stands; None for a good one.

        A name that is known may hold any sign.
        """
        name, sign, level = map(str.strip, part.rpartition("="))
        clear = isinstance(found, str)
        if clear and (not sign or self._known(level)):
            return None
        if "=" in name or _BETWEEN_SKILLS.search(level if clear else part):
            return message("“{part}”: write “;” between two skills", part=part)
        ends = (part[gap.end() :] for gap in _BETWEEN_BOTH.finditer(part))
        if not sign and any(self._known(end.rstrip(") ")) for end in ends):
            return message("“{part}”: write “=” between skill and level", part=part)
        return None

    def _known(self, level: str) -> bool:
        """Tell whether a text is a whole number or the name of a level."""
        return bool(_WHOLE.fullmatch(level)) or self._named(level) is not None

    def _named(self, level: str) -> int | None:
        return named_level(level, self._scale)

    def _level_unsaid(self, skill: str, wrong: list[Message]) -> int:
        if self._usual is None:
            wrong.append(
                message(
                    "“{skill}” is held at no level; write {skill}=LEVEL", skill=skill
                )
            )
        return self._usual or 0

    def _level(self, skill: str, text: str, wrong: list[Message]) -> int:
        """Return a level, written as a number or named in either language."""
        named = self._named(text)
        if named is not None:
            return named
        if text.lstrip("-")[:1].isdigit():
            return read_whole(skill, text, 0, self._scale.highest, wrong)
        names = ", ".join(level_names(self._scale))
        wrong.append(
            message(
                "“{level}” is not a level; write one of: {levels}",
                level=text,
                levels=names,
            )
        )
        return 0


def keep_id(found: str | Message, wrong: list[Message]) -> str:
    """Return an id; what is unclear about it is added to `wrong`."""
    if isinstance(found, Message):
        wrong.append(found)
        return ""
    return found


def read_whole(
    name: str, text: str, lowest: int, highest: int, wrong: list[Message]
) -> int:
    """Return a whole number; what is wrong with it is added to `wrong`."""
    found = _WHOLE.fullmatch(text)
    number = int(found[1]) if found else -1
    if not lowest <= number <= highest:
        wrong.append(
            message(
                "{name} is “{text}”; write a whole number from {lowest} to {highest}",
                name=name,
                text=text,
                lowest=lowest,
                highest=highest,
            )
        )
    return number
