"""Write a small ESCO download, all that is in it invented."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.importers.downloads import csv_bytes, write_files, write_zip

if TYPE_CHECKING:
    from pathlib import Path

    from tests.importers.downloads import Rows

ESCO = "http://data.europa.eu/esco"


def occupation(name: str) -> str:
    """Return the URI of an occupation."""
    return f"{ESCO}/occupation/{name}"


def skill(name: str) -> str:
    """Return the URI of a skill."""
    return f"{ESCO}/skill/{name}"


OCCUPATIONS = [
    "conceptType",
    "conceptUri",
    "iscoGroup",
    "preferredLabel",
    "altLabels",
    "hiddenLabels",
    "status",
    "modifiedDate",
    "regulatedProfessionNote",
    "scopeNote",
    "definition",
    "inScheme",
    "description",
    "code",
]
SKILLS = [
    "conceptType",
    "conceptUri",
    "skillType",
    "reuseLevel",
    "preferredLabel",
    "altLabels",
    "hiddenLabels",
    "status",
    "modifiedDate",
    "scopeNote",
    "definition",
    "inScheme",
    "description",
]
RELATIONS = ("occupationUri", "relationType", "skillType", "skillUri")
LINKS = (
    "originalSkillUri",
    "originalSkillType",
    "relationType",
    "relatedSkillType",
    "relatedSkillUri",
)


def occupation_row(
    name: str, isco: str, label: str, others: str = "", code: str = "", **more: str
) -> list[str]:
    """Return a row of `occupations_XX.csv` as versions 1.1 and 1.2 have it."""
    row = dict.fromkeys(OCCUPATIONS, "")
    row |= {
        "conceptUri": occupation(name),
        "iscoGroup": isco,
        "preferredLabel": label,
        "altLabels": others,
        "status": "released",
        "inScheme": f"{ESCO}/a,\n{ESCO}/b",
        "code": code,
    }
    return list((row | more).values())


def skill_row(
    name: str, label: str, others: str = "", type: str = "skill/competence"
) -> list[str]:
    """Return a row of `skills_XX.csv`."""
    row = dict.fromkeys(SKILLS, "")
    row |= {
        "conceptUri": skill(name),
        "preferredLabel": label,
        "altLabels": others,
        "skillType": type,
        "status": "released",
    }
    return list(row.values())


#: Two clerks and a chief of one ISCO group or near, a guard who needs no skill.
ESCO_OCCUPATIONS = (
    OCCUPATIONS,
    occupation_row(
        "o1", "3343", " filing\u00a0clerk", "filing clerk\narchivist", "3343.1"
    ),
    occupation_row("o2", "3343", "mail clerk", "", "3343.2"),
    occupation_row("o3", "1219", "chief of files", "chief | head of files", "1219.1"),
    occupation_row("o4", "0110", "guard", "", "0110.1"),
)
ESCO_SKILLS = (
    SKILLS,
    skill_row("s1", "file papers", "file papers\nkeep papers"),
    skill_row("s2", "C"),
    skill_row("s3", "c"),
    skill_row("s4", "law of papers", type="knowledge"),
    skill_row("s5", "nobody's skill", type=""),
)
ESCO_RELATIONS = (
    RELATIONS,
    (occupation("o1"), "essential", "", skill("s1")),
    (occupation("o1"), "optional", "", skill("s2")),
    (occupation("o2"), "essential", "", skill("s1")),
    (occupation("o2"), "essential", "", skill("s3")),
    (occupation("o2"), "optional", "", skill("s3")),
    (occupation("o3"), "essential", "", skill("s1")),
    (occupation("o3"), "essential", "", skill("s4")),
    (occupation("gone"), "essential", "", skill("s1")),
    (occupation("o3"), "essential", "", skill("gone")),
    (occupation("o3"), "helpful", "", skill("s3")),
)
ESCO_LINKS = (
    LINKS,
    (skill("s1"), "", "essential", "", skill("s4")),
    (skill("s4"), "", "essential", "", skill("s2")),
    (skill("s2"), "", "essential", "", skill("s1")),
    (skill("s2"), "", "optional", "", skill("s3")),
    (skill("s2"), "", "essential", "", skill("gone")),
)
ESCO_ISCO = (
    ("conceptType", "conceptUri", "code", "preferredLabel"),
    ("ISCOGroup", "", "33", "Associate professionals"),
    ("ISCOGroup", "", "12", "Managers"),
    ("ISCOGroup", "", "01", "Officers"),
)


def esco_english(**changes: Rows) -> dict[str, bytes]:
    """Return the English files of version 1.1; a table of `changes` goes before."""
    tables = {
        "occupations_en": ESCO_OCCUPATIONS,
        "skills_en": ESCO_SKILLS,
        "ISCOGroups_en": ESCO_ISCO,
        **changes,
    }
    return {f"{name}.csv": csv_bytes(rows) for name, rows in tables.items()}


def esco_relations(suffix: str = "", **changes: Rows) -> dict[str, bytes]:
    """Return the relations; since version 1.2 their names end in a language."""
    tables = {
        "occupationSkillRelations": ESCO_RELATIONS,
        "skillSkillRelations": ESCO_LINKS,
        **changes,
    }
    return {f"{name}{suffix}.csv": csv_bytes(rows) for name, rows in tables.items()}


#: Version 1.0: six columns, without the last skill, with an occupation since dropped.
ESCO_FRENCH = {
    "occupations_fr.csv": csv_bytes(
        (
            OCCUPATIONS[:5],
            (
                "",
                occupation("o1"),
                "9999",
                "classeur de dossiers/classeuse de dossiers",
                "classeuse de dossiers\nclasseur de dossiers\narchiviste",
            ),
            ("", occupation("o2"), "", "agent du courrier/agente du courrier", ""),
            ("", occupation("o3"), "", "chef des dossiers", ""),
            ("", occupation("old"), "", "allumeur de réverbères", ""),
        ),
        bom=True,
        end="\n",
    ),
    "skills_fr.csv": csv_bytes(
        (
            SKILLS[:6],
            ("", skill("s1"), "", "", "classer des papiers", ""),
            ("", skill("s2"), "", "", "C", ""),
            ("", skill("s3"), "", "", "c", ""),
            ("", skill("s4"), "", "", "droit des papiers : bases", ""),
        )
    ),
}


def write_esco(folder: Path) -> list[Path]:
    """Write English and relations as two archives, and a folder in French."""
    return [
        write_zip(folder / "esco_en.zip", esco_english()),
        write_zip(folder / "relations.zip", esco_relations()),
        write_files(folder / "fr", ESCO_FRENCH),
    ]


def write_tabiya(folder: Path) -> Path:
    """Write the same tables as Tabiya does: its own names, headings and ids."""

    def key(uri: str) -> str:
        return f"key_{uri.rpartition('/')[2]}"

    def concepts(rows: Rows, *columns: str) -> Rows:
        head, *entries = rows
        places = [head.index(column) for column in columns]
        found = [(row[1], key(row[1]), *(row[at] for at in places)) for row in entries]
        return (("ORIGINURI", "ID", *map(HEADINGS.get, columns)), *found)

    def links(rows: Rows, *headings: str) -> Rows:
        entries = ((key(row[0]), row[-3], key(row[-1])) for row in rows[1:])
        return (headings, *entries)

    names = ("preferredLabel", "altLabels")
    relations = [(row[0], row[1], row[3]) for row in ESCO_RELATIONS]
    tables = {
        "occupations": concepts(ESCO_OCCUPATIONS, "iscoGroup", "code", *names),
        "skills": concepts(ESCO_SKILLS, "skillType", *names),
        "isco_groups": (
            ("ORIGINURI", "ID", "CODE", "PREFERREDLABEL"),
            *(("", f"key_{row[2]}", *row[2:]) for row in ESCO_ISCO[1:]),
        ),
        "occupation_to_skill_relations": (
            ("OCCUPATIONTYPE", "OCCUPATIONID", "RELATIONTYPE", "SKILLID"),
            *(("", key(one), type, key(two)) for one, type, two in relations[1:]),
        ),
        "skill_to_skill_relations": links(
            ESCO_LINKS, "REQUIRINGID", "RELATIONTYPE", "REQUIREDID"
        ),
    }
    return write_files(folder, {f"{n}.csv": csv_bytes(r) for n, r in tables.items()})


#: How Tabiya calls the columns of ESCO.
HEADINGS = {
    "iscoGroup": "OCCUPATIONGROUPCODE",
    "code": "CODE",
    "skillType": "SKILLTYPE",
    "preferredLabel": "PREFERREDLABEL",
    "altLabels": "ALTLABELS",
}
