"""A fresh sample project for every test, and ways to check and to walk it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from python_backend_creator.hooks.checks import Results, run_checks
from python_backend_creator.hooks.checks.base import ProjectContext
from python_backend_creator.hooks.plan_file import read_plan

from .sample import write_sample

CheckAll = Callable[[], dict[str, Results]]


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A rendered project in a folder called `invoices`."""
    return write_sample(tmp_path / "invoices")


@pytest.fixture
def check_all(sample: Path) -> CheckAll:
    """Checks every file of the sample as it is on disk when it is called."""

    def check() -> dict[str, Results]:
        project = ProjectContext(sample, read_plan(sample))
        results: dict[str, Results] = run_checks(project.load_all(), project)
        return results

    return check
