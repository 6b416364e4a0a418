"""Opens a person's own editor on a file."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess  # nosec B404  # starts the editor that the person named
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

FALLBACKS = ("nano", "vi")


def editor_command() -> list[str]:
    """`$VISUAL`, else `$EDITOR`, else what is installed; empty when there is none."""
    for name in ("VISUAL", "EDITOR"):
        if command := os.environ.get(name, "").strip():
            try:
                return shlex.split(command)
            except ValueError:
                return [command]
    found = next(filter(shutil.which, FALLBACKS), None)
    return [found] if found else []


def edit(path: Path) -> str:
    """Waits until the editor is closed; gives what went wrong, or nothing."""
    command = editor_command()
    if not command:
        return "No editor found: set EDITOR, for example `export EDITOR=nano`."
    try:
        process = subprocess.Popen([*command, str(path)])  # nosec B603: an argument list of the person's own editor
    except OSError as error:
        return f"{command[0]} does not start ({error.strerror}): set EDITOR to one that does."
    while process.poll() is None:  # `wait` would hold a Ctrl-C back for a quarter of a second
        time.sleep(0.02)
    return f"{command[0]} ended with exit code {process.returncode}." if process.returncode else ""
