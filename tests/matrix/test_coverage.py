"""The covering array covers: checked by an exhaustive count that shares no code with the library."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from tests.matrix.factors import RULES, factors
from tests.matrix.rows import rows


def _extends(fixed: dict[str, Any], values: dict[str, list[Any]]) -> bool:
    """Whether some full row holds these values and breaks no rule, found by plain search."""
    involved = sorted({key for keys, _ in RULES.values() for key in keys} - set(fixed))

    def search(row: dict[str, Any], rest: list[str]) -> bool:
        decided = [rule for keys, rule in RULES.values() if all(key in row for key in keys)]
        if not all(rule(row) for rule in decided):
            return False
        if not rest:
            return True
        return any(search({**row, rest[0]: value}, rest[1:]) for value in values[rest[0]])

    return search(fixed, involved)


def _feasible_pairs() -> Iterator[tuple[tuple[str, Any], tuple[str, Any]]]:
    values = factors()
    for first, second in combinations(sorted(values), 2):
        for left in values[first]:
            for right in values[second]:
                if _extends({first: left, second: right}, values):
                    yield (first, left), (second, right)


def test_every_feasible_pair_of_answers_is_in_some_row() -> None:
    covered = {
        pair for row in rows() for pair in combinations(sorted(row.items(), key=lambda item: item[0]), 2)
    }
    missing = [pair for pair in _feasible_pairs() if pair not in covered]
    assert not missing
    assert len(rows()) < 80


def test_no_row_breaks_a_rule() -> None:
    for row in rows():
        assert [name for name, (_, obeys) in RULES.items() if not obeys(row)] == []


def test_every_value_on_offer_is_a_value_of_a_factor() -> None:
    assert {"uv", "pip_pyproject"} == set(factors()["dependency_manager"])
    assert {"none", "unit", "integration", "comprehensive"} == set(factors()["testing"])
