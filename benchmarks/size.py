"""Measure what `pip install careerpath` puts on a disk, part by part.

Run it by hand in an environment that holds careerpath from its wheel:

    python benchmarks/size.py

It prints the figures and writes them into benchmarks/README.md. Compiled files that
Python adds by itself do not count.
"""

from __future__ import annotations

import re
from importlib.metadata import distribution

from section import write_section

MEGABYTE = 1_000_000
#: How many parts are named; the others are summed up.
NAMED = 6


def parts(name: str, found: dict[str, int]) -> dict[str, int]:
    """Return the bytes of a distribution and of all that its base install needs."""
    part = distribution(name)
    if part.name not in found:
        found[part.name] = sum(
            file.locate().stat().st_size
            for file in part.files or ()
            if file.suffix != ".pyc"
        )
        for line in part.requires or ():
            if ";" not in line:  # what an extra, or another system or Python, needs
                parts(re.match(r"[\w.-]+", line)[0], found)
    return found


def main() -> None:
    """Measure, print, write."""
    found = parts("careerpath", {})
    largest = sorted(found, key=lambda name: -found[name])[:NAMED]
    shown = {name: found[name] for name in {**dict.fromkeys(largest), "careerpath": 0}}
    others = sum(found.values()) - sum(shown.values())
    rows = [
        *shown.items(),
        (f"{len(found) - len(shown)} others", others),
        ("all", sum(found.values())),
    ]
    lines = ["| part | MB |", "| --- | ---: |"]
    lines += [f"| {name} | {size / MEGABYTE:.1f} |" for name, size in rows]
    write_section("size", lines)


if __name__ == "__main__":
    main()
