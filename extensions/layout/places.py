"""Where each role lives in the template's own layouts: one layout for each purpose."""

from __future__ import annotations

from collections.abc import Mapping

from ..design import Design

COMPONENT_ROLES = (
    *("models", "store", "service", "facade", "pages", "actions"),
    *("schemas", "routes", "commands", "sync_file_store", "async_file_store", "file_store", "front"),
)
"""Roles that each component has for itself; all other modules are shared."""


def shared_modules(design: Design) -> dict[str, str]:
    """The modules that there is one of, whatever the components; a role the design lacks is empty."""
    return {
        "errors": "errors",
        "settings": "config",
        "log": "log",
        "deprecation": "deprecation" if design.maturity == "long_term" else "",
        **_variants(design),
        **_interface(design),
    }


def component_modules(design: Design) -> dict[str, str]:
    """The modules of the one component that the template's own layouts have."""
    file_store = "file_store" if design.purpose == "cli" else ""
    found = {"models": "models", "store": "store", "service": "core"}
    if design.is_service:
        found = {"models": "models/item", "store": "core/store", "service": "core/service"}
    return {
        **found,
        "facade": "aio" if design.colour == "mixed" else "",
        "pages": "utils" if design.purpose == "library" else "",
        "actions": "actions" if design.has_worker else "",
        "schemas": ("models/schemas" if design.is_service else "api/schemas") if design.has_api else "",
        "routes": "api/routes" if design.has_api else "",
        "commands": "commands/items" if design.purpose == "cli" else "",
        "file_store": file_store,
        "sync_file_store": "" if design.is_async else file_store,
        "async_file_store": file_store if design.is_async else "",
        "front": "",
    }


def _variants(design: Design) -> dict[str, str]:
    """Modules of one place that are written in several ways, of which a design has one."""
    settings = "env_settings" if design.configuration == "env" else "model_settings"
    log = f"{'program' if design.has_process else 'library'}_{design.logging}"
    main = main_role(design)
    front = "plain_front" if design.is_small else "program_front"
    if design.purpose == "library":
        front = "library_front"
    places = {settings: "config", log: "log", main: "__main__", front: "__init__"}
    return {
        role: places.get(role, "")
        for role in (
            *("env_settings", "model_settings", "program_stdlib", "program_structlog"),
            *("library_stdlib", "library_structlog"),
            *("cli_main", "api_main", "worker_main", "job_main", "jobs_main"),
            *("plain_front", "library_front", "program_front"),
        )
    }


def main_role(design: Design) -> str:
    """Which program `python -m` starts; empty for a library that is only imported."""
    if design.purpose == "cli":
        return "cli_main"
    if design.has_api:
        return "api_main"
    if design.has_job:
        return "jobs_main" if design.has_several_components else "job_main"
    return "worker_main" if design.has_worker else ""


def _interface(design: Design) -> dict[str, str]:
    api = design.has_api
    cli = design.purpose == "cli"
    return {
        "app": "api/app" if api else "",
        "health": "api/health" if api else "",
        "problems": "api/problems" if api else "",
        "middleware": "api/middleware" if api else "",
        "server": "api/server" if api else "",
        "serve": "commands/serve" if api and cli else "",
        "data_file": "data_file" if cli else "",
        "cli": "cli" if cli else "",
        "worker": "worker" if design.has_worker else "",
        "main": "__main__" if main_role(design) else "",
    }


def repository_places(design: Design) -> dict[str, str]:
    """Folders and whole files of the repository; one that the design does not have is empty."""
    tests = "tests" if design.has_tests else ""
    return {
        "package": f"src/{design.package_name or 'package'}",
        "tests": tests,
        "unit": tests and "tests/unit",
        "integration": "tests/integration" if design.has_integration_tests else "",
        "end_to_end": "tests/e2e" if design.testing == "comprehensive" else "",
        "examples": "examples" if design.demo not in {None, "none"} else "",
        "docs": "docs" if design.docs not in {None, "none"} else "",
        "decisions": "docs/decisions" if design.is_careful else "",
        **_licences(design),
        "policies": "docs/policies.md" if design.maturity == "long_term" else "",
    }


def _licences(design: Design) -> Mapping[str, str]:
    texts = {
        "mit_license": "MIT",
        "apache_license": "Apache-2.0",
        "bsd_license": "BSD-3-Clause",
        "proprietary_license": "proprietary",
    }
    return {role: "LICENSE" if design.license == name else "" for role, name in texts.items()}
