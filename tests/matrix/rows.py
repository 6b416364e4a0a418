"""The covering array: rows that hold every feasible combination of any two (or three) answers."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import covertable
from python_backend_creator.extensions import critic
from python_backend_creator.extensions.design import Design

from tests.matrix.factors import RULES, answers, factors

WAIVER = "The matrix renders weak designs as well, to prove that they work."


@cache
def rows(strength: int = 2) -> tuple[dict[str, Any], ...]:
    """The rows for everything on offer; the same rows each time."""
    known = _file(strength)
    if not known.is_file():
        unfinished = known.with_suffix(f".{os.getpid()}")
        unfinished.write_text(json.dumps(_made(strength)), encoding="utf-8")
        unfinished.replace(known)
    return tuple(json.loads(known.read_text(encoding="utf-8")))


def _made(strength: int) -> list[dict[str, Any]]:
    constraints = [
        {"operator": "fn", "requires": list(keys), "evaluate": obeys} for keys, obeys in RULES.values()
    ]
    return [dict(row) for row in covertable.make(factors(), strength=strength, constraints=constraints)]


def _file(strength: int) -> Path:
    """Where rows are kept from one process to the next: making them takes seconds, and many need them."""
    made_from = (
        strength,
        factors(),
        version("covertable"),
        Path(factors.__code__.co_filename).read_text("utf-8"),
    )
    name = hashlib.sha256(repr(made_from).encode()).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"covering-array-{name}.json"


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
