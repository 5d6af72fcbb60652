"""Write skills, roles, transitions, sources and the scale as YAML.

A skill or a role takes a line for each key, a transition one line: there may be
very many.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from careerpath.loading.writing.flow import fields, given, items, name, word
from careerpath.model.contexts import EVERYWHERE, Contexts
from careerpath.model.text import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from careerpath.model.evidence import Evidence, Source
    from careerpath.model.levels import Scale
    from careerpath.model.ranges import Range
    from careerpath.model.role import Overlap, Requirement, Role
    from careerpath.model.skill import Skill
    from careerpath.model.text import Text
    from careerpath.model.transition import Transition


#: For what many moves have in common: it is written once, and then known.
_shared = lru_cache(maxsize=4096)


def print_scale(scale: Scale) -> str:
    """Return the text of `levels.yaml`."""
    lines = ["levels:"]
    lines += (
        f"- {{level: {step.level}, label: {_text(step.label)}, "
        f"means: {_text(step.means)}}}"
        for step in scale.levels
    )
    for key, usual in (
        ("learning_hours", scale.learning_hours),
        ("practice_hours", scale.practice_hours),
    ):
        lines += [f"{key}:"] if usual else []
        lines += (f"  {kind}: {_hours(by)}" for kind, by in usual.items())
    lines += (
        f"{key}: {value}"
        for key, value in given(
            [
                ("evidence", _evidence(scale.evidence)),
                ("assumed", items(scale.assumed) if scale.assumed else ""),
                ("languages", _languages(scale)),
            ]
        )
    )
    return "".join(f"{line}\n" for line in lines)


def _languages(scale: Scale) -> str:
    return "" if scale.languages == LANGUAGES else items(map(word, scale.languages))


def print_source(source: Source) -> str:
    """Return an entry of `sources.yaml`."""
    return _entry(
        [
            ("id", name(source.id)),
            ("title", word(source.title)),
            ("publisher", word(source.publisher)),
            ("licence", word(source.licence)),
            ("language", word(source.language)),
            ("kind", source.kind if source.kind != "document" else ""),
            ("url", word(source.url) if source.url else ""),
            ("date", word(source.date) if source.date else ""),
            ("notice", _text(source.notice) if source.notice else ""),
        ]
    )


def print_skill(skill: Skill, scale: Scale) -> str:
    """Return an entry of a file in `skills/`."""
    study = _own(skill.learning_hours, scale.learning_hours[skill.kind])
    practice = _own(skill.practice_hours, scale.practice_hours.get(skill.kind, {}))
    statements = ((str(n), _text(said)) for n, said in skill.statements.items())
    needed = ((str(n), _levels(levels)) for n, levels in skill.prerequisites.items())
    return _entry(
        [
            ("id", name(skill.id)),
            ("label", _text(skill.label)),
            ("aliases", _aliases(skill.aliases)),
            ("near", _aliases(skill.near)),
            ("kind", skill.kind),
            ("statements", fields(statements) if skill.statements else ""),
            ("prerequisites", fields(needed) if skill.prerequisites else "none"),
            ("learning_hours", _hours(study) if study else ""),
            ("practice_hours", _hours(practice) if practice else ""),
            ("hours_evidence", _evidence(skill.hours_evidence)),
            ("codes", _codes(skill.codes)),
            ("evidence", _evidence(skill.evidence)),
        ]
    )


def _own(
    hours: Mapping[int, Range[int]], usual: Mapping[int, Range[int]]
) -> dict[int, Range[int]]:
    """Return the hours that are not the usual ones."""
    return {level: value for level, value in hours.items() if value != usual.get(level)}


def print_role(role: Role) -> str:
    """Return an entry of a file in `roles/`."""
    desirable = [need for need in role.requirements if not need.essential]
    return _entry(
        [
            ("id", name(role.id)),
            ("label", _text(role.label)),
            ("aliases", _aliases(role.aliases)),
            ("near", _aliases(role.near)),
            ("signals", _aliases(role.signals)),
            ("family", name(role.family)),
            ("grade", str(role.grade)),
            ("serves", _text(role.serves) if role.serves else ""),
            ("authority", _text(role.authority) if role.authority else ""),
            ("missions", items(map(_text, role.missions)) if role.missions else ""),
            ("essential", _needs(need for need in role.requirements if need.essential)),
            ("desirable", _needs(desirable) if desirable else ""),
            ("codes", _codes(role.codes)),
            ("overlaps", items(map(_overlap, role.overlaps)) if role.overlaps else ""),
            ("evidence", _evidence(role.evidence)),
        ]
    )


def print_transition(move: Transition) -> str:
    """Return an entry of a file in `transitions/`, on one line."""
    pairs = given(
        [
            ("origin", name(move.origin)),
            ("destination", name(move.destination)),
            ("kind", move.kind),
            ("experience_months", _range(move.experience_months)),
            ("essential", _needs(move.essential) if move.essential else ""),
            ("contexts", _contexts(move.contexts)),
            ("because", _text(move.because)),
            ("evidence", _evidence(move.evidence)),
        ]
    )
    return f"- {fields(pairs)}\n"


# ----------------------------------------------------------------------------- parts


def _entry(pairs: Iterable[tuple[str, str]]) -> str:
    lines = "\n  ".join(f"{key}: {value}" for key, value in given(pairs))
    return f"- {lines}\n"


@_shared
def _text(text: Text) -> str:
    french = word(text.fr)
    if text.fr_feminine:
        french = f"{{feminine: {word(text.fr_feminine)}, masculine: {french}}}"
    own = {"en": word(text.en), "fr": french}
    for language, _ in text.lent:
        del own[language]
    return fields(
        [*own.items(), *((word(lang), word(said)) for lang, said in text.others)]
    )


def _aliases(aliases: Mapping[str, tuple[str, ...]]) -> str:
    said = [(word(lang), items(map(word, names))) for lang, names in aliases.items()]
    return fields(said) if said else ""


def _codes(codes: Mapping[str, tuple[str, ...]]) -> str:
    pairs = [
        (scheme, _quoted(*own) if len(own) == 1 else items(map(_quoted, own)))
        for scheme, own in codes.items()
    ]
    return fields(pairs) if pairs else ""


def _quoted(code: str) -> str:
    written = word(code)
    return f'"{code}"' if written == code else written


@_shared
def _range(values: Range[int]) -> str:
    return items(map(str, values))


def _hours(hours: Mapping[int, Range[int]]) -> str:
    return fields((str(level), _range(values)) for level, values in hours.items())


def _levels(levels: Mapping[str, int]) -> str:
    return fields((name(skill), str(level)) for skill, level in levels.items())


def _needs(needs: Iterable[Requirement]) -> str:
    return fields((name(need.skill), _need(need)) for need in needs)


def _need(need: Requirement) -> str:
    if not need.evidence and need.importance is None:
        return str(need.level)
    return fields(
        given(
            [
                ("level", str(need.level)),
                ("importance", _number(need.importance)),
                ("evidence", _evidence(need.evidence)),
            ]
        )
    )


def _number(number: int | None) -> str:
    return "" if number is None else str(number)


def _contexts(contexts: Contexts) -> str:
    if contexts == EVERYWHERE:
        return ""
    sizes, statuses = contexts.company_size, contexts.status
    return fields(
        given(
            [
                ("company_size", items(sizes) if sizes else ""),
                ("status", items(statuses) if statuses else ""),
            ]
        )
    )


def _overlap(overlap: Overlap) -> str:
    return fields(
        given(
            [
                ("role", name(overlap.role)),
                ("contexts", _contexts(overlap.contexts)),
                ("because", _text(overlap.because)),
                ("evidence", _evidence(overlap.evidence)),
            ]
        )
    )


@_shared
def _evidence(evidence: tuple[Evidence, ...]) -> str:
    return items(map(_reason, evidence)) if evidence else ""


def _reason(evidence: Evidence) -> str:
    return fields(
        given(
            [
                ("source", name(evidence.source)),
                ("tier", evidence.tier),
                ("proves", evidence.proves or ""),
                ("rank", _number(evidence.rank)),
                ("record", word(evidence.record) if evidence.record else ""),
                ("note", _text(evidence.note) if evidence.note else ""),
            ]
        )
    )
