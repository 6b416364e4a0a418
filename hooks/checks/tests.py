"""The test file tied to a task: named in the plan, run by the project itself for now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .base import CheckResult, FileUnderCheck, ProjectContext, skipped

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

NAME = "tests"
CRITICAL = False


def run(files: Sequence[FileUnderCheck], project: ProjectContext) -> Mapping[str, CheckResult]:
    """SKIPPED for every file: nothing is installed while the files are reviewed."""
    del project
    return {file.path: skipped("not installed: run the project's own tests") for file in files}
