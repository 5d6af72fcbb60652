"""Hold what is said in English and in French, with gendered forms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

#: What answers are said in.
Language: TypeAlias = Literal["en", "fr"]
LANGUAGES: tuple[Language, ...] = ("en", "fr")

#: The gender of the titles of one person, and how they are written for both.
TitleGender: TypeAlias = Literal["feminine", "masculine"]
GenderStyle: TypeAlias = Literal["dot", "slash", "doublet"] | TitleGender
TITLE_GENDERS: tuple[TitleGender, ...] = ("feminine", "masculine")
GENDER_STYLES: tuple[GenderStyle, ...] = ("dot", "slash", "doublet", *TITLE_GENDERS)

_MARKS = {"dot": "·", "slash": "/"}
#: What is kept of a feminine ending after the mark, longest ending first.
_FEMININE_ENDINGS = ("rice", "ère", "ne", "le", "te", "se", "ve", "fe", "e")


@dataclass(frozen=True, slots=True)
class Text:
    """One thing said in English and in French, and in others if a graph has them.

    `fr` is the masculine form, or the only one; `fr_feminine` is empty where
    both are alike. `style` says how they are written as one, or which one is.
    `others` are what is said in further languages, by language. Where a graph has
    no English or no French, another language stands in, and `lent` names it: pairs
    of the language lacking and the one in its place.
    """

    en: str
    fr: str
    fr_feminine: str = ""
    style: GenderStyle = "dot"
    others: tuple[tuple[str, str], ...] = ()
    lent: tuple[tuple[Language, str], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.en or self.fr)

    def in_language(self, language: Language) -> str:
        """Return the text in `language`; French gender forms are joined.

        Examples
        --------
        >>> Text("HR officer", "Chargé RH", "Chargée RH").in_language("fr")
        'Chargé·e RH'
        """
        if self.fr_feminine and self.spoken(language) == "fr":
            return join_genders(self.fr, self.fr_feminine, self.style)
        return self.en if language == "en" else self.fr

    def spoken(self, language: Language) -> str:
        """Return the language that the text "in `language`" is really in."""
        return dict(self.lent).get(language, language)

    def forms(self) -> tuple[str, ...]:
        """Return every way the text is written, each once, English first."""
        forms = [self.en, self.fr, self.fr_feminine]
        if self.style in ("slash", "doublet"):  # people type what they read
            forms.append(self.in_language("fr"))
        forms += (said for _, said in self.others)
        return tuple(filter(None, dict.fromkeys(forms)))


#: Stands where a source says nothing.
UNSAID = Text("", "")


def text_in(
    said: Mapping[str, str], languages: Iterable[str], *, fr_feminine: str = ""
) -> Text:
    """Return a text given by language; the first of `languages` stands in.

    Examples
    --------
    >>> german = text_in({"de": "Schreibkraft"}, ["de"])
    >>> german.in_language("fr"), german.spoken("fr")
    ('Schreibkraft', 'de')
    """
    order = dict.fromkeys((*languages, *LANGUAGES))
    first = next((language for language in order if said.get(language)), "")
    en, fr = (said.get(language) or said.get(first, "") for language in LANGUAGES)
    return Text(
        en,
        fr,
        fr_feminine,
        others=tuple(
            (language, said[language])
            for language in order
            if language in said and language not in LANGUAGES
        ),
        lent=tuple(
            (language, first)
            for language in LANGUAGES
            if first and not said.get(language)
        ),
    )


def names_in(
    names: Mapping[str, tuple[str, ...]], language: Language, label: Text
) -> tuple[str, ...]:
    """Return the other names of what has a label, in the language that this is in."""
    return names.get(label.spoken(language), ())


def join_genders(masculine: str, feminine: str, style: GenderStyle = "dot") -> str:
    """Return one text for both genders, or the one that the style asks for.

    Examples
    --------
    >>> join_genders("Directeur administratif", "Directrice administrative")
    'Directeur·rice administratif·ve'
    >>> join_genders("Recruteur", "Recruteuse", "slash")
    'Recruteur/se'
    >>> join_genders("Assistant de direction", "Assistante de direction", "doublet")
    'Assistante ou assistant de direction'
    >>> join_genders("Recruteur", "Recruteuse", "feminine")
    'Recruteuse'
    """
    if style in TITLE_GENDERS:
        return feminine if style == "feminine" else masculine
    if style == "doublet":
        return _doublet(masculine.split(" "), feminine.split(" "))
    pairs = list(zip(masculine.split(" "), feminine.split(" "), strict=False))
    if len(masculine.split(" ")) != len(feminine.split(" ")):
        return f"{masculine} / {feminine}"
    return " ".join(_join_word(m, f, _MARKS[style]) for m, f in pairs)


def _join_word(masculine: str, feminine: str, mark: str) -> str:
    if masculine == feminine:
        return masculine
    if feminine.startswith(masculine):
        return masculine + mark + feminine[len(masculine) :]
    for ending in _FEMININE_ENDINGS:
        if feminine.endswith(ending):
            return masculine + mark + ending
    return f"{masculine}/{feminine}"


def _doublet(masculine: list[str], feminine: list[str]) -> str:
    """Return both forms with "ou" between; words at the ends that agree, once."""
    shortest = min(len(masculine), len(feminine))
    before = _common(masculine, feminine, shortest)
    after = _common(masculine[::-1], feminine[::-1], shortest - before)
    first = feminine[before : len(feminine) - after]
    second = masculine[before : len(masculine) - after]
    if first and second and not before:
        second[0] = _inside(second[0])
    between = ["ou"] if first and second else []
    shared = masculine[len(masculine) - after :]
    return " ".join([*masculine[:before], *first, *between, *second, *shared])


def _common(one: list[str], other: list[str], most: int) -> int:
    """Return how many words two texts begin with alike, at most `most`."""
    count = 0
    while count < most and one[count] == other[count]:
        count += 1
    return count


def _inside(word: str) -> str:
    """Return a word as it is written inside a text; abbreviations stay."""
    return word if word[1:2].isupper() else word[:1].lower() + word[1:]
