"""Match what people type to the names of roles and skills.

Matching folds case, accents, ligatures, hyphens and gender forms. It never
guesses: several matches and none are both reported to the caller. Texts that are too
long for a name are not read as one.
"""

from careerpath.titles.folding import LONGEST_NAME, fold, is_name, refuse_length
from careerpath.titles.forms import spellings, without_aside
from careerpath.titles.gender import genders, neutral
from careerpath.titles.levels import level_names, named_level, without_level
from careerpath.titles.matching import index_names, loose, match, suggest
from careerpath.titles.searching import search

__all__ = [
    "LONGEST_NAME",
    "fold",
    "genders",
    "index_names",
    "is_name",
    "level_names",
    "loose",
    "match",
    "named_level",
    "neutral",
    "refuse_length",
    "search",
    "spellings",
    "suggest",
    "without_aside",
    "without_level",
]
