"""A checkpoint: the critic's review of the answers so far, and what a person may do about it."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import Any

from . import critic
from .design import Design
from .questionnaire import asked_before
from .run import Run


@lru_cache(maxsize=1024)
def _reviewed(design: Design, number: int) -> critic.Review:
    return critic.review(design, number)


class Checkpoint:
    """One of the two reviews of a run, computed from the raw answers each time and never an answer itself."""

    def __init__(self, run: Run, number: int) -> None:
        self._run = run
        self.number = number

    @cached_property
    def review(self) -> critic.Review:
        """The critic's review of what was answered before this checkpoint."""
        before = asked_before(f"review_{self.number}")
        return _reviewed(Design.from_answers(self._run.answers, only=before), self.number)

    @property
    def is_settled_before(self) -> bool:
        """Whether an update brings the same design again: newer rules are shown, and never block."""
        return self._run.is_unchanged(asked_before(f"review_{self.number}"), but_new=True)

    @property
    def may_proceed(self) -> bool:
        """Whether `proceed` is open."""
        return self.review.may_proceed or self.is_settled_before

    @property
    def may_waive(self) -> bool:
        """Whether `waive` is open: significant issues, and nothing that blocks."""
        return self.review.may_waive and not self.is_settled_before

    @property
    def default(self) -> str:
        """The choice that needs no thought; empty below 20 points, where a person must choose."""
        return "proceed" if self.review.verdict == "excellent" or self.is_settled_before else ""

    @property
    def decision(self) -> str:
        """What the person chose, after an explanation where they asked for one."""
        key = f"review_{self.number}"
        choice = self._run.answers.get(key, "")
        return str(self._run.answers.get(f"{key}_again", "") if choice == "clarify" else choice)

    @property
    def waiver(self) -> str | None:
        """The reason for a waiver, where there is one."""
        return self._run.answers.get(f"waiver_{self.number}") if self.decision == "waive" else None

    @property
    def scorecard(self) -> str:
        """The review as a screen of text."""
        return critic.scorecard(self.review)

    @property
    def explained(self) -> str:
        """The review with each finding at length."""
        return critic.explained(self.review)

    def closed(self, choice: str) -> str:
        """Why a choice cannot be taken; empty where it can, or where it was given and a gate refuses it."""
        if self._run.given.get(f"review_{self.number}") == choice:
            return ""
        if choice == "proceed" and not self.may_proceed:
            return self.reason
        if choice == "waive" and not self.may_waive:
            return "nothing to waive" if self.may_proceed else self.reason
        return ""

    @property
    def reason(self) -> str:
        """Why it cannot go on as it is, in a few words."""
        if self.review.blockers:
            return f"blocked by {', '.join(self.review.blockers)}: revise"
        way = "revise, or waive with a reason" if self.review.may_waive else "revise"
        return f"{self.review.total} of 25: {way}"

    def to_dict(self) -> dict[str, Any]:
        """The review as `plan.json` holds it."""
        return self.review.to_dict(self.waiver)
