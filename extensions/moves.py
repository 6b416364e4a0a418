"""Files that move when an answer changes, so that a person's edits can follow them.

Copier's update applies edits by path: where a template file goes to another path, it renders the new
one and deletes the old one with the edits in it. The version that renders the old copy notes which
template file went where; the last gate of the real run, at which the old copy still exists, puts the
files in question aside. `hooks` does the rest when the update is done, from `moves.json`.
"""

from __future__ import annotations

import atexit
import json
import shutil
import sys
import tempfile
from collections.abc import Iterable
from os.path import lexists
from pathlib import Path
from types import ModuleType
from typing import Any

from .design import Design
from .pairing import Place, destinations
from .plan import plan_for
from .run import Run

MOVES = "moves.json"
_SHARED = "python_backend_creator_of_all_versions"


def watch(run: Run) -> None:
    """At the last gate: note where an old copy has its files, or put aside what moves away from there."""
    if run.is_replay:
        _shared()["copy"] = {"folder": str(run.folder), "files": [list(place) for place in _places(run)]}
        return
    copy = _shared().pop("copy", None)
    _shared().setdefault("moved", {}).pop(str(run.folder), None)
    if copy is not None:
        _keep(run, Path(copy["folder"]), [Place(*each) for each in copy["files"]])


def is_update(run: Run) -> bool:
    """Whether Copier has rendered an old copy for this run: neither a first copy nor a recopy."""
    copy = _shared().get("copy")
    return not run.is_replay and copy is not None and Path(copy["folder"]).is_dir()


def argument(run: Run) -> str:
    """The folder that holds what has moved; empty where nothing has."""
    return str(_shared().get("moved", {}).get(str(run.folder), ""))


def _keep(run: Run, copy: Path, before: list[Place]) -> None:
    """Put the old rendering and the person's version of every file in question aside."""
    after = _places(run)
    found = destinations(before, after)
    stay = {place.path for place in after}
    entries: list[dict[str, Any]] = []
    aside = Path(tempfile.mkdtemp(prefix="moved-"))
    for old in (place.path for place in before):
        new = found.get(old, "")
        if new != old and (new or old not in stay):
            entries += _entry(run.folder, copy, aside, old, new)
    if not entries:
        shutil.rmtree(aside)
        return
    (aside / MOVES).write_text(json.dumps({"version": 1, "files": entries}), encoding="utf-8")
    _shared()["moved"][str(run.folder)] = str(aside)
    atexit.register(shutil.rmtree, aside, ignore_errors=True)


def _entry(project: Path, copy: Path, aside: Path, old: str, new: str) -> Iterable[dict[str, Any]]:
    """The move of one file; none where the old copy lacks it, or it is untouched and has no place."""
    base, mine = copy / old, project / old
    if not base.is_file():
        return
    state = _state(base, mine)
    if state == "edited":
        for kind, file in (("base", base), ("mine", mine)):
            (aside / kind / old).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(file, aside / kind / old)
    if new or state == "edited":
        yield {"old": old, "new": new, "state": state, "taken": bool(new) and lexists(project / new)}


def _state(base: Path, mine: Path) -> str:
    if not lexists(mine):
        return "deleted"
    if mine.is_symlink() or not mine.is_file():
        return "replaced"
    same = _content(base) == _content(mine) and _is_executable(base) == _is_executable(mine)
    return "same" if same else "edited"


def _content(file: Path) -> bytes:
    """What a file says, whatever ends its lines."""
    return file.read_bytes().replace(b"\r\n", b"\n")


def _is_executable(file: Path) -> bool:
    return bool(file.stat().st_mode & 0o100)


def _places(run: Run) -> list[Place]:
    plan = plan_for(Design.from_answers(run.answers), run.leave_out, run.answers_file)
    return [Place(task.source, task.part, task.path) for task in plan.tasks]


def _shared() -> dict[str, Any]:
    """What all versions of this package in one process share: each has its own modules."""
    return sys.modules.setdefault(_SHARED, ModuleType(_SHARED)).__dict__
