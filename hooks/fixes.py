"""Automatic fixes: proposed as a diff, at most two a file, applied only when a person approves."""

from __future__ import annotations

import difflib
import subprocess  # nosec B404  # runs ruff, without a shell
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from .checks.base import FileUnderCheck, Status
from .tools import find_tool

if TYPE_CHECKING:
    from .checks import Results

MOST_PER_FILE = 2


@dataclass(frozen=True, slots=True)
class Fix:
    """A better content for a file: which fix made it, and what it changes."""

    name: str
    before: str
    after: str

    @property
    def diff(self) -> str:
        """What changes, as a unified diff without a header."""
        lines = difflib.unified_diff(
            self.before.splitlines(), self.after.splitlines(), "now", "fixed", lineterm="", n=2
        )
        return "\n".join(list(lines)[2:]) or "(only the end of the file changes)"


def propose(file: FileUnderCheck, results: Results, root: Path, applied: int) -> Fix | None:
    """The next fix that would change `file`, or None; `applied` is how many it has had."""
    if file.text is None or applied >= MOST_PER_FILE or not _needs_one(results):
        return None
    for name, mend in _menders(file):
        after = mend(file, root)
        if after is not None and after != file.text:
            return Fix(name, file.text, after)
    return None


def _needs_one(results: Results) -> bool:
    return any(name in results and results[name].status is Status.FAIL for name in ("style", "syntax"))


Mender = Callable[[FileUnderCheck, Path], str | None]


def _menders(file: FileUnderCheck) -> Iterator[tuple[str, Mender]]:
    if file.tree is not None:
        yield "ruff check --fix", _lint
        yield "ruff format", _format
    else:
        yield "one newline at the end", _final_newline


def _lint(file: FileUnderCheck, root: Path) -> str | None:
    return _ruff(["check", "--fix", "--quiet"], file, root)


def _format(file: FileUnderCheck, root: Path) -> str | None:
    return _ruff(["format", "--quiet"], file, root)


def _final_newline(file: FileUnderCheck, root: Path) -> str | None:
    del root
    return f"{file.text.rstrip()}\n" if file.text and file.text.strip() else None


def _ruff(arguments: list[str], file: FileUnderCheck, root: Path) -> str | None:
    ruff = find_tool("ruff")
    if ruff is None:
        return None
    command = [ruff, *arguments, "--no-cache", "--stdin-filename", file.path, "-"]
    done = subprocess.run(  # nosec B603  # a list, no shell
        command, cwd=root, input=file.content, capture_output=True, check=False
    )
    return done.stdout.decode("utf-8") if done.returncode in (0, 1) and done.stdout else None
