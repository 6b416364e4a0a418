"""The gates: hidden questions whose condition stops the run with one message, before anything is written.

A gate stands in a question's `when`, because `--data` can forge any answer but no condition.
"""

from __future__ import annotations

from collections.abc import Iterable

from . import critic, moves, news, origin
from .answers import problem
from .checkpoint import Checkpoint
from .design import Design
from .errors import RefusalError
from .given import problems
from .layout import TreeError
from .plan import plan_for
from .questionnaire import PASSING, questions
from .revision import command, confirmation, rerun
from .run import Run, names_of


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
            raise RefusalError(self._go_on(place))
        return False

    def checkpoint(self, number: int) -> bool:
        """A design that was decided on without a person at the terminal may go on.

        Raises RefusalError with the review where it may not.
        """
        run, point = self._run, Checkpoint(self._run, number)
        if number == 2 and run.before:
            news.tell_once(run)
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
            raise RefusalError(self._go_on(f"review_{number}"))
        if not self._run.is_replay and not point.is_settled_before:
            self._refuse_where_closed(point, point.decision, point.waiver or "")
        return False

    @property
    def structure(self) -> bool:
        """The structure holds everything that was decided, and nothing that would have to stay empty.

        Raises RefusalError that names each line of a pasted tree that cannot be followed.
        """
        if not self._run.is_replay:
            try:
                plan_for(Design.from_answers(self._run.answers))
            except TreeError as error:
                raise RefusalError(f"{error}\nNothing was written.") from error
        return False

    @property
    def files(self) -> bool:
        """The files that the call leaves out or looks at are files of this plan, and may be left out.

        Raises RefusalError that names the one that is not.
        """
        run = self._run
        if not run.is_replay and ("leave_out" in run.given or "look_at" in run.given):
            design = Design.from_answers(run.answers)
            look_at = run.given.get("look_at")
            plan = plan_for(design, names_of(run.given.get("leave_out")), run.answers_file)
            if look_at and plan.find(str(look_at)) is None:
                raise RefusalError(f"look_at={look_at}: no task or path of this plan. Nothing was written.")
        return False

    @property
    def plan(self) -> bool:
        """The plan was approved, and all given answers did apply; what is in the folder is remembered."""
        self.confirmation("plan")
        idle = [] if self._run.is_replay else list(self._idle())
        if idle:
            raise RefusalError(_listed("These answers do not apply: nothing was written.", idle))
        if not moves.is_update(self._run):
            origin.remember(self._run)
        moves.watch(self._run)
        return False

    def _idle(self) -> Iterable[str]:
        for key in self._run.given:
            question = questions()[key]
            passing = question.is_hidden or key.endswith(PASSING)
            if key not in self._run.answers and not passing:
                yield f"{key:<20} asked only when {question.when}: leave it out"

    def _refuse_where_closed(self, point: Checkpoint, choice: str, waiver: str) -> None:
        key = f"review_{point.number}"
        if choice == "revise" or (choice == "proceed" and point.may_proceed):
            return
        if choice == "waive" and point.may_waive and not problem(f"waiver_{point.number}", waiver):
            return
        if choice == "clarify":
            choices = f"--data {key}=proceed|waive|revise"
            raise RefusalError(f"{point.explained}\n\nNothing was written. Choose with {choices}")
        raise RefusalError(f"{critic.refusal(point.review)}\n{self._way_on(point)}")

    def _way_on(self, point: Checkpoint) -> str:
        key = f"review_{point.number}"
        if point.may_proceed:
            return f"Go on as it is:  --data {key}=proceed"
        if point.may_waive:
            waiver = f"--data {key}=waive --data waiver_{point.number}='…'"
            return f"Go on as it is, with a reason that is kept:  {waiver}"
        costly = (finding for finding in point.review.findings if finding.severity != "note")
        wanted = {name for finding in costly for name in finding.because}
        decisions = [key for key in self._run.decided if not key.startswith(("review_", "waiver_"))]
        return f"Review it again:  {rerun(self._run, decisions, wanted & set(decisions))}"

    def _go_on(self, place: str) -> str:
        way = command(self._run, place)
        return f"Nothing was written. Your other answers are kept; go on with:\n  {way}"


def _listed(title: str, lines: list[str]) -> str:
    return "\n".join((title, *(f"  {line}" for line in lines)))
