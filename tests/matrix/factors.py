"""Everything on offer that changes a project, read off `copier.yml`, and what cannot go together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from python_backend_creator.extensions.design import MANY
from python_backend_creator.extensions.questionnaire import CONFIRMING, PASSING, questions

NOT_ASKED = "(not asked)"

Row = Mapping[str, Any]

BASE: dict[str, Any] = {
    "package_name": "shopfront",
    "repository_name": "shopfront-backend",
    "description": "Takes and tracks orders for the shops of a small chain and their suppliers.",
}
"""Answers that every row shares; hostile text has tests of its own."""

COMPUTED = {
    "approval",
    "leave_out",
    "look_at",
    "package_name",
    "python_range",
    "report_format",
    "repository_name",
    "description",
}
"""Questions that are no factor: free text, or how the run itself goes."""

RENAMED = """\
backend/
├── shopfront/
│   ├── web/
│   ├── domain/
│   │   └── logic.py  # what can be done with items
│   ├── entities/
│   ├── persistence/
│   ├── reports/  # figures for the shops
│   ├── settings.py
│   └── exceptions.py
├── test/
├── samples/
└── documentation/
"""
"""A pasted tree whose names are its own: the package at the top, folders and files by other names."""

DEEP = """\
src/
  shopfront/
    app/inner/domain/core/
      service.py
      store.py
    app/outer/web/api/
    app/outer/terminal/commands/
    app/shared/basis/conf/settings.py
    app/shared/basis/errors.py
"""
"""A pasted tree in which roles are four folders deep, and nothing is said of tests and documents."""

OWN_VALUES: dict[str, list[Any]] = {
    "users": ["developers,systems", "team", "external,developers"],
    "non_goals": ["", "not a payment processor\nnot a warehouse system"],
    "components": ["orders,customers", "cds,warehouse_inventory", "items"],
    "interface_dirs": [True, False],
    "resource_dirs": ["", "config,data,schemas"],
    "examples_dir": [True, False],
    "docs_dir": [True, False],
    "structure_tree": [RENAMED, DEEP],
    "devcontainer": [True, False],
    "docs_contents": ["guides", "architecture,reference", "guides,architecture,reference,contributing"],
}
"""Values for questions whose choices are not single values of `copier.yml`."""


def factors() -> dict[str, list[Any]]:
    """Every question that is a factor, and its values; a conditional one can also be not asked."""
    found: dict[str, list[Any]] = {}
    for key, question in questions().items():
        process = key.endswith(CONFIRMING + PASSING)
        if question.is_hidden or key in COMPUTED or process or key.startswith(("review_", "waiver_")):
            continue
        values = OWN_VALUES.get(key) or list(question.choices)
        found[key] = [*values, NOT_ASKED] if question.when else values
    return found


GUIDED = ("components", "interface_dirs", "resource_dirs", "examples_dir", "docs_dir", "test_layout")
"""What is asked of a guided structure."""


def _asked_when_guided(key: str) -> Callable[[Row], bool]:
    return lambda row: (row["structure"] == "guided") == (row[key] != NOT_ASKED)


RULES: dict[str, tuple[tuple[str, ...], Callable[[Row], bool]]] = {
    "an audience is asked exactly where there is an API": (
        ("api", "api_audience"),
        lambda row: (row["api"] == "none") == (row["api_audience"] == NOT_ASKED),
    ),
    "contents are asked exactly where there are documents": (
        ("docs", "docs_contents"),
        lambda row: (row["docs"] == "none") == (row["docs_contents"] == NOT_ASKED),
    ),
    **{
        f"{key} is asked exactly where the structure is guided": (("structure", key), _asked_when_guided(key))
        for key in GUIDED
    },
    "a tree is asked exactly where the structure is custom": (
        ("structure", "structure_tree"),
        lambda row: (row["structure"] == "custom") == (row["structure_tree"] != NOT_ASKED),
    ),
    "what people rely on is tested": (
        ("maturity", "testing"),
        lambda row: row["maturity"] == "prototype" or row["testing"] != "none",
    ),
    "an API project has an API": (
        ("purpose", "api"),
        lambda row: row["purpose"] != "api" or row["api"] != "none",
    ),
}
"""What cannot go together: a sentence, the keys it is about, and whether a row obeys."""


def answers(row: Row) -> dict[str, Any]:
    """A row as answers to give to Copier."""
    found = {
        key: list(filter(None, value.split(","))) if key in MANY else value
        for key, value in row.items()
        if value != NOT_ASKED
    }
    if row["python_version"] == "range":
        found["python_range"] = ">=3.11,<3.14"
    return {**BASE, **found}
