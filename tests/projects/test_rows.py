"""Every row of the covering array is installed, and all of its own checks are run."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from python_backend_creator.extensions.pythons import VERSIONS

from tests.matrix.rows import complete, name, rows
from tests.projects.checks import install, run_checks
from tests.support import render

pytestmark = pytest.mark.long

NEWER = frozenset(version for version in VERSIONS if int(version[2:]) > sys.version_info.minor)
ROWS = rows()
HERE = f"{sys.version_info.major}.{sys.version_info.minor}"


@pytest.mark.parametrize("number", range(len(ROWS)), ids=lambda number: f"{number:02}-{name(ROWS[number])}")
def test_a_row_installs_and_its_own_checks_pass(number: int, programs: Path, tmp_path: Path) -> None:
    row = ROWS[number]
    answers = complete(row)
    project = render(answers, tmp_path / "as-it-is")
    if row["python_version"] in NEWER:
        # The suite has one interpreter: a row that asks for a newer Python runs with this one as its minimum.
        run_checks(project, answers, programs, but=("Tests", "Layers"))
        answers = complete({**row, "python_version": HERE})
        project = render(answers, tmp_path / "as-it-runs-here")
    install(project, programs)
    run_checks(project, answers, programs)
