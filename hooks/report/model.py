"""What a report says, whatever its format: one document, made from plan and state alone."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..checks import Results, fails
from ..checks.base import ProjectContext, Status
from ..record import CLOSED, FileRecord, Record, Verdict
from .next_steps import Step, next_steps

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

NOT_SHOWN = ("report_format",)
WAITS = "waits for a decision"


@dataclass(frozen=True, slots=True)
class TaskResult:
    """One file: what it is for, how large, what the checks said and what was decided."""

    id: str
    path: str
    purpose: str
    effort: str
    size: int
    lines: int
    verdict: str
    checks: Results
    fixes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a writer needs, in the order of the specification."""

    name: str
    description: str
    readiness: str
    counts: Mapping[str, int]
    decisions: Mapping[str, Any]
    reviews: Mapping[str, Mapping[str, Any]]
    results: tuple[TaskResult, ...]
    metrics: Mapping[str, Any]
    outstanding: tuple[tuple[str, str], ...]
    next_steps: tuple[Step, ...]
    warnings: tuple[str, ...]
    log: tuple[Mapping[str, Any], ...]


def build_report(project: ProjectContext, record: Record, warnings: Sequence[str] = ()) -> Report:
    """The document for a project in its present state."""
    plan = project.plan
    results = tuple(_task_result(project, record, index) for index in range(len(plan.tasks)))
    counts = Counter(result.verdict for result in results)
    outstanding = tuple(
        (result.path, why_outstanding(record.files[result.path]))
        for result in results
        if not _is_closed(result)
    )
    return Report(
        name=str(plan.decisions.get("repository_name") or project.root.resolve().name),
        description=str(plan.decisions.get("description", "")),
        readiness=_readiness(results),
        counts={verdict.value: counts[verdict.value] for verdict in Verdict},
        decisions={key: value for key, value in sorted(plan.decisions.items()) if key not in NOT_SHOWN},
        reviews=plan.reviews,
        results=results,
        metrics=_metrics(results),
        outstanding=outstanding,
        next_steps=next_steps(plan, project.root.resolve().name, _to_look_at(results, record)),
        warnings=(*warnings, *_skipped(results), *_waivers(plan.reviews)),
        log=tuple(record.log),
    )


def why_outstanding(record: FileRecord) -> str:
    """Why a file is not closed, in a few words."""
    failing = fails(record.checks)
    if failing:
        return f"{failing[0]} FAIL  {record.checks[failing[0]].details[0]}"
    return "deferred by you" if record.verdict is Verdict.DEFERRED else WAITS


def _to_look_at(results: Sequence[TaskResult], record: Record) -> list[str]:
    open_paths = [result.path for result in results if not _is_closed(result)]
    return [path for path in open_paths if why_outstanding(record.files[path]) != WAITS]


def _is_closed(result: TaskResult) -> bool:
    return Verdict(result.verdict) in CLOSED


def _task_result(project: ProjectContext, record: Record, index: int) -> TaskResult:
    task = project.plan.tasks[index]
    kept, file = record.files[task.path], project.load(task)
    content = file.content or b""
    return TaskResult(
        id=task.id,
        path=task.path,
        purpose=task.purpose,
        effort=task.effort,
        size=len(content),
        lines=len(content.splitlines()),
        verdict=kept.verdict.value,
        checks=kept.checks,
        fixes=tuple(fix["name"] for fix in kept.fixes),
    )


def _readiness(results: Sequence[TaskResult]) -> str:
    failing = [result for result in results if fails(result.checks)]
    waiting = [result for result in results if not _is_closed(result) and result not in failing]
    unsure = sorted({name for result in results for name in _names(result, Status.SKIPPED)})
    if failing:
        return f"Not ready: {_files(len(failing))} with a check that fails."
    if waiting:
        return f"Not reviewed in full: {_files(len(waiting))} without an acceptance."
    if unsure:
        return f"Every file accepted; not verified in full: {', '.join(unsure)} skipped."
    return "Ready: every file passed every check and was accepted."


def _metrics(results: Sequence[TaskResult]) -> dict[str, Any]:
    styled = [result.checks["style"].status for result in results if "style" in result.checks]
    ran = [status for status in styled if status is not Status.SKIPPED]
    clean = sum(not fails(result.checks) for result in results)
    return {
        "files": len(results),
        "lines": sum(result.lines for result in results),
        "bytes": sum(result.size for result in results),
        "files_without_a_failure": clean,
        "pass_rate": _rate(clean, len(results)),
        "style_rate": _rate(sum(status is Status.PASS for status in ran), len(ran)),
        "coverage": "not measured: tests not run",
        "checks": {name: _tally(results, name) for name in sorted({n for r in results for n in r.checks})},
    }


def _tally(results: Sequence[TaskResult], name: str) -> dict[str, int]:
    counts = Counter(result.checks[name].status.value for result in results if name in result.checks)
    return {status.value: counts[status.value] for status in Status}


def _rate(part: int, whole: int) -> str:
    return f"{100 * part // whole} %" if whole else "not measured"


def _names(result: TaskResult, status: Status) -> list[str]:
    return [name for name, each in result.checks.items() if each.status is status]


def _skipped(results: Sequence[TaskResult]) -> list[str]:
    reasons = Counter(
        (name, result.checks[name].details[0])
        for result in results
        for name in _names(result, Status.SKIPPED)
    )
    return [
        f"{name} skipped for {_files(count)}: {reason}" for (name, reason), count in sorted(reasons.items())
    ]


def _waivers(reviews: Mapping[str, Mapping[str, Any]]) -> list[str]:
    return [
        f"review {number} was waived: {each['waiver']}"
        for number, each in reviews.items()
        if each.get("waiver")
    ]


def _files(count: int) -> str:
    return f"{count} file" if count == 1 else f"{count} files"
