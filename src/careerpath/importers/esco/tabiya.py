"""Read ESCO as Tabiya publishes it: other file names, other headings, ids of its own.

Its tables are shown as those of ESCO, so that nothing else need know.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from careerpath.importers.tables import Row, Table, Tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path
    from re import Match

    from careerpath.importers.outcome import Tally
    from careerpath.importers.places import Place


class _Form(NamedTuple):
    """How Tabiya calls one of ESCO's tables, and the columns of it.

    A column may have gone by several headings; those in `keys` hold Tabiya's ids.
    """

    stem: str
    headings: Mapping[str, tuple[str, ...]]
    keys: frozenset[str]


_NAMES = {"preferredLabel": ("PREFERREDLABEL",), "altLabels": ("ALTLABELS",)}
_CONCEPT = {"conceptUri": ("ID",), **_NAMES}
_ONE = frozenset({"conceptUri"})
#: By the stem of ESCO, without its language.
_FORMS = {
    "occupations": _Form(
        "occupations",
        {
            **_CONCEPT,
            "iscoGroup": ("OCCUPATIONGROUPCODE", "ISCOGROUPCODE"),
            "code": ("CODE",),
        },
        _ONE,
    ),
    "skills": _Form("skills", {**_CONCEPT, "skillType": ("SKILLTYPE",)}, _ONE),
    "skillgroups": _Form("skill_groups", {**_CONCEPT, "code": ("CODE",)}, _ONE),
    "iscogroups": _Form("isco_groups", {**_NAMES, "code": ("CODE",)}, frozenset()),
    "occupationskillrelations": _Form(
        "occupation_to_skill_relations",
        {
            "occupationUri": ("OCCUPATIONID",),
            "relationType": ("RELATIONTYPE",),
            "skillUri": ("SKILLID",),
        },
        frozenset({"occupationUri", "skillUri"}),
    ),
    "skillskillrelations": _Form(
        "skill_to_skill_relations",
        {
            "originalSkillUri": ("REQUIRINGID",),
            "relationType": ("RELATIONTYPE",),
            "relatedSkillUri": ("REQUIREDID",),
        },
        frozenset({"originalSkillUri", "relatedSkillUri"}),
    ),
    "broaderrelationsskillpillar": _Form(
        "skill_hierarchy",
        {"conceptUri": ("CHILDID",), "broaderUri": ("PARENTID",)},
        frozenset({"conceptUri", "broaderUri"}),
    ),
}
#: The tables that say which URI of ESCO each id stands for.
_DECLARING = ("occupations", "skills", "skill_groups")


def esco_tables(
    sources: Sequence[str | Path], tally: Tally, languages: Sequence[str]
) -> Tables:
    """Return the tables of a download, whoever published it."""
    tables = Tables(sources, tally)
    table = tables.find("occupations")
    if table and "PREFERREDLABEL" in table.headings():
        return _TabiyaTables(sources, tally, languages[0])
    return tables


class _TabiyaTables(Tables):
    """Tabiya's tables under the names of ESCO's.

    They do not say which language they are in: they are taken for the first one
    that is wanted.
    """

    def __init__(
        self, sources: Sequence[str | Path], tally: Tally, language: str
    ) -> None:
        super().__init__(sources, tally)
        self._language = language
        self._uris: dict[str, str] = {}
        for stem in _DECLARING:
            for _, table in super().named(stem):
                for _, (key, uri) in table.rows("ID", optional=("ORIGINURI",)):
                    self._uris[key] = uri or key

    def named(self, pattern: str) -> list[tuple[Match[str], Table]]:
        """Return the tables whose stem in ESCO fits a pattern."""
        found: list[tuple[Match[str], Table]] = []
        for stem, form in _FORMS.items():
            match = re.fullmatch(pattern, f"{stem}_{self._language}")
            if match := match or re.fullmatch(pattern, stem):
                found += (
                    (match, _TabiyaTable(table.place, self.tally, form, self._uris))
                    for _, table in super().named(form.stem)
                )
        return found


class _TabiyaTable(Table):
    """One of them, asked for ESCO's columns."""

    def __init__(
        self, place: Place, tally: Tally, form: _Form, uris: Mapping[str, str]
    ) -> None:
        super().__init__(place, tally)
        self._form = form
        self._uris = uris

    def rows(self, *required: str, optional: Sequence[str] = ()) -> Iterator[Row]:
        """Yield the cells of the columns asked for, ids as the URIs of ESCO."""
        asked = (*required, *optional)
        keys = [column in self._form.keys for column in asked]
        headings = {heading.upper() for heading in self.headings()}
        own = [self._heading(column, headings) for column in asked]
        last = len(required)
        for line, cells in super().rows(*own[:last], optional=own[last:]):
            yield Row(
                line,
                tuple(
                    self._uris.get(cell, cell) if is_key else cell
                    for cell, is_key in zip(cells, keys, strict=True)
                ),
            )

    def _heading(self, column: str, headings: set[str]) -> str:
        """Return the heading that a column has here, or the one that it should."""
        names = self._form.headings.get(column, (column,))
        return next((name for name in names if name in headings), names[0])
