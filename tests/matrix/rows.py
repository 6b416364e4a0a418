"""The covering array: rows that hold every feasible combination of any two (or three) answers."""

from __future__ import annotations

from functools import cache
from typing import Any

import covertable
from python_backend_creator.extensions import critic
from python_backend_creator.extensions.design import Design

from tests.matrix.factors import RULES, answers, factors

WAIVER = "The matrix renders weak designs as well, to prove that they work."


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


def complete(row: dict[str, Any]) -> dict[str, Any]:
    """A row as answers, with the decision that its reviews ask for."""
    given = answers(row)
    design = Design.from_answers(given)
    for number in (1, 2):
        review = critic.review(design, number)
        assert not review.must_revise, f"{review.total}: {review.blockers}"
        given[f"review_{number}"] = "proceed" if review.may_proceed else "waive"
        if review.may_waive:
            given[f"waiver_{number}"] = WAIVER
    return given
