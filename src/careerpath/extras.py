"""Import what only some installations have, or say how to install it."""

from __future__ import annotations

from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any

from careerpath.errors import CareerPathError, message

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Which extra brings each library, by the name that it is imported by.
EXTRAS = {
    "numpy": "batch",
    "pyarrow": "parquet",
    "IPython": "notebook",
    "distributed": "dask",
    "highspy": "cohort",
    "docx": "office",
    "icalendar": "office",
    "odfdo": "office",
    "openpyxl": "office",
    "pandas": "notebook",
    "polars": "polars",
    "xlsxwriter": "office",
    "pypdf": "pdf",
    "typst": "pdf",
    "jinja2": "web",
    "starlette": "web",
    "uvicorn": "web",
}
#: What those are installed by that have another name there.
INSTALLED_BY = {"IPython": "ipython", "docx": "python-docx"}


class MissingLibraryError(CareerPathError, ImportError):
    """A library of an extra is not installed."""


@contextmanager
def extra_libraries() -> Iterator[None]:
    """Say what to install if a library that is imported meanwhile is not there.

    Raises
    ------
    MissingLibraryError
        If one of an extra is not installed; both are named.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        name = str(error.name).partition(".")[0]
        if name not in EXTRAS:
            raise
        raise MissingLibraryError(
            message(
                "This needs {library}, which is not installed; run "
                'pip install "careerpath[{extra}]".',
                library=INSTALLED_BY.get(name, name),
                extra=EXTRAS[name],
            )
        ) from error


def require(name: str) -> Any:
    """Return a library by its name.

    Raises
    ------
    MissingLibraryError
        If it is not installed; the extra is named.
    """
    with extra_libraries():
        return import_module(name)
