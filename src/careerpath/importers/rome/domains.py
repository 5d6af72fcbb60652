"""Name the fourteen domains of ROME."""

from __future__ import annotations

_DOMAINS = {
    "A": "agriculture",
    "B": "arts",
    "C": "banque-assurance-immobilier",
    "D": "commerce",
    "E": "communication-medias",
    "F": "construction",
    "G": "hotellerie-restauration-tourisme-loisirs",
    "H": "industrie",
    "I": "installation-maintenance",
    "J": "sante",
    "K": "services",
    "L": "spectacle",
    "M": "support-entreprise",
    "N": "transport-logistique",
}


def family_of(code: str) -> str:
    """Return the family of an occupation: the domain that its letter stands for.

    Examples
    --------
    >>> family_of("M1604")
    'm-support-entreprise'
    """
    letter = code[:1]
    return f"{letter.lower()}-{_DOMAINS[letter]}" if letter in _DOMAINS else "other"
