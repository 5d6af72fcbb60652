"""Make career graphs of public classifications, and of tables that people keep."""

from collections.abc import Callable

from careerpath.importers.esco import import_esco
from careerpath.importers.frameworks import import_case, import_moodle
from careerpath.importers.kinds import check_kind
from careerpath.importers.onet import import_onet
from careerpath.importers.outcome import Import, part_of
from careerpath.importers.rome import import_rome
from careerpath.importers.table import import_table

__all__ = [
    "IMPORTERS",
    "Import",
    "check_kind",
    "import_case",
    "import_esco",
    "import_moodle",
    "import_onet",
    "import_rome",
    "import_table",
    "part_of",
]

IMPORTERS: dict[str, Callable[..., Import]] = {
    "esco": import_esco,
    "onet": import_onet,
    "rome": import_rome,
    "case": import_case,
    "moodle": import_moodle,
    "table": import_table,
}
