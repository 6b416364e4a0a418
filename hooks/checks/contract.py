"""Everything is there that the plan promises, with the parameters it promises."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from .base import (
    DOES_NOT_PARSE,
    CheckResult,
    FileUnderCheck,
    Problem,
    ProjectContext,
    passed,
    skipped,
    verdict_on,
)
from .parameters import annotation_differs, differences
from .signatures import Export, FunctionNode, read_exports

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

NAME = "contract"
CRITICAL = False

Definition = ast.ClassDef | FunctionNode | ast.Assign | ast.AnnAssign | ast.Import | ast.ImportFrom


def run(files: Sequence[FileUnderCheck], project: ProjectContext) -> Mapping[str, CheckResult]:
    """Every class, function, method and constant of a task's `exports` is in its file as planned."""
    del project
    return {file.path: _result(file) for file in files}


def _result(file: FileUnderCheck) -> CheckResult:
    if not file.is_python:
        return skipped("only Python has a contract") if file.task.exports else passed()
    if file.tree is None:
        return skipped(DOES_NOT_PARSE)
    exports = read_exports(file.task.exports)
    problems: list[Problem] = []
    for export in exports:
        if isinstance(export, str):
            fix = "write it as in `def name(a: int) -> str`"
            problems.append(Problem(1, f"the plan's line {export!r} cannot be read", "contract", fix))
        else:
            problems += _compare(export, file, file.tree)
    return verdict_on(problems, f"{len(exports)}/{len(exports)}" if exports else "")


def _compare(export: Export, file: FileUnderCheck, tree: ast.Module) -> list[Problem]:
    scope: ast.Module | ast.ClassDef = tree
    for name in export.owner.split(".") if export.owner else ():
        owner = _find(scope, name, tree)
        if not isinstance(owner, ast.ClassDef):
            return [_missing(export, 1, f"the class {name} of {export.full_name}")]
        scope = owner
    line = scope.lineno if isinstance(scope, ast.ClassDef) else 1
    found = _find(scope, export.name, tree)
    if found is None:
        return [_missing(export, line, export.full_name)]
    if isinstance(found, ast.Import | ast.ImportFrom):
        reexported = export.node is None or file.path.endswith("__init__.py")
        return (
            []
            if reexported
            else [_missing(export, found.lineno, f"{export.full_name} (it is only imported)")]
        )
    return [Problem(found.lineno, what, "contract", _fix(export)) for what in _unlike(export, found)]


def _unlike(export: Export, found: Definition) -> Iterator[str]:
    planned, name = export.node, export.full_name
    if isinstance(planned, ast.ClassDef):
        if not isinstance(found, ast.ClassDef):
            yield f"{name} is not a class"
            return
        bases = [ast.unparse(base) for base in found.bases]
        for base in map(ast.unparse, planned.bases):
            if base not in bases and base.rpartition(".")[2] not in (
                each.rpartition(".")[2] for each in bases
            ):
                yield f"class {name} does not derive from {base}"
    elif planned is not None:
        if not isinstance(found, FunctionNode):
            yield f"{name} is not a function"
            return
        if type(planned) is not type(found):
            yield f"{name} is {'not ' if isinstance(planned, ast.AsyncFunctionDef) else ''}async"
        yield from (f"{name}{difference}" for difference in differences(planned, found))
    elif isinstance(found, ast.AnnAssign) and annotation_differs(export.annotation, found.annotation):
        yield f"{name} is annotated {ast.unparse(found.annotation)}"


def _find(scope: ast.Module | ast.ClassDef, name: str, tree: ast.Module) -> Definition | None:
    """The last definition of `name` in `scope`, else in its base classes of the same file."""
    found: Definition | None = None
    for statement in _statements(scope.body):
        if name in _names(statement):
            found = statement  # type: ignore[assignment]  # only a Definition has names
    if found is None and isinstance(scope, ast.ClassDef):
        for base in scope.bases:
            parent = (
                _find(tree, base.id, tree) if isinstance(base, ast.Name) and base.id != scope.name else None
            )
            if isinstance(parent, ast.ClassDef) and (inherited := _find(parent, name, tree)):
                return inherited
    return found


def _statements(body: Iterable[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements of a body, and those inside its `if`, `try` and `with`."""
    for statement in body:
        yield statement
        if isinstance(statement, ast.If | ast.Try | ast.With):
            for field in ("body", "orelse", "finalbody"):
                yield from _statements(getattr(statement, field, ()))
            for handler in getattr(statement, "handlers", ()):
                yield from _statements(handler.body)


def _names(statement: ast.stmt) -> set[str]:
    match statement:
        case ast.ClassDef() | ast.FunctionDef() | ast.AsyncFunctionDef():
            return {statement.name}
        case ast.Assign():
            return {
                node.id
                for target in statement.targets
                for node in ast.walk(target)
                if isinstance(node, ast.Name)
            }
        case ast.AnnAssign(target=ast.Name(id=name)):
            return {name}
        case ast.Import() | ast.ImportFrom():
            return {alias.asname or alias.name for alias in statement.names}
    alias = getattr(statement, "name", None)  # `type Name = ...`, from Python 3.12
    return {alias.id} if isinstance(alias, ast.Name) else set()


def _missing(export: Export, line: int, what: str) -> Problem:
    return Problem(line, f"missing: {what}", "contract", f"add `{export.text}`")


def _fix(export: Export) -> str:
    return f"the plan says `{export.text}`"
