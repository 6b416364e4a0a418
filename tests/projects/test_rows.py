"""Every row of the covering array is installed; its own tests, type check and security check are run."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from python_backend_creator.extensions.dependencies import DEVELOPMENT, RUNTIME
from python_backend_creator.extensions.pythons import VERSIONS

from tests.matrix.rows import complete, name, rows
from tests.projects.environment import must
from tests.support import render, tool

pytestmark = pytest.mark.long

NEWER = frozenset(version for version in VERSIONS if int(version[2:]) > sys.version_info.minor)
BACKENDS = ("uv_build>=0.13,<0.14", "hatchling>=1.27,<2", "editables>=0.5")
ROWS = rows()
HERE = f"{sys.version_info.major}.{sys.version_info.minor}"


@pytest.fixture(scope="session")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One environment with everything that any row needs, and its programs."""
    folder = tmp_path_factory.mktemp("shared")
    must(tool("uv"), "venv", "--quiet", "--python", sys.executable, "venv", cwd=folder)
    wanted = [entry.requirement for entry in (*RUNTIME, *DEVELOPMENT)]
    python = folder / "venv/bin/python"
    must(tool("uv"), "pip", "install", "--quiet", "--python", python, *wanted, *BACKENDS, cwd=folder)
    return folder / "venv/bin"


@pytest.mark.parametrize("number", range(len(ROWS)), ids=lambda number: f"{number:02}-{name(ROWS[number])}")
def test_a_row_installs_and_its_own_checks_pass(number: int, programs: Path, tmp_path: Path) -> None:
    row = ROWS[number]
    project = render(complete(row), tmp_path / "as-it-is")
    cache = str(programs.parent.parent / "mypy")
    must(programs / "mypy", cwd=project, MYPY_CACHE_DIR=cache)
    must(programs / "bandit", "-q", "-c", "pyproject.toml", "-r", "src", cwd=project)
    # The suite has one interpreter: a row that asks for a newer Python runs with this one as its minimum.
    if row["python_version"] in NEWER:
        project = render(complete({**row, "python_version": HERE}), tmp_path / "as-it-runs-here")
    install = ("pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--reinstall")
    must(tool("uv"), *install, "--python", programs / "python", "-e", ".", cwd=project)
    if row["testing"] != "none":
        must(programs / "python", "-m", "pytest", "-q", "-p", "no:cacheprovider", cwd=project)
