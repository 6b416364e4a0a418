"""A list of files as the tree that people approve: box-drawing lines with a purpose beside each entry."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field


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
            (left.ljust(column) + text).rstrip() if len(left) < column else f"{left}  {text}"[:width].rstrip()
        )
    return lines


def _fold_one(root: _Folder) -> bool:
    deepest = max(_open(root, 0), key=lambda found: (found[0], found[1].lines), default=None)
    if deepest is None:
        return False
    deepest[1].folded = True
    return True


def _open(folder: _Folder, depth: int) -> Iterable[tuple[int, _Folder]]:
    for child in folder.folders.values():
        if not child.folded:
            yield from _open(child, depth + 1)
            if child.lines > 1:
                yield depth, child


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
