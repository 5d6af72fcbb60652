"""Try a frozen careerpath where no Python is found.

    python packing/try_frozen.py ARCHIVE

It is unpacked into a folder whose name has a space and an accent, and runs with an
empty search path and a new home: routes, a drawing, checklists, then the pages, as far
as a drawing and the files of a plan.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from html import unescape
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlencode
from urllib.request import ProxyHandler, Request, build_opener

#: What Windows cannot do without.
KEPT = ("SYSTEMROOT", "TEMP", "TMP", "USERPROFILE", "COMSPEC")
SIGNS = {"pdf": b"%PDF-", "xlsx": b"PK", "docx": b"PK", "ics": b"BEGIN:VCALENDAR"}


def main() -> None:
    """Unpack and try."""
    with tempfile.TemporaryDirectory() as scratch:
        place = Path(scratch, "Mes données")
        place.mkdir()
        shutil.unpack_archive(sys.argv[1], place)
        name = "careerpath.exe" if sys.platform == "win32" else "careerpath"
        program = place / "careerpath" / name
        program.chmod(0o755)  # zipfile forgets it
        (place / "nothing").mkdir()
        environment = {
            **{name: os.environ[name] for name in KEPT if name in os.environ},
            "HOME": str(place),
            "PATH": str(place / "nothing"),
        }
        print(f"+ in {place}, PATH={environment['PATH']}")
        words(program, environment)
        pages(program, environment)
    print("all of it works")


def words(program: Path, environment: dict[str, str]) -> None:
    """Type some commands, in both languages."""
    pair = ("executive-assistant", "hr-manager")
    for call, sign in (
        (("--lang", "fr", "routes", *pair), "Recommandé"),
        (("--lang", "en", "diagram", *pair, "-o", "route.pdf"), "route.pdf"),
        (("--lang", "en", "checklist", *pair, "-o", "list.pdf"), "list.pdf"),
        (("--lang", "fr", "checklist", *pair, "-o", "liste.xlsx"), "liste.xlsx"),
        (("--lang", "fr", "dossier", *pair, "-o", "dossier.docx"), "dossier.docx"),
    ):
        begun = time.monotonic()
        done = subprocess.run(
            [program, *call],
            cwd=environment["HOME"],
            env=environment,
            encoding="utf-8",
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        if done.returncode or sign not in done.stdout:
            sys.exit(f"{call}: {done.returncode}\n{done.stdout}")
        print(f"+ careerpath {' '.join(call)}: {time.monotonic() - begun:.1f} s")


def pages(program: Path, environment: dict[str, str]) -> None:
    """Do as a double click does, but for the browser, and go the whole way."""
    begun = time.monotonic()
    served = subprocess.Popen(
        [program, "app", "--no-browser"],
        cwd=environment["HOME"],
        env=environment,
        encoding="utf-8",
        stderr=subprocess.PIPE,
    )
    try:
        address = re.search(r"http://localhost:\d+", served.stderr.readline())[0]
        ask(address, "/")
        print(f"+ the first page: {time.monotonic() - begun:.1f} s")
        page = ask(address, "/statements", job="executive-assistant").decode()
        fields = {"me": hidden(page, "me"), "target": "hr-manager"}
        page = ask(address, "/ways", **fields).decode()
        fields = {"me": hidden(page, "me"), "way": hidden(page, "way")}
        drawing = re.search(r"/drawings/\w+\.svg", page)[0]
        if b"<svg" not in ask(address, drawing):
            sys.exit("no drawing")
        page = ask(address, "/plan", **fields).decode()
        fields = {"me": hidden(page, "me"), "plan": hidden(page, "plan")}
        for name in ("plan.pdf", "dossier.docx", "checklist.xlsx", "checklist.pdf"):
            found = ask(address, f"/take/{name}", **fields)
            if not found.startswith(SIGNS[name.rpartition(".")[2]]):
                sys.exit(f"{name} begins with {found[:80]!r}")
            print(f"+ {name}: {len(found):,} bytes")
    finally:
        served.terminate()
        served.wait(timeout=60)


def hidden(page: str, name: str) -> str:
    """Return what a form of a page hands on."""
    return unescape(re.search(rf'name="{name}" value="([^"]*)"', page)[1])


def ask(address: str, path: str, **fields: str) -> bytes:
    """Return a page, once the server listens."""
    opener = build_opener(ProxyHandler({}))
    data = urlencode(fields).encode() if fields else None
    request = Request(address + path, data, {"Origin": address})
    for _ in range(300):
        try:
            return opener.open(request, timeout=120).read()
        except URLError as error:
            if hasattr(error, "code"):
                sys.exit(f"{path}: {error}\n{error.read().decode()[-2000:]}")
            time.sleep(0.1)
    sys.exit(f"nobody answers at {address}")


if __name__ == "__main__":
    main()
