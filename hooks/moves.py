"""After an update that moved template files: a person's edits follow their file to its new path.

`moves.json` says what has moved; beside it lie the person's version (`mine/`) and the old rendering
(`base/`) of every file that was edited. It is written while the update still has them.
"""

from __future__ import annotations

import json
import shlex
import shutil
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from . import leftovers, merging
from .errors import HookError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .plan_file import Plan
    from .record import Record

MOVES = "moves.json"
KEPT = ".orig"
"""Ends the name of a person's version that git does not hold."""


@dataclass(frozen=True, slots=True)
class Move:
    """A file of the old plan: where it was, where it is now (empty: nowhere), what the person did to it."""

    old: str
    new: str
    state: str
    taken: bool


@dataclass
class Moved:
    """What became of the files that an update moved, in words and in paths."""

    renamed: dict[str, str] = field(default_factory=dict)
    merged: dict[str, str] = field(default_factory=dict)
    still_deleted: list[str] = field(default_factory=list)
    by_hand: list[tuple[Move, str]] = field(default_factory=list)
    left: dict[str, list[str]] = field(default_factory=dict)
    outdated: dict[str, list[str]] = field(default_factory=dict)

    def news(self) -> Iterator[str]:
        """What went well, one line a file."""
        if self.merged:
            yield "Moved with your edits:"
            yield from (f"  {old} → {new}" for old, new in self.merged.items())
        if self.still_deleted:
            yield f"Still deleted, as you had it: {', '.join(self.still_deleted)}"
        yield from (f"Yours, left in {folder}: {', '.join(names)}" for folder, names in self.left.items())

    def advice(self) -> Iterator[str]:
        """What needs a hand, one line a file."""
        if self.by_hand:
            yield "These files need a hand: your edits could not follow. Your version of each is kept:"
        for move, kept in self.by_hand:
            yield f"  {move.old}  {f'now {move.new}' if move.new else 'has no place any more'}"
            yield f"    {kept}"
        if self.outdated:
            yield "These lines still name a module that has moved:"
            yield from (f"  {path}  {', '.join(names)}" for path, names in self.outdated.items())

    def tell(self, record: Record) -> None:
        """Takes verdicts along to the new paths, and notes every move in the log."""
        for old, new in self.renamed.items():
            if old in record.files and new not in record.files:
                record.files[new] = record.files.pop(old)
        for old, new in self.merged.items():
            record.note("moved", new, note=f"with your edits, from {old}")
        for move, kept in self.by_hand:
            record.note("needs a hand", move.new or move.old, note=f"your version: {kept}")


def settle(root: Path, plan: Plan, aside: Path | None) -> Moved:
    """Carries the edits over, then deletes what was put aside; `HookError` where that cannot be read."""
    moved = Moved()
    if aside is None:
        return moved
    moves = _read(aside)
    for move in moves:
        _settle_one(root, plan, aside, move, moved)
    gone = [move.old for move in moves if move.old not in plan.by_path]
    moved.left = leftovers.left_behind(root, plan, gone)
    moved.outdated = leftovers.outdated(root, plan, gone)
    shutil.rmtree(aside, ignore_errors=True)
    return moved


def _settle_one(root: Path, plan: Plan, aside: Path, move: Move, moved: Moved) -> None:
    if move.new and not move.taken:
        moved.renamed[move.old] = move.new
        if move.state == "deleted":
            (root / move.new).unlink(missing_ok=True)
            moved.still_deleted.append(move.new)
            return
        if move.state == "edited" and _carry(root, aside, move):
            moved.merged[move.old] = move.new
            if move.old not in plan.by_path:
                _remove(root, move.old)
            return
    if move.state in {"edited", "replaced"}:
        moved.by_hand.append((move, _kept(root, aside, move.old)))


def _carry(root: Path, aside: Path, move: Move) -> bool:
    """Merges the edits into the new rendering; whether that could be done, conflicts marked or not."""
    mine, base, new = aside / "mine" / move.old, aside / "base" / move.old, root / move.new
    if not new.is_file() or new.is_symlink():
        return False
    versions = merging.Versions(mine.read_bytes(), base.read_bytes(), new.read_bytes())
    merged = merging.merge(versions)
    if merged is None:
        return False
    new.write_bytes(merged.content)
    mode = mine.stat().st_mode
    if (mode ^ base.stat().st_mode) & 0o100:
        new.chmod(new.stat().st_mode | 0o111 if mode & 0o100 else new.stat().st_mode & ~0o111)
    if not merged.is_clean:
        merging.mark(root, move.new, versions)
    return True


def _kept(root: Path, aside: Path, old: str) -> str:
    """Where the person's version is: in git, or in a file beside the old place."""
    mine = aside / "mine" / old
    if not mine.is_file():
        return f"git show HEAD:./{shlex.quote(old)}"
    if command := merging.in_history(root, old, mine.read_bytes()):
        return command
    place = root / f"{old}{KEPT}"
    number = 1
    while place.exists():
        number += 1
        place = root / f"{old}{KEPT}{number}"
    place.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(mine, place)
    return place.relative_to(root).as_posix()


def _remove(root: Path, old: str) -> None:
    """Removes what the update left of a file that has moved, a rejected patch included."""
    for path in (old, f"{old}.rej"):
        (root / path).unlink(missing_ok=True)
    leftovers.prune(root, (root / old).parent)


def _read(aside: Path) -> list[Move]:
    try:
        data = json.loads((aside / MOVES).read_text(encoding="utf-8"))
        if data["version"] != 1:
            raise ValueError(f"version is {data['version']!r}, this template reads 1")  # noqa: TRY301
        return [_move(each) for each in data["files"]]
    except (OSError, KeyError, TypeError, ValueError) as error:
        raise HookError(
            f"--moved {aside} cannot be read ({error}): `git diff HEAD` shows your edits in files that moved."
        ) from None


def _move(data: dict[str, Any]) -> Move:
    for path in (PurePosixPath(data["old"]), PurePosixPath(data["new"])):
        if path.is_absolute() or ".." in path.parts:
            raise ValueError(f"{path} leaves the project")
    return Move(str(data["old"]), str(data["new"]), str(data["state"]), bool(data["taken"]))
