"""All numbers of the critic: what a finding costs, what families share, and what a total means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .rule import Dimension, Rule, Severity

Verdict: TypeAlias = Literal["excellent", "good", "significant_issues", "major_problems"]

DIMENSIONS: tuple[Dimension, ...] = ("clarity", "completeness", "maintainability", "extensibility", "risk")
FULL = 5
BEST = FULL * len(DIMENSIONS)
COST: dict[Severity, int] = {"note": 0, "minor": 1, "major": 3, "blocker": FULL}
BANDS: tuple[tuple[int, Verdict], ...] = (
    (20, "excellent"),
    (15, "good"),
    (10, "significant_issues"),
    (0, "major_problems"),
)


class Violation(NamedTuple):
    """A rule that a design breaks, how badly, and the title to show."""

    rule: Rule
    severity: Severity
    title: str


def ordered(violations: Iterable[Violation]) -> list[Violation]:
    """Blockers first, then by what each costs alone, then by rule: the order in which points are charged."""
    return sorted(violations, key=_weight)


def charges(violations: Sequence[Violation]) -> list[int]:
    """What each violation costs, in the order given, which is that of `ordered`.

    A family costs as much as its worst member, once. No dimension falls below zero, so what comes late may
    cost less than its severity says, and the charges always add up to the points that are missing.
    """
    left = dict.fromkeys(DIMENSIONS, FULL)
    families: set[str] = set()
    points = []
    for found in violations:
        rule = found.rule
        cost = 0 if rule.family in families else min(COST[found.severity], left[rule.dimension])
        if rule.family:
            families.add(rule.family)
        left[rule.dimension] -= cost
        points.append(cost)
    return points


def dimensions(violations: Sequence[Violation], points: Sequence[int]) -> dict[Dimension, int]:
    """The points that each dimension keeps."""
    kept = dict.fromkeys(DIMENSIONS, FULL)
    for found, cost in zip(violations, points, strict=True):
        kept[found.rule.dimension] -= cost
    return kept


def total(violations: Iterable[Violation]) -> int:
    """The points that a design keeps in all, whatever the order: what `charges` leaves, found quickly."""
    lost = dict.fromkeys(DIMENSIONS, 0)
    worst: dict[str, Violation] = {}
    for found in violations:
        family = found.rule.family
        if not family:
            lost[found.rule.dimension] += COST[found.severity]
        elif family not in worst or _weight(found) < _weight(worst[family]):
            worst[family] = found
    for found in worst.values():
        lost[found.rule.dimension] += COST[found.severity]
    return sum(max(0, FULL - points) for points in lost.values())


def verdict(total: int, lowest: int, *, blocked: bool) -> Verdict:
    """What a total means: a blocker forbids whatever the total, a dimension at zero never counts as sound."""
    if blocked:
        return "major_problems"
    band = next(name for least, name in BANDS if total >= least)
    return "significant_issues" if lowest == 0 and total >= BANDS[2][0] else band


def _weight(found: Violation) -> tuple[int, str]:
    return -COST[found.severity], found.rule.id
