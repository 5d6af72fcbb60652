"""Make career graphs of public classifications, from the files people download."""

from careerpath.importers.esco import import_esco
from careerpath.importers.outcome import Import

__all__ = ["Import", "import_esco"]
