"""Give every reader what is meant to harm it, or is damaged, and measure what it does.

Run it by hand, from the folder of the project:

    python benchmarks/hostile.py [WORD]

Each line is one command with one input: seconds of the processor, megabytes above those
that the same command takes for an ordinary input, the code it leaves with, and what it
says first. A line is marked with “!” where more than 5 seconds or 500 MB are taken, or
where it ends otherwise than with code 3 and a clear line, or with code 0 and what it
left out. What waits for a minute is ended. With a word, only lines that have it; else
the most that each command took is written into benchmarks/README.md.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
import tempfile
import threading
import zipfile
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from section import machine, write_section

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PROGRAM = (sys.executable, "-m", "careerpath", "--lang", "en")
MOST_SECONDS, MOST_MB = 5.0, 500
BAD_DATA = 3
MEGABYTE = 1_000_000
HUGE = 3_000_000_000
STEERING = b"a\x1b[2J\x00\x9b\x07,\x08\nb,\x00c\n"


class Reader(NamedTuple):
    """A command, FILE in it what it reads, and an ordinary input."""

    call: str
    ending: str
    usual: bytes = b"a,b\n1,2\n"


READERS = (
    Reader("match FILE", ".txt", b"Receptionist\n\nGreet visitors\n"),
    Reader("gap office-manager --profile FILE", ".yaml", b"role: receptionist\n"),
    Reader("plan show FILE", ".yaml"),
    Reader("plan done onboarding --plan FILE", ".yaml"),
    Reader("profile from FILE --accept -o out.yaml", ".json", b"{}"),
    Reader("profile from FILE --accept -o out.yaml", ".xml", b"<a/>"),
    Reader("profile from FILE --accept -o out.yaml", ".docx"),
    Reader("profile from FILE --accept -o out.yaml", ".pdf"),
    Reader("profile to FILE --profile me.yaml", ".json", b"{}"),
    Reader("batch FILE -o out.csv --jobs 1", ".csv"),
    Reader("batch FILE -o out.csv --jobs 1", ".parquet"),
    Reader("cohort FILE", ".csv"),
    *(
        Reader("progress import FILE --no-profile", ending)
        for ending in (".csv", ".json", ".md", ".docx", ".xlsx", ".ods", ".pdf")
    ),
    Reader("import esco FILE -o out", ".csv"),
    Reader("import esco FILE -o out", ".zip"),
    Reader("import onet FILE -o out", ".zip"),
    Reader("import onet FILE -o out", ".xlsx"),
    Reader("import rome FILE -o out", ".zip"),
    Reader("import case FILE -o out", ".json", b"{}"),
    Reader("import moodle FILE -o out", ".csv"),
    *(
        Reader("import table FILE -o out --no-input", ending)
        for ending in (".csv", ".xlsx", ".ods")
    ),
    Reader("import table usual.csv --moves FILE -o out --no-input", ".csv"),
    Reader("check FILE", "/levels.yaml"),
)
ZIPPED = (".zip", ".docx", ".xlsx", ".ods")
#: The part of each kind of file that its reader looks for.
PARTS = {
    ".zip": "occupations_en.csv",
    ".docx": "word/document.xml",
    ".xlsx": "xl/worksheets/sheet1.xml",
    ".ods": "content.xml",
}


def packed(parts: list[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return an archive."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in parts:
            archive.writestr(name, content)
    return stream.getvalue()


def nameless() -> bytes:
    """Return an archive whose part has no name."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(zipfile.ZipInfo("\0"), b"")
    return stream.getvalue()


@cache
def bomb(part: str) -> bytes:
    """Return 4 MB that unpack to 4 GB."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open(part, "w", force_zip64=True) as file,
    ):
        for _ in range(64):
            file.write(bytes(64_000_000))
    return stream.getvalue()


@cache
def nested(part: str) -> bytes:
    """Return 216,000 archives in archives."""
    content = packed([(part, b"a,b\n")])
    for _ in range(3):
        content = packed([(f"{number}.zip", content) for number in range(60)])
    return content


def damaged(part: str, method: int) -> bytes:
    """Return an archive whose only part is damaged in the middle."""
    content = bytearray(packed([(part, os.urandom(5_000))], method))
    middle = len(content) // 2
    content[middle : middle + 40] = bytes(40)
    return bytes(content)


def inputs(ending: str) -> Iterator[tuple[str, bytes | Callable[[Path], None]]]:
    """Yield what a reader of files of an ending is given: bytes, or what makes it."""
    yield "a device without end", lambda path: path.symlink_to("/dev/zero")
    yield "a pipe without end", flood
    yield "3 GB on one line", lambda path: sparse(path, b"role,skill\n")
    yield "3 GB in one cell", lambda path: sparse(path, b'role,skill\n"')
    yield "100 MB of text", b"word " * 20_000_000
    yield "a cell of 20 MB", b'role,skill,level\n"%s",b,1\n' % (b"x" * 20_000_000)
    yield "controls", STEERING
    if ending == ".txt":
        return  # the others are texts as good as any
    yield "a number of 5,000 digits", b"role: %s\n" % (b"9" * 5_000)
    yield "lists in lists", b"[" * 100_000
    if ending in ZIPPED:
        part = PARTS[ending]
        yield "damaged, deflate", damaged(part, zipfile.ZIP_DEFLATED)
        yield "damaged, bzip2", damaged(part, zipfile.ZIP_BZIP2)
        yield "damaged, LZMA", damaged(part, zipfile.ZIP_LZMA)
        yield "a part without a name", nameless()
        yield "4 MB that unpack to 4 GB", bomb(part)
        yield "216,000 archives in it", nested(part)
        yield "cut off", packed([(part, bytes(5_000))])[:-30]
    if ending == ".xlsx":
        yield "a letter of an attribute", workbook_with_a_wrong_letter()


def flood(path: Path) -> None:
    """Make a pipe into which somebody writes as long as anybody reads."""
    os.mkfifo(path)

    def write() -> None:
        with suppress(OSError), path.open("wb") as pipe:
            while True:
                pipe.write(b"word, " * 100_000)

    threading.Thread(target=write, daemon=True).start()


def sparse(path: Path, start: bytes) -> None:
    """Make a file of zeros that takes no room on the disk."""
    with path.open("wb") as file:
        file.write(start)
        file.truncate(HUGE)


def workbook_with_a_wrong_letter() -> bytes:
    """Return a workbook in which the place of one cell is no place."""
    from openpyxl import Workbook

    stream = io.BytesIO()
    book = Workbook()
    book.active.append(["role", "skill", "level"])
    book.save(stream)
    with zipfile.ZipFile(stream) as old:
        parts = [(name, old.read(name)) for name in old.namelist()]
    return packed([(n, c.replace(b'r="B1"', b'r="?1"')) for n, c in parts])


class Run(NamedTuple):
    """What a command took, and said."""

    seconds: float
    megabytes: float
    code: int
    said: str


def run(call: str, path: Path) -> Run:
    """Run a command with a file, in the folder of the file."""
    shown = path.parent if path.name == "levels.yaml" else path
    words = [str(shown) if word == "FILE" else word for word in call.split()]
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(
            [*PROGRAM, *words],
            cwd=path.parent,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=said,
        )
        timer = threading.Timer(60, process.kill)
        timer.start()
        _, status, used = os.wait4(process.pid, 0)
        timer.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        text = said.read(20_000).decode("utf-8", "replace")
    text = text.replace(f"{path.parent}/", "")
    megabytes = used.ru_maxrss * 1024 / MEGABYTE
    seconds = used.ru_utime + used.ru_stime
    return Run(seconds, megabytes, process.returncode, text)


def give(path: Path, content: bytes | Callable[[Path], None]) -> None:
    """Put an input where it is read."""
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        content(path)


def tried(reader: Reader, content: bytes | Callable[[Path], None]) -> Run:
    """Run a reader's command with an input, in a folder of its own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / f"in{reader.ending}"
        path.parent.mkdir(exist_ok=True)
        (folder / "me.yaml").write_text("role: receptionist\n")
        (path.parent / "usual.csv").write_text("role,skill,level\nA,b,1\nC,b,2\n")
        give(path, content)
        return run(reader.call, path)


class Tried(NamedTuple):
    """A command, what it was given, and what that took and said."""

    command: str
    given: str
    more: float
    done: Run

    @property
    def is_bad(self) -> bool:
        """Whether it took too much, or ended in another way than it should."""
        return (
            self.done.seconds > MOST_SECONDS
            or self.more > MOST_MB
            or self.done.code not in (0, BAD_DATA)
            or not self.done.said
            or "Traceback" in self.done.said
        )

    def line(self) -> str:
        """Return the line of the table."""
        first = (self.done.said.splitlines() or ["(nothing)"])[0]
        figures = f"{self.done.seconds:.1f} | {self.more:.0f} | {self.done.code}"
        mark = "! " if self.is_bad else ""
        return f"| {self.command} | {self.given} | {figures} | {mark}{first[:110]} |"


def try_all(word: str) -> Iterator[Tried]:
    """Give each reader each input whose line has a word."""
    for reader in READERS:
        usual = None
        name = reader.call.replace("FILE", f"x{reader.ending}")
        for what, content in inputs(reader.ending):
            if word in f"{name} {what}":
                usual = usual or tried(reader, reader.usual)
                done = tried(reader, content)
                more = max(0.0, done.megabytes - usual.megabytes)
                yield Tried(name, what, more, done)


def summary(found: list[Tried]) -> Iterator[str]:
    """Yield the most that each command took."""
    yield f"Seconds of the processor, megabytes above an ordinary input; {machine()}."
    yield ""
    yield "| command | inputs | most s | most MB more | not as it should |"
    yield "| --- | ---: | ---: | ---: | ---: |"
    for name in dict.fromkeys(one.command for one in found):
        own = [one for one in found if one.command == name]
        seconds = max(one.done.seconds for one in own)
        more = max(one.more for one in own)
        bad = sum(one.is_bad for one in own)
        yield f"| `{name}` | {len(own)} | {seconds:.1f} | {more:.0f} | {bad} |"


def main() -> None:
    """Try all, print; write what each command took unless only some are tried."""
    word = " ".join(sys.argv[1:])
    print("| command | input | s | MB more | code | said |")
    print("| --- | --- | ---: | ---: | ---: | --- |")
    found = []
    for one in try_all(word):
        print(one.line(), flush=True)
        found.append(one)
    if not word:
        write_section("hostile", summary(found))


if __name__ == "__main__":
    main()
