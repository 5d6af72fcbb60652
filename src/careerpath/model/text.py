"""Hold what is said in English and in French, with gendered forms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Language: TypeAlias = Literal["en", "fr"]
LANGUAGES: tuple[Language, ...] = ("en", "fr")

_MIDDLE_DOT = "·"
#: What is kept of a feminine ending after the dot, longest ending first.
_FEMININE_ENDINGS = ("rice", "ère", "ne", "le", "te", "se", "ve", "fe", "e")


@dataclass(frozen=True, slots=True)
class Text:
    """One thing said in both languages.

    `fr` is the masculine form, or the only one; `fr_feminine` is empty where
    both are alike.
    """

    en: str
    fr: str
    fr_feminine: str = ""

    def __bool__(self) -> bool:
        return bool(self.en or self.fr)

    def in_language(self, language: Language) -> str:
        """Return the text in `language`; French gender forms are joined by a dot.

        Examples
        --------
        >>> Text("HR officer", "Chargé RH", "Chargée RH").in_language("fr")
        'Chargé·e RH'
        """
        if language == "en":
            return self.en
        return join_genders(self.fr, self.fr_feminine) if self.fr_feminine else self.fr

    def forms(self) -> tuple[str, ...]:
        """Return every way the text is written, English first."""
        return tuple(form for form in (self.en, self.fr, self.fr_feminine) if form)


#: Stands where a source says nothing.
UNSAID = Text("", "")


def join_genders(masculine: str, feminine: str) -> str:
    """Return one text for both genders, word by word.

    Examples
    --------
    >>> join_genders("Directeur administratif", "Directrice administrative")
    'Directeur·rice administratif·ve'
    >>> join_genders("Recruteur", "Recruteuse")
    'Recruteur·se'
    """
    pairs = list(zip(masculine.split(" "), feminine.split(" "), strict=False))
    if len(masculine.split(" ")) != len(feminine.split(" ")):
        return f"{masculine} / {feminine}"
    return " ".join(_join_word(m, f) for m, f in pairs)


def _join_word(masculine: str, feminine: str) -> str:
    if masculine == feminine:
        return masculine
    if feminine.startswith(masculine):
        return masculine + _MIDDLE_DOT + feminine[len(masculine) :]
    for ending in _FEMININE_ENDINGS:
        if feminine.endswith(ending):
            return masculine + _MIDDLE_DOT + ending
    return f"{masculine}/{feminine}"
