"""The report says what happened, in words that survive any text a person gave."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from python_backend_creator.hooks.checks import run_checks
from python_backend_creator.hooks.checks.base import ProjectContext
from python_backend_creator.hooks.closing import closing_lines
from python_backend_creator.hooks.plan_file import read_plan
from python_backend_creator.hooks.record import Record, Verdict
from python_backend_creator.hooks.report import json_document, markdown
from python_backend_creator.hooks.report.model import Report, build_report
from python_backend_creator.hooks.screen import Theme

from .sample import change, write_sample

HOSTILE = "a | b `c` <script>alert(1)</script> {{ x }} {% y %} *z* \\ \"q\" ''' 🎉 \u202eabc\n# not a title"
PIP = (
    "cd invoices && python -m venv .venv && . .venv/bin/activate && python -m pip install --upgrade pip"
    " && python -m pip install -e . --group dev && pytest"
)


def _report(project: Path, verdict: Verdict = Verdict.ACCEPTED) -> Report:
    context = ProjectContext(project, read_plan(project))
    record = Record.load(project)
    files = {file.path: file for file in context.load_all()}
    results = run_checks(tuple(files.values()), context)
    record.refresh(files, results)
    for path, file in files.items():
        if all(result.status != "FAIL" for result in results[path].values()):
            record.settle(file, results[path], verdict, asked=False)
    return build_report(context, record)


def test_report_has_every_section_of_the_specification(sample: Path) -> None:
    text = markdown.write(_report(sample))
    titles = [line for line in text.splitlines() if line.startswith("#")]
    assert titles == [
        "# Generation report: invoices", "## Decisions", "## Design review 1", "## Design review 2",
        "## Results", "## Files", "## Metrics", "## Outstanding issues", "## Next steps", "## Warnings",
        "## Log",
    ]  # fmt: skip
    assert "21 of 25, excellent." in text
    assert "`deployment=docker`, then 22 of 25." in text
    assert "| coverage | not measured: tests not run |" in text
    assert "cd invoices && uv sync && uv run pytest" in text
    assert "uv run python -m invoices" in text


def test_skipped_check_is_never_called_ready(sample: Path) -> None:
    report = _report(sample)
    assert report.readiness == "Every file accepted; not verified in full: tests skipped."
    painted = list(closing_lines(report, "R.md", Theme(color=True)))
    assert not any("\x1b[32m" in line or ";32m" in line for line in painted)


def test_project_with_nothing_skipped_is_ready(sample: Path) -> None:
    change(sample, ".scaffold/plan.json", '"tests": "tests/unit/test_service.py"', '"tests": null')
    report = _report(sample)
    assert report.readiness.startswith("Ready")
    assert ";32m" in next(closing_lines(report, "R.md", Theme(color=True)))


def test_deferred_files_are_outstanding(sample: Path) -> None:
    report = _report(sample, Verdict.DEFERRED)
    assert report.readiness == "Not reviewed in full: 14 files without an acceptance."
    assert set(report.outstanding) == {(task.path, "deferred by you") for task in report.results}


def test_text_of_a_person_stays_text(tmp_path: Path) -> None:
    project = write_sample(tmp_path / "invoices", decisions={"description": HOSTILE, "non_goals": HOSTILE})
    text = markdown.write(_report(project))
    assert "<script>" not in text
    assert "\u202e" not in text
    assert "{{" not in text
    assert "\n# not a title" not in text
    rows = [line for line in text.splitlines() if line.startswith("| `description`")]
    assert len(rows) == 1
    assert rows[0].replace("\\|", "").count("|") == 3


def test_hostile_text_survives_json_unchanged(tmp_path: Path) -> None:
    project = write_sample(tmp_path / "invoices", decisions={"description": HOSTILE})
    assert json.loads(json_document.write(_report(project)))["description"] == HOSTILE


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a", "`a`"), ("a`b", "`` a`b ``"), ("a|b", "`a\\|b`"), ("``", "``` `` ```")],
)
def test_code_span_holds_any_text(text: str, expected: str) -> None:
    assert markdown.code(text) == expected


@pytest.mark.parametrize(
    ("answers", "commands"),
    [
        ({}, ["cd invoices && uv sync && uv run pytest", "uv run python -m invoices"]),
        ({"testing": "none"}, ["cd invoices && uv sync", "uv run python -m invoices"]),
        ({"dependency_manager": "pip_pyproject"}, [PIP, "python -m invoices"]),
    ],
)
def test_next_steps_are_commands_for_the_chosen_manager(
    tmp_path: Path, answers: dict[str, Any], commands: list[str]
) -> None:
    report = _report(write_sample(tmp_path / "invoices", decisions=answers))
    assert [step.command for step in report.next_steps] == commands


def test_next_steps_name_the_page_of_an_api(tmp_path: Path) -> None:
    report = _report(write_sample(tmp_path / "my shop", decisions={"api": "fastapi"}))
    assert report.next_steps[0].command.startswith("cd 'my shop' && ")
    assert report.next_steps[1].note == "then open http://127.0.0.1:8000/docs"


def test_waiver_and_blocker_are_told(sample: Path) -> None:
    change(sample, ".scaffold/plan.json", '"waiver": null', '"waiver": "known | accepted"')
    change(sample, ".scaffold/plan.json", '"blockers": []', '"blockers": ["RSK101"]')
    text = markdown.write(_report(sample))
    assert "Waived: known \\| accepted" in text
    assert "Blocker: RSK101" in text
    assert "- review 1 was waived: known \\| accepted" in text
