"""Hold JSON answers against their schemas, more strictly than others need to."""

from __future__ import annotations

from functools import cache
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker, ValidationError
from jsonschema.validators import extend

from careerpath.schemas import read_schema


def _in_order(validator: Any, properties: Any, instance: Any, schema: Any) -> Any:
    """Fields are told in the order in which they come."""
    if isinstance(instance, dict):
        told = [key for key in properties if key in instance]
        if told != [key for key in instance if key in properties]:
            yield ValidationError(f"not in the order {told}: {list(instance)}")
    yield from Draft202012Validator.VALIDATORS["properties"](
        validator, properties, instance, schema
    )


_STRICT = extend(
    Draft202012Validator,
    {"properties": _in_order},
    type_checker=Draft202012Validator.TYPE_CHECKER.redefine(
        "integer", lambda _, value: type(value) is int
    ),
)


@cache
def _validator(name: str) -> Any:
    schema = read_schema(name)
    Draft202012Validator.check_schema(schema)
    return _STRICT(schema, format_checker=FormatChecker())


def keep(answer: dict[str, Any]) -> None:
    """Fail where an answer departs from the schema that it names."""
    problems = sorted(
        f"{problem.json_path}: {problem.message}"
        for problem in _validator(answer["schema"]).iter_errors(answer)
    )
    assert not problems, problems
