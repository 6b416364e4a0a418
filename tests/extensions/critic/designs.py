"""Designs that the tests of the critic share: the worked examples, a preset, a sketch, and random ones."""

from __future__ import annotations

import random
from typing import Any

from python_backend_creator.extensions.design import Design

USERS = ("external", "team", "developers", "systems", "personal")
PAGES = ("reference", "guides", "architecture", "contributing")
ON_OFFER: dict[str, tuple[Any, ...]] = {
    "purpose": ("api", "internal", "library", "prototype", "cli"),
    "maturity": ("prototype", "production", "long_term"),
    "lifespan": ("short", "medium", "long"),
    "python_version": ("3.10", "3.11", "3.12", "3.13", "3.14", "range"),
    "deployment": ("local", "docker", "cloud", "multiple", "undecided"),
    "concurrency": ("sync", "async", "mixed", "recommend"),
    "dependency_manager": ("uv", "pip_pyproject"),
    "configuration": ("env", "pydantic_settings"),
    "error_handling": ("exceptions",),
    "logging": ("stdlib", "structlog"),
    "testing": ("none", "unit", "integration", "comprehensive"),
    "structure": ("template", "guided"),
    "api": ("none", "fastapi"),
    "web_ui": ("none",),
    "demo": ("none", "quickstart"),
    "docs": ("none", "markdown"),
    "ci": ("none", "github"),
    "devcontainer": (False, True),
    "license": ("MIT", "Apache-2.0", "BSD-3-Clause", "proprietary"),
}
DESCRIPTION = "Issues and tracks invoices for small shops."
PARTS: tuple[tuple[str, ...], ...] = (
    ("items",),
    ("orders",),
    ("orders", "customers"),
    ("orders", "customers", "payments", "refunds"),
    ("invoices", "payments"),
    ("order_lines", "orderlines"),
    tuple(f"part_{letter}s" for letter in "abcdefghi"),
)
"""Components; one is called like the package, two like each other, and two lists are long."""

TREES = (
    "src/\n  invoices/\n    core/service.py\ntests/\nexamples/\ndocs/",
    "shop/\n├── src/\n│   └── invoices/\n│       └── core.py  # all of it\n└── README.md",
    "src/invoices/a/b/c/d/e/store.py\nsrc/invoices/a/b/c/d/models.py\ntests/unit/",
    "../etc/passwd",
)
"""Pasted trees: one with every place, one with none, a deep one, and one that cannot be read."""

GUIDED: dict[str, tuple[Any, ...]] = {
    "components": PARTS,
    "interface_dirs": (False, True),
    "resource_dirs": ((), ("config",), ("data", "schemas"), ("config", "data", "schemas")),
    "examples_dir": (False, True),
    "docs_dir": (False, True),
    "test_layout": ("separate", "adjacent"),
}
"""What is asked of a guided structure."""

NON_GOALS = ("not a payment processor", "not an accounting ledger")
TEXTS = (DESCRIPTION, DESCRIPTION, DESCRIPTION, "invoices", "", "管理小商店的发票并跟踪逾期付款")
LIMITS = (
    (),
    NON_GOALS,
    ("Not a tool for taxes", "not a tool for taxes!"),
    (DESCRIPTION,),
    ("no Docker", "no CLI"),
    ("no REST API",),
    tuple(f"never does thing {number}" for number in range(14)),
)
LATER: dict[str, tuple[Any, ...]] = ON_OFFER | {
    "dependency_manager": ("uv", "poetry", "pdm", "pip_requirements", "pip_pyproject"),
    "configuration": ("env", "files", "pydantic_settings", "combination"),
    "error_handling": ("exceptions", "results", "mixed"),
    "logging": ("stdlib", "structlog", "minimal"),
    "structure": ("template", "guided", "custom"),
    "api": ("none", "fastapi", "flask", "strawberry", "graphene"),
    "web_ui": ("none", "jinja", "forms", "react", "vue", "admin"),
    "demo": ("none", "quickstart", "tutorial", "comprehensive"),
    "docs": ("none", "sphinx", "mkdocs", "markdown"),
    "ci": ("none", "github", "gitlab"),
    "license": ("MIT", "GPL-3.0-or-later", "proprietary"),
}

SOUND = Design(
    package_name="invoices",
    repository_name="invoices",
    description=DESCRIPTION,
    purpose="api",
    users=("external", "systems"),
    maturity="production",
    lifespan="medium",
    python_version="3.12",
    deployment="docker",
    concurrency="async",
    non_goals=NON_GOALS,
    dependency_manager="uv",
    configuration="pydantic_settings",
    error_handling="exceptions",
    logging="structlog",
    testing="comprehensive",
    structure="template",
    api="fastapi",
    api_audience="external",
    web_ui="none",
    demo="quickstart",
    docs="markdown",
    docs_contents=("guides", "architecture"),
    ci="github",
    devcontainer=True,
    license="MIT",
)
LIBRARY = SOUND.but(
    package_name="schema_guard",
    repository_name="schema-guard",
    description="Checks records against declared schemas for data developers.",
    purpose="library",
    users=("developers", "systems"),
    lifespan="long",
    python_version="3.11",
    deployment="local",
    concurrency="sync",
    non_goals=("no web framework", "no ORM", "no REST API", "no command line"),
    configuration="env",
    logging="stdlib",
    testing="integration",
    api="none",
    api_audience=None,
    demo="none",
    docs="none",
    docs_contents=None,
    ci="none",
    devcontainer=False,
)
"""The worked example schema_guard, before a demo."""

DATAFORGE = LIBRARY.but(
    package_name="dataforge",
    repository_name="dataforge",
    description="Builds reproducible data pipelines for analysts and the services they feed.",
    deployment="multiple",
    configuration="pydantic_settings",
    logging="structlog",
)
PRESET = SOUND.but(
    description='Issues and tracks invoices for small shops — "paid", {{ unpaid }} and \\ overdue.',
    lifespan="long",
    python_version="3.11",
    non_goals=("not a payment processor", "not an accounting ledger", "not a web UI"),
)
SKETCH = LIBRARY.but(
    package_name="ranking",
    repository_name="ranking",
    description="Tries out three ways to rank search results for our own team.",
    purpose="prototype",
    users=("developers",),
    maturity="prototype",
    lifespan="short",
    python_version="3.12",
    non_goals=(),
    testing="unit",
)
PLAIN_PARTS = {
    "structure": "guided",
    "components": ("orders", "customers"),
    "interface_dirs": False,
    "resource_dirs": (),
    "examples_dir": True,
    "docs_dir": True,
    "test_layout": "separate",
}
"""A guided structure that no rule minds where there is a demo and an API."""


def draw(chance: random.Random, options: dict[str, tuple[Any, ...]] = ON_OFFER) -> Design:
    """A design whose answers are drawn uniformly; those that do not apply are left out."""
    answers = {key: chance.choice(values) for key, values in options.items()}
    answers["package_name"] = answers["repository_name"] = "invoices"
    answers["description"] = chance.choice(TEXTS)
    answers["users"] = tuple(user for user in USERS if chance.random() < 0.5)
    answers["non_goals"] = chance.choice(LIMITS)
    if answers["python_version"] == "range":
        answers["python_range"] = chance.choice((">=3.11,<4", ">=3.10,<3.13", ">=3.12,<3.15"))
    if answers["structure"] == "guided":
        answers |= {key: chance.choice(values) for key, values in GUIDED.items()}
    if answers["structure"] == "custom":
        answers["structure_tree"] = chance.choice(TREES)
    if answers["api"] != "none":
        answers["api_audience"] = chance.choice(("external", "internal", "development"))
    if answers["docs"] != "none":
        answers["docs_contents"] = tuple(page for page in PAGES if chance.random() < 0.5)
    return Design(**answers)


def draws(count: int, seed: int, options: dict[str, tuple[Any, ...]] = ON_OFFER) -> list[Design]:
    """So many random designs, the same ones for the same seed."""
    chance = random.Random(seed)
    return [draw(chance, options) for _ in range(count)]
