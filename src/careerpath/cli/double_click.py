"""Start as a double click does: the pages in a browser, without a word typed."""

from __future__ import annotations

import os
import sys
from multiprocessing import freeze_support

from careerpath.cli.app import main
from careerpath.cli.speaking import choose_language
from careerpath.i18n import translator


def start() -> None:
    """Run what is typed, or the pages where nothing is, in a program that is frozen."""
    freeze_support()  # what draws the diagrams is started by the same file
    _hide_own_libraries()
    typed = sys.argv[1:]
    if not typed:
        sys.argv.append("app")
    try:
        main(prog_name="careerpath")
    except SystemExit as ended:
        if ended.code and not typed and sys.stdin is not None and sys.stdin.isatty():
            _wait()  # or the window closes before anybody has read why
        raise


def _hide_own_libraries() -> None:
    """Let a browser find the libraries of the system where we had our own found."""
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is not None:
        os.environ["LD_LIBRARY_PATH"] = before
    elif getattr(sys, "frozen", False):
        os.environ.pop("LD_LIBRARY_PATH", None)


def _wait() -> None:
    """Wait until somebody has read what stands in the window."""
    _ = translator(choose_language((), os.environ))
    input(_("Press Enter to close this window."))
