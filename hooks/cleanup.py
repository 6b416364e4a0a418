"""What an abort takes away, so that nothing half-made stays and nothing that was there is lost."""

from __future__ import annotations

import os
import shutil
import tempfile
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from .record import STATE_PATH
from .renderings import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .plan_file import Plan

SCAFFOLD = ".scaffold"
ANSWERS = ".copier-answers.yml"


@dataclass(frozen=True)
class Undo:
    """How to leave a project: `created` removes it whole, `before` holds what its files were."""

    created: bool = False
    before: Path | None = None
    new_reports: tuple[str, ...] = ()
    own_files: Mapping[str, bytes] = field(default_factory=dict)

    @classmethod
    def at_start(cls, project: Path, *, created: bool, before: Path | None, reports: Iterable[str]) -> Undo:
        """Notes what the walk itself is going to write over."""
        new_reports = tuple(name for name in reports if not (project / name).exists())
        places = [project / STATE_PATH, *(project / FOLDER).glob("*")] if before else []
        own = {each.relative_to(project).as_posix(): each.read_bytes() for each in places if each.is_file()}
        return cls(created, before, new_reports, own)


def leave(project: Path, plan: Plan, undo: Undo) -> None:
    """Takes the rendered files away; what stood there before comes back first."""
    if undo.created:
        _remove_tree(project)
    elif undo.before is not None:
        restored = _restore(project, undo.before) | undo.own_files.keys()
        planned = [task.path for task in plan.tasks]
        _remove_files(project, [*planned, ANSWERS, *undo.new_reports], restored)
        _remove_scaffold(project, restored)
        for path, content in undo.own_files.items():
            (project / path).write_bytes(content)
        _prune(project, [*planned, f"{SCAFFOLD}/plan.json"], undo.before)


def discard(before: Path | None) -> None:
    """Deletes a copy that is not needed any more, where it lies among the temporary files."""
    if before is not None and Path(tempfile.gettempdir()).resolve() in before.resolve().parents:
        _remove_tree(before)


def _remove_tree(folder: Path) -> None:
    for _ in range(3):  # Copier may be deleting the same folder
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            return


def _restore(project: Path, before: Path) -> frozenset[str]:
    """Copies every file under `before` back into its place; gives their paths."""
    restored: set[str] = set()
    for folder, _, names in os.walk(before):
        for name in names:
            kept = Path(folder, name)
            path = kept.relative_to(before)
            place = project / path
            place.parent.mkdir(parents=True, exist_ok=True)
            if place.is_symlink() or kept.is_symlink():
                place.unlink(missing_ok=True)
            shutil.copy2(kept, place, follow_symlinks=False)
            restored.add(path.as_posix())
    return frozenset(restored)


def _remove_files(project: Path, paths: Iterable[str], restored: frozenset[str]) -> None:
    for path in paths:
        place = project / path
        if path not in restored and (place.is_file() or place.is_symlink()):
            place.unlink(missing_ok=True)


def _remove_scaffold(project: Path, restored: frozenset[str]) -> None:
    for folder, _, names in os.walk(project / SCAFFOLD, topdown=False):
        inside = [Path(folder, name).relative_to(project).as_posix() for name in names]
        _remove_files(project, inside, restored)
        _remove_if_empty(Path(folder))


def _prune(project: Path, paths: Iterable[str], before: Path) -> None:
    """Removes the folders that are empty now, but for those that `before` also has."""
    folders = {parent for path in paths for parent in PurePosixPath(path).parents if parent.parts}
    for folder in sorted(folders, key=lambda each: len(each.parts), reverse=True):
        if not (before / folder).is_dir():
            _remove_if_empty(project / folder)


def _remove_if_empty(folder: Path) -> None:
    if folder.is_dir() and not folder.is_symlink() and not any(folder.iterdir()):
        folder.rmdir()
