"""Make career graphs of public classifications, and of tables that people keep."""

from collections.abc import Callable

from careerpath.importers.esco import import_esco
from careerpath.importers.onet import import_onet
from careerpath.importers.outcome import Import, part_of
from careerpath.importers.rome import import_rome
from careerpath.importers.table import import_table

__all__ = [
    "IMPORTERS",
    "Import",
    "import_esco",
    "import_onet",
    "import_rome",
    "import_table",
    "part_of",
]

IMPORTERS: dict[str, Callable[..., Import]] = {
    "esco": import_esco,
    "onet": import_onet,
    "rome": import_rome,
    "table": import_table,
}
