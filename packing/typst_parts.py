"""Tell the licences of what typst holds in its one file, and brings no licence of.

Its fonts say themselves whose they are and under which licence; what they only name is
written beside it. A font under another licence than those known here stops the build.
"""

from __future__ import annotations

import io
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from fontTools.ttLib import TTFont, TTLibError

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXTS = Path(__file__).with_name("licences")
#: What a font says of its licence, and the text of it where it does not say it in full.
KNOWN = {
    "SIL Open Font License": "OFL-1.1.txt",
    "GUST Font License": "GUST-FONT-LICENSE.txt",
    "GPL3+FE": "GPL-3.0.txt",
    "Bitstream Vera Fonts Copyright": None,
}
HEAD = """\
typst is one file, in which are fonts and citation styles of others. What each font says
of itself:

"""
#: What is in it beside fonts, and what the GPL's exception comes to.
TAIL = """\
The pages of careerpath are set in Libertinus Serif, which typst holds, and in fonts of
matplotlib; New Computer Modern is in none of them. Its one font under the GPL 3 carries
the font exception (https://www.gnu.org/licenses/gpl-faq.html#FontException): a document
that holds it is not under the GPL for that. Its sources are at
https://ctan.org/pkg/newcomputermodern.

The GUST Font License is the LaTeX Project Public License 1.3c with a request:
https://www.latex-project.org/lppl/lppl-1-3c/.

The citation styles are those of the Citation Style Language project
(https://citationstyles.org/), under CC BY-SA 3.0
(https://creativecommons.org/licenses/by-sa/3.0/). careerpath cites with none of them.
"""
_FORMS = (b"OTTO", b"\x00\x01\x00\x00")
#: After the form: how many tables, three numbers for finding one, a name.
_REST = re.compile(rb"\x00[\x01-\x20].{6}[ -~]{4}", re.DOTALL)
#: More than any of the fonts has.
_MOST_BYTES = 4_000_000
_FAMILY, _STYLE, _VERSION, _WHOSE, _LICENCE = 1, 2, 5, 0, 13


def write_licences_of_typst(program: Path, folder: Path) -> None:
    """Write what the fonts in the file of typst say, and the licences that they name.

    Raises
    ------
    LookupError
        If there is no font, or one under a licence that is not known here.
    """
    told: dict[str, str] = {}
    for name, said in fonts_of(program):
        known = [words for words in KNOWN if words in said]
        if not known:
            raise LookupError(f"no known licence of the font {name} in typst: {said}")
        told[name] = said
        for text in filter(None, map(KNOWN.get, known)):
            shutil.copy(TEXTS / text, folder / f"typst-{text}")
    if not told:
        raise LookupError(f"no font found in {program}")
    fonts = "\n".join(f"{name}\n\n{said}\n" for name, said in told.items())
    (folder / "typst-fonts.txt").write_text(f"{HEAD}{fonts}\n{TAIL}", "utf-8")


def fonts_of(program: Path) -> Iterator[tuple[str, str]]:
    """Yield each font that a file holds, and what it says of whose it is."""
    held = program.read_bytes()
    for start in _starts(held):
        piece = io.BytesIO(held[start : start + _MOST_BYTES])
        try:
            names = TTFont(piece, lazy=True)["name"]
        except (TTLibError, KeyError, ValueError, AssertionError):
            continue  # other bytes that look like the start of one
        said = [names.getDebugName(number) or "" for number in range(_LICENCE + 1)]
        title = " ".join((said[_FAMILY], said[_STYLE], said[_VERSION]))
        yield title, "\n".join(filter(None, (said[_WHOSE], said[_LICENCE])))


def _starts(held: bytes) -> Iterator[int]:
    """Yield where a font may begin."""
    for form in _FORMS:
        start = held.find(form + b"\x00")
        while start >= 0:
            if _REST.match(held, start + len(form)):
                yield start
            start = held.find(form + b"\x00", start + 1)
