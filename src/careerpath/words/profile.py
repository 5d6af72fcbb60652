"""Say what a person wants of every way on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.i18n import N_
from careerpath.words import PLACES, phrases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.model.wishes import Matter, Wishes
    from careerpath.words import Words

MATTER_TEXTS: dict[Matter, str] = {
    "less-study": N_("what takes least study comes first"),
    "soon": N_("what is soonest comes first"),
    "gentle-steps": N_("the way whose hardest step is smallest comes first"),
    "firm-evidence": N_("only moves that a public classification records"),
}


def wishes_texts(words: Words, wishes: Wishes) -> Iterator[str]:
    """Yield what a person wants, one wish after another."""
    _ = words.translate
    for place in (wishes.company_size, wishes.status):
        if place:
            text = _("only moves that are usual {place}")
            yield text.format(place=_(PLACES[place]))
    if wishes.avoid_roles:
        text = _("no way through: {roles}")
        yield text.format(roles=words.roles(wishes.avoid_roles))
    if wishes.avoid_families:
        names = [phrases.group_name(f, words.language) for f in wishes.avoid_families]
        text = _("no other role of: {families}")
        yield text.format(families=phrases.listed(names, words.language))
    if wishes.never_below_grade:
        yield _("no role of a lower grade than the present one")
    for matter in wishes.matters:
        yield _(MATTER_TEXTS[matter])
