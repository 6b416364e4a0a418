"""Where the tests install and run generated projects."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tests.support import run, tool

OWN = ("VIRTUAL_ENV", "PYTEST", "COV")
ENVIRONMENT = {
    **{key: value for key, value in os.environ.items() if not key.startswith(OWN)},
    "UV_PYTHON": sys.executable,
    "UV_PYTHON_DOWNLOADS": "never",
    "NO_COLOR": "1",
}
"""The environment of every command: this interpreter, nothing of the tests' own surroundings."""


def must(*command: str | Path, cwd: Path, **environment: str) -> str:
    """Run a command and return what it prints; fails with its output where it fails."""
    done = run(*command, cwd=cwd, env={**ENVIRONMENT, **environment})
    assert done.returncode == 0, f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}"
    return done.stdout


def install(project: Path, manager: str) -> Path:
    """Install a project in its own folder, as its README says; returns the folder of its programs."""
    if manager == "uv":
        must(tool("uv"), "sync", "--quiet", cwd=project)
    else:
        python = project / ".venv/bin/python"
        must(sys.executable, "-m", "venv", ".venv", cwd=project)
        must(python, "-m", "pip", "install", "--quiet", "--upgrade", "pip", cwd=project)
        must(python, "-m", "pip", "install", "--quiet", "-e", ".", "--group", "dev", cwd=project)
    return project / ".venv/bin"
