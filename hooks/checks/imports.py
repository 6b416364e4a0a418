"""A file imports only the standard library, the project itself and what the plan allows it."""

from __future__ import annotations

import ast
import sys
from typing import TYPE_CHECKING

from .base import DOES_NOT_PARSE, CheckResult, FileUnderCheck, Problem, ProjectContext, skipped, verdict_on
from .modules import ModuleMap

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ..plan_file import Task

NAME = "imports"
CRITICAL = False
TEST_TOOLS = frozenset({"pytest"})
NEWER_THAN_OLDEST = {"tomllib": (3, 11), "annotationlib": (3, 14), "compression": (3, 14)}

ImportNode = ast.Import | ast.ImportFrom


def run(files: Sequence[FileUnderCheck], project: ProjectContext) -> Mapping[str, CheckResult]:
    """Declared dependencies, existing modules, no wildcard, and layers: only what a task comes after."""
    modules = ModuleMap.of(project)
    return {file.path: _result(file, modules, project) for file in files}


def _result(file: FileUnderCheck, modules: ModuleMap, project: ProjectContext) -> CheckResult:
    if not file.is_python:
        return skipped("only Python has imports")
    if file.tree is None:
        return skipped(DOES_NOT_PARSE)
    typing_only = {
        id(inner)
        for node in file.nodes
        if isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING")
        for statement in node.body
        for inner in ast.walk(statement)
    }
    problems: list[Problem] = []
    for node in file.nodes:
        if isinstance(node, ImportNode):
            problems += _problems(node, file, modules, project, layered=id(node) not in typing_only)
    return verdict_on(problems)


def _problems(
    node: ImportNode, file: FileUnderCheck, modules: ModuleMap, project: ProjectContext, *, layered: bool
) -> Iterator[Problem]:
    if isinstance(node, ast.ImportFrom) and any(alias.name == "*" for alias in node.names):
        yield Problem(node.lineno, "a wildcard import", "wildcard-import", "name what is used")
    for name, parts in _imported(node):
        if isinstance(node, ast.ImportFrom) and node.level:
            absolute = modules.absolute(file.path, node.level, name)
            if absolute is None:
                what = f"{'.' * node.level}{name} leaves the top-level package"
                yield Problem(node.lineno, what, "relative-import", "import it by its full name")
                continue
            name = absolute
        top = name.partition(".")[0]
        if modules.is_own(top, file):
            yield from _own(node.lineno, name, parts, file, modules, project, layered=layered)
        elif problem := _foreign(node.lineno, top, file):
            yield problem


def _imported(node: ImportNode) -> Iterator[tuple[str, tuple[str, ...]]]:
    if isinstance(node, ast.ImportFrom):
        yield node.module or "", tuple(alias.name for alias in node.names)
    else:
        yield from ((alias.name, ()) for alias in node.names)


def _foreign(line: int, top: str, file: FileUnderCheck) -> Problem | None:
    if top in sys.stdlib_module_names or top in NEWER_THAN_OLDEST:
        since = NEWER_THAN_OLDEST.get(top, (3, 0))
        if file.python >= since:
            return None
        what = f"{top} came with Python {since[0]}.{since[1]}"
        return Problem(
            line, what, "stdlib-version", f"this project starts at {file.python[0]}.{file.python[1]}"
        )
    if top in file.task.imports or (file.is_test and top in TEST_TOOLS):
        return None
    allowed = ", ".join(file.task.imports) or "no third-party module"
    fix = f"the plan allows {allowed} here; use that, or declare {top}"
    return Problem(line, f"import of {top}", "undeclared-import", fix)


def _own(
    line: int,
    name: str,
    parts: tuple[str, ...],
    file: FileUnderCheck,
    modules: ModuleMap,
    project: ProjectContext,
    *,
    layered: bool,
) -> Iterator[Problem]:
    if not modules.exists(name):
        if name.partition(".")[0] == project.plan.package:
            fix = "correct the name; the modules are listed in the plan"
            yield Problem(line, f"{name} is no module of this project", "unknown-module", fix)
        return
    targets = {modules.planned(f"{name}.{part}") or modules.planned(name) for part in parts} or {
        modules.planned(name)
    }
    for target in sorted(filter(None, targets), key=lambda task: task.id):
        if layered and not file.is_test and _breaks_layers(file.task, target, modules, project):
            fix = f"move what both need below, or let {file.task.id} come after {target.id}"
            yield Problem(line, f"{target.path} is not among what this file stands on", "layers", fix)


def _breaks_layers(task: Task, target: Task, modules: ModuleMap, project: ProjectContext) -> bool:
    foundations = project.plan.foundations
    if target.id == task.id or target.id in foundations[task.id]:
        return False
    around = modules.is_package_around(target, task)  # Python runs it first, whatever the file says
    return not around or task.id in foundations[target.id]
