"""For every rule, a design that breaks it and the answers that make it hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .designs import DESCRIPTION, LIBRARY, PARTS, PLAIN_PARTS, PRESET, SKETCH, SOUND, TREES, USERS

if TYPE_CHECKING:
    from python_backend_creator.extensions.design import Design

SITE = SOUND.but(web_ui="jinja", users=("external", "team"))
GRAPHQL = SOUND.but(api="strawberry", api_audience="internal")
COMMAND = LIBRARY.but(purpose="cli", users=("team",), testing="integration")
LONG_TERM = SOUND.but(maturity="long_term", lifespan="long")
PERSONAL = SKETCH.but(users=("personal",))
GUIDED = SOUND.but(**PLAIN_PARTS)
GUIDED_LIBRARY = LIBRARY.but(**PLAIN_PARTS)
GUIDED_SKETCH = SKETCH.but(**PLAIN_PARTS)
PASTED = SOUND.but(structure="custom", structure_tree=TREES[0])

CASES: dict[str, tuple[Design, dict[str, Any], dict[str, Any]]] = {
    "CLR101": (SOUND, {"users": ()}, {"users": ("external",)}),
    "CLR102": (SOUND, {"users": ("team",)}, {"users": ("team", "systems")}),
    "CLR103": (SOUND, {"purpose": "internal"}, {"users": ("systems",)}),
    "CLR104": (LIBRARY, {"users": ("external",)}, {"users": ("external", "developers")}),
    "CLR105": (SOUND, {"users": USERS}, {"users": USERS[:4]}),
    "CLR106": (LONG_TERM, {"lifespan": "short"}, {"lifespan": "long"}),
    "CLR107": (SOUND, {"purpose": "prototype"}, {"maturity": "prototype"}),
    "CLR108": (LONG_TERM, {"users": ("personal",)}, {"users": ("team", "personal")}),
    "CLR121": (SOUND, {"description": "The invoices thing"}, {"description": DESCRIPTION}),
    "CLR122": (SOUND, {"non_goals": ()}, {"non_goals": ("no tax advice",)}),
    "CLR123": (SOUND, {"non_goals": ("no taxes", "No Taxes.")}, {"non_goals": ("no taxes", "no fees")}),
    "CLR124": (SOUND, {"non_goals": (DESCRIPTION.upper(),)}, {"non_goals": ("no taxes",)}),
    "CLR125": (SOUND, {"non_goals": tuple(map(str, range(13)))}, {"non_goals": tuple(map(str, range(12)))}),
    "CLR126": (SOUND, {"non_goals": ("no Docker image",)}, {"deployment": "cloud"}),
    "CLR201": (LIBRARY, {"api": "fastapi", "api_audience": "internal"}, {"api": "none"}),
    "CLR202": (SOUND, {"api_audience": "development"}, {"api_audience": "external"}),
    "CLR203": (SITE, {"users": ("systems", "developers")}, {"users": ("systems", "team")}),
    "CLR204": (SOUND, {"docs_contents": ()}, {"docs": "none"}),
    "CLR205": (LIBRARY, {"license": "GPL-3.0-or-later"}, {"license": "MIT"}),
    "CLR221": (SOUND, {"non_goals": ("not a REST API",)}, {"non_goals": ("not the rest of accounting",)}),
    "CLR231": (GUIDED, {"components": ("invoices", "orders")}, {"components": ("orders",)}),
    "CMP101": (SOUND, {"deployment": "undecided"}, {"deployment": "cloud"}),
    "CMP102": (SOUND, {"deployment": "local"}, {"deployment": "docker"}),
    "CMP103": (SOUND, {"testing": "unit"}, {"testing": "integration"}),
    "CMP104": (SKETCH, {"testing": "none"}, {"testing": "unit"}),
    "CMP105": (PRESET, {"testing": "integration"}, {"testing": "comprehensive"}),
    "CMP201": (SOUND, {"api": "none"}, {"api": "fastapi"}),
    "CMP202": (SITE, {"api": "none"}, {"web_ui": "none"}),
    "CMP203": (LIBRARY, {"demo": "none"}, {"demo": "quickstart"}),
    "CMP204": (SOUND, {"docs": "none"}, {"docs": "markdown"}),
    "CMP205": (SOUND, {"ci": "none"}, {"ci": "gitlab"}),
    "CMP206": (SOUND, {"docs_contents": ("contributing",)}, {"docs_contents": ("contributing", "guides")}),
    "CMP207": (SOUND, {"testing": "none"}, {"ci": "none"}),
    "CMP231": (GUIDED, {"examples_dir": False}, {"demo": "none"}),
    "CMP232": (GUIDED, {"docs_dir": False}, {"docs": "none"}),
    "CMP233": (PASTED, {"structure_tree": TREES[1]}, {"testing": "none", "docs": "none", "demo": "none"}),
    "MNT101": (SKETCH, {"deployment": "multiple"}, {"deployment": "docker"}),
    "MNT102": (LIBRARY, {"concurrency": "mixed"}, {"concurrency": "recommend"}),
    "MNT103": (SKETCH, {"concurrency": "mixed"}, {"concurrency": "async"}),
    "MNT104": (LIBRARY, {"dependency_manager": "pip_requirements"}, {"dependency_manager": "pdm"}),
    "MNT105": (SKETCH, {"configuration": "combination"}, {"configuration": "files"}),
    "MNT106": (COMMAND, {"configuration": "pydantic_settings"}, {"configuration": "env"}),
    "MNT107": (SKETCH, {"error_handling": "mixed"}, {"error_handling": "results"}),
    "MNT108": (LIBRARY, {"error_handling": "results"}, {"users": ("team",)}),
    "MNT109": (SOUND, {"dependency_manager": "poetry"}, {"deployment": "local"}),
    "MNT110": (LONG_TERM, {"dependency_manager": "uv"}, {"maturity": "production"}),
    "MNT111": (SKETCH, {"testing": "comprehensive"}, {"testing": "integration"}),
    "MNT201": (PRESET, {"dependency_manager": "pdm"}, {"ci": "gitlab"}),
    "MNT202": (PERSONAL, {"web_ui": "react"}, {"web_ui": "jinja"}),
    "MNT203": (SITE, {"web_ui": "admin"}, {"web_ui": "forms"}),
    "MNT204": (SKETCH, {"docs": "sphinx"}, {"docs": "markdown"}),
    "MNT205": (SOUND, {"docs_contents": ("guides", "reference")}, {"docs": "sphinx", "api": "flask"}),
    "MNT206": (SKETCH, {"demo": "tutorial"}, {"demo": "quickstart"}),
    "MNT207": (PERSONAL, {"devcontainer": True}, {"devcontainer": False}),
    "MNT208": (
        SKETCH,
        {"docs": "markdown", "docs_contents": ("guides", "architecture", "contributing")},
        {"docs_contents": ("guides", "architecture")},
    ),
    "MNT231": (GUIDED_SKETCH, {"components": PARTS[3]}, {"components": PARTS[3][:3]}),
    "MNT232": (GUIDED, {"components": PARTS[6]}, {"components": PARTS[6][:8]}),
    "MNT233": (PASTED, {"structure_tree": TREES[2]}, {"structure_tree": TREES[2].replace("/e/", "/")}),
    "MNT234": (GUIDED_LIBRARY, {"test_layout": "adjacent"}, {"purpose": "internal"}),
    "MNT235": (GUIDED_LIBRARY, {"interface_dirs": True}, {"purpose": "cli"}),
    "MNT236": (
        GUIDED_LIBRARY,
        {"resource_dirs": ("config", "data")},
        {"configuration": "pydantic_settings"},
    ),
    "MNT237": (GUIDED, {"demo": "none"}, {"examples_dir": False}),
    "EXT101": (SOUND, {"lifespan": "long"}, {"lifespan": "medium"}),
    "EXT102": (
        LIBRARY,
        {"python_version": "range", "python_range": ">=3.12,<3.15"},
        {"python_range": ">=3.12,<4"},
    ),
    "EXT103": (LIBRARY, {"python_version": "3.14"}, {"python_version": "3.13"}),
    "EXT104": (
        PRESET,
        {"python_version": "range", "python_range": ">=3.12,<3.14"},
        {"python_range": ">=3.12,<3.15"},
    ),
    "EXT105": (PRESET, {"purpose": "prototype"}, {"lifespan": "medium"}),
    "EXT201": (SOUND, {"api": "graphene"}, {"api": "strawberry"}),
    "EXT202": (PRESET, {"docs": "mkdocs"}, {"lifespan": "medium"}),
    "EXT203": (
        PRESET.but(purpose="internal", users=("team",)),
        {"api_audience": "development"},
        {"api_audience": "internal"},
    ),
    "EXT204": (LONG_TERM, {"docs_contents": ("guides",)}, {"docs_contents": ("guides", "contributing")}),
    "RSK101": (SOUND, {"testing": "none"}, {"testing": "unit"}),
    "RSK102": (SKETCH, {"lifespan": "long", "testing": "none"}, {"testing": "unit"}),
    "RSK103": (SKETCH, {"lifespan": "long"}, {"lifespan": "medium"}),
    "RSK104": (
        SKETCH,
        {"users": ("external",), "deployment": "cloud"},
        {"users": ("team",)},
    ),
    "RSK105": (COMMAND, {"concurrency": "mixed"}, {"concurrency": "sync"}),
    "RSK106": (SOUND, {"python_version": "3.10"}, {"python_version": "3.11"}),
    "RSK107": (PRESET, {"python_version": "3.11"}, {"python_version": "3.12"}),
    "RSK108": (SOUND, {"dependency_manager": "pip_pyproject"}, {"deployment": "local"}),
    "RSK109": (SOUND, {"dependency_manager": "pip_requirements"}, {"dependency_manager": "pdm"}),
    "RSK110": (SOUND, {"configuration": "files"}, {"configuration": "combination"}),
    "RSK111": (SOUND, {"configuration": "env"}, {"configuration": "pydantic_settings"}),
    "RSK112": (SOUND, {"logging": "minimal"}, {"logging": "stdlib"}),
    "RSK201": (LIBRARY, {"concurrency": "async"}, {"concurrency": "sync"}),
    "RSK202": (SOUND, {"api": "flask"}, {"concurrency": "sync"}),
    "RSK203": (GRAPHQL, {"concurrency": "sync"}, {"concurrency": "async"}),
    "RSK204": (GRAPHQL, {"concurrency": "mixed"}, {"concurrency": "async"}),
    "RSK205": (GRAPHQL, {"api_audience": "external"}, {"api_audience": "internal"}),
    "RSK206": (SOUND, {"concurrency": "mixed"}, {"logging": "stdlib"}),
    "RSK207": (
        SOUND,
        {"deployment": "cloud", "api_audience": "development"},
        {"api_audience": "internal"},
    ),
    "RSK208": (SITE, {"web_ui": "admin"}, {"users": ("team",), "api_audience": "internal"}),
    "RSK209": (SITE, {"web_ui": "forms"}, {"users": ("team",)}),
    "RSK210": (
        SKETCH,
        {"api": "fastapi", "api_audience": "external"},
        {"api_audience": "internal"},
    ),
}
"""Rule: a base, the answers that break the rule there, and those that then make it hold again."""
