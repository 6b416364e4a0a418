"""The covering array: rows that hold every feasible combination of any two (or three) answers."""

from __future__ import annotations

from functools import cache
from typing import Any

import covertable

from tests.matrix.factors import RULES, factors


@cache
def rows(strength: int = 2) -> tuple[dict[str, Any], ...]:
    """The rows for everything on offer; the same rows each time."""
    constraints = [
        {"operator": "fn", "requires": list(keys), "evaluate": obeys} for keys, obeys in RULES.values()
    ]
    return tuple(dict(row) for row in covertable.make(factors(), strength=strength, constraints=constraints))


def name(row: dict[str, Any]) -> str:
    """A short name for a row in a test report."""
    return "-".join(str(row[key]) for key in ("purpose", "maturity", "api", "concurrency", "testing"))
