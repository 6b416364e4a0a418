"""What each command does, from the plan file to the exit code."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from . import cleanup, conflicts, interruption, moves, screen
from .approval import Terminal
from .checks import fails, run_checks
from .checks.base import ProjectContext
from .closing import check_lines, closing_lines
from .errors import HookError
from .plan_file import read_plan
from .record import CLOSED, Record
from .report import REPORT_NAMES, check_format, write_report
from .report.model import build_report
from .review import Policy, Review
from .screen import Theme
from .workbench import Workbench

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from pathlib import Path

STRICT = 3
APPROVALS = ("each", "failures", "none")


def check(options: argparse.Namespace) -> int:
    """Validates every file and prints what fails; writes nothing."""
    interruption.release()
    project = _project(options.project)
    record = Record.load(project.root)
    files = project.load_all()
    results = run_checks(files, project)
    for line in check_lines(results, Theme.of(sys.stdout)):
        screen.write(line)
    record.refresh({file.path: file for file in files}, results)
    return STRICT if options.strict and _unfinished(record) else 0


def walk(options: argparse.Namespace) -> int:
    """Reviews what is open, writes state and report; an abort leaves as `options` say."""
    project = _project(options.project)
    report_format = str(project.plan.decisions.get("report_format", "markdown"))
    approval = str(project.plan.decisions.get("approval", "each"))
    check_format(report_format)
    if approval not in APPROVALS:
        raise HookError(f"approval={approval} is not on offer: choose {', '.join(APPROVALS)}.")
    undo = _undo(options, project.root)
    moved = moves.settle(project.root, project.plan, options.moved)
    try:
        interruption.release()
        code = _reviewed(options, project, moved, Policy(approval, _abort_means(options)), report_format)
    except (KeyboardInterrupt, EOFError):
        interruption.ignore()
        cleanup.leave(project.root, project.plan, undo)
        _last_words(_farewell(options))
        code = 1
    cleanup.discard(options.before)
    return code


def _reviewed(
    options: argparse.Namespace,
    project: ProjectContext,
    moved: moves.Moved,
    policy: Policy,
    report_format: str,
) -> int:
    theme = Theme.of(sys.stdout)
    record = Record.load(project.root)
    moved.tell(record)
    approver = None if options.unattended or not Terminal.is_there() else Terminal(theme)
    bench = Workbench(project, record, theme)
    if options.update:
        bench.renderings.forget()
    if approver:
        approver.say("", theme.plain(f"Checking {len(project.plan.tasks)} files …"))
    Review(bench, policy, approver).run()
    interruption.catch_up()
    advice = [*moved.advice(), *_conflicts(options, project.root)]
    report = build_report(project, record, [line.strip() for line in advice])
    path = write_report(report, report_format, project.root)
    _show(["", *moved.news(), *advice, *closing_lines(report, path, theme)], theme)
    return STRICT if options.strict and _unfinished(record) else 0


def _conflicts(options: argparse.Namespace, root: Path) -> list[str]:
    return conflicts.advice(conflicts.find_conflicts(root)) if options.update else []


def _show(lines: Sequence[str], theme: Theme) -> None:
    for line in lines:
        screen.write(line if theme.unicode else theme.plain(line))


def _project(folder: Path) -> ProjectContext:
    root = folder.resolve()
    return ProjectContext(root, read_plan(root))


def _undo(options: argparse.Namespace, root: Path) -> cleanup.Undo:
    if options.before is not None and not options.before.is_dir():
        raise HookError(
            f"--before {options.before} is no folder: give the one that holds what was there before."
        )
    return cleanup.Undo.at_start(root, created=options.created, before=options.before, reports=REPORT_NAMES)


def _unfinished(record: Record) -> bool:
    return any(each.verdict not in CLOSED or fails(each.checks) for each in record.files.values())


def _abort_means(options: argparse.Namespace) -> str:
    if options.created:
        return "The new project is removed."
    if options.before is not None:
        return "What was rendered is removed; what was there before stays."
    return "Nothing is deleted, and the verdicts so far are kept."


def _farewell(options: argparse.Namespace) -> str:
    if options.created:
        return "Aborted: nothing was left behind."
    if options.before is not None:
        return "Aborted: what was rendered is gone, what was there before is as it was."
    return "Stopped: nothing was deleted, the verdicts so far are kept; the same command goes on from here."


def _last_words(text: str) -> None:
    try:
        screen.write(text, sys.stderr)
    except OSError:  # the terminal is gone
        return
