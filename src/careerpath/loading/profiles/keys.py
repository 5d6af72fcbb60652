"""Name the keys of a profile and their words, each in English and in French."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.model.contexts import COMPANY_SIZES, STATUSES
from careerpath.model.text import TITLE_GENDERS
from careerpath.model.wishes import MATTERS
from careerpath.titles import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

#: The keys in the order of the file, each with the one that stands for it in French.
KEYS = {
    "first_name": "prénom",
    "title_gender": "genre_des_titres",
    "role": "métier",
    "months_in_role": "mois_dans_le_métier",
    "target": "métier_visé",
    "hours_per_week": "heures_par_semaine",
    "company_size": "taille_d_entreprise",
    "status": "statut",
    "avoid_roles": "métiers_à_éviter",
    "avoid_families": "familles_à_éviter",
    "never_below_my_grade": "jamais_sous_mon_grade",
    "matters": "ce_qui_compte",
    "assume_role_skills": "compétences_du_métier_acquises",
    "skills": "compétences",
}
ENGLISH_KEYS = {fold(french): english for english, french in KEYS.items()}

#: The words that a key takes, each with those that stand for it in French: the
#: first is the one that we write.
GENDERS: Mapping[str, Sequence[str]] = {
    "feminine": ("féminin",),
    "masculine": ("masculin",),
}
SIZES: Mapping[str, Sequence[str]] = {
    "startup": ("start-up", "jeune pousse"),
    "sme": ("pme", "petite ou moyenne", "tpe"),
    "large": ("grande", "grande entreprise"),
}
STATUS_WORDS: Mapping[str, Sequence[str]] = {
    "employee": ("salariat", "salarié", "salariée"),
    "freelance": ("indépendance", "indépendant", "indépendante", "free-lance"),
}
MATTER_WORDS: Mapping[str, Sequence[str]] = {
    "less-study": ("moins-d-étude", "moins d'études"),
    "soon": ("vite", "bientôt"),
    "gentle-steps": ("petites-marches", "petits pas"),
    "firm-evidence": ("preuves-solides", "preuves solides"),
}
#: The keys that take one of a few words, or several of them.
CHOICES: Mapping[str, tuple[Sequence[str], Mapping[str, Sequence[str]]]] = {
    "title_gender": (TITLE_GENDERS, GENDERS),
    "company_size": (COMPANY_SIZES, SIZES),
    "status": (STATUSES, STATUS_WORDS),
    "matters": (MATTERS, MATTER_WORDS),
}
#: Those that take true or false.
SWITCHES = ("never_below_my_grade", "assume_role_skills")
#: Those that take a list.
LISTS = ("avoid_roles", "avoid_families", "matters")
#: Those that take a whole number.
NUMBERS = ("months_in_role", "hours_per_week")
TRUTHS = {"true": True, "vrai": True, "false": False, "faux": False}


def english_key(text: str) -> str:
    """Return the English key for one in either language; others stay as they are.

    Examples
    --------
    >>> english_key("Métier visé")
    'target'
    """
    return ENGLISH_KEYS.get(fold(text), text)


def english_word(key: str, text: str) -> str:
    """Return the word that a key takes, for one said in either language.

    Examples
    --------
    >>> english_word("company_size", "PME")
    'sme'
    """
    choices, french = CHOICES[key]
    meant = {fold(word): choice for choice in choices for word in french[choice]}
    meant |= {fold(choice): choice for choice in choices}
    return meant.get(fold(text), text)
