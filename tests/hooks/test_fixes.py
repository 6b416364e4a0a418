"""Automatic fixes are proposed, never more than two a file, and do what their diff says."""

from __future__ import annotations

from pathlib import Path

import pytest
from python_backend_creator.hooks import fixes
from python_backend_creator.hooks.checks import run_checks
from python_backend_creator.hooks.checks.base import ProjectContext
from python_backend_creator.hooks.plan_file import read_plan

PATH = "src/invoices/errors.py"
README = "README.md"


def _proposed(sample: Path, path: str, applied: int = 0) -> fixes.Fix | None:
    project = ProjectContext(sample, read_plan(sample))
    file = project.load(project.plan.by_path[path])
    return fixes.propose(file, run_checks([file], project)[path], sample, applied)


def test_clean_file_needs_no_fix(sample: Path) -> None:
    assert _proposed(sample, PATH) is None


def test_unused_import_is_removed_then_the_format_put_right(sample: Path) -> None:
    place = sample / PATH
    place.write_text('"""Errors."""\n\nimport os\nX  =  1\n', encoding="utf-8")
    first = _proposed(sample, PATH)
    assert first is not None
    assert (first.name, "-import os" in first.diff) == ("ruff check --fix", True)
    place.write_text(first.after, encoding="utf-8")
    second = _proposed(sample, PATH, applied=1)
    assert second is not None
    assert (second.name, "+X = 1" in second.diff) == ("ruff format", True)


def test_third_fix_is_never_proposed(sample: Path) -> None:
    (sample / PATH).write_text("X  =  1\n", encoding="utf-8")
    assert _proposed(sample, PATH, applied=2) is None


@pytest.mark.parametrize("end", ["", "\n\n\n"])
def test_end_of_a_text_file_is_put_right(sample: Path, end: str) -> None:
    (sample / README).write_text(f"# invoices{end}", encoding="utf-8")
    fix = _proposed(sample, README)
    assert fix is not None
    assert fix.after == "# invoices\n"
    assert fix.diff


def test_failure_that_no_tool_mends_gets_no_fix(sample: Path) -> None:
    (sample / PATH).write_text("def (\n", encoding="utf-8")
    assert _proposed(sample, PATH) is None
