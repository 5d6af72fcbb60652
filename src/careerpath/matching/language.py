"""Tell English from French, and hold the words that say nothing of a job."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from careerpath.model.text import Language

#: Letters; a form or an abbreviation may go on, as in "P45" and "L&D".
WORD = re.compile(r"[^\W\d_]+(?:&[^\W\d_]+|\d[^\W_]*)?")

_ENGLISH = """
a about above after all also an and any are as at be been before both but by can could
day do does each every for from has have having he her his how i if in into is it its
just keep like may more most must need new no nor not of off on once one only or other
our out over own per s she should so some such than that the their them themselves
then there these they this those through to too under up us very was we well what when
where which while who whom why will with without work would you your yourself
"""
_FRENCH = """
a à afin ai ainsi alors assurer assurez au aucun aucune aussi autre autres aux avec
avez avoir bien c ce cela ces cet cette chaque chez comme d dans de des deux dont du
elle elles en entre es est et etc être êtes eux f fait faire h hors il ils j je jour l
la le les leur leurs lors lui m mais me même mes moins mon n ne ni nos notre nous on
ont ou où par pas peu plus pour qu que quel quelle qui quotidien s sa sans se sera
serez ses si soit son sont sous sur t ta te tes toi ton tous tout toute toutes tu un
une vers vos votre vous y
"""
#: Words of grammar, by which a language is known.
FUNCTION_WORDS: dict[Language, frozenset[str]] = {
    "en": frozenset(_ENGLISH.split()),
    "fr": frozenset(_FRENCH.split()),
}
#: A phrase with one of these says what is not part of the job.
_DENIAL: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:no|not(?! only)|never|none|neither|nor|except|without(?! fail)|"
        r"(?:is|are|do|does|will|wo)n['’]t(?! (?:need|mind|hesitate|worry)))\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:aucune?|pas(?! (?:seulement|à pas))|ni|jamais|hors|sauf|"
        r"sans(?! (?:faille|cesse|relâche|délai)))\b",
        re.IGNORECASE,
    ),
}
#: Opens a subordinate clause; what that denies is not the job.
_SUBORDINATE: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:that|which|who|whose|what|so|when|where|if)\b.*", re.IGNORECASE
    ),
    "fr": re.compile(r"\b(?:qui|que|dont|quand|où|si|lorsque)\b.*", re.IGNORECASE),
}
#: A sentence with one of these leaves all that it names to someone else.
HANDED_OVER: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:by others?|(?:an)?other (?:colleague|team|department|person)s?|"
        r"decided at|who decides|some(?:one|body) else|already (?:some(?:one|body))|"
        r"(?:handled|dealt with|looked after|taken care of|covered) by(?! you\b))\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:(?:un|une|d['’])\s?autres? (?:service|équipe|collègue|personne)s?|"
        r"restent? (?:à|au|aux|du ressort)|relèvent? d|par ailleurs pris|"
        r"(?:pris(?:es?)? en charge|déjà assurée?s?|déjà tenue?s?) par\b|"
        r"confiée?s? (?:à|au|aux) (?!vous\b)|"
        r"quelqu['’]un d['’]autre|déjà quelqu['’]un)",
        re.IGNORECASE,
    ),
}


def is_denial(phrase: str, language: Language) -> bool:
    """Return whether a phrase says what the job is not.

    Examples
    --------
    >>> is_denial("You do not keep the diary", "en")
    True
    >>> is_denial("Write adverts that do not sound like others", "en")
    False
    """
    main = _SUBORDINATE[language].sub("", phrase)
    return _DENIAL[language].search(main) is not None


def detect_language(text: str) -> Language:
    """Return the language whose words of grammar a text has more of.

    Examples
    --------
    >>> detect_language("Vous tenez l'agenda du directeur")
    'fr'
    """
    words = WORD.findall(text.lower())
    french, english = (
        sum(word in FUNCTION_WORDS[language] for word in words)
        for language in ("fr", "en")
    )
    return "fr" if french > english else "en"
