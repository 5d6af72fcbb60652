"""List the forms of export, and find what writes each of them."""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from careerpath.exporting.network import Network

#: The module of each form, by the ending of the file's name.
FORMS: Mapping[str, str] = MappingProxyType(
    {
        ".graphml": "careerpath.exporting.graphml",
        ".dot": "careerpath.exporting.dot",
        ".mmd": "careerpath.exporting.mermaid",
        ".json": "careerpath.exporting.node_link",
    }
)


def renderer(ending: str) -> Callable[[Network], bytes]:
    """Return what writes a network in the form of an ending, one of `FORMS`."""
    return cast("Callable[[Network], bytes]", import_module(FORMS[ending]).render)
