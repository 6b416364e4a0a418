"""What is shown fits the terminal, and cannot steer it."""

from __future__ import annotations

import io

import pytest
from python_backend_creator.hooks import screen
from python_backend_creator.hooks.checks.base import CheckResult, Status, passed, skipped
from python_backend_creator.hooks.plan_file import Task
from python_backend_creator.hooks.screen import FileView, Theme

LONG = "typed settings, read once when the process starts, and never again after that"


def _view(path: str = "src/invoices/config.py", purpose: str = LONG) -> FileView:
    task = Task("TASK-001", path, purpose)
    return FileView(7, 43, task, 1234, {"syntax": passed(), "contract": passed("4/4")}, seconds=75)


@pytest.mark.parametrize("width", [80, 100])
@pytest.mark.parametrize(
    "path", ["README.md", "src/invoices/config.py", f"src/{'deep/' * 9}module_with_a_name.py"]
)
@pytest.mark.parametrize("purpose", ["short", LONG, "発行された請求書を管理する" * 4])
def test_header_fits_the_width(width: int, path: str, purpose: str) -> None:
    lines = screen.header(_view(path, purpose), Theme(width)).splitlines()
    assert all(screen.cells(line) <= width for line in lines), lines
    assert lines[0].startswith(" 7 of 43  ")
    assert path.rpartition("/")[2] in lines[0]
    assert "1.2 KB  1:15" in lines[0]


@pytest.mark.parametrize("width", [80, 100])
def test_results_fit_the_width_and_put_the_critical_failure_first(width: int) -> None:
    failing = CheckResult(
        Status.FAIL, ("line 41  eval() on input (B307): parse it with ast.literal_eval " * 2,)
    )
    results = {
        "style": failing,
        "security": failing,
        "tests": skipped("not installed: run them yourself " * 3),
    }
    lines = screen.result_lines(results, Theme(width))
    assert all(screen.cells(line) <= width for line in lines), lines
    assert lines[0].strip().startswith("security FAIL  line 41")


def test_failure_of_many_details_shows_a_few_and_counts_the_rest() -> None:
    failing = CheckResult(Status.FAIL, tuple(f"line {number}  x (y): z" for number in range(20)))
    assert "… and 14 more" in screen.result_lines({"style": failing}, Theme())[-1]


def test_text_of_a_person_cannot_steer_the_terminal() -> None:
    shown = screen.header(_view(purpose="\x1b[2Jgone \x07\u202e"), Theme())
    assert not set(shown) & {"\x1b", "\x07", "\u202e"}


def test_ascii_terminal_gets_ascii_alone() -> None:
    theme = Theme(unicode=False)
    assert theme.plain("a · b — c … d → 発") == "a - b - c ~ d > ?"


def test_colour_is_off_for_a_stream_that_is_no_terminal() -> None:
    theme = Theme.of(io.StringIO())
    assert theme.paint("x", "red") == "x"
