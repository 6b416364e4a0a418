"""One environment for all rendered projects that need no install of their own."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from python_backend_creator.extensions.dependencies import DEVELOPMENT, RUNTIME

from tests.projects.environment import must
from tests.support import tool

BACKENDS = ("uv_build>=0.13,<0.14", "hatchling>=1.27,<2", "editables>=0.5")


@pytest.fixture(scope="session")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One environment with everything that any project needs, and its programs."""
    folder = tmp_path_factory.mktemp("shared")
    must(tool("uv"), "venv", "--quiet", "--python", sys.executable, "venv", cwd=folder)
    wanted = [entry.requirement for entry in (*RUNTIME, *DEVELOPMENT)]
    python = folder / "venv/bin/python"
    must(tool("uv"), "pip", "install", "--quiet", "--python", python, *wanted, *BACKENDS, cwd=folder)
    return folder / "venv/bin"
