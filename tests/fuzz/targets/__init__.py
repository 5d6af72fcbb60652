"""Name all that takes what others bring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.fuzz.targets import (
    arguments,
    graphs,
    ladders,
    own_files,
    people,
    returned,
    sources,
    texts,
    web_forms,
)

if TYPE_CHECKING:
    from tests.fuzz.trying import Open

TARGETS: dict[str, Open] = {
    "arguments": arguments.Arguments,
    "cached-graphs": graphs.CachedGraphs,
    "checklists": returned.Checklists,
    "cvs": texts.Cvs,
    "graphs": graphs.GraphFolders,
    "ladders": ladders.Ladders,
    "people": people.People,
    "plans": own_files.Plans,
    "profiles": own_files.Profiles,
    "settings": own_files.Settings,
    "sources": sources.Sources,
    "texts": texts.Texts,
    "web-forms": web_forms.WebForms,
}
