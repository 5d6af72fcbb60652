"""Say in a PDF file which language its text is in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from careerpath.model.text import Language

_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_TRAILER = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref", re.DOTALL)
_ROOT = re.compile(rb"/Root\s+(\d+)\s+0\s+R")


def with_language(content: bytes, language: Language) -> bytes:
    """Return a PDF file whose catalogue names the language and shows the title.

    The new catalogue is appended, as the format provides for later changes:
    what matplotlib wrote stays as it is.
    """
    start, trailer = _START.search(content), _TRAILER.search(content)
    root = _ROOT.search(trailer[1]) if trailer else None
    if not (start and trailer and root):
        return content
    number = int(root[1])
    old = re.search(rb"\b%d 0 obj\s*<<(.*?)>>\s*endobj" % number, content, re.DOTALL)
    if old is None:
        return content
    more = b"/Lang (%s) /ViewerPreferences << /DisplayDocTitle true >>"
    catalogue = b"%d 0 obj\n<<%s %s>>\nendobj\n" % (
        number,
        old[1],
        more % language.encode("ascii"),
    )
    table = b"xref\n%d 1\n%010d 00000 n \n" % (number, len(content))
    closing = b"trailer\n<<%s /Prev %s >>\nstartxref\n%d\n%%%%EOF\n" % (
        trailer[1],
        start[1],
        len(content) + len(catalogue),
    )
    return content + catalogue + table + closing
