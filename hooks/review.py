"""The walk, in plan order: validate every file, show it, ask, record, next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .approval import Action, Approver
from .checks import fails
from .record import Record, Verdict

if TYPE_CHECKING:
    from .plan_file import Task
    from .workbench import Workbench


@dataclass(frozen=True, slots=True)
class Policy:
    """How files are approved: `approval` of the decisions, and what an abort would do, in words."""

    approval: str
    abort_means: str


class Review:
    """One walk over the files that are open; `approver` is None when there is nobody to ask."""

    def __init__(self, bench: Workbench, policy: Policy, approver: Approver | None) -> None:
        self.bench = bench
        self.policy = policy
        self.approver = approver

    @property
    def record(self) -> Record:
        """The verdicts so far."""
        return self.bench.record

    def run(self) -> None:
        """Validates everything at once, then settles what is open; saved after every verdict."""
        self.record.note("review started" if self.record.is_new else "review resumed")
        self.bench.check_all()
        self.record.save()
        if self.approver and self.policy.approval != "none":
            self._with_questions(self.approver)
        else:
            self._without_questions()
        self.record.save()

    def _with_questions(self, approver: Approver) -> None:
        waiting = self.record.paths(Verdict.OPEN) or self.record.paths(Verdict.DEFERRED)
        if self.policy.approval == "failures":
            self._accept_green(waiting, asked=False)
        tasks = [task for task in self.bench.project.plan.tasks if task.path in waiting]
        for task in tasks:
            if self.bench.is_undecided(task.path):
                self._one(task, [each.path for each in tasks], approver)
                self.record.save()

    def _without_questions(self) -> None:
        waiting = self.record.paths(Verdict.OPEN)
        if self.policy.approval == "each":
            if waiting:
                self.record.note("left open", note="nobody was there to ask")
            return
        self._accept_green(waiting, asked=False)
        for path in self.record.paths(Verdict.OPEN):
            self.record.note("left open", path, note=f"fails {', '.join(fails(self.bench.results[path]))}")

    def _accept_green(self, paths: list[str], *, asked: bool) -> None:
        note = "" if asked else f"approval={self.policy.approval}: nothing fails, without a question"
        for path in paths:
            if self.bench.is_green(path):
                self.bench.accept(path, asked=asked, note=note)

    def _one(self, task: Task, paths: list[str], approver: Approver) -> None:
        """Asks about one file until it has a verdict."""
        deferred = False
        while self.bench.is_undecided(task.path) and not deferred:
            action = approver.choose(self.bench.view(task, paths))
            if action is Action.ACCEPT:
                self.bench.accept(task.path, asked=True)
            elif action is Action.DEFER:
                self.bench.defer(task.path)
                deferred = True
            elif action is Action.ACCEPT_GREEN:
                self._accept_green(paths[paths.index(task.path) :], asked=True)
                self.record.save()
            elif action is Action.ABORT:
                if approver.confirm(f"Abort? {self.policy.abort_means}", default=False):
                    raise KeyboardInterrupt
            else:
                self.bench.work(action, task, approver)
