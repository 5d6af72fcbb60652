"""Name the languages that the texts of a graph may be in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.errors import Message, message
from careerpath.i18n import N_, translator

if TYPE_CHECKING:
    from careerpath.model.text import Language

#: Those that ESCO is published in, by code.
NAMES = {
    "ar": N_("in Arabic"),
    "bg": N_("in Bulgarian"),
    "cs": N_("in Czech"),
    "da": N_("in Danish"),
    "de": N_("in German"),
    "el": N_("in Greek"),
    "en": N_("in English"),
    "es": N_("in Spanish"),
    "et": N_("in Estonian"),
    "fi": N_("in Finnish"),
    "fr": N_("in French"),
    "ga": N_("in Irish"),
    "hr": N_("in Croatian"),
    "hu": N_("in Hungarian"),
    "is": N_("in Icelandic"),
    "it": N_("in Italian"),
    "lt": N_("in Lithuanian"),
    "lv": N_("in Latvian"),
    "mt": N_("in Maltese"),
    "nl": N_("in Dutch"),
    "no": N_("in Norwegian"),
    "pl": N_("in Polish"),
    "pt": N_("in Portuguese"),
    "ro": N_("in Romanian"),
    "sk": N_("in Slovak"),
    "sl": N_("in Slovenian"),
    "sv": N_("in Swedish"),
    "uk": N_("in Ukrainian"),
}


def in_language(code: str, language: Language) -> str:
    """Return which language something is in; its code where we have no name for it.

    Examples
    --------
    >>> in_language("de", "en"), in_language("eu", "en")
    ('in German', 'in “eu”')
    """
    return named_language(code).text(translator(language))


def named_language(code: str) -> Message:
    """Return the same, to be said in any language."""
    if code in NAMES:
        return Message(NAMES[code], {})
    return message("in “{language}”", language=code)
