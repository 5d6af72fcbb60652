"""Match what people type to the names of roles and skills.

Matching folds case, accents, ligatures, hyphens and gender forms. It never
guesses: several matches and none are both reported to the caller.
"""

from careerpath.titles.folding import fold
from careerpath.titles.forms import spellings, without_aside
from careerpath.titles.gender import genders, neutral
from careerpath.titles.matching import index_names, loose, match, suggest

__all__ = [
    "fold",
    "genders",
    "index_names",
    "loose",
    "match",
    "neutral",
    "spellings",
    "suggest",
    "without_aside",
]
