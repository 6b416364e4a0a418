"""What a pasted tree shows of a structure. One that cannot be read shows nothing: it is refused elsewhere."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ..layout.pasted import TreeError, read_tree
from ..layout.synonyms import REPOSITORY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

DEEPEST = 4
"""How many levels of folders a package carries before its imports get long."""

_INDENT = "  "


@lru_cache(maxsize=256)
def too_deep(tree: str, package_name: str) -> str:
    """The deepest folder, below the package, where it is more than four levels down; empty otherwise."""
    package = _package(tree, package_name)
    if not package:
        return ""
    start = f"{package}/"
    inside = (path[len(start) :] for path in _folders(tree, package_name) if path.startswith(start))
    deepest = max(inside, key=lambda path: path.count("/"), default="")
    return deepest if deepest.count("/") >= DEEPEST else ""


@lru_cache(maxsize=256)
def flatter(tree: str, package_name: str) -> str:
    """The tree with deep folders as one of joined names, `d/e/f` as `d_e_f`; empty where that is no help."""
    package = _package(tree, package_name)
    entries = _entries(tree, package_name)
    holding = {folder for path in entries for folder in _above(path)}
    lifted = {
        _lifted(path, package): purpose for path, purpose in entries.items() if purpose or path not in holding
    }
    text = _written(lifted)
    is_better = bool(_entries(text, package_name)) and not too_deep(text, package_name)
    return text if is_better else ""


@lru_cache(maxsize=256)
def lacks(tree: str, package_name: str, home: str) -> bool:
    """Whether the tree has no place for `tests`, `docs` or `examples`, as the layout would recognise it."""
    paths = _entries(tree, package_name)
    if home == "tests" and any(path.rpartition("/")[2].startswith("test_") for path in paths):
        return False
    package = _package(tree, package_name)
    for folder in _folders(tree, package_name):
        is_inside = bool(package) and folder.startswith(f"{package}/")
        if folder.rpartition("/")[2] in REPOSITORY[home] and (home == "tests" or not is_inside):
            return False
    return bool(paths)


@lru_cache(maxsize=256)
def with_folders(tree: str, package_name: str, homes: tuple[str, ...]) -> str:
    """The tree with these folders as well, before all others."""
    return _written(_entries(tree, package_name), first=homes)


@lru_cache(maxsize=256)
def _entries(tree: str, package_name: str) -> Mapping[str, str]:
    """Every path, folders with a slash at the end, and its purpose; none where the tree cannot be read."""
    try:
        found = read_tree(tree, package_name=package_name)
    except TreeError:
        return {}
    return {f"{entry.path}/" if entry.is_folder else entry.path: entry.purpose for entry in found}


@lru_cache(maxsize=256)
def _folders(tree: str, package_name: str) -> tuple[str, ...]:
    return tuple(path[:-1] for path in _entries(tree, package_name) if path.endswith("/"))


def _package(tree: str, package_name: str) -> str:
    """The package's folder: the one with its name that is nearest to the top."""
    named = [path for path in _folders(tree, package_name) if path.rpartition("/")[2] == package_name]
    return min(named, key=lambda path: path.count("/"), default="")


def _lifted(path: str, package: str) -> str:
    if not package or not path.startswith(f"{package}/"):
        return path
    *folders, name = path[len(package) + 1 :].split("/")
    kept, joined = folders[: DEEPEST - 1], "_".join(folders[DEEPEST - 1 :])
    return "/".join((package, *kept, *([joined] if joined else []), name))


def _written(entries: Mapping[str, str], *, first: tuple[str, ...] = ()) -> str:
    """Paths and purposes as an indented tree below the line of the repository, each folder once."""
    lines = [".", *(f"{name}/" for name in first)]
    every = {folder: "" for path in entries for folder in _above(path)} | dict(entries)
    for path in sorted(every, key=lambda each: each.rstrip("/").split("/")):
        *above, name = path.rstrip("/").split("/")
        slash = "/" if path.endswith("/") else ""
        purpose = f"  # {every[path]}" if every[path] else ""
        lines.append(f"{_INDENT * len(above)}{name}{slash}{purpose}")
    return "\n".join(lines)


def _above(path: str) -> Iterator[str]:
    """The folders that a path is in, with a slash at the end."""
    end = path.find("/")
    while 0 <= end < len(path) - 1:
        yield path[: end + 1]
        end = path.find("/", end + 1)
