"""Say how long a name can be: whatever is longer is no name, and is not read as one."""

from __future__ import annotations

from careerpath.errors import Message, message

#: In characters. Three times the longest of the public classifications.
LONGEST_NAME = 300
_SHOWN = 40


def is_name(text: str) -> bool:
    """Tell whether a text is short enough to be the name of something."""
    return len(text) <= LONGEST_NAME


def refuse_length(text: str) -> Message:
    """Return what is wrong with a text that is too long for a name."""
    return message(
        "“{start}…” has {count} characters; no name has more than {most}.",
        start=text[:_SHOWN].strip(),
        count=len(text),
        most=LONGEST_NAME,
    )
