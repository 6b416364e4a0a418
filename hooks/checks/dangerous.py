"""Calls that are never acceptable in Python: code from text, shells, SQL from text, secrets in logs."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from .base import FileUnderCheck, Problem
from .secrets_in_text import SECRET_NAME

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

CALLS: Mapping[str, tuple[str, str, str]] = {
    "eval": ("eval() on input", "B307", "parse it with ast.literal_eval or json.loads"),
    "exec": ("exec() runs text as code", "B102", "call a function instead"),
    "os.system": ("os.system() starts a shell", "B605", "use subprocess.run with a list of arguments"),
    "os.popen": ("os.popen() starts a shell", "B605", "use subprocess.run with a list of arguments"),
}
EXECUTES = frozenset(
    {"execute", "executemany", "executescript", "exec_driver_sql", "text", "fetch", "fetchrow"}
)
SQL = re.compile(
    r"\b(?:select\b.+\bfrom|insert\s+into|update\b.+\bset|delete\s+from|(?:drop|alter|truncate)\s+table)\b",
    re.IGNORECASE | re.DOTALL,
)
LOG_METHODS = frozenset({"debug", "info", "warning", "error", "exception", "critical", "log", "msg"})


def problems(file: FileUnderCheck) -> Iterator[Problem]:
    """What the rules of this module find; logs not in tests, which may prove that secrets stay out."""
    built = _built_sql(file)
    for node in file.nodes:
        if isinstance(node, ast.Call):
            yield from _dangerous_call(node)
            yield from _sql(node, built)
            if not file.is_test and _is_log(node):
                yield from _secrets_in_log(node)


def _dangerous_call(node: ast.Call) -> Iterator[Problem]:
    name = _dotted(node.func)
    if name.removeprefix("builtins.") in CALLS:
        what, rule, fix = CALLS[name.removeprefix("builtins.")]
        yield Problem(node.lineno, what, rule, fix)
    for keyword in node.keywords:
        if keyword.arg == "shell" and isinstance(keyword.value, ast.Constant) and keyword.value.value:
            fix = "pass a list of arguments and no shell"
            yield Problem(node.lineno, "shell=True hands the command to a shell", "B602", fix)


def _sql(node: ast.Call, built: Mapping[str, int]) -> Iterator[Problem]:
    if _dotted(node.func).rpartition(".")[2] not in EXECUTES or not node.args:
        return
    query = node.args[0]
    by_name = isinstance(query, ast.Name) and query.id in built
    if by_name or _is_built_sql(query):
        fix = "write placeholders and pass the values as parameters"
        yield Problem(query.lineno, "SQL built from text", "B608", fix)


def _built_sql(file: FileUnderCheck) -> Mapping[str, int]:
    """Names that are assigned SQL built from text, with the line."""
    return {
        target.id: node.lineno
        for node in file.nodes
        if isinstance(node, ast.Assign) and _is_built_sql(node.value)
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def _is_built_sql(node: ast.expr) -> bool:
    match node:
        case ast.JoinedStr():
            built = any(isinstance(part, ast.FormattedValue) for part in node.values)
        case ast.BinOp(op=ast.Add() | ast.Mod()):
            sides = (node.left, node.right)
            built = isinstance(node.op, ast.Mod) or not all(isinstance(side, ast.Constant) for side in sides)
        case ast.Call(func=ast.Attribute(attr="format")):
            built = True
        case _:
            return False
    text = " ".join(
        part.value
        for part in ast.walk(node)
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
    )
    return built and SQL.search(text) is not None


def _is_log(node: ast.Call) -> bool:
    name = _dotted(node.func)
    receiver, _, method = name.rpartition(".")
    return name == "print" or (method in LOG_METHODS and "log" in receiver.lower())


def _secrets_in_log(node: ast.Call) -> Iterator[Problem]:
    named = [(keyword.arg or "", keyword.value) for keyword in node.keywords]
    for label, value in [("", each) for each in node.args] + named:
        name = (
            label if SECRET_NAME.search(label) and not isinstance(value, ast.Constant) else _secret_in(value)
        )
        if name:
            fix = "leave it out, or log only that it was there"
            yield Problem(value.lineno, f"{name} goes to the log", "secret-in-log", fix)


def _secret_in(node: ast.expr) -> str:
    """The secret that an expression shows; what a call such as `redact(token)` makes of it is its own."""
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name if SECRET_NAME.search(name) else ""
        case ast.Call(func=ast.Attribute(attr="get_secret_value")):
            return "get_secret_value()"
        case ast.Call(func=ast.Attribute(attr="format")):
            parts: list[ast.expr] = [*node.args, *(keyword.value for keyword in node.keywords)]
        case ast.JoinedStr():
            parts = [part.value for part in node.values if isinstance(part, ast.FormattedValue)]
        case ast.BinOp():
            parts = [node.left, node.right]
        case ast.Tuple() | ast.List():
            parts = node.elts
        case ast.Dict():
            parts = node.values
        case _:
            return ""
    return next(filter(None, map(_secret_in, parts)), "")


def _dotted(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return f"{_dotted(node.value)}.{node.attr}"
    if isinstance(node, ast.Call):
        return _dotted(node.func)
    return node.id if isinstance(node, ast.Name) else ""
