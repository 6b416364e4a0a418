"""The files of a walk while they are worked on: shown, edited, fixed, restored, checked again."""

from __future__ import annotations

import difflib
import re
import time
from typing import TYPE_CHECKING

from . import fixes, interruption, screen
from .approval import Action, Approver
from .checks import Results, fails, run_checks
from .record import Record, Verdict
from .renderings import Renderings
from .screen import FileView, Theme

if TYPE_CHECKING:
    from .checks.base import FileUnderCheck, ProjectContext
    from .plan_file import Task

LINE = re.compile(r"^line (\d+)")
UNDECIDED = frozenset({Verdict.OPEN, Verdict.DEFERRED})


class Workbench:
    """Every file as it is now, what the checks say about it, and how it was rendered."""

    def __init__(self, project: ProjectContext, record: Record, theme: Theme) -> None:
        self.project = project
        self.record = record
        self.theme = theme
        self.renderings = Renderings(project.root)
        self.files: dict[str, FileUnderCheck] = {}
        self.results: dict[str, Results] = {}
        self._touched: dict[str, Verdict] = {}
        self._began = time.monotonic()

    def check_all(self) -> None:
        """Checks every file at once; only what nobody changed since counts as rendered."""
        files = self.project.load_all()
        self.files = {file.path: file for file in files}
        self.results = run_checks(files, self.project)
        interruption.catch_up()
        for file in files:
            known = self.record.files.get(file.path)
            if known is None or known.sha256 == file.sha256:
                self.renderings.remember(file)
        self.record.refresh(self.files, self.results)

    def is_undecided(self, path: str) -> bool:
        """Whether a file still waits for a verdict."""
        return self.record.files[path].verdict in UNDECIDED

    def is_green(self, path: str) -> bool:
        """Whether a file waits for a verdict and nothing in it fails."""
        return self.is_undecided(path) and not fails(self.results[path])

    def accept(self, path: str, *, asked: bool, note: str = "") -> None:
        """Accepts a file: as modified or regenerated where that is what happened to it."""
        self._settle(path, self._touched.get(path, Verdict.ACCEPTED), asked=asked, note=note)

    def defer(self, path: str) -> None:
        """Leaves a file for later."""
        self._settle(path, Verdict.DEFERRED, asked=True)

    def _settle(self, path: str, verdict: Verdict, *, asked: bool, note: str = "") -> None:
        self.record.settle(self.files[path], self.results[path], verdict, asked=asked, note=note)

    def work(self, action: Action, task: Task, approver: Approver) -> None:
        """Does to a file what leaves it undecided."""
        if action is Action.SHOW:
            self._show(task, approver)
        elif action is Action.MODIFY:
            self._modify(task, approver)
        elif action is Action.REGENERATE:
            self._regenerate(task)
        elif action is Action.FIX:
            self._fix(task, approver)

    def view(self, task: Task, paths: list[str]) -> FileView:
        """A file as one of the `paths` that this walk goes through."""
        file, position = self.files[task.path], paths.index(task.path)
        original = self.renderings.original(task)
        done = len(self.project.plan.tasks) - len(paths)
        return FileView(
            position=done + position + 1,
            total=len(self.project.plan.tasks),
            task=task,
            size=len(file.content or b""),
            results=self.results[task.path],
            seconds=time.monotonic() - self._began,
            green_left=sum(map(self.is_green, paths[position:])),
            fixable=self._next_fix(task) is not None,
            restorable=original is not None and original != file.content,
            edited=original is not None and original != file.content,
        )

    def _show(self, task: Task, approver: Approver) -> None:
        file, original = self.files[task.path], self.renderings.original(task)
        if file.text is None:
            approver.page(["(not text)" if file.content is not None else "(the file is missing)"])
        elif original is not None and original != file.content:
            before = original.decode("utf-8", "replace").splitlines()
            diff = difflib.unified_diff(before, file.text.splitlines(), "rendered", "now", lineterm="")
            approver.page(screen.diff_lines("\n".join(diff), self.theme))
        else:
            details = [detail for each in self.results[task.path].values() for detail in each.details]
            marked = [int(found[1]) for found in map(LINE.match, details) if found]
            approver.page(screen.numbered(file.text, marked, self.theme))

    def _modify(self, task: Task, approver: Approver) -> None:
        self.renderings.keep(task)
        trouble = approver.edit(self.project.root / task.path)
        if trouble:
            approver.say(self.theme.plain(trouble))
        before = self.files[task.path].sha256
        self._check_again(task)
        if self.files[task.path].sha256 != before:
            self._touched[task.path] = Verdict.MODIFIED
        if self.files[task.path].content == self.renderings.original(task):
            self._touched.pop(task.path, None)

    def _regenerate(self, task: Task) -> None:
        original = self.renderings.original(task)
        if original is not None:
            place = self.project.root / task.path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(original)
            self._touched[task.path] = Verdict.REGENERATED
            self._check_again(task)

    def _next_fix(self, task: Task) -> fixes.Fix | None:
        applied = len(self.record.files[task.path].fixes)
        return fixes.propose(self.files[task.path], self.results[task.path], self.project.root, applied)

    def _fix(self, task: Task, approver: Approver) -> None:
        fix = self._next_fix(task)
        if fix is None:
            return
        approver.page(screen.diff_lines(fix.diff, self.theme))
        if approver.confirm(f"Apply {fix.name}?", default=True):
            self.renderings.keep(task)
            (self.project.root / task.path).write_text(fix.after, encoding="utf-8", newline="")
            self.record.add_fix(task.path, fix.name, fix.diff)
            self._check_again(task)

    def _check_again(self, task: Task) -> None:
        """Checks one file alone; it waits for a decision again."""
        file = self.project.load(task)
        self.files[task.path] = file
        self.results.update(run_checks([file], self.project))
        interruption.catch_up()
        self.record.update(file, self.results[task.path])
        self.record.save()
