"""A graph whose texts hold no Latin letter: English is Greek, French Cyrillic.

Whatever Latin letters a page about it shows are the program's own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

ENGLISH, FRENCH = "αλφα", "буки"
_TEXT = f"{{en: {ENGLISH} %s, fr: {FRENCH} %s}}"


def text(number: object) -> str:
    """Return a text in both languages."""
    return _TEXT % (number, number)


_EVIDENCE = "[{{source: s-1, tier: {tier}{proof}, record: '7', note: {note}}}]"


def evidence(tier: str, proves: str = "") -> str:
    """Return one piece of evidence."""
    proof = f", proves: {proves}" if proves else ""
    return _EVIDENCE.format(tier=tier, proof=proof, note=text(9))


def write_tiny_graph(folder: Path) -> Path:
    """Write the graph into a folder and return it."""
    for name in ("skills", "roles", "transitions"):
        (folder / name).mkdir(parents=True)
    steps = "{1: [1, 2, 3], 2: [2, 4, 6]}"
    (folder / "levels.yaml").write_text(
        f"""\
levels:
- {{level: 1, label: {text(1)}, means: {text(2)}}}
- {{level: 2, label: {text(3)}, means: {text(4)}}}
learning_hours:
  tool: {steps}
  technique: {steps}
  knowledge: {steps}
  behaviour: {steps}
evidence: {evidence("inferred")}
""",
        encoding="utf-8",
    )
    (folder / "sources.yaml").write_text(
        f"""\
- id: s-1
  title: 'Σ 1'
  publisher: 'Σ 2'
  licence: 'Σ 3'
  language: en
  notice: {text(5)}
""",
        encoding="utf-8",
    )
    skills = "".join(
        f"""\
- id: k-{number}
  label: {text(10 + number)}
  aliases: {{en: [α{number}], fr: [б{number}]}}
  kind: tool
  statements: {{1: {text(20 + number)}, 2: {text(30 + number)}}}
  prerequisites: {"none" if number == 1 else "{2: {k-1: 1}}"}
  codes: {{rome: ['{number}']}}
  evidence: {evidence("official")}
"""
        for number in (1, 2, 3)
    )
    (folder / "skills" / "q-1.yaml").write_text(skills, encoding="utf-8")
    roles = "".join(
        f"""\
- id: r-{number}
  label: {text(40 + number)}
  aliases: {{en: [αα{number}], fr: [бб{number}]}}
  family: q-2
  grade: {number}
  serves: {text(50 + number)}
  authority: {text(60 + number)}
  missions: [{text(70 + number)}]
  essential:
    k-1: {{level: {min(number, 2)}, evidence: {evidence("published")}}}
    k-2: {{level: {max(1, number - 1)}, evidence: {evidence("practitioner")}}}
  desirable:
    k-3: {{level: 2, evidence: {evidence("inferred")}}}
  codes: {{rome: ['{number}']}}
  overlaps:
  - role: r-{number % 3 + 1}
    contexts: {{company_size: [startup, sme, large], status: [employee, freelance]}}
    because: {text(80 + number)}
    evidence: {evidence("published")}
  evidence: {evidence("official")}
"""
        for number in (1, 2, 3)
    )
    (folder / "roles" / "q-2.yaml").write_text(roles, encoding="utf-8")
    moves = "".join(
        f"""\
- origin: r-{origin}
  destination: r-{destination}
  kind: {kind}
  experience_months: [1, 2, 3]
  essential: {{k-3: {{level: 1, evidence: {evidence("published")}}}}}
  contexts: {{company_size: [sme], status: [employee]}}
  because: {text(90)}
  evidence: {evidence(tier, proves)}
"""
        for origin, destination, kind, tier, proves in (
            (1, 2, "promotion", "official", "move"),
            (2, 3, "conversion", "inferred", ""),
            (2, 1, "return", "published", "similarity"),
        )
    )
    (folder / "transitions" / "q-2.yaml").write_text(moves, encoding="utf-8")
    return folder
