"""Three-way merges of single files, by git: the same tool and the same marks as Copier's own."""

from __future__ import annotations

import subprocess  # nosec B404  # runs git, with argument lists
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from .tools import find_tool

if TYPE_CHECKING:
    from collections.abc import Sequence

LABELS = ("before updating", "last update", "after updating")
MOST_CONFLICTS = 127
"""The highest exit code of `git merge-file` that counts conflicts; above, it could not merge."""


@dataclass(frozen=True, slots=True)
class Versions:
    """One file three times: the person's, the rendering it started from, and the new rendering."""

    mine: bytes
    base: bytes
    new: bytes


@dataclass(frozen=True, slots=True)
class Merge:
    """The merged file; `is_clean` says that it holds no conflict."""

    content: bytes
    is_clean: bool


def merge(versions: Versions) -> Merge | None:
    """The person's edits in the new rendering; None for what is not text, or without git.

    The line ends of the person's version stay.
    """
    three = (versions.mine, versions.base, versions.new)
    with tempfile.TemporaryDirectory(prefix="merge-") as folder:
        files = [Path(folder, name) for name in ("mine", "base", "new")]
        for file, content in zip(files, three, strict=True):
            file.write_bytes(content.replace(b"\r\n", b"\n"))
        labels = [part for label in LABELS for part in ("-L", label)]
        done = git(Path(folder), "merge-file", "-p", *labels, "--", *map(str, files))
    if done is None or done.returncode > MOST_CONFLICTS or done.returncode < 0:
        return None
    lines = done.stdout
    return Merge(lines.replace(b"\n", b"\r\n") if b"\r\n" in versions.mine else lines, done.returncode == 0)


def mark(root: Path, path: str, versions: Versions) -> None:
    """Tells git that `path` is in conflict, so that it is not committed before it is decided."""
    prefix = _said(git(root, "rev-parse", "--show-prefix"))
    mode = "100755" if (root / path).stat().st_mode & 0o100 else "100644"
    stages = ((1, versions.base), (2, versions.mine), (3, versions.new))
    entries = [f"0 {'0' * 40}\t{prefix}{path}\0"]
    for stage, content in stages:
        stored = _said(git(root, "hash-object", "-w", "--stdin", content=content))
        if not stored:
            return
        entries.append(f"{mode} {stored} {stage}\t{prefix}{path}\0")
    git(root, "update-index", "-z", "--index-info", content="".join(entries).encode())


def in_history(root: Path, path: str, content: bytes) -> str:
    """The command that shows this version of a file from the last commit; empty where it is not there."""
    commit = _said(git(root, "rev-parse", "--short", "HEAD"))
    done = git(root, "show", f"HEAD:./{path}")
    if not commit or done is None or done.returncode:
        return ""
    same = done.stdout.replace(b"\r\n", b"\n") == content.replace(b"\r\n", b"\n")
    return f"git show {commit}:./{path}" if same else ""


def git(root: Path, *arguments: str, content: bytes = b"") -> subprocess.CompletedProcess[bytes] | None:
    """One run of git in a folder; None where it is not installed."""
    program = find_tool("git")
    if program is None:
        return None
    return _run([program, *arguments], root, content)


def _run(command: Sequence[str], root: Path, content: bytes) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(command, cwd=root, input=content, capture_output=True, check=False)  # nosec B603


def _said(done: subprocess.CompletedProcess[bytes] | None) -> str:
    return done.stdout.decode("utf-8", "surrogateescape").strip("\n") if done and not done.returncode else ""
