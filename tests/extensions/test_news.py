"""A project made under older rules: it is told what the newer ones say, and never blocked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from python_backend_creator.extensions.checkpoint import Checkpoint
from python_backend_creator.extensions.critic import review
from python_backend_creator.extensions.design import Design
from python_backend_creator.extensions.news import newer_rules, tell_once
from python_backend_creator.extensions.run import Run

from tests.support import PRESETS

CLI = PRESETS["cli"]


def project(folder: Path, decisions: dict[str, Any], **changes: Any) -> None:
    """A project's plan as an older template left it."""
    judged = review(Design.from_answers(CLI), 2).to_dict() | changes
    plan = {"decisions": decisions, "reviews": {"2": judged}}
    (folder / ".scaffold").mkdir()
    (folder / ".scaffold/plan.json").write_text(json.dumps(plan), encoding="utf-8")


def run_in(folder: Path, answers: dict[str, Any]) -> Run:
    conf = {"data": {}, "user_defaults": {}, "defaults": True, "quiet": False, "dst_path": str(folder)}
    return Run({"_copier_conf": conf, **answers})


def test_a_new_finding_is_told_with_what_wins_it_back(tmp_path: Path) -> None:
    project(tmp_path, CLI, total=25, findings=[])
    note = newer_rules(run_in(tmp_path, CLI)).splitlines()
    assert note[0] == (
        "The critic judges this design anew: 24 of 25, excellent (it was 25 of 25, excellent)."
        " The update goes on all the same."
    )
    assert note[1:] == [
        "  CMP204  no documents",
        "          docs=markdown docs_contents=[guides, architecture]  → 25",
    ]


def test_the_note_is_told_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project(tmp_path, CLI, total=25, findings=[])
    for _ in range(3):
        tell_once(run_in(tmp_path, CLI))
    assert capsys.readouterr().err.count("judges this design anew") == 1


def test_the_same_rules_tell_nothing(tmp_path: Path) -> None:
    project(tmp_path, CLI)
    assert newer_rules(run_in(tmp_path, CLI)) == ""


def test_a_changed_answer_is_reviewed_and_not_told(tmp_path: Path) -> None:
    project(tmp_path, CLI, total=25, findings=[])
    run = run_in(tmp_path, CLI | {"testing": "unit"})
    assert newer_rules(run) == ""
    assert not Checkpoint(run, 2).is_settled_before


@pytest.mark.parametrize("plan", ["", "[]", '{"decisions": 3, "reviews": []}'])
def test_a_plan_that_cannot_be_read_tells_nothing(plan: str, tmp_path: Path) -> None:
    (tmp_path / ".scaffold").mkdir()
    (tmp_path / ".scaffold/plan.json").write_text(plan, encoding="utf-8")
    assert newer_rules(run_in(tmp_path, CLI)) == ""


def test_a_question_that_is_new_does_not_make_an_old_design_a_new_one(tmp_path: Path) -> None:
    project(tmp_path, {key: value for key, value in CLI.items() if key != "web_ui"})
    point = Checkpoint(run_in(tmp_path, CLI), 2)
    assert point.is_settled_before
    assert point.may_proceed
