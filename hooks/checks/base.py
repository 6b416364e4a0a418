"""What every check takes and gives: files, the project around them, one result type."""

from __future__ import annotations

import ast
import hashlib
import sys
import warnings
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Protocol

from ..plan_file import is_named_as_test

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ..plan_file import Plan, Task

DOES_NOT_PARSE = "the file does not parse: see syntax"


class Status(StrEnum):
    """What a check says about a file; skipped is never passed."""

    PASS = "PASS"  # nosec B105  # a status, not a password
    FAIL = "FAIL"
    SKIPPED = "SKIPPED"


@dataclass(frozen=True, slots=True)
class CheckResult:
    """The status; for FAIL one detail a problem, for SKIPPED the reason, for PASS perhaps a count."""

    status: Status
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong: where (line, 1-based), what, by which rule, and how to put it right."""

    line: int
    what: str
    rule: str
    fix: str

    def __str__(self) -> str:
        return f"line {self.line}  {self.what} ({self.rule}): {self.fix}"


def passed(note: str = "") -> CheckResult:
    """A check that ran and found nothing; `note` is a count worth showing, such as `4/4`."""
    return CheckResult(Status.PASS, (note,) if note else ())


def skipped(reason: str) -> CheckResult:
    """A check that could not run, and why."""
    return CheckResult(Status.SKIPPED, (reason,))


def verdict_on(problems: Iterable[Problem], note: str = "") -> CheckResult:
    """FAIL with the problems in line order, or PASS when there are none."""
    details = tuple(str(problem) for problem in sorted(set(problems)))
    return CheckResult(Status.FAIL, details) if details else passed(note)


@dataclass(frozen=True)
class FileUnderCheck:
    """A planned file as it is on disk now; `content` is None when it is not there."""

    task: Task
    content: bytes | None
    python: tuple[int, int]
    test_folders: frozenset[PurePosixPath] = frozenset()

    @property
    def path(self) -> str:
        """Relative to the project, with forward slashes."""
        return self.task.path

    @property
    def is_python(self) -> bool:
        """Whether it is Python source."""
        return self.path.endswith((".py", ".pyi"))

    @property
    def is_test(self) -> bool:
        """Whether it belongs to the project's tests."""
        path = PurePosixPath(self.path)
        return self.is_python and (is_named_as_test(path) or not self.test_folders.isdisjoint(path.parents))

    @cached_property
    def sha256(self) -> str:
        """The hash that an acceptance is bound to; empty when there is no file."""
        return "" if self.content is None else hashlib.sha256(self.content).hexdigest()

    @cached_property
    def text(self) -> str | None:
        """The content, or None when it is missing or not UTF-8."""
        try:
            return None if self.content is None else self.content.decode("utf-8")
        except UnicodeDecodeError:
            return None

    @cached_property
    def parsed(self) -> ast.Module | SyntaxError | None:
        """The syntax tree, or the error; None for what is not Python."""
        if not self.is_python or self.text is None:
            return None
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                tree = ast.parse(self.text, feature_version=min(self.python, sys.version_info[:2]))
                compile(tree, self.path, "exec", dont_inherit=True)
            except SyntaxError as error:
                return error
            except ValueError as error:
                return SyntaxError(str(error), (self.path, 1, 1, ""))
            return tree

    @property
    def tree(self) -> ast.Module | None:
        """The syntax tree of Python that parses."""
        return self.parsed if isinstance(self.parsed, ast.Module) else None

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        """Every node of the tree, walked once for all checks."""
        return () if self.tree is None else tuple(ast.walk(self.tree))


@dataclass(frozen=True)
class ProjectContext:
    """The project around the files."""

    root: Path
    plan: Plan

    def load(self, task: Task) -> FileUnderCheck:
        """The file of `task` as it is on disk now."""
        try:
            content = (self.root / task.path).read_bytes()
        except OSError:
            content = None
        return FileUnderCheck(task, content, self.plan.python, self.plan.test_folders)

    def load_all(self) -> tuple[FileUnderCheck, ...]:
        """Every planned file, in plan order."""
        return tuple(self.load(task) for task in self.plan.tasks)


class Check(Protocol):
    """A module under `checks/`: its name in the plan, and one function over all files at once."""

    NAME: str  # as in a task's `checks`
    CRITICAL: bool  # whether a file that fails it is never acceptable as it is

    def run(self, files: Sequence[FileUnderCheck], project: ProjectContext) -> Mapping[str, CheckResult]:
        """A result for every path in `files`; tools are started once for all of them."""
