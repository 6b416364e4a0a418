"""Random directory trees, as people paste them: roles by any of their names, at any depth, in any form."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hypothesis import strategies as st
from python_backend_creator.extensions.layout.synonyms import MODULES, REPOSITORY

PACKAGE = "orders"

WORDS = ("alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel", "india", "juliett")
"""Folder names that mean nothing to the template."""

PLANNED = ("notify.py", "rates.py", "queries.sql", "defaults.toml", "notes.md", "page.html", "seed.json")
"""Files that only the person knows."""

PURPOSES = ("", "", "what is due, and when", 'says "hello" \\ and {{ goes }} on', "größer ✓ 数据", "а – б…")


@dataclass(frozen=True)
class Tree:
    """A tree as text, and what it names: the files, and the place of each role that a file is named for."""

    text: str
    files: frozenset[str]
    roles: dict[str, str]


@st.composite
def trees(draw: st.DrawFn) -> Tree:
    """A tree that can be followed for any purpose."""
    package = "/".join((*draw(st.lists(st.sampled_from(WORDS), max_size=2, unique=True)), PACKAGE))
    files: dict[str, str] = {}
    roles = {}
    for role in draw(st.lists(st.sampled_from(sorted(MODULES)), max_size=8, unique=True)):
        inner = draw(st.lists(st.sampled_from(WORDS), max_size=4, unique=True))
        name = draw(st.sampled_from(MODULES[role]))
        roles[role] = "/".join((package, *inner, f"{name}.py"))
        files[roles[role]] = draw(st.sampled_from(PURPOSES))
    for name in draw(st.lists(st.sampled_from(PLANNED), max_size=3, unique=True)):
        inner = draw(st.lists(st.sampled_from(WORDS), max_size=2, unique=True))
        top = package if name.endswith(".py") else draw(st.sampled_from(["", package]))
        files["/".join(part for part in (top, *inner, name) if part)] = draw(st.sampled_from(PURPOSES))
    folders: dict[str, str] = {package: ""}
    for role in draw(st.lists(st.sampled_from(("tests", "examples", "docs")), max_size=3, unique=True)):
        inner = draw(st.lists(st.sampled_from(WORDS), max_size=3, unique=True))
        name = draw(st.sampled_from(REPOSITORY[role]))
        folders["/".join(("outside", *inner, name))] = draw(st.sampled_from(PURPOSES))
    root = draw(st.sampled_from(["", "shop", "my project", PACKAGE]))
    text = draw(st.sampled_from([drawn, indented, listed]))(root, {**files, **folders}, folders)
    return Tree(text, frozenset(files), roles)


def drawn(root: str, entries: dict[str, str], folders: Iterable[str]) -> str:
    """The tree as `tree` prints it."""
    lines = [f"{root or '.'}/" if root else "."]

    def draw(nested: Nested, indent: str) -> None:
        for number, (name, (purpose, below)) in enumerate(nested.items(), start=1):
            last = number == len(nested)
            lines.append(f"{indent}{'└── ' if last else '├── '}{name}{_comment(purpose)}")
            draw(below, indent + ("    " if last else "│   "))

    draw(_nested(entries, folders), "")
    return "\n".join(lines)


def indented(root: str, entries: dict[str, str], folders: Iterable[str]) -> str:
    """The tree by plain indentation."""
    return _by_depth(root, entries, folders, "")


def listed(root: str, entries: dict[str, str], folders: Iterable[str]) -> str:
    """The tree as a Markdown list."""
    return _by_depth(root, entries, folders, "- ")


Nested = dict[str, tuple[str, "Nested"]]


def _by_depth(root: str, entries: dict[str, str], folders: Iterable[str], mark: str) -> str:
    lines = [f"{mark}{root or 'repository'}/"]

    def write(nested: Nested, depth: int) -> None:
        for name, (purpose, below) in nested.items():
            lines.append(f"{'  ' * depth}{mark}{name}{_comment(purpose)}")
            write(below, depth + 1)

    write(_nested(entries, folders), 1)
    return "\n".join(lines)


def _nested(entries: dict[str, str], folders: Iterable[str]) -> Nested:
    top: Nested = {}
    for path, purpose in entries.items():
        *above, name = path.split("/")
        here = top
        for part in above:
            here = here.setdefault(f"{part}/", ("", {}))[1]
        own = f"{name}/" if path in folders else name
        here[own] = (purpose, here[own][1] if own in here else {})
    return top


def _comment(purpose: str) -> str:
    return f"  # {purpose}" if purpose else ""
