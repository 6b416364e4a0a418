"""Which Python versions there are, until when they are kept, and which ones a project supports.

The dates are of PEP 602, 619, 719, 790 and the Python Developer's Guide, as of `AS_OF`. They are
a table and not a look at the clock: the same answers must always give the same project.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import ModuleType

AS_OF = "2026-11-23"
ENDS = {"3.10": "2026-10", "3.11": "2027-10", "3.12": "2028-10", "3.13": "2029-10", "3.14": "2030-10"}
"""The minor versions on offer and the month in which each one's security fixes end."""

VERSIONS = tuple(ENDS)
DEFAULT = "3.12"
NEWEST = VERSIONS[-1]


@dataclass(frozen=True)
class Support:
    """The Python versions a project supports: `minimum`, all `versions`, the specifier `requires`."""

    minimum: str
    versions: tuple[str, ...]
    requires: str

    @property
    def target(self) -> str:
        """The minimum in the form that ruff wants: `py311`."""
        return "py" + self.minimum.replace(".", "")

    @property
    def has_type_parameters(self) -> bool:
        """Whether every version reads `def first[T](...)` (PEP 695, Python 3.12)."""
        return VERSIONS.index(self.minimum) >= VERSIONS.index("3.12")

    @property
    def newest(self) -> str:
        """The newest supported version."""
        return self.versions[-1]

    @property
    def ends(self) -> tuple[tuple[str, str], ...]:
        """Each supported version with the month in which its security fixes end."""
        return tuple((version, ENDS[version]) for version in self.versions)

    @property
    def span(self) -> str:
        """The supported versions in words: `3.11 or newer`, `3.11 to 3.13`, `3.12`."""
        if "<" not in self.requires and self.newest == NEWEST and ">=" in self.requires:
            return f"{self.minimum} or newer"
        return self.minimum if self.minimum == self.newest else f"{self.minimum} to {self.newest}"


def support(version: str, specifier: str | None) -> Support:
    """The versions that an answer means: a minimum such as `3.11`, or `range` with a specifier.

    Raises ValueError where the specifier has no lower or no upper bound, or admits no version on offer.
    """
    if version != "range":
        return Support(version, VERSIONS[VERSIONS.index(version) :], f">={version}")
    problem = range_problem(specifier or "")
    if problem:
        raise ValueError(problem)
    versions = tuple(minor for minor in VERSIONS if _admits_minor(specifier or "", minor))
    return Support(versions[0], versions, _ranges().lower_bound_first(specifier or ""))


def range_problem(specifier: str) -> str:
    """Why a text cannot be a Python range, as one sentence; empty where it can.

    PEP 440 specifiers with a lower bound (`>=` or `>`) and an upper bound (`<` or `<=`).
    """
    operators = _ranges().operators(specifier)
    if operators is None:
        return "not a PEP 440 specifier: write it like >=3.11,<3.15"
    if not operators & {">=", ">", "~=", "=="}:
        return "has no lower bound: write it like >=3.11,<3.15"
    if not operators & {"<", "<=", "~=", "=="}:
        return "has no upper bound: write it like >=3.11,<3.15"
    if not any(_admits_minor(specifier, minor) for minor in VERSIONS):
        return f"admits none of {', '.join(VERSIONS)}: write it like >=3.11,<3.15"
    return ""


def admits(specifier: str, version: str) -> bool:
    """Whether a PEP 440 specifier admits a version such as `3.15.0`."""
    return bool(_ranges().admits(specifier, version))


def _admits_minor(specifier: str, minor: str) -> bool:
    return any(admits(specifier, f"{minor}.{patch}") for patch in (0, 99))


def _ranges() -> ModuleType:
    # Costs a tenth of Copier's own start, and only a range needs it.
    from . import ranges

    return ranges
