"""What each file looked like when it was rendered, so that it can be had back after an edit."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from .checks.base import FileUnderCheck
    from .plan_file import Task

FOLDER = ".scaffold/rendered"


class Renderings:
    """Keeps renderings in memory; writes one down just before its file is first changed."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._in_memory: dict[str, bytes] = {}

    def remember(self, file: FileUnderCheck) -> None:
        """`file` is as it was rendered."""
        if file.content is not None:
            self._in_memory[file.path] = file.content

    def keep(self, task: Task) -> None:
        """Writes the rendering of `task` down, so that it outlives this process."""
        content = self._in_memory.get(task.path)
        place = self._place(task)
        if content is not None and not place.exists():
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)

    def original(self, task: Task) -> bytes | None:
        """The rendering of `task`, or None when it is not known any more."""
        place = self._place(task)
        return place.read_bytes() if place.is_file() else self._in_memory.get(task.path)

    def forget(self) -> None:
        """Drops what was written down: an update has rendered anew."""
        shutil.rmtree(self._root / FOLDER, ignore_errors=True)

    def _place(self, task: Task) -> Path:
        return self._root / FOLDER / f"{task.id}.txt"
