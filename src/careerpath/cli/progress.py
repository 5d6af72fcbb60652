"""Show how far a long piece of work is."""

from __future__ import annotations

import sys
from contextlib import ExitStack, contextmanager
from time import monotonic
from typing import TYPE_CHECKING, Any

import click

from careerpath.cli.plain_streams import steered_stderr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

#: Nobody needs a bar for less.
_SECONDS = 1.0
_STEPS = 100


@contextmanager
def progress_bar(label: str) -> Iterator[Callable[[float], None]]:
    """Yield a function that is told the share done, from 0 to 1.

    It draws a bar with the label on a terminal, on the stream for errors, once
    the work has taken a second.
    """
    started = monotonic()
    bars: list[Any] = []
    with ExitStack() as stack:

        def report(share: float) -> None:
            if not sys.stderr.isatty() or monotonic() - started < _SECONDS:
                return
            if not bars:
                bar = click.progressbar(
                    length=_STEPS, label=label, file=steered_stderr()
                )
                bars.append(stack.enter_context(bar))
            bars[0].update(int(share * _STEPS) - bars[0].pos)

        yield report
