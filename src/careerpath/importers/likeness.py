"""Say in both languages how much of a destination its origin shares."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from careerpath.model.text import Text

if TYPE_CHECKING:
    from collections.abc import Collection


def because(
    origin: Collection[str], destination: Collection[str], *, one_group: bool = False
) -> Text:
    """Return the reason of a move, of the essential skills at both its ends.

    Examples
    --------
    >>> because({"filing", "letters"}, {"letters", "budgets"}).en
    'Shares 1 of 2 essential skills.'
    """
    return _sentence(len({*origin} & {*destination}), len(destination), one_group)


@cache
def _sentence(shared: int, needed: int, one_group: bool) -> Text:  # noqa: FBT001
    more = Text("; same ISCO group.", " ; même groupe CITP.")
    end = more if one_group else Text(".", ".")
    if not needed:
        said = Text(
            "No essential skill is listed for the destination",
            "Aucune compétence essentielle n'est indiquée pour la destination",
        )
    elif not shared:
        said = Text(
            f"Shares none of {needed} essential skills",
            f"Ne partage aucune compétence essentielle sur {needed}",
        )
    else:
        plural = "s" if shared > 1 else ""
        said = Text(
            f"Shares {shared} of {needed} essential skills",
            f"Partage {shared} compétence{plural} essentielle{plural} sur {needed}",
        )
    return Text(said.en + end.en, said.fr + end.fr)
