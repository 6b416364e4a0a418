"""Import statements in the form that ruff's isort rules and formatter leave alone."""

from __future__ import annotations

import re
from collections.abc import Iterable

LINE_LENGTH = 100
"""The longest line of a rendered Python file."""


def sorted_imports(wanted: Iterable[tuple[str, str]]) -> str:
    """One statement a module, modules and names in order, wrapped where a line would be too long.

    `wanted` pairs a dotted module name with names separated by commas; a module may come twice.
    """
    names: dict[str, set[str]] = {}
    for module, listed in wanted:
        names.setdefault(module, set()).update(name.strip() for name in listed.split(",") if name.strip())
    return "\n".join(
        _statement(module, sorted_names(names[module])) for module in sorted(names, key=_natural)
    )


def sorted_names(names: Iterable[str]) -> list[str]:
    """Names in the order in which an import statement and `__all__` list them."""
    return sorted(names, key=_order)


def _statement(module: str, names: list[str]) -> str:
    line = f"from {module} import {', '.join(names)}"
    if len(line) <= LINE_LENGTH:
        return line
    return "\n".join((f"from {module} import (", *(f"    {name}," for name in names), ")"))


def _order(name: str) -> tuple[int, list[object]]:
    plain = name.split(" as ")[0]
    kind = 0 if plain.isupper() and len(plain) > 1 else 1 if plain[0].isupper() else 2
    return kind, _natural(plain)


def _natural(name: str) -> list[object]:
    return [int(part) if part.isdigit() else part for part in re.split(r"(\d+)", name)]
