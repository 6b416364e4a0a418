"""The result of a review: what a person reads and what a program relies on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .rule import Changes, Dimension, Severity
    from .scoring import Verdict


@dataclass(frozen=True, kw_only=True)
class Finding:
    """A broken rule: its answers, what it costs, what wins that back and the total after that change.

    `points` may be less than the severity suggests: a family costs once, and no dimension falls below zero.
    `settled_by` names the later question that settles a provisional finding, `shares_with` the rule that
    bears the points of its family; both are empty otherwise.
    """

    rule: str
    dimension: Dimension
    severity: Severity
    points: int
    title: str
    because: Changes
    why: str
    instead: Changes
    total_after: int
    reference: str
    settled_by: str = ""
    shares_with: str = ""

    def to_dict(self) -> dict[str, Any]:
        """The keys that programs rely on; lists where an answer has several values."""
        return {
            "rule": self.rule,
            "dimension": self.dimension,
            "severity": self.severity,
            "points": self.points,
            "because": {key: _plain(value) for key, value in self.because.items()},
            "why": f"{self.title}: {self.why}",
            "instead": [{"key": key, "value": _plain(value)} for key, value in self.instead.items()],
            "total_after": self.total_after,
        }


@dataclass(frozen=True, kw_only=True)
class Review:
    """A design judged at a checkpoint: 0 to 25 points, a verdict, a reason a dimension, the findings."""

    checkpoint: int
    total: int
    dimensions: Mapping[Dimension, int]
    reasons: Mapping[Dimension, str]
    verdict: Verdict
    blockers: tuple[str, ...]
    findings: tuple[Finding, ...]

    @property
    def may_proceed(self) -> bool:
        """Whether generation may go on as it is."""
        return self.verdict in {"excellent", "good"}

    @property
    def may_waive(self) -> bool:
        """Whether generation may go on for a reason that is kept in the record."""
        return self.verdict == "significant_issues"

    @property
    def must_revise(self) -> bool:
        """Whether no path leads on but other answers."""
        return self.verdict == "major_problems"

    @property
    def losses(self) -> tuple[Finding, ...]:
        """The findings that are more than notes."""
        return tuple(finding for finding in self.findings if finding.severity != "note")

    @property
    def notes(self) -> tuple[Finding, ...]:
        """The findings that cost nothing."""
        return tuple(finding for finding in self.findings if finding.severity == "note")

    def to_dict(self, waiver: str | None = None) -> dict[str, Any]:
        """The review as `plan.json` keeps it, with the reason for which its warnings were waived."""
        return {
            "checkpoint": self.checkpoint,
            "total": self.total,
            "dimensions": dict(self.dimensions),
            "verdict": self.verdict,
            "blockers": list(self.blockers),
            "findings": [finding.to_dict() for finding in self.findings],
            "waiver": waiver,
        }


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value
