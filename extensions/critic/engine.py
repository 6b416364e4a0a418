"""The review of a design: what it may see at a checkpoint, what is found, and what that means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..design import KEYS, Design
from . import scoring
from .report import Finding, Review
from .ways_out import Search, broken, readers, rules_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .rule import Dimension
    from .scoring import Violation

EARLY = KEYS[: KEYS.index("testing") + 1]
"""The answers that checkpoint 1 judges: those of stages 0 and 1."""

_SOUND: dict[Dimension, str] = {
    "clarity": "purpose, users and limits agree",
    "completeness": "nothing is missing that the stated maturity needs",
    "maintainability": "one set of conventions, and no more than it needs",
    "extensibility": "there is room to grow where growth is likely",
    "risk": "fits the stated purpose and maturity",
}


def review(design: Design, checkpoint: int) -> Review:
    """The design judged at checkpoint 1 (its answers of stages 0 and 1 only) or 2 (all of them).

    Raises ValueError for any other checkpoint.
    """
    seen = _seen(design, checkpoint)
    found = scoring.ordered(broken(seen, rules_at(checkpoint)))
    points = scoring.charges(found)
    dimensions = scoring.dimensions(found, points)
    blockers = tuple(item.rule.id for item in found if item.severity == "blocker")
    total = sum(dimensions.values())
    return Review(
        checkpoint=checkpoint,
        total=total,
        dimensions=dimensions,
        reasons={name: _reason(name, found, points) for name in dimensions},
        verdict=scoring.verdict(total, min(dimensions.values()), blocked=bool(blockers)),
        blockers=blockers,
        findings=_findings(seen, checkpoint, found, points),
    )


def violations(design: Design, checkpoint: int) -> list[Violation]:
    """What a review finds, without looking for ways out. Raises ValueError as `review` does."""
    return scoring.ordered(broken(_seen(design, checkpoint), rules_at(checkpoint)))


def score(design: Design, checkpoint: int) -> int:
    """The total of a review alone, quickly: what live guidance compares options by."""
    return scoring.total(violations(design, checkpoint))


def blocked(design: Design, key: str, value: object) -> str:
    """Why this value cannot be chosen for this key, beside the answers already there; empty where it can."""
    candidate = design.but(**{key: getattr(Design.from_answers({key: value}), key)})
    for found in broken(candidate, readers(2, (key,))):
        if found.severity == "blocker":
            return f"{found.title} ({found.rule.id})"
    return ""


def _seen(design: Design, checkpoint: int) -> Design:
    if checkpoint not in {1, 2}:
        raise ValueError(f"there is no checkpoint {checkpoint}: it is 1 or 2")
    keys = EARLY if checkpoint == 1 else KEYS
    return Design(**{key: getattr(design, key) for key in keys})


def _findings(
    seen: Design, checkpoint: int, found: Sequence[Violation], points: Sequence[int]
) -> tuple[Finding, ...]:
    search = Search(seen, checkpoint, found)
    findings = []
    for item, cost in zip(found, points, strict=True):
        instead, after = search.best(item, cost)
        findings.append(
            Finding(
                rule=item.rule.id,
                dimension=item.rule.dimension,
                severity=item.severity,
                points=cost,
                title=item.title,
                because=item.rule.because(seen),
                why=item.rule.why,
                instead={key: instead[key] for key in KEYS if key in instead},
                total_after=after,
                reference=item.rule.reference,
                settled_by=item.rule.settled_by,
                shares_with="" if cost else _leader(item, found),
            )
        )
    return tuple(sorted(findings, key=_rank))


def _rank(finding: Finding) -> tuple[bool, int, bool, str]:
    return finding.severity != "blocker", -finding.points, finding.severity == "note", finding.rule


def _leader(item: Violation, found: Sequence[Violation]) -> str:
    if not item.rule.family or item.severity == "note":
        return ""
    return next(other.rule.id for other in found if other.rule.family == item.rule.family)


def _reason(name: Dimension, found: Sequence[Violation], points: Sequence[int]) -> str:
    lost = [
        item.title for item, cost in zip(found, points, strict=True) if cost and item.rule.dimension == name
    ]
    if not lost:
        return _SOUND[name]
    return lost[0] + (f", and {len(lost) - 1} more" if len(lost) > 1 else "")
