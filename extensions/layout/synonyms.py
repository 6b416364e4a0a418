"""The names by which a pasted tree's files and folders are recognised; the README lists them from here."""

from __future__ import annotations

from collections.abc import Mapping

MODULES: Mapping[str, tuple[str, ...]] = {
    "service": ("service", "services", "core", "logic", "use_cases", "usecases", "domain"),
    "store": ("store", "stores", "storage", "repository", "repositories", "persistence"),
    "models": ("models", "model", "entities", "entity", "item", "items"),
    "schemas": ("schemas", "schema", "dto", "dtos", "contracts", "serializers"),
    "routes": ("routes", "router", "routers", "endpoints", "views", "controllers"),
    "app": ("app", "application", "asgi", "factory"),
    "health": ("health", "healthcheck", "health_check", "probes"),
    "problems": ("problems", "error_handlers", "exception_handlers"),
    "middleware": ("middleware", "middlewares"),
    "server": ("server", "run"),
    "serve": ("serve",),
    "settings": ("config", "settings", "configuration", "conf"),
    "log": ("log", "logs", "logger", "log_config", "logging_config", "logging_setup", "observability"),
    "errors": ("errors", "error", "exceptions", "failures"),
    "cli": ("cli", "console", "command_line"),
    "commands": ("commands", "command"),
    "worker": ("worker", "consumer"),
    "actions": ("actions", "handlers"),
    "facade": ("aio", "async_service", "facade"),
    "pages": ("utils", "helpers", "util", "pages", "pagination"),
    "deprecation": ("deprecation", "deprecations", "deprecated"),
    "data_file": ("data_file", "json_file"),
    "file_store": ("file_store", "json_store", "file_repository"),
}
"""What a module may be called to be taken for a role; the first name is the template's own."""

FOLDERS: Mapping[str, tuple[str, ...]] = {
    "api": ("api", "web", "rest", "http", "presentation"),
    "core": ("core", "logic"),
    "domain": ("domain",),
    "infrastructure": ("infrastructure",),
    "models": ("models", "model", "entities"),
    "schemas": ("schemas", "dto", "dtos"),
    "service": ("service", "services", "use_cases", "usecases", "application"),
    "storage": ("store", "stores", "storage", "repository", "repositories", "persistence"),
    "routes": ("routes", "routers", "endpoints", "controllers", "views"),
    "commands": ("commands", "command", "cli", "console"),
    "settings": ("config", "settings", "configuration", "conf"),
    "log": ("log", "logs", "observability"),
    "errors": ("errors", "exceptions"),
}
"""What a folder of the package may be called to be taken for the home of some roles."""

HOMES: Mapping[str, tuple[str, ...]] = {
    "api": ("app", "routes", "health", "problems", "middleware", "server", "schemas"),
    "core": ("service", "store", "models"),
    "domain": ("service", "store", "models"),
    "infrastructure": ("store", "data_file", "file_store"),
    "models": ("models", "schemas"),
    "schemas": ("schemas",),
    "service": ("service",),
    "storage": ("store", "data_file", "file_store"),
    "routes": ("routes",),
    "commands": ("commands", "serve"),
    "settings": ("settings",),
    "log": ("log",),
    "errors": ("errors",),
}
"""Which roles live in such a folder where no file is named for them.

A role that several folders would take lives in the one that stands later here: the special before the
general, `services/` before `core/`.
"""

BY_PLACE: Mapping[str, str] = {
    "api": "routes",
    "routes": "routes",
    "core": "service",
    "service": "service",
    "domain": "models",
    "models": "models",
    "schemas": "schemas",
    "storage": "store",
    "commands": "commands",
}
"""What `items.py` or `item.py` is in such a folder: there, the place decides and not the name."""

REPOSITORY: Mapping[str, tuple[str, ...]] = {
    "tests": ("tests", "test", "testing", "specs"),
    "unit": ("unit", "unit_tests", "units"),
    "integration": ("integration", "integration_tests"),
    "end_to_end": ("e2e", "end_to_end", "acceptance", "system"),
    "examples": ("examples", "example", "demo", "demos", "samples"),
    "docs": ("docs", "doc", "documentation"),
    "decisions": ("decisions", "adr", "adrs"),
}
"""Folders of the repository; the levels of tests also below the folder of tests."""
