"""Choose the language of the interface and speak it while a command runs."""

from __future__ import annotations

import gettext
import os
import sys
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

from careerpath.i18n import DOMAIN, LOCALE_FOLDER, translator

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from careerpath.model.text import Language

#: Those of the model, which the help need not load.
LANGUAGES: tuple[Language, ...] = ("en", "fr")
#: Where a system says its language; the first that is set decides.
_LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def choose_language(
    arguments: Sequence[str],
    environment: Mapping[str, str],
    *,
    preferred: str | None = None,
) -> Language:
    """Return the language to speak, before the arguments are parsed.

    The first that names one of ours: `--lang`, `CAREERPATH_LANG`, `preferred`
    (what the user's file says), the system's locale. Else it is English; a
    wrong word is reported later, when the arguments are parsed.

    Examples
    --------
    >>> choose_language(["roles", "--lang", "fr"], {})
    'fr'
    >>> choose_language([], {"LANG": "fr_CA.UTF-8"})
    'fr'
    """
    for wish in (
        _flag(arguments),
        environment.get("CAREERPATH_LANG"),
        preferred,
        _system_locale(environment)[:2],
    ):
        for language in LANGUAGES:
            if wish == language:
                return language
    return "en"


def _system_locale(environment: Mapping[str, str]) -> str:
    """Return the locale of the system; of Windows, which has no variable, its own."""
    for name in _LOCALE_VARIABLES:
        if environment.get(name):
            return environment[name]
    if sys.platform != "win32":
        return ""
    import ctypes
    from locale import windows_locale

    return windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")


def _flag(arguments: Sequence[str]) -> str | None:
    """Return the value of the last `--lang` before `--`."""
    found = None
    for index, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument == "--lang" and index + 1 < len(arguments):
            found = arguments[index + 1]
        elif argument.startswith("--lang="):
            found = argument.partition("=")[2]
    return found


#: The language in which help and failures are told just now.
_spoken: ContextVar[Language] = ContextVar("spoken", default="en")


def shown(text: str) -> str:
    """Return an interface text in the language spoken just now."""
    return translator(_spoken.get())(text)


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Let the help, the failures and click's own texts come from our catalogue.

    Click asks the global gettext domain, which looks at `LANGUAGE` each time;
    both are put back afterwards.
    """
    token = _spoken.set(language)
    variable, domain = os.environ.get("LANGUAGE"), gettext.textdomain()
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain(DOMAIN, LOCALE_FOLDER)
    gettext.textdomain(DOMAIN)
    try:
        yield
    finally:
        _spoken.reset(token)
        gettext.textdomain(domain)
        if variable is None:
            del os.environ["LANGUAGE"]
        else:
            os.environ["LANGUAGE"] = variable
