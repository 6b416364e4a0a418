"""Ruff's lint and format, with the project's own settings: two processes for all files."""

from __future__ import annotations

import json
import re
import subprocess  # nosec B404  # runs ruff, without a shell
from collections import defaultdict
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from ..tools import ADD_TOOLS, find_tool
from .base import DOES_NOT_PARSE, CheckResult, FileUnderCheck, Problem, ProjectContext, skipped, verdict_on

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

NAME = "style"
CRITICAL = False
HUNK = re.compile(r"^@@ -(\d+)")


def run(files: Sequence[FileUnderCheck], project: ProjectContext) -> Mapping[str, CheckResult]:
    """`ruff check` and `ruff format` over every Python file, as the project itself would run them."""
    ruff = find_tool("ruff")
    sources = [file.path for file in files if file.tree is not None]
    if ruff is None:
        return {file.path: skipped(f"ruff is not installed: {ADD_TOOLS}") for file in files}
    problems: dict[str, list[Problem]] = defaultdict(list)
    broken = _lint(ruff, sources, project.root, problems) or _format(ruff, sources, project.root, problems)
    return {file.path: _result(file, broken, problems) for file in files}


def _result(file: FileUnderCheck, broken: str, problems: Mapping[str, list[Problem]]) -> CheckResult:
    if not file.is_python:
        return skipped(f"no style rules for {PurePosixPath(file.path).suffix or file.path}")
    if file.tree is None:
        return skipped(DOES_NOT_PARSE)
    return skipped(f"ruff could not run: {broken}") if broken else verdict_on(problems.get(file.path, ()))


def _lint(ruff: str, sources: Sequence[str], root: Path, problems: dict[str, list[Problem]]) -> str:
    done = _ruff([ruff, "check", "--output-format", "json", "--force-exclude"], sources, root)
    if done.returncode not in (0, 1):
        return _reason(done)
    for found in json.loads(done.stdout or "[]"):
        path = Path(found["filename"]).relative_to(root.resolve()).as_posix()
        fix = (found.get("fix") or {}).get("message") or f"see `ruff rule {found['code']}`"
        line = found["location"]["row"]
        problems[path].append(Problem(line, found["message"], found["code"] or "ruff", fix))
    return ""


def _format(ruff: str, sources: Sequence[str], root: Path, problems: dict[str, list[Problem]]) -> str:
    done = _ruff([ruff, "format", "--diff", "--force-exclude"], sources, root)
    if done.returncode not in (0, 1):
        return _reason(done)
    path = ""
    for line in done.stdout.splitlines():
        if line.startswith("--- "):
            path = PurePosixPath(line[4:].replace("\\", "/")).as_posix()
        elif (hunk := HUNK.match(line)) and path:
            what = "not formatted as the project asks"
            problems[path].append(Problem(int(hunk[1]), what, "format", f"ruff format {path}"))
            path = ""
    return ""


def _ruff(command: list[str], sources: Sequence[str], root: Path) -> subprocess.CompletedProcess[str]:
    if not sources:
        return subprocess.CompletedProcess(command, 0, "", "")
    return subprocess.run(  # nosec B603  # a list, no shell
        [*command, "--no-cache", "--", *sources], cwd=root, capture_output=True, encoding="utf-8", check=False
    )


def _reason(done: subprocess.CompletedProcess[str]) -> str:
    lines = [line.strip() for line in done.stderr.splitlines() if line.strip()]
    return lines[0] if lines else f"exit code {done.returncode}"
