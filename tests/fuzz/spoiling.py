"""Spoil bytes, texts, tables, archives and trees, as people and programs do."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZIP_STORED, ZipFile

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

PACKINGS = (ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA)
#: What people, programs and attackers put into files.
SCRAPS = (
    *("", "0", "-1", "1.5", "1e999", "NaN", "9" * 12, "9" * 5000, "٣", "²", "½"),
    *("true", "no", "null", "~", "''", '"', "'", "[]", "{}", "- ", ":", ": ", "#"),
    *("&a ", "*a", "!!int ", "<<: ", "---\n", "...", "|", ">", "%YAML 9", "\t", "\n"),
    *("\0", "\x07", "\x1b[2J", "\x7f", "\x85", "\xa0", "\xad", "\u200b", "\u2028"),
    *("\u202e", "\u2066", "\ufeff", "\ufffe", "\U000e0001", "e\u0301", "ﬃ", "ß", "İ"),
    *("é", "œuvre", "🦉", "職", "ع", "/", "\\", "../..", "C:", "con", ".", "..", " "),
    *(",", ";", "|", "=", "+1", "@x", "=CMD()", "<", ">", "&", "&#0;", "<![CDATA["),
    *("<!DOCTYPE a [<!ENTITY b 'c'>]>", "[x]", "- [ ]", "☑", "☐", "2027-13-01"),
    *("0000-00-00", "9999-12-31", "31/02/2027", "{", "}", "%s", "{0}", "{x!r}", "\r"),
    *("x" * 5000, "[" * 300, '{"a":' * 300, "<a>" * 300, "- " * 300, "a: " * 30),
)
_BYTES = (b"\xff", b"\xfe\xff", b"\xff\xfe", b"\x80", b"\xed\xa0\x80", b"\xe9", b"\0")
_MANY = (1, 1, 1, 1, 2, 4)


def scrap(draw: Random) -> str:
    """Return one scrap."""
    return draw.choice(SCRAPS)


def spoilt(content: bytes, draw: Random) -> bytes:
    """Return bytes with some changed, put in, taken out, doubled or cut off."""
    changed = bytearray(content)
    for _ in range(draw.choice(_MANY)):
        place = draw.randrange(len(changed) + 1)
        end = min(place + draw.choice((0, 1, 1, 8, 200)), len(changed))
        kind = draw.randrange(6)
        if kind == 0:
            changed[place:place] = changed[place:end]
        elif kind == 1:
            del changed[place:end]
        elif kind == 2 and place < len(changed):
            changed[place] ^= 1 << draw.randrange(8)
        else:
            raw = draw.random() < 0.2
            new = draw.choice(_BYTES) if raw else scrap(draw).encode()
            changed[place : end if kind == 3 else place] = new
    if draw.random() < 0.1:
        del changed[draw.randrange(len(changed) + 1) :]
    return bytes(changed)


def mangled(text: str, draw: Random, others: Sequence[str] = ()) -> str:
    """Return a text with words or lines replaced, dropped or put elsewhere.

    What replaces a word may be one of `others`, which mean something to the reader.
    """
    by_line = draw.random() < 0.3
    parts = text.splitlines(keepends=True) if by_line else text.split(" ")
    for _ in range(draw.choice(_MANY)):
        place = draw.randrange(len(parts) + 1)
        if place == len(parts):
            parts.append(scrap(draw))
            continue
        kind, part = draw.randrange(5), parts[place]
        if kind == 0:
            parts[place] = scrap(draw) + part[len(part) // 2 :]
        elif kind == 1:
            new = draw.choice(others) if others and draw.random() < 0.6 else scrap(draw)
            parts[place] = new + "\n" * part.count("\n")
        elif kind == 2:
            parts[place] = parts[draw.randrange(len(parts))]
        elif kind == 3:
            del parts[place]
        else:
            cut = draw.randrange(len(part) + 1)
            parts[place] = part[:cut] + scrap(draw) + part[cut:]
    return ("" if by_line else " ").join(parts)


def spoilt_text(content: bytes, draw: Random, others: Sequence[str] = ()) -> bytes:
    """Return the bytes of a text, spoilt as a text or byte by byte."""
    if draw.random() < 0.3:
        return spoilt(content, draw)
    text = mangled(content.decode("utf-8", "replace"), draw, others)
    encoding = draw.choice(("utf-8",) * 8 + ("utf-16", "cp1252", "utf-8-sig"))
    return text.encode(encoding, "replace")


def spoilt_table(
    content: bytes, draw: Random, others: Sequence[str] = (), delimiter: str = ","
) -> bytes:
    """Return a table with cells, rows or columns spoilt, or its bytes."""
    if draw.random() < 0.2:
        return spoilt(content, draw)
    text = content.decode("utf-8-sig", "replace")
    quoting = csv.QUOTE_NONE if delimiter == "\t" else csv.QUOTE_MINIMAL
    rows = list(csv.reader(io.StringIO(text), delimiter=delimiter, quoting=quoting))
    for _ in range(draw.choice(_MANY)):
        _spoil_cell(rows, draw, others)
    page = io.StringIO(newline="")
    wrong = draw.random() < 0.1
    sign = draw.choice(",;\t|") if wrong and delimiter != "\t" else delimiter
    if delimiter == "\t":
        page.write("".join("\t".join(row) + "\n" for row in rows))
    else:
        csv.writer(page, delimiter=sign).writerows(rows)
    return page.getvalue().encode("utf-8", "replace")


def _spoil_cell(rows: list[list[str]], draw: Random, others: Sequence[str]) -> None:
    if not rows:
        return
    # The headings are but one row, and as easily wrong as all others together.
    row = rows[0 if draw.random() < 0.1 else draw.randrange(len(rows))]
    place = draw.randrange(len(row) + 1)
    new = draw.choice(others) if others and draw.random() < 0.4 else scrap(draw)
    kind = draw.randrange(7)
    if kind == 0:
        row.insert(place, new)
    elif kind == 1:
        rows.insert(draw.randrange(len(rows)), row.copy())
    elif kind == 2:
        del rows[draw.randrange(len(rows))]
    elif place < len(row):
        cut = draw.randrange(len(row[place]) + 1)
        row[place] = (
            new
            if kind < 5
            else row[place][:cut] + new + row[place][cut:]
            if kind == 5
            else draw.choice(draw.choice(rows) or [""])
        )


def spoilt_tree(value: Any, draw: Random, others: Sequence[str] = ()) -> Any:
    """Return what JSON or YAML says with one value or key of it another one."""
    places: list[tuple[Any, Any]] = []
    value = json.loads(json.dumps(value))
    waiting = [value]
    while waiting:
        inner = waiting.pop()
        keys = inner if isinstance(inner, dict) else range(len(inner))
        for key in keys:
            places.append((inner, key))
            if isinstance(inner[key], (dict, list)):
                waiting.append(inner[key])
    for _ in range(draw.choice(_MANY) if places else 0):
        inner, key = draw.choice(places)
        _spoil_value(inner, key, places, draw, others)
    return value


def _spoil_value(
    inner: Any,
    key: Any,
    places: list[tuple[Any, Any]],
    draw: Random,
    others: Sequence[str],
) -> None:
    kind = draw.randrange(4)
    if isinstance(inner, dict) and kind == 0:
        new = draw.choice(others) if others and draw.random() < 0.6 else scrap(draw)
        inner[new] = inner.pop(key, None)
    elif isinstance(inner, dict) and kind == 1:
        inner.pop(key, None)
    elif kind == 2 or not others:
        said = [None, True, -1, 0, 3, 10**30, 1.5, [], {}, [[]], {"a": 1}, scrap(draw)]
        inner[key] = draw.choice(said)
    elif draw.random() < 0.5:
        inner[key] = draw.choice(others)
    else:
        other, name = draw.choice(places)
        known = name in other if isinstance(other, dict) else name < len(other)
        if known and not isinstance(other[name], (dict, list)):
            inner[key] = other[name]


def spoilt_archive(
    content: bytes,
    draw: Random,
    spoil: Callable[[bytes, Random], bytes] = spoilt,
    weighty: tuple[str, ...] = (),
) -> bytes:
    """Return an archive with a part spoilt, dropped, doubled or packed otherwise.

    Parts whose names end as in `weighty` are chosen rather than others. One in ten
    is spoilt from outside.
    """
    stream = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as old, ZipFile(stream, "w") as new:
        names = old.namelist()
        first = [n for n in names if n.endswith(weighty)] if weighty else []
        chosen = draw.choice(first if first and draw.random() < 0.7 else names)
        kind = draw.random()
        packing = draw.choice(PACKINGS) if draw.random() < 0.3 else ZIP_DEFLATED
        for name in names:
            part = old.read(name)
            if name != chosen:
                new.writestr(name, part, packing)
            elif kind < 0.85:
                new.writestr(name, spoil(part, draw), packing)
            elif kind < 0.9:
                new.writestr(scrap(draw)[:200].replace("\0", "") or "x", part, packing)
    whole = stream.getvalue()
    return spoilt(whole, draw) if draw.random() < 0.1 else whole
