"""The template's own layout as text: what a person starts from who wants a tree of their own."""

from __future__ import annotations

from collections.abc import Mapping

from ..design import Design
from . import places

MODULES: Mapping[str, str] = {
    "service": "what can be done",
    "store": "where things are kept",
    "models": "what is kept",
    "settings": "the settings, read once at the start",
    "errors": "what can go wrong",
    "log": "how events are written",
    "cli": "the command line",
}
"""Modules that every design of a purpose has, whatever its features will be."""

FOLDERS: Mapping[str, str] = {
    "unit": "each part alone",
    "integration": "parts together",
    "end_to_end": "the real process",
    "decisions": "what was decided, and why",
}
"""Folders of the repository that follow from the answers before the structure."""


def starter(design: Design) -> str:
    """The layout for the purpose as an indented tree, each entry with what it is for.

    It names only what is certain before the features are chosen: a file for a feature that is not
    taken would be planned for nothing.
    """
    modules = {**places.shared_modules(design), **places.component_modules(design)}
    folders = places.repository_places(design)
    package = folders["package"]
    entries = {f"{package}/": "the package"}
    entries |= {f"{package}/api/": "the web API"} if design.purpose == "api" else {}
    entries |= {f"{package}/commands/": "the commands"} if design.purpose == "cli" else {}
    entries |= {f"{package}/{modules[role]}.py": said for role, said in MODULES.items() if modules[role]}
    entries |= {f"{folders[role]}/": said for role, said in FOLDERS.items() if folders[role]}
    return "\n".join(_lines(entries))


def _lines(entries: Mapping[str, str]) -> list[str]:
    """Each entry below its folder, folders before files as they come."""
    lines: dict[str, str] = {}
    for path, purpose in sorted(entries.items(), key=lambda entry: entry[0].count("/")):
        parts = path.rstrip("/").split("/")
        for depth in range(1, len(parts)):
            lines.setdefault("/".join(parts[:depth]) + "/", "")
        lines[path] = purpose

    def place(path: str) -> tuple[bool, list[tuple[bool, str]]]:
        return not path.startswith("src/"), [(not part.endswith("/"), part) for part in _parts(path)]

    order = sorted(lines, key=place)
    return [_line(path, lines[path]) for path in order]


def _parts(path: str) -> list[str]:
    folders, last = path.rstrip("/").split("/")[:-1], path.rstrip("/").split("/")[-1]
    return [*(f"{folder}/" for folder in folders), last + ("/" if path.endswith("/") else "")]


def _line(path: str, purpose: str) -> str:
    *above, name = _parts(path)
    entry = f"{'  ' * len(above)}{name}"
    return f"{entry:<28}  # {purpose}" if purpose else entry
