"""Directives that write the reference out of what the program itself says."""

from __future__ import annotations

import inspect
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from babel.messages.pofile import read_po
from click.testing import CliRunner
from docutils import nodes
from sphinx.util.docutils import SphinxDirective

import careerpath
from careerpath.cli import main
from careerpath.schemas import list_schemas, read_schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    import click
    from sphinx.application import Sphinx

#: How many columns help takes, as in the terminal of the examples.
_COLUMNS = 80
_WORDS = {
    "en": ("Field", "Type", "Meaning", "Parts that answers have in common"),
    "fr": ("Champ", "Type", "Sens", "Parties communes aux réponses"),
}
#: How a type is worded that holds others.
_HOLDERS = {"en": ("list of", "map of"), "fr": ("liste de", "table de")}


class Commands(SphinxDirective):
    """What every command says of itself with `--help`, in the language of the page."""

    def run(self) -> list[nodes.Node]:
        """Return a section for each command, with those of groups below them."""
        lines = [
            line
            for names in _commands(main)
            for line in (
                f"{'#' * (len(names) + 1)} {' '.join(('careerpath', *names))}",
                "",
                "```text",
                *self._help(names).splitlines(),
                "```",
                "",
            )
        ]
        return self.parse_text_to_nodes("\n".join(lines), allow_section_headings=True)

    def _help(self, names: tuple[str, ...]) -> str:
        words = ("--lang", self.config.language, *names, "--help")
        env = {"COLUMNS": str(_COLUMNS)}
        return (
            CliRunner()
            .invoke(
                main, words, env=env, prog_name="careerpath", catch_exceptions=False
            )
            .stdout
        )


class Schemas(SphinxDirective):
    """Every JSON Schema as a table of its fields."""

    def run(self) -> list[nodes.Node]:
        """Return a section for each answer, then one for what they share."""
        language = self.config.language
        *heads, shared = _WORDS[language]
        lines, parts = [], {}
        for name in list_schemas():
            schema = read_schema(name)
            parts |= schema["$defs"]
            said = _say(schema, language)
            lines += [f"## {name}", "", said, "", *_table(heads, schema, language), ""]
        lines += [f"## {shared}", ""]
        for name, part in sorted(parts.items()):
            lines += [f"(part-{name})=", f"### {name}", "", _say(part, language), ""]
            lines += [*_table(heads, part, language), ""]
        return self.parse_text_to_nodes("\n".join(lines), allow_section_headings=True)


class Names(SphinxDirective):
    """What `careerpath` offers in Python, from the docstrings."""

    def run(self) -> list[nodes.Node]:
        """Return the functions, then the values that they take and give."""
        public = [(name, getattr(careerpath, name)) for name in careerpath.__all__]
        lines = ["```{eval-rst}"]
        for name, thing in sorted(public, key=lambda pair: inspect.isclass(pair[1])):
            kind = "class" if inspect.isclass(thing) else "function"
            lines += [f".. auto{kind}:: careerpath.{name}", ""]
        described = self.parse_text_to_nodes("\n".join([*lines, "```"]))
        before, after = '<div lang="en">', "</div>"  # whatever the page is in
        return [
            nodes.raw("", before, format="html"),
            *described,
            nodes.raw("", after, format="html"),
        ]


def _commands(
    command: click.Command, above: tuple[str, ...] = ()
) -> Iterator[tuple[str, ...]]:
    """Return the names of all commands, each group before what is in it."""
    if above:
        yield above
    context = command.context_class(command)
    if hasattr(command, "list_commands"):
        for name in command.list_commands(context):
            found = command.get_command(context, name)
            if not found.hidden:
                yield from _commands(found, (*above, name))


@cache
def _translations(language: str) -> dict[str, str]:
    """Return what the fields mean in a language, by the English."""
    folder = Path(__file__).with_name("locale") / language
    with (folder / "LC_MESSAGES" / "fields.po").open("rb") as file:
        return {said.id: said.string for said in read_po(file)}


def _say(schema: dict[str, Any], language: str) -> str:
    """Return what a part of a schema says of itself, nothing where it is silent."""
    said: str = schema.get("description", "")
    return said if language == "en" or not said else _translations(language)[said]


def _table(heads: list[str], schema: dict[str, Any], language: str) -> list[str]:
    rows = [
        f"| `{name}` | {_kind(field, language)} | {_say(field, language)} |"
        for name, field in _fields(schema)
    ]
    if not rows:
        return [_kind(schema, language)]
    return [f"| {' | '.join(heads)} |", "| --- | --- | --- |", *rows]


def _fields(
    schema: dict[str, Any], above: str = ""
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Return each field by its name; those inside follow it."""
    inside = schema
    while "items" in inside or "anyOf" in inside:
        inside = inside["items"] if "items" in inside else inside["anyOf"][0]
        above += "[]" if "items" in schema and above else ""
    for name, field in inside.get("properties", {}).items():
        needed = "" if name in inside.get("required", ()) else "?"
        path = f"{above}.{name}" if above else name
        yield path + needed, field
        yield from _fields(field, path)
    rest = inside.get("additionalProperties")
    if (
        isinstance(rest, dict)
        and "type" in rest
        and rest["type"] in ("object", "array")
    ):
        yield from _fields(rest, f"{above}.*")


def _kind(schema: dict[str, Any], language: str) -> str:
    """Return in a few words what a value looks like."""
    if "const" in schema:
        return f"`{schema['const']}`"
    if "enum" in schema:
        return ", ".join(
            "null" if word is None else f"`{word}`" for word in schema["enum"]
        )
    if "$ref" in schema:
        part = schema["$ref"].rpartition("/")[2]
        return f"[{part}](#part-{part})"
    if "anyOf" in schema:
        return " / ".join(_kind(part, language) for part in schema["anyOf"])
    many, by_key = _HOLDERS[language]
    if schema.get("type") == "array":
        return f"{many} {_kind(schema['items'], language)}"
    if isinstance(schema.get("additionalProperties"), dict):
        return f"{by_key} {_kind(schema['additionalProperties'], language)}"
    kinds = schema["type"]
    return " / ".join([kinds] if isinstance(kinds, str) else kinds)


def setup(app: Sphinx) -> dict[str, Any]:
    """Offer the directives."""
    app.add_directive("careerpath-commands", Commands)
    app.add_directive("careerpath-schemas", Schemas)
    app.add_directive("careerpath-names", Names)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
