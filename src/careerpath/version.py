"""Say which version this is; packages are named after it."""

__version__ = "0.1.0"
