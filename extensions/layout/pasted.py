"""A directory tree that a person pasted as text: drawn with lines, indented, or written as a Markdown list.

One rule serves all forms: an entry is below the last one above it that starts further left. Lines that
name nothing are passed over: blank ones, comments, code fences, and the total that `tree` prints.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ..errors import RefusalError
from . import pasted_names as names
from .pasted_names import problem_of_module_name

__all__ = ["PastedEntry", "TreeError", "problem_of_module_name", "read_tree", "refusal"]

MOST_CHARACTERS = 100_000
MOST_ENTRIES = 300
MOST_FAULTS = 12
DEEPEST = 12

TOP = -1
"""The position that stands for "below no other line"."""

_LOST = "starts where no line above starts; line it up with the entry that it belongs beside"


class TreeError(RefusalError):
    """A pasted tree that cannot be used; the text names each wrong line and its fix."""


@dataclass(frozen=True)
class PastedEntry:
    """One file or folder of a pasted tree.

    `path` is relative to the repository, in the person's own names, without a slash at the end; `purpose`
    is empty where the person wrote none; `line` is the line it first appears in, from 1.
    """

    path: str
    is_folder: bool
    purpose: str
    line: int


@dataclass(frozen=True)
class _Line:
    number: int
    indent: str
    column: int
    name: str
    purpose: str


@dataclass
class _Found:
    path: str
    line: int
    named: int = 0  # the line it has to itself; 0 while it is only part of longer paths
    below: int = 0
    slash: bool = True
    purpose: str = ""

    @property
    def name(self) -> str:
        return self.path.rpartition("/")[2]

    @property
    def is_folder(self) -> bool:
        return self.slash or self.below > 0 or names.looks_like_folder(self.name)


@dataclass
class _Tree:
    faults: list[tuple[int, str]]
    root: _Found = field(default_factory=lambda: _Found("", 0))
    found: dict[str, _Found] = field(default_factory=dict)

    def add(self, line: _Line, above: _Found | None) -> _Found | None:
        """Enter what a line names below `above`; None where it has no usable place, which is a fault."""
        if why := names.problem_of_path(line.name):
            return self._refuse(line, line.name, why)
        path = f"{above.path}/{line.name}".strip("/") if above else line.name
        if path.count("/") >= DEEPEST:
            return self._refuse(line, line.name, f"is more than {DEEPEST} levels deep; move it up")
        parts = line.name.removesuffix("/").split("/")
        for position, part in enumerate(parts, start=1):
            if above is None:
                return None
            above.below = above.below or line.number
            above = self._enter(f"{above.path}/{part}".lstrip("/"), line, named=position == len(parts))
        return above

    def _enter(self, path: str, line: _Line, *, named: bool) -> _Found | None:
        there = self.found.setdefault(names.same_path_key(path), _Found(path, line.number))
        if there.path != path:
            twin = f"{names.shown(there.path)} in line {there.line}"
            return self._refuse(line, path, f"and {twin} are one path on some systems; rename one")
        if named and there.named:
            return self._refuse(line, path, f"is already in line {there.named}; leave one of them out")
        if named:
            there.named, there.slash, there.purpose = line.number, line.name.endswith("/"), line.purpose
        return there

    def _refuse(self, line: _Line, path: str, why: str) -> _Found | None:
        self.faults.append((line.number, f"{names.shown(path)} {why}"))
        return None

    def check_folders(self) -> None:
        """Note each file that has something below it, and each folder that is named like a module."""
        for entry in self.found.values():
            if entry.is_folder and entry.name.endswith(".py"):
                why = "is a module, and a module has nothing below it; leave .py out for a package"
            elif entry.below and not entry.slash and names.looks_like_file(entry.name):
                why = f"is a file, and line {entry.below} is below it; write a / after it if it is a folder"
            else:
                continue
            self.faults.append((entry.named or entry.line, f"{names.shown(entry.path)} {why}"))


def read_tree(text: str, *, package_name: str = "") -> tuple[PastedEntry, ...]:
    """The files and folders of a pasted tree, in the order of the text, folders before what they hold.

    The line of the repository itself is left out: `.`, or the one entry that all others are below.
    `package_name` keeps that entry where it is the package: it has the name, and `__init__.py` in it.
    Raises TreeError with one message that names every wrong line and the fix.
    """
    if len(text) > MOST_CHARACTERS:
        raise refusal([(0, f"the text is over {MOST_CHARACTERS:,} characters long; paste the tree alone")])
    lines = _lines(text)
    has_dot = bool(lines) and names.is_dot(lines[0].name)
    lines = lines[has_dot:]
    parents = _parents(lines)
    has_root = not has_dot and _has_root(lines, parents, package_name)
    mixed = _mixed_indentation(lines)
    pairs = list(zip(lines, parents, strict=True))
    lost = [line for line, parent in pairs if parent is None]
    tree = _Tree(mixed or [(line.number, f"{names.shown(line.name)} {_LOST}") for line in lost])
    places: list[_Found | None] = [tree.root] if has_root else []
    most = MOST_ENTRIES + has_root
    for line, parent in pairs[has_root:most]:
        above = None if mixed or parent is None else tree.root if parent == TOP else places[parent]
        places.append(tree.add(line, above))
    tree.check_folders()
    entries = tuple(PastedEntry(e.path, e.is_folder, e.purpose, e.line) for e in tree.found.values())
    if too_many := [line.number for line in lines[most:]] or [e.line for e in entries[MOST_ENTRIES:]]:
        why = f"more than {MOST_ENTRIES} entries; name folders rather than every file"
        tree.faults.append((too_many[0], why))
    if tree.faults or not entries:
        raise refusal(tree.faults or [(0, "it has no file or folder in it; write one a line, such as src/")])
    return entries


def _lines(text: str) -> list[_Line]:
    unified = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    read = enumerate(map(names.read_line, unified.split("\n")), start=1)
    return [_Line(number, *parts) for number, parts in read if parts]


def _parents(lines: list[_Line]) -> list[int | None]:
    """The position of the line that each one is below; TOP for none, None where no level above fits."""
    parents: list[int | None] = []
    levels: list[int] = []
    for position, line in enumerate(lines):
        left = TOP
        while levels and lines[levels[-1]].column >= line.column:
            left = levels.pop()
        fits = left == TOP or lines[left].column == line.column
        parents.append((levels[-1] if levels else TOP) if fits else None)
        levels.append(position)
    return parents


def _has_root(lines: list[_Line], parents: list[int | None], package_name: str) -> bool:
    if len(lines) < 2 or parents.count(TOP) != 1 or not names.can_be_root(lines[0].name):
        return False
    inside = {line.name for line, parent in zip(lines, parents, strict=True) if parent == 0}
    return lines[0].name.removesuffix("/") != package_name or "__init__.py" not in inside


def _mixed_indentation(lines: list[_Line]) -> list[tuple[int, str]]:
    tab = next((line.number for line in lines if "\t" in line.indent), 0)
    space = next((line.number for line in lines if " " in line.indent), 0)
    if not (tab and space):
        return []
    where = "" if tab == space else f" (line {min(tab, space)} has {'tabs' if tab < space else 'spaces'})"
    return [(max(tab, space), f"the indentation mixes tabs and spaces{where}; use one of them throughout")]


def refusal(faults: list[tuple[int, str]]) -> TreeError:
    """One message for all faults, each a line number (0 for the whole text) and why it cannot be used."""
    said = [f"line {number}: {why}" if number else why for number, why in sorted(faults, key=lambda f: f[0])]
    if len(said) == 1:
        return TreeError(f"structure_tree: {said[0]}")
    more = [f"and {len(said) - MOST_FAULTS} more"] if len(said) > MOST_FAULTS else []
    return TreeError("\n  ".join(("structure_tree: these lines cannot be used", *said[:MOST_FAULTS], *more)))
