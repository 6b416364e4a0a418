"""A list of files as the tree that people approve: box-drawing lines with a purpose beside each entry."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

SOURCE = "src"
"""The folder that stays open longest: what people look for first."""


@dataclass(frozen=True)
class Entry:
    """One file: its path and what it is for."""

    path: str
    purpose: str


@dataclass
class _Folder:
    folders: dict[str, _Folder] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    folded: bool = False

    @property
    def count(self) -> int:
        return len(self.files) + sum(folder.count for folder in self.folders.values())

    @property
    def lines(self) -> int:
        if self.folded:
            return 0
        return len(self.files) + sum(1 + folder.lines for folder in self.folders.values())


def tree_lines(
    name: str, entries: Iterable[Entry], *, most: int | None = None, width: int = 100
) -> list[str]:
    """The tree, one line an entry, folders first; the deepest are folded until `most` lines are left."""
    root = _Folder()
    for entry in entries:
        *folders, file = entry.path.split("/")
        here = root
        for folder in folders:
            here = here.folders.setdefault(folder, _Folder())
        here.files[file] = entry.purpose
    while most is not None and root.lines >= most and _fold_one(root):
        pass
    drawn = list(_draw(root, ""))
    column = min(max((len(left) for left, _ in drawn), default=0) + 2, 44)
    total = f"{root.count} files"
    lines = [f"{name}/".ljust(column) + total]
    for left, right in drawn:
        room = width - column
        text = right if len(right) <= room else right[: room - 1] + "…"
        lines.append(
            (left.ljust(column) + text).rstrip()
            if len(left) < column - 1
            else f"{left}  {text}"[:width].rstrip()
        )
    return lines


def _fold_one(root: _Folder) -> bool:
    """Fold one folder more: what stands around the source first, and there the deepest and longest."""
    found = [
        (name != SOURCE, depth, child.lines, child)
        for name, top in root.folders.items()
        for depth, child in _open(top, 0)
    ]
    if not found:
        return False
    max(found, key=lambda entry: entry[:3])[3].folded = True
    return True


def _open(folder: _Folder, depth: int) -> Iterable[tuple[int, _Folder]]:
    if not folder.folded:
        for child in folder.folders.values():
            yield from _open(child, depth + 1)
        if folder.lines > 1:
            yield depth, folder


def _draw(folder: _Folder, indent: str) -> Iterable[tuple[str, str]]:
    names = [*sorted(folder.folders), *sorted(folder.files)]
    for name in names:
        last = name == names[-1]
        branch, below = ("└── ", "    ") if last else ("├── ", "│   ")
        if name in folder.files:
            yield f"{indent}{branch}{name}", folder.files[name]
            continue
        child = folder.folders[name]
        if child.folded:
            yield f"{indent}{branch}{name}/", f"{child.count} files: {', '.join(_names(child))}"
        else:
            yield f"{indent}{branch}{name}/", ""
            yield from _draw(child, indent + below)


def _names(folder: _Folder) -> list[str]:
    return [*(f"{name}/" for name in sorted(folder.folders)), *sorted(folder.files)]
