"""Hold what classifications call the jobs that they file under a code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from careerpath.model.text import Language


@dataclass(frozen=True, slots=True, order=True)
class OfficialTitle:
    """One row of a table of titles.

    A code stands for several jobs, so that a title under the code of a role need
    not be a name of that role.

    Attributes
    ----------
    system
        The classification, as roles name it among their codes, such as "rome".
    code
        The entry that holds the title.
    title
        As the classification writes it, often in both genders.
    source
        The id of the source that the row was taken from.
    """

    system: str
    code: str
    title: str
    language: Language
    source: str
