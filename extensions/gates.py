"""The gates: hidden questions whose condition stops the run with one message, before anything is written.

A gate stands in a question's `when`, because `--data` can forge any answer but no condition.
"""

from __future__ import annotations

from . import critic, origin
from .checkpoint import Checkpoint
from .errors import RefusalError
from .given import problems
from .questionnaire import questions
from .revision import command, confirmation, rerun
from .run import Run


class Gate:
    """Every place where a run may be stopped. A gate that lets pass is false: there is nothing to ask."""

    def __init__(self, run: Run) -> None:
        self._run = run

    @property
    def given(self) -> bool:
        """The answers that came with the call exist, apply and are complete.

        Raises RefusalError that lists every one that is not, each with the nearest valid value.
        """
        found = [] if self._run.is_replay else problems(self._run)
        if found:
            raise RefusalError(_listed("These answers cannot be used: nothing was written.", found))
        return False

    def confirmation(self, place: str) -> bool:
        """A stage was confirmed. Raises RefusalError with the command to go on where it is to be revised."""
        if self._run.answers.get(confirmation(place)) == "revise":
            raise RefusalError(
                f"Nothing was written. Your other answers are kept; go on with:\n  {command(self._run, place)}"
            )
        return False

    def checkpoint(self, number: int) -> bool:
        """A design that was decided on without a person at the terminal may go on.

        Raises RefusalError with the review where it may not.
        """
        run, point = self._run, Checkpoint(self._run, number)
        choice = run.given.get(f"review_{number}")
        if run.is_replay or point.is_settled_before or (choice is None and not run.is_unattended):
            return False
        waiver = run.given.get(f"waiver_{number}")
        self._refuse_where_closed(point, str(choice or point.default or ""), str(waiver or ""))
        return False

    def decided(self, number: int) -> bool:
        """What was chosen at a checkpoint is open, whichever way the choice was made."""
        point = Checkpoint(self._run, number)
        if point.decision == "revise":
            place = f"review_{number}"
            raise RefusalError(
                f"Nothing was written. Your other answers are kept; go on with:\n  {command(self._run, place)}"
            )
        if not self._run.is_replay and not point.is_settled_before:
            self._refuse_where_closed(point, point.decision, point.waiver or "")
        return False

    @property
    def plan(self) -> bool:
        """The plan was approved, and answers that were given did apply; what is in the folder is remembered."""
        self.confirmation("plan")
        idle = [key for key in self._run.given if key in questions() and key not in self._run.answers]
        idle = [
            key for key in idle if not questions()[key].is_hidden and not key.endswith(("_again", "_changes"))
        ]
        if idle and not self._run.is_replay:
            reasons = [
                f"{key:<20} does not apply here: asked only when {questions()[key].when}" for key in idle
            ]
            raise RefusalError(_listed("These answers do not apply: nothing was written.", reasons))
        origin.remember(self._run)
        return False

    def _refuse_where_closed(self, point: Checkpoint, choice: str, waiver: str) -> None:
        if choice == "proceed" and point.may_proceed:
            return
        if choice == "waive" and point.may_waive and len(waiver.strip()) >= 20:  # noqa: PLR2004
            return
        key = f"review_{point.number}"
        if choice == "clarify":
            raise RefusalError(
                f"{point.explained}\n\nNothing was written. Choose with --data {key}=proceed|waive|revise"
            )
        if choice == "revise":
            return
        raise RefusalError(f"{critic.refusal(point.review)}\n{self._way_on(point)}")

    def _way_on(self, point: Checkpoint) -> str:
        key = f"review_{point.number}"
        if point.may_proceed:
            return f"Go on as it is:  --data {key}=proceed"
        if point.may_waive:
            return f"Go on as it is, with a reason that is kept:  --data {key}=waive --data waiver_{point.number}='…'"
        costly = [
            name
            for finding in point.review.findings
            if finding.points or finding.severity == "blocker"
            for name in finding.because
        ]
        wanted = [name for name in dict.fromkeys(costly) if name in self._run.answers]
        kept = [
            name
            for name in self._run.answers
            if name in questions()
            and name in self._run.decided
            and not name.startswith(("review_", "waiver_"))
        ]
        return f"Review it again:  {rerun(self._run, kept, wanted)}"


def _listed(title: str, lines: list[str]) -> str:
    return "\n".join((title, *(f"  {line}" for line in lines)))
