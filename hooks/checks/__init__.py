"""The checks, in the order they are shown. To add one: write its module, name it in `CHECKS`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from . import contract, imports, security, style, syntax, tests
from .base import Check, CheckResult, FileUnderCheck, ProjectContext, Status, skipped

CHECKS: tuple[Check, ...] = (syntax, contract, imports, style, security, tests)
CRITICAL = frozenset(check.NAME for check in CHECKS if check.CRITICAL)

Results = Mapping[str, CheckResult]


def run_checks(files: Sequence[FileUnderCheck], project: ProjectContext) -> dict[str, Results]:
    """Path to check name to result, for the checks that each file's task asks for."""
    found: dict[str, dict[str, CheckResult]] = {file.path: {} for file in files}
    for check in CHECKS:
        asked = _asked(check, files)
        for path, result in _guarded(check, asked, project).items():
            found[path][check.NAME] = result
    return {path: _with_unknown(project, path, results) for path, results in found.items()}


def fails(results: Results) -> tuple[str, ...]:
    """The names of the checks that fail."""
    return tuple(name for name, result in results.items() if result.status is Status.FAIL)


def _asked(check: Check, files: Sequence[FileUnderCheck]) -> tuple[FileUnderCheck, ...]:
    return tuple(file for file in files if check.NAME in _names(file))


def _names(file: FileUnderCheck) -> tuple[str, ...]:
    return (*file.task.checks, tests.NAME) if file.task.tests else file.task.checks


def _guarded(check: Check, files: Sequence[FileUnderCheck], project: ProjectContext) -> Results:
    if not files:
        return {}
    try:
        return check.run(files, project)
    except Exception as error:  # noqa: BLE001  a check that breaks must not take the project with it
        reason = f"the check itself broke ({type(error).__name__}: {error})"
        return {file.path: skipped(reason) for file in files}


def _with_unknown(project: ProjectContext, path: str, results: dict[str, CheckResult]) -> Results:
    known = {check.NAME for check in CHECKS}
    for name in project.plan.by_path[path].checks:
        if name not in known:
            results[name] = skipped("this version of the template has no such check")
    return results
