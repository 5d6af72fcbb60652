"""Know what people write over the columns of a skills matrix, and into its cells."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

from careerpath.errors import Message, message
from careerpath.titles import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careerpath.model.levels import SkillKind

#: What a column may hold; `ignore` is passed over.
Meaning: TypeAlias = Literal[
    "role",
    "skill",
    "level",
    "essential",
    "family",
    "grade",
    "category",
    "kind",
    "statement",
    "ignore",
]
MEANINGS: tuple[Meaning, ...] = get_args(Meaning)

#: What a column is told to hold, in words.
TOLD: dict[Meaning, Message] = {
    "role": message("role"),
    "skill": message("skill"),
    "level": message("level"),
    "essential": message("essential"),
    "family": message("family"),
    "grade": message("grade"),
    "category": message("category"),
    "kind": message("kind"),
    "statement": message("statement"),
    "ignore": message("passed over"),
}

_IN_ENGLISH: dict[Meaning, tuple[str, ...]] = {
    "role": (
        *("role", "job", "job role", "job title", "occupation", "position", "post"),
        *("role name", "role title"),
    ),
    "skill": (
        *("skill", "ability", "capability", "competence", "competency", "dimension"),
        *("competency area", "competency name", "criterion", "criteria", "skill name"),
    ),
    "level": ("level", "proficiency", "rating", "required level", "target", "score"),
    "essential": ("essential", "essential or desirable", "mandatory", "requirement"),
    "family": ("family", "department", "job family", "stream", "team", "track"),
    "grade": ("grade", "band", "career level", "job level", "seniority"),
    "category": (
        "category",
        "domain",
        "skill category",
        "skill group",
        "theme",
        "cluster",
    ),
    "kind": ("kind", "skill type", "type"),
    "statement": ("statement", "behaviour", "descriptor", "description", "indicator"),
    "ignore": ("average", "comment", "id", "note", "no", "ref", "remark", "total"),
}
_IN_FRENCH: dict[Meaning, tuple[str, ...]] = {
    "role": ("métier", "emploi", "fonction", "intitulé du poste", "poste", "rôle"),
    "skill": ("compétence", "aptitude", "capacité", "critère", "savoir-faire"),
    "level": ("niveau", "niveau attendu", "niveau requis"),
    "essential": ("essentiel", "essentielle", "indispensable", "obligatoire"),
    "family": ("famille", "département", "direction", "équipe", "filière", "service"),
    "grade": ("échelon", "classe", "classification", "niveau hiérarchique", "grade"),
    "category": ("catégorie", "bloc", "domaine", "thème"),
    "kind": ("nature", "nature de la compétence", "type"),
    "statement": ("énoncé", "descripteur", "description", "indicateur"),
    "ignore": ("commentaire", "moyenne", "remarque", "réf", "référence", "total"),
}
_BY_LANGUAGE = {"en": _IN_ENGLISH, "fr": _IN_FRENCH}
_KINDS: dict[SkillKind, tuple[str, ...]] = {
    "tool": ("tool", "software", "outil", "logiciel"),
    "technique": ("technique", "technical", "hard", "skill", "savoir-faire", "métier"),
    "knowledge": ("knowledge", "connaissance", "savoir"),
    "behaviour": (
        *("behaviour", "behavior", "soft", "personal", "comportement"),
        *("comportemental", "comportementale", "savoir-être"),
    ),
}


def meaning_of(heading: str) -> Meaning | None:
    """Return what a heading says that its column holds, None where that is unknown.

    Examples
    --------
    >>> meaning_of("Competencies"), meaning_of("Niveau requis"), meaning_of("Excel")
    ('skill', 'level', None)
    """
    known = _meanings()
    return next((known[form][0] for form in _singular(heading) if form in known), None)


def languages_of(headings: Iterable[str]) -> list[str]:
    """Return the languages of headings that are known and of one language only."""
    known = _meanings()
    found = (known[form] for h in headings for form in _singular(h) if form in known)
    return [language for _, language in found if language]


@cache
def _meanings() -> dict[str, tuple[Meaning, str]]:
    """Return what folded headings mean, and their language, empty where in both."""
    found: dict[str, tuple[Meaning, str]] = {}
    for language, meanings in _BY_LANGUAGE.items():
        for meaning, names in meanings.items():
            for form in map(fold, names):
                found[form] = (meaning, "" if form in found else language)
    return found


def _singular(heading: str) -> tuple[str, ...]:
    """Return a folded heading as it is, and without the plural."""
    whole = fold(heading)
    return whole, whole.removesuffix("s"), f"{whole.removesuffix('ies')}y"


def kind_of(text: str) -> SkillKind | None:
    """Return the kind of skill that a word of either language names, or None."""
    forms = _singular(text)
    for kind, names in _KINDS.items():
        if any(fold(name) in forms for name in names):
            return kind
    return None
