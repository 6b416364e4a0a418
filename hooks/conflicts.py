"""Files in which an update met a person's own edit."""

from __future__ import annotations

import os
from pathlib import Path

START = b"<<<<<<< "
END = b">>>>>>> "
NOT_OURS = frozenset(
    {".git", ".venv", "venv", "node_modules", "__pycache__", ".mypy_cache", ".ruff_cache", ".tox"}
)
LARGEST = 2_000_000


def find_conflicts(root: Path) -> dict[str, tuple[int, ...]]:
    """Path to the lines on which conflicts start; a rejected patch (`.rej`) has none."""
    found: dict[str, tuple[int, ...]] = {}
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(set(folders) - NOT_OURS)
        for name in sorted(names):
            place = Path(folder, name)
            path = place.relative_to(root).as_posix()
            if name.endswith(".rej"):
                found[path] = ()
            elif lines := _conflict_lines(place):
                found[path] = lines
    return found


def _conflict_lines(place: Path) -> tuple[int, ...]:
    try:
        if not place.is_file() or place.is_symlink() or place.stat().st_size > LARGEST:
            return ()
        content = place.read_bytes()
    except OSError:  # not ours to read
        return ()
    if START not in content or END not in content or b"\0" in content:
        return ()
    lines = content.splitlines()
    starts = tuple(number for number, line in enumerate(lines, 1) if line.startswith(START))
    return starts if any(line.startswith(END) for line in lines) else ()


def advice(found: dict[str, tuple[int, ...]]) -> list[str]:
    """One line a file, then what to do; empty when there is no conflict."""
    if not found:
        return []
    lines = ["The update met edits of yours. Decide in each file:"]
    for path, starts in found.items():
        where = "line " + ", ".join(map(str, starts)) if starts else "a patch that did not apply"
        lines.append(f"  {path}  {where}")
    lines.append("Keep what you want between <<<<<<< and >>>>>>>, delete the marks and each .rej file,")
    lines.append("then `git add` it.")
    return lines
