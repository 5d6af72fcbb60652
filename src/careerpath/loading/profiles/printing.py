"""Print a profile as YAML that its owner reads and edits, in their language."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

from careerpath.loading.profiles.keys import CHOICES, KEYS
from careerpath.loading.writing.flow import items, name, word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.model.profile import Profile
    from careerpath.words import Words

_WIDTH = 88


def print_profile(words: Words, profile: Profile) -> str:
    """Return the text of a profile file.

    Parameters
    ----------
    words
        The graph of the profile, and the language of its keys and comments.
    profile
        What the file says; what it does not say is left out.
    """
    _ = words.translate
    lines = [
        *_comment(
            _(
                "My profile for careerpath. It stays on this machine. Change it here, "
                "or with: careerpath profile set KEY=VALUE, careerpath profile learn "
                "SKILL=LEVEL. careerpath profile show says what follows from it."
            )
        ),
        *_section(words, _person(words, profile), ""),
        *_section(
            words,
            _work(words, profile),
            _("The present role and the whole months in it; the role aimed at."),
        ),
        *_section(
            words,
            _wishes(words, profile),
            _("What every way on keeps to. Possible here: {keys}.").format(
                keys=", ".join(key_in(words.language, key) for key in _WISHED)
            ),
        ),
        "",
        *_comment(_skills_text(words, profile)),
        *_skills(words, profile),
    ]
    return "".join(f"{line}\n" for line in lines)


_WISHED = (
    "company_size",
    "status",
    "avoid_roles",
    "avoid_families",
    "never_below_my_grade",
    "matters",
)


def key_in(language: str, key: str) -> str:
    """Return a key as it is written in a language."""
    return KEYS[key] if language == "fr" else key


def word_in(language: str, key: str, choice: str) -> str:
    """Return one of the words that a key takes as it is written in a language."""
    return CHOICES[key][1][choice][0] if language == "fr" else choice


def _section(
    words: Words, pairs: Iterator[tuple[str, str]], heading: str
) -> Iterator[str]:
    """Yield keys under a heading of their own."""
    lines = [f"{key_in(words.language, key)}: {value}" for key, value in pairs]
    if lines or heading:
        yield ""
    yield from _comment(heading)
    yield from lines


def _person(words: Words, profile: Profile) -> Iterator[tuple[str, str]]:
    if profile.first_name:
        yield "first_name", word(profile.first_name)
    if profile.title_gender:
        choice = word_in(words.language, "title_gender", profile.title_gender)
        yield "title_gender", choice


def _work(words: Words, profile: Profile) -> Iterator[tuple[str, str]]:
    if profile.role:
        yield "role", _named(profile.role, words.role(profile.role))
    if profile.months_in_role:
        yield "months_in_role", str(profile.months_in_role)
    if profile.target:
        yield "target", _named(profile.target, words.role(profile.target))
    yield "hours_per_week", str(profile.hours_per_week)


def _wishes(words: Words, profile: Profile) -> Iterator[tuple[str, str]]:
    wishes, language = profile.wishes, words.language
    if wishes.company_size:
        yield "company_size", word_in(language, "company_size", wishes.company_size)
    if wishes.status:
        yield "status", word_in(language, "status", wishes.status)
    if wishes.avoid_roles:
        yield "avoid_roles", items(map(name, wishes.avoid_roles))
    if wishes.avoid_families:
        yield "avoid_families", items(map(name, wishes.avoid_families))
    if wishes.never_below_grade:
        yield "never_below_my_grade", "true"
    if wishes.matters:
        matters = (word_in(language, "matters", matter) for matter in wishes.matters)
        yield "matters", items(map(word, matters))


def _skills_text(words: Words, profile: Profile) -> str:
    _ = words.translate
    scale = ", ".join(
        f"{step.level} {words.level(step.level)}" for step in words.graph.scale.levels
    )
    text = _("Levels of skills: 0 for none, {levels}.").format(levels=scale)
    if profile.assume_role_skills:
        return f"{text} " + _("What the present role requires counts as held.")
    return f"{text} " + _("Nothing counts as held but what stands here.")


def _skills(words: Words, profile: Profile) -> Iterator[str]:
    if not profile.assume_role_skills:
        yield f"{key_in(words.language, 'assume_role_skills')}: false"
    key = key_in(words.language, "skills")
    yield f"{key}:" if profile.held else f"{key}: {{}}"
    for skill, level in sorted(profile.held.items()):
        yield f"  {_named(skill, words.skill(skill), f'{name(skill)}: {level}')}"


def _named(id: str, label: str, line: str = "") -> str:
    """Return an id, or a line with it, and in a comment what it is called."""
    return f"{line or name(id)}  # {label}"


def _comment(text: str) -> Iterator[str]:
    """Yield the lines of a comment."""
    for line in wrap(text, _WIDTH - 2, break_on_hyphens=False):
        yield f"# {line}"
