"""What was in the project's folder before the render, so that an abort can bring it back.

Copier runs the review in a process of its own, after the files are written: what stood in their way
is copied aside while the last gate is passed.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from .design import Design
from .plan import plan_for
from .run import Run

_ORIGINS: dict[Path, str] = {}


def remember(run: Run) -> None:
    """Note whether the folder exists, and keep a copy of every file that the plan would replace."""
    if run.is_replay or not run.writes:
        return
    if not run.folder.exists():
        _ORIGINS[run.folder] = "--created"
        return
    aside = Path(tempfile.mkdtemp(prefix="before-"))
    plan = plan_for(Design.from_answers(run.answers), run.leave_out, run.answers_file)
    for path in plan.paths:
        file = run.folder / path
        if file.parent.is_dir():
            (aside / path).parent.mkdir(parents=True, exist_ok=True)
        if file.is_file():
            shutil.copy2(file, aside / path)
    _ORIGINS[run.folder] = f"--before={aside}"


def argument(run: Run) -> str:
    """The argument that tells the review walk what an abort may remove."""
    return _ORIGINS.get(run.folder, "--update")
