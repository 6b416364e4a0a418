"""The design critic: judges answers before anything is generated, and says what would make them better."""

from __future__ import annotations

from .engine import blocked, review, score
from .report import Finding, Review
from .scorecard import explained, refusal, scorecard

__all__ = ["Finding", "Review", "blocked", "explained", "refusal", "review", "score", "scorecard"]
