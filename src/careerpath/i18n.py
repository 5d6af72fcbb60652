"""Say interface texts and numbers in English or French.

Nothing is translated until someone asks for a `Translator`; the library itself
never does.
"""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import gettext

    from careerpath.model.ranges import Range
    from careerpath.model.text import Language

DOMAIN = "careerpath"
# pathlib would cost every start of the program a fifth of a bare Python.
LOCALE_FOLDER = os.path.join(os.path.dirname(__file__), "locale")  # noqa: PTH118, PTH120

#: Between the digits of a number in French, and before its tall punctuation.
NARROW_SPACE = "\u202f"


def N_(text: str) -> str:  # noqa: N802  # the mark that extraction looks for
    """Mark a text for translation; it is translated where it is shown."""
    return text


class Translator:
    """The interface texts and the number style of one language.

    Call it with an English text to get that text in its language; extraction
    looks for calls of a name `_`, so bind it to that.
    """

    def __init__(self, language: Language) -> None:
        self.language = language
        self._catalogue = _catalogue(language)

    def __call__(self, text: str) -> str:
        """Return `text` in the language; unknown texts come back unchanged."""
        return self._catalogue.gettext(text) if text else ""

    def plural(self, one: str, many: str, count: int) -> str:
        """Return the form of a text that goes with `count`, the count filled in."""
        form = self._catalogue.ngettext(one, many, count)
        return form.format(count=self.number(count))

    def number(self, value: float) -> str:
        """Return a number with the separators of the language.

        Examples
        --------
        >>> Translator("en").number(1234.5)
        '1,234.5'
        """
        text = f"{value:,}"
        if self.language == "fr":
            text = text.replace(",", NARROW_SPACE).replace(".", ",")
        return text

    def spread(self, values: Range[int] | Range[float]) -> str:
        """Return "likely (low–high)", or one number where all are alike.

        Examples
        --------
        >>> from careerpath.model.ranges import Range
        >>> Translator("en").spread(Range(10, 20, 40))
        '20 (10–40)'
        >>> Translator("en").spread(Range(0, 0, 0))
        '0'
        """
        likely = self.number(values.likely)
        if values.low == values.high:
            return likely
        return f"{likely} ({self.number(values.low)}–{self.number(values.high)})"


@cache
def translator(language: Language) -> Translator:
    """Return the translator of a language."""
    return Translator(language)


def _catalogue(language: Language) -> gettext.NullTranslations:
    import gettext

    return gettext.translation(
        DOMAIN, LOCALE_FOLDER, languages=[language], fallback=True
    )
