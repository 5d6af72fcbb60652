"""Import what only some installations have, or say how to install it."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from careerpath.errors import CareerPathError, message

#: Which extra brings each library.
_EXTRAS = {
    "numpy": "batch",
    "pyarrow": "parquet",
    "pyarrow.parquet": "parquet",
    "distributed": "dask",
    "docx": "office",
    "pypdf": "pdf",
}
#: The names of those that are imported by another one.
_NAMES = {"docx": "python-docx"}


class MissingLibraryError(CareerPathError, ImportError):
    """A library of an extra is not installed."""


def require(name: str) -> Any:
    """Return a library by its name.

    Raises
    ------
    MissingLibraryError
        If it is not installed; the extra is named.
    """
    try:
        return import_module(name)
    except ImportError as error:
        raise MissingLibraryError(
            message(
                "This needs {library}, which is not installed; run "
                "pip install 'careerpath[{extra}]'.",
                library=_NAMES.get(name, name.partition(".")[0]),
                extra=_EXTRAS[name],
            )
        ) from error
