"""Roles and their places: the layout that fits each purpose.

A *role* is a part with one duty: `service`, `store`, `models`, `routes`. Code roles are modules of the
package, given without suffix and relative to it (`core/service`); folder roles are relative to the
repository (`tests/unit`). A role that the design does not have is an empty string, and Copier skips
every template path that holds it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from ..design import Design
from .imports import sorted_imports

FOLDERS = frozenset(
    {"package", "tests", "unit", "integration", "end_to_end", "examples", "docs", "decisions"}
)
"""Roles that are folders of the repository; every other role is a module of the package."""


@dataclass(frozen=True)
class Layout:
    """The place of every role. `layout.service` is a path, `layout.module("service")` a module name."""

    package_name: str
    roles: Mapping[str, str]

    def __getattr__(self, role: str) -> str:
        try:
            return self.roles[role]
        except KeyError:
            raise AttributeError(f"no such role: {role}") from None

    def __hash__(self) -> int:
        return hash((self.package_name, tuple(self.roles.items())))

    def module(self, role: str) -> str:
        """The dotted name a role is imported by: `invoices.core.service`.

        Raises KeyError for a role that this design does not have.
        """
        if not self.roles[role]:
            raise KeyError(role)
        return f"{self.package_name}.{self.roles[role].replace('/', '.')}"

    def file(self, role: str) -> str:
        """The file of a code role, relative to the repository: `src/invoices/core/service.py`."""
        return f"{self.package}/{self.roles[role]}.py"

    def imports(self, *wanted: str) -> str:
        """Import statements for names of the project's own modules, as ruff sorts and wraps them.

        Each entry is a role and the names wanted from it: `"models: Item, ItemDraft"`; an empty
        entry is passed over, so that a caller can leave one out with a condition.
        """
        pairs = [entry.split(":") for entry in wanted if entry]
        return sorted_imports((self.module(role.strip()), names) for role, names in pairs)


@lru_cache(maxsize=4096)
def layout_for(design: Design) -> Layout:
    """The layout of a design."""
    package = design.package_name or "package"
    modules = {
        "errors": "errors",
        "settings": "config",
        "log": "log",
        "pages": "utils" if design.purpose == "library" else "",
        "deprecation": "deprecation" if design.maturity == "long_term" else "",
        "facade": "aio" if design.colour == "mixed" else "",
        **_core(design),
        **_interface(design),
    }
    return Layout(package, {**modules, **_folders(design, package)})


def _core(design: Design) -> dict[str, str]:
    if design.is_service:
        return {"models": "models/item", "store": "core/store", "service": "core/service"}
    return {"models": "models", "store": "store", "service": "core"}


def _interface(design: Design) -> dict[str, str]:
    api = "api" if design.has_api else ""
    schemas = "models/schemas" if design.is_service else "api/schemas"
    return {
        "api": api,
        "app": api and "api/app",
        "routes": api and "api/routes",
        "health": api and "api/health",
        "problems": api and "api/problems",
        "middleware": api and "api/middleware",
        "schemas": api and schemas,
        "file_store": "file_store" if design.purpose == "cli" else "",
        "cli": "cli" if design.purpose == "cli" else "",
        "commands": "commands" if design.purpose == "cli" else "",
        "worker": "worker" if design.purpose == "internal" and not design.has_api else "",
        "main": "__main__" if design.purpose != "library" or design.has_api else "",
        "core": "core" if design.is_service else "",
        "wire": "models" if design.is_service else "",
    }


def _folders(design: Design, package: str) -> dict[str, str]:
    tests = "tests" if design.has_tests else ""
    return {
        "package": f"src/{package}",
        "tests": tests,
        "unit": tests and "tests/unit",
        "integration": "tests/integration" if design.has_integration_tests else "",
        "end_to_end": "tests/e2e" if design.testing == "comprehensive" else "",
        "examples": "examples" if design.demo not in {None, "none"} else "",
        "docs": "docs" if design.docs not in {None, "none"} else "",
        "decisions": "docs/decisions" if design.is_careful else "",
    }
