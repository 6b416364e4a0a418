"""Reads one line of a task's `exports`: a class, a function, a method or a constant."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass

FUNCTION = re.compile(
    r"^(?P<async>async )?def (?:(?P<owner>[\w.]+)\.)?(?P<name>\w+)(?P<rest>\(.*)$", re.DOTALL
)
CONSTANT = re.compile(r"^(?:(?P<owner>[\w.]+)\.)?(?P<name>\w+)\s*(?::(?P<type>.+))?$", re.DOTALL)

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Export:
    """What the plan promises: `node` is a class, a function, or None for a constant."""

    text: str
    name: str
    owner: str | None
    node: ast.ClassDef | FunctionNode | None
    annotation: ast.expr | None = None

    @property
    def full_name(self) -> str:
        """The name with its class in front."""
        return f"{self.owner}.{self.name}" if self.owner else self.name


def read_exports(lines: tuple[str, ...]) -> list[Export | str]:
    """Each line as an `Export`, or as it stands when it cannot be read.

    A function that takes `self` or `cls` and names no class belongs to the class listed before it.
    """
    found: list[Export | str] = []
    latest: str | None = None
    for line in lines:
        export = _read(line.strip(), latest)
        if isinstance(export, Export) and isinstance(export.node, ast.ClassDef):
            latest = export.full_name
        found.append(export)
    return found


def _read(line: str, latest: str | None) -> Export | str:
    try:
        if line.startswith("class "):
            node = ast.parse(f"{line.rstrip(':')}: ...").body[0]
            return Export(line, node.name, None, node) if isinstance(node, ast.ClassDef) else line
        if function := FUNCTION.match(line):
            return _function(line, function, latest)
        if constant := CONSTANT.match(line):
            kind = constant["type"]
            annotation = ast.parse(kind.strip(), mode="eval").body if kind else None
            return Export(line, constant["name"], constant["owner"], None, annotation)
    except SyntaxError:
        return line
    return line


def _function(line: str, match: re.Match[str], latest: str | None) -> Export | str:
    node = ast.parse(f"{match['async'] or ''}def {match['name']}{match['rest'].rstrip(':')}: ...").body[0]
    if not isinstance(node, FunctionNode):
        return line
    first = next(iter([*node.args.posonlyargs, *node.args.args]), None)
    bound = first is not None and first.arg in ("self", "cls")
    return Export(line, node.name, match["owner"] or (latest if bound else None), node)
