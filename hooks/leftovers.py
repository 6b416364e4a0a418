"""What a move leaves behind: files of a person's own in a folder that emptied, and names of old places."""

from __future__ import annotations

import ast
import os
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from .conflicts import NOT_OURS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .plan_file import Plan

MOST_LINES = 5
"""Line numbers shown of one file."""


def left_behind(root: Path, plan: Plan, gone: Iterable[str]) -> dict[str, list[str]]:
    """Folder to a person's own files in it, for each folder that template files left for good.

    A folder that holds nothing but caches is removed.
    """
    in_use = {str(folder) for path in plan.by_path for folder in PurePosixPath(path).parents}
    found: dict[str, list[str]] = {}
    for folder in sorted({str(PurePosixPath(path).parent) for path in gone} - in_use):
        if any(folder.startswith(f"{other}/") for other in found):
            continue
        names = sorted(each.relative_to(root / folder).as_posix() for each in _files(root / folder))
        if names:
            found[folder] = names
        else:
            prune(root, root / folder)
    return found


def prune(root: Path, folder: Path) -> None:
    """Removes a folder that holds nothing but caches, and those above it that are empty then."""
    while folder != root and root in folder.parents and not folder.is_symlink():
        if folder.is_dir():
            if any(_files(folder)):
                return
            try:
                _remove_caches(folder)
                folder.rmdir()
            except OSError:  # somebody else's folder in it
                return
        folder = folder.parent


def outdated(root: Path, plan: Plan, gone: Iterable[str]) -> dict[str, list[str]]:
    """Path to the lines that import a module from where it was: `line 3 (shop.core)`."""
    modules = {name for path in gone if (name := _module(path, plan.package))}
    modules -= {name for path in plan.by_path if (name := _module(path, plan.package))}
    found: dict[str, list[str]] = {}
    for file in _files(root) if modules else ():
        if file.suffix != ".py" or file.is_symlink():
            continue
        path = file.relative_to(root).as_posix()
        try:
            tree = ast.parse(file.read_bytes())
        except (OSError, SyntaxError, ValueError, RecursionError):
            continue  # the walk tells of what does not parse
        lines = [
            f"line {line} ({name})" for line, name in _imports(tree, path, plan.package) if name in modules
        ]
        if lines:
            found[path] = sorted(set(lines), key=lines.index)[:MOST_LINES]
    return found


def _imports(tree: ast.Module, path: str, package: str) -> Iterator[tuple[int, str]]:
    """Every module that a file may import, with its line; relative names made whole."""
    here = (_module(path, package) or "").split(".")
    if not path.endswith("/__init__.py"):
        here = here[:-1]
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = here[: len(here) - node.level + 1] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            yield node.lineno, base
            yield from ((node.lineno, f"{base}.{alias.name}") for alias in node.names)


def _module(path: str, package: str) -> str | None:
    """The dotted name of a file of the package; None for any other."""
    parts = PurePosixPath(path).with_suffix("").parts
    if not path.endswith(".py") or package not in parts[:-1]:
        return None
    inside = parts[parts.index(package) :]
    return ".".join(inside[:-1] if inside[-1] == "__init__" else inside)


def _files(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(set(folders) - NOT_OURS)
        yield from (Path(place, name) for name in sorted(names))


def _remove_caches(folder: Path) -> None:
    for cache in folder.glob("__pycache__"):
        for file in cache.glob("*.pyc"):
            file.unlink()
        cache.rmdir()
