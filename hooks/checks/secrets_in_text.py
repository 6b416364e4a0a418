"""Secrets in any text file: keys by their shape, passwords by the name they are given to."""

from __future__ import annotations

import ast
import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from .base import FileUnderCheck, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

SHAPES = {
    "an AWS access key": re.compile(r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b"),
    "a private key": re.compile(r"-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY-----"),
    "a GitHub token": re.compile(r"\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{40,})"),
    "a GitLab token": re.compile(r"\bglpat-[A-Za-z0-9_-]{20,}"),
    "a Slack token": re.compile(r"\bxox[abprs]-[A-Za-z0-9-]{10,}"),
    "a Stripe key": re.compile(r"\b[rs]k_live_[A-Za-z0-9]{16,}"),
    "a Google API key": re.compile(r"\bAIza[0-9A-Za-z_-]{35}\b"),
    "a JSON web token": re.compile(r"\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}"),
}
URL = re.compile(r"\b[a-z][a-z0-9+.-]*://[^\s:/@\"'`<>{}$]+:(?P<value>[^\s/@\"'`]+)@")
SECRET_NAME = re.compile(
    r"(?:^|_|-)(?:password|passwd|pwd|passphrase|secret|secret_key|private_key|api_?key|access_key|token|credentials?)s?$",
    re.IGNORECASE,
)
QUOTED = re.compile(r"(?P<name>[\w-]+)[\"']?\s*[:=]\s*(?P<quote>[\"'])(?P<value>[^\"'\n]{4,})(?P=quote)")
BARE = re.compile(
    r"^[ \t]*(?:export[ \t]+)?#?[ \t]*(?P<name>[\w-]+)[ \t]*=[ \t]*(?P<value>[^\s\"'#]{4,})", re.MULTILINE
)
NOT_A_VALUE = re.compile(r"^[$<{%*(\[]|^\.{3}|^(?:true|false|none|null|read|write)$|^x{3,}$", re.IGNORECASE)
PUT_AWAY = "delete it here and in the history, revoke it, and read it from the environment"
READ_IT = "read it from the environment"


def problems(file: FileUnderCheck) -> Iterator[Problem]:
    """Every secret in the file; in tests only those whose shape gives them away."""
    text = file.text or ""
    for what, shape in SHAPES.items():
        for found in shape.finditer(text):
            yield Problem(_line(text, found.start()), f"{what} in the text", "secret", PUT_AWAY)
    if file.is_test:
        return
    for found in URL.finditer(text):
        if not NOT_A_VALUE.search(found["value"]):
            yield Problem(_line(text, found.start()), "a URL with a password in it", "secret", READ_IT)
    if file.is_python:
        yield from _in_python(file)
    else:
        yield from _in_settings(text, PurePosixPath(file.path).name)


def _in_settings(text: str, name: str) -> Iterator[Problem]:
    bare = name.startswith(".env") or name.endswith((".env", ".ini", ".cfg"))
    for pattern in (QUOTED, BARE) if bare else (QUOTED,):
        for found in pattern.finditer(text):
            if SECRET_NAME.search(found["name"]) and not NOT_A_VALUE.search(found["value"]):
                what = f"{found['name']} is given a value"
                yield Problem(_line(text, found.start("name")), what, "secret", READ_IT)


def _in_python(file: FileUnderCheck) -> Iterator[Problem]:
    for node in file.nodes:
        for name, value in _given(node):
            if _is_secret(name, value):
                yield Problem(value.lineno, f"{name} is given a literal", "secret", READ_IT)


def _given(node: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    """Every name in `node` that is given a value, with the value."""
    match node:
        case ast.Assign():
            yield from ((_name(target), node.value) for target in node.targets)
        case ast.AnnAssign(value=ast.expr() as value):
            yield _name(node.target), value
        case ast.Call():
            yield from ((keyword.arg or "", keyword.value) for keyword in node.keywords)
        case ast.Dict():
            yield from ((_name(key), value) for key, value in zip(node.keys, node.values, strict=True) if key)
        case ast.arguments():
            with_default = [*node.posonlyargs, *node.args][-len(node.defaults) :] if node.defaults else []
            yield from ((each.arg, value) for each, value in zip(with_default, node.defaults, strict=True))
            keyword_only = zip(node.kwonlyargs, node.kw_defaults, strict=True)
            yield from ((each.arg, value) for each, value in keyword_only if value is not None)


def _name(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case ast.Constant(value=str(name)):
            return name
        case ast.Subscript(slice=ast.Constant(value=str(name))):
            return name
    return ""


def _is_secret(name: str, value: ast.expr) -> bool:
    if not isinstance(value, ast.Constant) or not isinstance(value.value, str):
        return False
    text = value.value
    plain_word = text.lower().replace("-", "_") == name.lower()
    return (
        SECRET_NAME.search(name) is not None
        and len(text) >= 4
        and not plain_word
        and not NOT_A_VALUE.search(text)
    )


def _line(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1
