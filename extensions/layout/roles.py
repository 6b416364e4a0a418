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
from .parts import PARTS, Part

FOLDERS = frozenset(
    {"package", "tests", "unit", "integration", "end_to_end", "examples", "docs", "decisions"}
)
"""Roles that are folders of the repository."""

FILES = frozenset({"mit_license", "apache_license", "bsd_license", "proprietary_license", "policies"})
"""Roles that are whole files of the repository; a role that is neither is a module of the package."""


@dataclass(frozen=True)
class Layout:
    """The place of every role. `layout.service` is a path, `layout.module("service")` a module name."""

    package_name: str
    roles: Mapping[str, str]
    only_test: str = ""
    """The subject of the one file of unit tests that a small project has; empty elsewhere."""

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

    def unit_test(self, subject: str) -> str:
        """The unit tests of a subject: `tests/unit/test_service.py`; a small project has one file for all."""
        return f"{self.unit}/test_{self.only_test or subject}.py"

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts that there are, from the outside in, as documents name them."""
        return tuple(
            Part(name, role, self.module(role), duty) for name, role, duty in PARTS if self.roles[role]
        )

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
        **_variants(design),
        "pages": "utils" if design.purpose == "library" else "",
        "deprecation": "deprecation" if design.maturity == "long_term" else "",
        "facade": "aio" if design.colour == "mixed" else "",
        **_core(design),
        **_interface(design),
    }
    only_test = "core" if design.is_small else ""
    return Layout(package, {**modules, **_folders(design, package), **_files(design)}, only_test)


def _core(design: Design) -> dict[str, str]:
    if design.is_service:
        return {"models": "models/item", "store": "core/store", "service": "core/service"}
    return {"models": "models", "store": "store", "service": "core"}


def _variants(design: Design) -> dict[str, str]:
    """Modules of one place that are written in several ways, of which a design has one."""
    settings = "env_settings" if design.configuration == "env" else "model_settings"
    log = f"{'program' if design.has_process else 'library'}_{design.logging}"
    file_store = f"{'async' if design.is_async else 'sync'}_file_store" if design.purpose == "cli" else ""
    main = _main(design)
    front = "plain_front" if design.is_small else "program_front"
    if design.purpose == "library":
        front = "library_front"
    places = {settings: "config", log: "log", file_store: "file_store", main: "__main__", front: "__init__"}
    return {
        role: places.get(role, "")
        for role in (
            *("env_settings", "model_settings", "program_stdlib", "program_structlog"),
            *("library_stdlib", "library_structlog", "sync_file_store", "async_file_store"),
            *("cli_main", "api_main", "worker_main", "job_main"),
            *("plain_front", "library_front", "program_front"),
        )
    }


def _main(design: Design) -> str:
    """Which program `python -m` starts; empty for a library that is only imported."""
    if design.purpose == "cli":
        return "cli_main"
    if design.has_api:
        return "api_main"
    return {"internal": "worker_main", "prototype": "job_main"}.get(design.purpose or "", "")


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
        "server": api and "api/server",
        "serve": api and "commands/serve" if design.purpose == "cli" else "",
        "data_file": "data_file" if design.purpose == "cli" else "",
        "file_store": "file_store" if design.purpose == "cli" else "",
        "cli": "cli" if design.purpose == "cli" else "",
        "commands": "commands" if design.purpose == "cli" else "",
        "worker": "worker" if design.purpose == "internal" and not design.has_api else "",
        "main": "__main__" if _main(design) else "",
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


def _files(design: Design) -> dict[str, str]:
    return {
        "mit_license": "LICENSE" if design.license == "MIT" else "",
        "apache_license": "LICENSE" if design.license == "Apache-2.0" else "",
        "bsd_license": "LICENSE" if design.license == "BSD-3-Clause" else "",
        "proprietary_license": "LICENSE" if design.license == "proprietary" else "",
        "policies": "docs/policies.md" if design.maturity == "long_term" else "",
    }
