"""Name the classifications that roles carry codes of."""

from __future__ import annotations

#: Classifications by their own names.
_SYSTEMS = {
    "esco": "ESCO",
    "isco08": "ISCO-08",
    "onet": "O*NET",
    "rncp": "RNCP",
    "rome": "ROME",
}


def code_system(system: str) -> str:
    """Return the name of a classification that roles carry codes of.

    Examples
    --------
    >>> code_system("onet")
    'O*NET'
    """
    return _SYSTEMS.get(system, system)
