"""Say where a move or an overlap is usual."""

from __future__ import annotations

from dataclasses import dataclass

COMPANY_SIZES = ("startup", "sme", "large")
STATUSES = ("employee", "freelance")


@dataclass(frozen=True, slots=True)
class Contexts:
    """Where something is usual; an empty tuple means everywhere."""

    company_size: tuple[str, ...] = ()
    status: tuple[str, ...] = ()

    def admit(self, company_size: str | None, status: str | None) -> bool:
        """Tell whether a company size and a status are among these contexts.

        Examples
        --------
        >>> Contexts(company_size=("sme",)).admit("large", None)
        False
        """
        return _admits(self.company_size, company_size) and _admits(self.status, status)


def _admits(usual: tuple[str, ...], asked: str | None) -> bool:
    return asked is None or not usual or asked in usual


EVERYWHERE = Contexts()
