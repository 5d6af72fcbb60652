"""Say in JSON Schema what each JSON answer holds.

Each answer names its schema and the version: `careerpath/routes/1` is the file
`routes-1.json`. What several answers have in common is written once, in `parts.json`.
"""

from __future__ import annotations

import json
import re
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import Any, TypeAlias

from careerpath.arguments import checked
from careerpath.errors import UnknownNameError, message

Schema: TypeAlias = dict[str, Any]

__all__ = ["list_schemas", "read_schema"]

_ENDING = re.compile(r"(.+)-(\d+)\.json")
_REFERENCE = re.compile(r'"#/\$defs/(\w+)"')


def list_schemas() -> list[str]:
    """Return the names of all schemas, such as `careerpath/routes/1`, sorted."""
    found = (_ENDING.fullmatch(path.name) for path in files(__name__).iterdir())
    return sorted(f"careerpath/{name[1]}/{name[2]}" for name in found if name)


@checked
def read_schema(name: str) -> Schema:
    """Return a JSON Schema that stands by itself, for any validator of draft 2020-12.

    >>> read_schema("careerpath/gap/1")["required"][:3]
    ['schema', 'role', 'skills']

    Parameters
    ----------
    name
        What an answer says under `schema`.

    Raises
    ------
    UnknownNameError
        If there is none of this name; the nearest ones are in it.
    """
    if name not in list_schemas():
        near = get_close_matches(name, list_schemas())
        said = message("No schema is called “{name}”.", name=name)
        raise UnknownNameError(said, near)
    schema = _read(name.partition("/")[2].replace("/", "-"))
    parts, wanted = _read("parts")["$defs"], _named(schema)
    found: Schema = {}
    while wanted:
        part = wanted.pop()
        if part not in found:
            found[part] = parts[part]
            wanted |= _named(parts[part])
    return {**schema, "$defs": dict(sorted(found.items()))}


@cache
def _read(stem: str) -> Schema:
    text = (files(__name__) / f"{stem}.json").read_text("utf-8")
    schema: Schema = json.loads(text)
    return schema


def _named(schema: Schema) -> set[str]:
    """Return the parts that a schema refers to."""
    return set(_REFERENCE.findall(json.dumps(schema)))
