"""The commands that check a project: one table for its README, guide, hooks, workflow and records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .design import Design
    from .layout import Layout
    from .managers import Manager


BANDIT = "bandit --quiet --recursive --configfile pyproject.toml"


@dataclass(frozen=True)
class Check:
    """One check: its title, the tool's own command, the same as a developer types it, and what it finds."""

    title: str
    tool: str
    command: str
    purpose: str


def checks(design: Design, layout: Layout, manager: Manager) -> tuple[Check, ...]:
    """Every check of the project, the fast ones first; the tests last, where there are any."""
    found = [
        ("Lint", "ruff check .", "likely mistakes and style"),
        ("Format", "ruff format --check .", "layout; `ruff format .` writes it"),
        ("Types", "mypy", "types, in strict mode"),
        ("Security", f"{BANDIT} {layout.paths.code}", "unsafe calls"),
    ]
    if design.has_layer_rule:
        found.append(("Layers", "lint-imports", "imports that the layers forbid"))
    if design.has_tests:
        found.append(("Tests", "pytest", _tests(design)))
    return tuple(Check(title, tool, f"{manager.run}{tool}", purpose) for title, tool, purpose in found)


def _tests(design: Design) -> str:
    levels = {
        "unit": "behaviour of each part alone",
        "integration": "behaviour of each part, and of the parts together",
        "comprehensive": "behaviour up to the whole process, and coverage",
    }
    return levels[design.testing or "unit"]
