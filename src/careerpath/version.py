"""Say which version this is; packages are named after it."""

__version__ = "0.2.0"
