"""Say how an SVG picture fits into a page of the web."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args
from urllib.parse import quote

from careerpath.arguments import checked
from careerpath.errors import InvalidValueError, message

Letters: TypeAlias = Literal["outlines", "text"]
LETTERS: tuple[Letters, ...] = get_args(Letters)

#: What stands in a link for the id of a role, and for those that a move joins.
ROLE, ORIGIN, DESTINATION = "{role}", "{origin}", "{destination}"
_PREFIX = re.compile(r"([A-Za-z_][\w.-]*)?", re.ASCII)


@checked
@dataclass(frozen=True, slots=True)
class SvgForm:
    """How an SVG picture is written.

    Parameters
    ----------
    prefix
        What every id in it begins with, so that two pictures of one page have none
        in common: a letter, then letters, digits, `-`, `_` and `.`.
    letters
        As `outlines`, which look alike everywhere, or as `text`, which can be
        selected and searched, in whatever font the reader has, but as wide as drawn.
    link
        Where roles lead: an address with `{role}` for the id of the role. Each leads
        to its page in a public classification, in a window of its own, where this is
        empty.
    move_link
        Where moves lead: an address with `{origin}` and `{destination}`. They lead
        nowhere where this is empty.
    fluid
        Whether it is as wide as where it stands, and not as the paper.

    Raises
    ------
    InvalidValueError
        If one of them is not like that.
    """

    prefix: str = ""
    letters: Letters = "outlines"
    link: str = ""
    move_link: str = ""
    fluid: bool = False

    def __post_init__(self) -> None:
        if not _PREFIX.fullmatch(self.prefix):
            raise InvalidValueError(
                message(
                    "“{prefix}” begins no id; write a letter, then letters, digits, "
                    "-, _ or points.",
                    prefix=self.prefix,
                )
            )
        if self.letters not in LETTERS:
            raise InvalidValueError(
                message(
                    "“{letters}” are no letters that we know; write one of {choices}.",
                    letters=self.letters,
                    choices=", ".join(LETTERS),
                )
            )
        if self.link and ROLE not in self.link:
            raise InvalidValueError(
                message(
                    "“{link}” is one address for all roles; write {role} where the id "
                    "of the role belongs.",
                    link=self.link,
                    role=ROLE,
                )
            )
        ends = ORIGIN in self.move_link and DESTINATION in self.move_link
        if self.move_link and not ends:
            raise InvalidValueError(
                message(
                    "“{link}” is one address for all moves; write {origin} and "
                    "{destination} where the ids of their roles belong.",
                    link=self.move_link,
                    origin=ORIGIN,
                    destination=DESTINATION,
                )
            )

    def link_to(self, role: str) -> str:
        """Return the address of a role."""
        return self.link.replace(ROLE, quote(role, safe=""))

    def link_to_move(self, origin: str, destination: str) -> str:
        """Return the address of a move."""
        address = self.move_link.replace(ORIGIN, quote(origin, safe=""))
        return address.replace(DESTINATION, quote(destination, safe=""))
