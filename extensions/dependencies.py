"""The packages a project needs: one table, read by its metadata, its plan and the name check.

A lower bound is a version that was tried; the upper bound is the next one that may break.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from .design import Design


@dataclass(frozen=True)
class Dependency:
    """A requirement as a project states it, the module it is imported as, and when it is needed."""

    requirement: str
    module: str
    when: Callable[[Design], bool]


RUNTIME = (
    Dependency("fastapi>=0.162.5,<1", "fastapi", lambda design: design.api == "fastapi"),
    Dependency("pydantic>=2.12,<3", "pydantic", lambda design: design.api == "fastapi"),
    Dependency(
        "pydantic-settings>=2.15,<3",
        "pydantic_settings",
        lambda design: design.configuration == "pydantic_settings",
    ),
    Dependency("structlog>=26.1,<27", "structlog", lambda design: design.logging == "structlog"),
    Dependency("typer>=0.29.1,<1", "typer", lambda design: design.purpose == "cli"),
    Dependency("uvicorn>=0.54,<1", "uvicorn", lambda design: design.api == "fastapi"),
)

DEVELOPMENT = (
    Dependency("bandit>=1.9.4,<2", "bandit", lambda _: True),
    Dependency("httpx>=0.28.1,<1", "httpx", lambda design: design.has_integration_tests and design.has_api),
    Dependency("import-linter>=2.9,<3", "importlinter", lambda design: design.has_layer_rule),
    Dependency("mypy>=2.4.1,<3", "mypy", lambda _: True),
    Dependency("pre-commit>=4,<5", "pre_commit", lambda design: design.is_careful),
    Dependency("pytest>=9.2,<10", "pytest", lambda design: design.has_tests),
    Dependency("pytest-cov>=7,<8", "pytest_cov", lambda design: design.testing == "comprehensive"),
    Dependency("ruff>=0.17.6,<0.18", "ruff", lambda _: True),
)

IMPORT_NAMES = frozenset(
    {entry.module for entry in (*RUNTIME, *DEVELOPMENT)}
    | {"annotated_types", "anyio", "certifi", "click", "grimp", "h11", "httpcore", "idna", "pip", "pluggy"}
    | {"pydantic_core", "rich", "setuptools", "shellingham", "sniffio", "starlette", "uv", "yaml"}
)
"""Module names that a package of a person's own must not hide."""


def runtime(design: Design) -> tuple[str, ...]:
    """What the project needs to run, sorted."""
    return _needed(RUNTIME, design)


def development(design: Design) -> tuple[str, ...]:
    """What the project needs to be worked on, sorted."""
    return _needed(DEVELOPMENT, design)


def _needed(table: Iterable[Dependency], design: Design) -> tuple[str, ...]:
    return tuple(entry.requirement for entry in table if entry.when(design))
