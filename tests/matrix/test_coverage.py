"""The covering array covers: checked by an exhaustive count that shares no code with the library."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from python_backend_creator.extensions.questionnaire import questions

from tests.matrix.factors import GUIDED, RULES, factors
from tests.matrix.rows import rows


def _connected(keys: set[str]) -> list[str]:
    """The other keys that rules tie to these, directly or through others; those nearest come first.

    Rules that are tied to none of them can be obeyed whatever these are, as any row shows.
    """
    found: list[str] = []
    reached = set(keys)
    while True:
        near = {key for tied, _ in RULES.values() if reached & set(tied) for key in tied} - reached
        if not near:
            return found
        found += sorted(near)
        reached |= near


def _extends(fixed: dict[str, Any], values: dict[str, list[Any]]) -> bool:
    """Whether some full row holds these values and breaks no rule, found by plain search."""
    involved = _connected(set(fixed))
    tied = [(keys, rule) for keys, rule in RULES.values() if set(keys) <= {*fixed, *involved}]

    def search(row: dict[str, Any], rest: list[str]) -> bool:
        decided = [rule for keys, rule in tied if all(key in row for key in keys)]
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
    assert len(rows()) < 90


def test_no_row_breaks_a_rule() -> None:
    for row in rows():
        assert [name for name, (_, obeys) in RULES.items() if not obeys(row)] == []


def test_every_value_on_offer_is_a_value_of_a_factor() -> None:
    assert {"uv", "pip_pyproject"} == set(factors()["dependency_manager"])
    assert {"none", "unit", "integration", "comprehensive"} == set(factors()["testing"])
    assert {"template", "guided", "custom"} == set(factors()["structure"])


def test_every_answer_about_the_structure_is_asked_exactly_where_the_questionnaire_asks_it() -> None:
    asked = {key for key, question in questions().items() if question.when == "structure == 'guided'"}
    assert asked == set(GUIDED)
