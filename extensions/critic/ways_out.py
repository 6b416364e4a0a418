"""Runs rules over a design, and looks for the changes that remove a finding and win its points back."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from ..design import KEYS, Design
from . import scoring
from .rules import RULES
from .scoring import Violation

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .rule import Changes, Rule

_PATIENCE = 4
"""How many more findings a way out may take along before it is no help any more."""


@cache
def rules_at(checkpoint: int) -> tuple[Rule, ...]:
    """The rules that are asked at a checkpoint."""
    return tuple(rule for rule in RULES if checkpoint in rule.checkpoints)


@cache
def _by_key(checkpoint: int) -> dict[str, frozenset[str]]:
    asked = rules_at(checkpoint)
    return {
        key: frozenset(rule.id for rule in asked if key in rule.reads or key in rule.consults) for key in KEYS
    }


@lru_cache(maxsize=4096)
def readers(checkpoint: int, keys: tuple[str, ...]) -> tuple[Rule, ...]:
    """The rules asked at a checkpoint that look at any of these answers."""
    looking = _by_key(checkpoint)
    wanted = frozenset[str]().union(*(looking[key] for key in keys))
    return tuple(rule for rule in rules_at(checkpoint) if rule.id in wanted)


def broken(design: Design, rules: Iterable[Rule]) -> list[Violation]:
    """Which of these rules a design breaks; a rule whose answers are not all there is not asked."""
    found = []
    missing = {key for key, value in vars(design).items() if value is None}
    for rule in rules:
        if missing.isdisjoint(rule.reads):
            outcome = rule.check(design)
            if outcome is False or isinstance(outcome, str):
                found.append(Violation(rule, rule.severity_in(design), outcome or rule.title))
    return found


class Search:
    """Looks for ways out of what was found in one design at one checkpoint."""

    def __init__(self, seen: Design, checkpoint: int, found: Sequence[Violation]) -> None:
        self._seen = seen
        self._checkpoint = checkpoint
        self._found = found
        self._total = scoring.total(found)
        self._answers = {key: getattr(seen, key) for key in KEYS}
        # Several findings often share a way out, and each is as dear as a small review.
        self._tried: dict[tuple[tuple[str, Any], ...], tuple[list[Violation], int]] = {}

    def best(self, item: Violation, cost: int) -> tuple[Changes, int]:
        """The first, most natural way out that wins back what was lost, or else the one that wins back most.

        With the total after it.
        """
        ways = list(item.rule.ways_out(self._seen))
        if cost and item.rule.family:
            ways.append(self._whole_family(item))
        best: tuple[Changes, int] = ({}, -1)
        for changes in ways:
            left, after = self._after(changes)
            if after > best[1] and all(other.rule is not item.rule for other in left):
                best = changes, after
            if best[1] >= self._total + cost:
                break
        if cost and best[1] <= self._total:
            widened = (self._widened(item, changes) for changes in ways[:2])
            return next((way for way in widened if way), best)
        return best

    def _whole_family(self, item: Violation) -> Changes:
        # Gaps that cost one point together give it back only together.
        changes: dict[str, Any] = {}
        for other in self._found:
            if other.rule.family == item.rule.family:
                changes |= other.rule.ways_out(self._seen)[0]
        return {**changes, **item.rule.ways_out(self._seen)[0]}

    def _widened(self, item: Violation, changes: Changes) -> tuple[Changes, int] | None:
        """A way out with what else it takes to gain a point; None where that is too much to be of help.

        What else: whatever the change itself brings up, then what else holds the dimension at zero.
        """
        known = {other.rule.id for other in self._found}
        left, _ = self._after(changes)
        for _ in range(_PATIENCE):
            rest = scoring.ordered(left)
            more = [other for other in rest if other.rule.id not in known] or [
                other
                for other in rest
                if other.rule.dimension == item.rule.dimension and other.severity != "note"
            ]
            if not more:
                break
            changes = {**changes, **more[0].rule.ways_out(self._changed(changes))[0]}
            left, after = self._after(changes)
            if after > self._total and all(other.rule is not item.rule for other in left):
                return changes, after
        return None

    def _after(self, changes: Changes) -> tuple[list[Violation], int]:
        tried = tuple(sorted(changes.items()))
        if tried not in self._tried:
            affected = readers(self._checkpoint, tuple(key for key, _ in tried))
            left = [item for item in self._found if item.rule not in affected]
            left += broken(self._changed(changes), affected)
            self._tried[tried] = left, scoring.total(left)
        return self._tried[tried]

    def _changed(self, changes: Changes) -> Design:
        return Design(**{**self._answers, **changes})
