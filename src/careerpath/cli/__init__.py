"""Answer at the command line: parse, ask the library, print."""

try:
    from careerpath.cli.app import main
except KeyboardInterrupt:  # Ctrl-C before anything is there to say so
    raise SystemExit(1) from None

__all__ = ["main"]
