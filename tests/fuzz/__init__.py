"""Try whatever may come in, seeded: see `python -m tests.fuzz --help`."""
