"""Check the built documentation: `python -m tests.docs.site build/docs`.

Each page is in its language, leads to its twin and to nothing that is not there,
needs no network, can be searched, and has no barrier that axe finds (where Chromium
is there).
"""

from __future__ import annotations

import json
import sys
import tempfile
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path
from shutil import which
from urllib.parse import unquote, urlsplit

from tests.chromium import chromium

LANGUAGES = ("en", "fr")
#: From how many bytes on a page has more texts than axe soon holds against what is
#: behind them. Their colours are those of shorter pages; `--all` looks at each.
_LONG = 60_000
_BUT_COLOURS = {"rules": {"color-contrast": {"enabled": False}}}
_AXE = """axe.run(%s).then((found) => found.violations.map(
  (v) => v.id + ': ' + v.nodes.map((n) => n.html.slice(0, 160)).join(' ')))"""


class Page(HTMLParser):
    """What a page says of itself, and what it points to."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.language = ""
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.fetched: list[str] = []
        self.twins: dict[str, str] = {}
        self.pictures: list[str | None] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take down what concerns the whole site."""
        said = {name: value or "" for name, value in attrs}
        self.language = said.get("lang", "") if tag == "html" else self.language
        self.ids |= {said["id"]} if "id" in said else set()
        if tag == "a" and "href" in said:
            self.links.append(said["href"])
        if tag == "link" and said.get("rel") == "alternate" and "hreflang" in said:
            self.twins[said["hreflang"]] = said["href"]
        elif tag == "link" and said.get("rel") in {"stylesheet", "icon", "preload"}:
            self.fetched.append(said["href"])
        if tag in {"script", "img", "iframe", "source"} and "src" in said:
            self.fetched.append(said["src"])
        if tag == "img":
            self.pictures.append(said.get("alt"))


def check(site: Path) -> list[str]:
    """Return what is wrong with a site."""
    pages = {
        path: Page(path.read_text("utf-8"))
        for language in LANGUAGES
        for path in sorted((site / language).rglob("*.html"))
    }
    problems = [
        f"{path.relative_to(site)}: {problem}"
        for path, page in pages.items()
        for problem in _problems(site, path, page, pages)
    ]
    names = [
        {
            path.relative_to(site / language)
            for path in (site / language).rglob("*.html")
        }
        for language in LANGUAGES
    ]
    problems += [
        f"{name}: in one language only" for name in sorted(names[0] ^ names[1])
    ]
    for language in LANGUAGES:
        if not (site / language / "searchindex.js").exists():
            problems.append(f"{language}: cannot be searched")
    return problems


def _problems(site: Path, path: Path, page: Page, pages: dict[Path, Page]) -> list[str]:
    language = path.relative_to(site).parts[0]
    found = []
    if page.language != language:
        found.append(f"its language is “{page.language}”")
    if set(page.twins) != set(LANGUAGES):
        found.append(f"its twins are {sorted(page.twins)}")
    found += [f"a picture without words: {alt}" for alt in page.pictures if not alt]
    found += [
        f"fetched from elsewhere: {where}"
        for where in page.fetched
        if urlsplit(where).netloc
    ]
    for link in [*page.links, *page.fetched, *page.twins.values()]:
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            continue
        target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
        if not target.is_file():
            found.append(f"leads nowhere: {link}")
        elif (
            parts.fragment
            and target in pages
            and unquote(parts.fragment) not in pages[target].ids
        ):
            found.append(f"leads to no place of that page: {link}")
    return found


def find_barriers(site: Path, *, every: bool) -> list[str]:
    """Return what axe finds on each page; every colour of a long one only if asked."""
    axe = files("axe_core_python").joinpath("axe.min.js").read_text("utf-8")
    found = []
    with tempfile.TemporaryDirectory() as place, chromium(Path(place)) as browser:
        for path in sorted(site.rglob("*.html")):
            long = path.stat().st_size > _LONG
            run = _AXE % json.dumps(_BUT_COLOURS if long and not every else {})
            browser.open(path)
            browser.run(axe)
            found += [f"{path.relative_to(site)}: {v}" for v in browser.run(run)]
    return found


def main(site: Path, *, every: bool) -> None:
    """Print what is wrong, and fail if anything is."""
    problems = check(site.resolve())
    if which("chromium"):
        problems += find_barriers(site.resolve(), every=every)
    pages = len(list(site.rglob("*.html")))
    print(*problems, f"{pages} pages, {len(problems)} problems", sep="\n")  # noqa: T201
    sys.exit(bool(problems))


if __name__ == "__main__":
    main(Path(sys.argv[1]), every="--all" in sys.argv)
