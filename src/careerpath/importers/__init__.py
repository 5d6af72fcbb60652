"""Make career graphs of public classifications, from the files people download."""

from careerpath.importers.esco import import_esco
from careerpath.importers.onet import import_onet
from careerpath.importers.outcome import Import, part_of
from careerpath.importers.rome import import_rome

__all__ = [
    "IMPORTERS",
    "Import",
    "import_esco",
    "import_onet",
    "import_rome",
    "part_of",
]

IMPORTERS = {"esco": import_esco, "onet": import_onet, "rome": import_rome}
