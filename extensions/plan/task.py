"""One task of the plan: one file, what it is for, what it must hold, what it may use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

EFFORTS = ("trivial", "simple", "moderate", "complex")
PYTHON_CHECKS = ("syntax", "contract", "imports", "style", "security")
OTHER_CHECKS = ("syntax", "security")


@dataclass(frozen=True, kw_only=True)
class Task:
    """A file of the project, as its card states it; `after` and `tests` are paths of other files."""

    id: str
    path: str
    purpose: str
    after: tuple[str, ...] = ()
    exports: tuple[str, ...] = ()
    imports: tuple[str, ...] = ()
    effort: str = "simple"
    tests: str | None = None
    optional: bool = False
    source: str = ""
    """The template file that it is rendered from, below `template/`."""
    part: str = ""
    """What tells it from the others that are rendered from the same file."""

    @property
    def checks(self) -> tuple[str, ...]:
        """The names of the checks that the file is held to."""
        if not self.path.endswith(".py"):
            return OTHER_CHECKS
        return (*PYTHON_CHECKS, "tests") if self.tests else PYTHON_CHECKS

    def to_dict(self, identifiers: dict[str, str]) -> dict[str, Any]:
        """The task as `plan.json` holds it; `identifiers` gives the identifier of each path."""
        return {
            "after": [identifiers[path] for path in self.after],
            "checks": list(self.checks),
            "effort": self.effort,
            "exports": list(self.exports),
            "id": self.id,
            "imports": list(self.imports),
            "path": self.path,
            "prompt": None,
            "purpose": self.purpose,
            "tests": self.tests,
        }

    def detail(self) -> str:
        """Everything about the task, as text to read in a terminal."""
        lines = [
            f"{self.id}  {self.path}",
            f"  purpose   {self.purpose}",
            f"  effort    {self.effort}",
            f"  checks    {', '.join(self.checks)}",
            f"  tests     {self.tests or 'none of its own'}",
            f"  after     {', '.join(self.after) or 'nothing'}",
            f"  imports   {', '.join(self.imports) or 'the standard library and the project itself'}",
        ]
        if self.exports:
            lines += ["  contract", *(f"    {export}" for export in self.exports)]
        return "\n".join(lines)
