"""Check texts: no statement or name twice, and French titles in both genders."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from careerpath.directory import name_index
from careerpath.errors import message
from careerpath.model.text import LANGUAGES
from careerpath.titles import fold, match

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.errors import Problem
    from careerpath.loading.reading.folder_contents import Contents
    from careerpath.model.text import Text

#: Where a title's complement begins: what follows agrees with nobody.
_COMPLEMENT = re.compile(r"\s(?:de|des|du|à|au|aux|en|pour|chez|et)\s|\sd['’]|[,(]")
#: A title already written for both: "assistant/assistante", "chargé·e", "agent(e)".
_BOTH = re.compile(r"[/(·•]")
#: Endings of nouns and adjectives that have another form for the other gender.
_VARIES = re.compile(
    r".{2,}(?:(?<!m)ent|ant|eur|if|al|ien|ier|ller|(?<!t)é"
    r"|ante|(?<!m)ente|rice|euse|ive|ale|ienne|ière|llère|(?<!t)ée)|chef|cheffe",
    re.IGNORECASE,
)
#: Words with such an ending that are the same for all, or no title.
_STAYS = frozenset({"client", "achat", "import", "export", "social", "capital"})


def missing_gender_forms(contents: Contents) -> Iterator[Problem]:
    """Warn of French titles in one gender only.

    Titles that are not translated, or carry both forms in one text, as those of
    public classifications do, are left alone.
    """
    for entry in contents.roles:
        label = entry.value.label
        word = _one_gender(label)
        if word:
            yield entry.warning(
                "label",
                message(
                    "“{word}” in “{title}” has another form for the other gender; "
                    "write both as {{feminine: …, masculine: …}}",
                    word=word,
                    title=label.fr,
                ),
            )


def _one_gender(label: Text) -> str:
    """Return the first word that varies; "" where both forms are there."""
    title = label.fr
    if (
        label.spoken("fr") != "fr"
        or label.fr_feminine
        or title == label.en
        or _BOTH.search(title)
    ):
        return ""
    head = _COMPLEMENT.split(title, maxsplit=1)[0]
    words = (word for word in head.split() if word.casefold() not in _STAYS)
    return next((word for word in words if _VARIES.fullmatch(word)), "")


def repeated_statements(contents: Contents) -> Iterator[Problem]:
    """Warn of statements that say the same as an earlier one."""
    first: dict[tuple[str, str], tuple[str, int]] = {}
    for entry in contents.skills:
        skill = entry.value
        for level, statement in skill.statements.items():
            for language in LANGUAGES:
                own = statement.spoken(language) == language
                text = fold(statement.in_language(language)) if own else ""
                here = (skill.id, level)
                before = first.setdefault((language, text), here) if text else here
                if before != here:
                    yield entry.warning(
                        f"statements {level}",
                        message(
                            "the “{language}” text repeats “{skill}”, level {level}; "
                            "say what is different here",
                            language=language,
                            skill=before[0],
                            level=before[1],
                        ),
                    )


def unheard_neighbours(contents: Contents) -> Iterator[Problem]:
    """Warn of what is said to be near and goes by that name here."""
    for entries in (contents.roles, contents.skills):
        near = [entry for entry in entries if entry.value.near]
        index = name_index(entry.value for entry in entries) if near else {}
        for entry in near:
            for name in chain.from_iterable(entry.value.near.values()):
                if ids := match(name, index):
                    yield entry.warning(
                        "near",
                        message(
                            "“{name}” is a name of “{id}” here, and so is near to "
                            "nothing; remove it",
                            name=name,
                            id=ids[0],
                        ),
                    )
