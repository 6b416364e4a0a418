"""The plan file is read whole and refused with one message that names the fix."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from python_backend_creator.hooks.errors import HookError
from python_backend_creator.hooks.plan_file import read_plan

Change = Callable[[dict[str, Any]], object]


def test_plan_gives_tasks_in_order_with_everything_they_stand_on(sample: Path) -> None:
    plan = read_plan(sample)
    assert [task.id for task in plan.tasks][:3] == ["TASK-001", "TASK-002", "TASK-003"]
    assert plan.foundations["TASK-006"] == {"TASK-001", "TASK-002", "TASK-004", "TASK-005"}
    assert plan.package == "invoices"


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"python_version": "3.12"}, (3, 12)),
        ({"python_version": "range", "python_range": ">=3.11,<3.14"}, (3, 11)),
        ({"python_version": "range", "python_range": "<3.15, ~=3.13"}, (3, 13)),
        ({"python_version": "range"}, (3, 10)),
    ],
)
def test_oldest_python_comes_from_the_decisions(
    sample: Path, answers: dict[str, str], expected: tuple[int, int]
) -> None:
    _rewrite(sample, lambda plan: plan["decisions"].update(answers))
    assert read_plan(sample).python == expected


def test_missing_plan_names_the_file_and_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(HookError, match=r"holds no \.scaffold/plan\.json.*copier update"):
        read_plan(tmp_path)


def test_unreadable_plan_says_where(sample: Path) -> None:
    (sample / ".scaffold/plan.json").write_text("{", encoding="utf-8")
    with pytest.raises(HookError, match=r"cannot be read .*line 1"):
        read_plan(sample)


BROKEN: list[tuple[str, Change, str]] = [
    ("version", lambda plan: plan.update(version=2), "version is 2"),
    ("no tasks", lambda plan: plan.pop("tasks"), "'tasks' is missing"),
    ("no decisions", lambda plan: plan.pop("decisions"), "'decisions' is missing"),
    ("field", lambda plan: plan["tasks"][0].pop("exports"), "'exports' is missing"),
    ("type", lambda plan: plan["tasks"][0].update(imports="yaml"), "imports is str, expected list"),
    ("entry", lambda plan: plan["tasks"][0].update(imports=[1]), "an entry of imports is int"),
    (
        "same path",
        lambda plan: plan["tasks"][1].update(path="pyproject.toml"),
        "share the path pyproject.toml",
    ),
    ("same id", lambda plan: plan["tasks"][1].update(id="TASK-001"), "share the id TASK-001"),
    ("up", lambda plan: plan["tasks"][0].update(path="../x.py"), "leaves the project"),
    ("absolute", lambda plan: plan["tasks"][0].update(path="/etc/x"), "leaves the project"),
    ("unknown", lambda plan: plan["tasks"][0].update(after=["TASK-999"]), "comes after TASK-999"),
    ("circle", lambda plan: plan["tasks"][0].update(after=["TASK-002"]), "wait for each other"),
]


@pytest.mark.parametrize(
    ("change", "message"), [each[1:] for each in BROKEN], ids=[each[0] for each in BROKEN]
)
def test_broken_plan_is_refused_with_the_reason(sample: Path, change: Change, message: str) -> None:
    _rewrite(sample, change)
    with pytest.raises(HookError, match=message):
        read_plan(sample)


def _rewrite(sample: Path, change: Change) -> None:
    place = sample / ".scaffold/plan.json"
    plan = json.loads(place.read_text(encoding="utf-8"))
    change(plan)
    place.write_text(json.dumps(plan), encoding="utf-8")
