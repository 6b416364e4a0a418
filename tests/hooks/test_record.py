"""A verdict is bound to what was judged, and the state is never there by half."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from python_backend_creator.hooks.checks import run_checks
from python_backend_creator.hooks.checks.base import ProjectContext
from python_backend_creator.hooks.errors import HookError
from python_backend_creator.hooks.plan_file import read_plan
from python_backend_creator.hooks.record import Record, Verdict

from .sample import change

PATH = "src/invoices/errors.py"


def _checked(sample: Path) -> tuple[ProjectContext, Record]:
    project = ProjectContext(sample, read_plan(sample))
    record = Record.load(sample)
    files = project.load_all()
    record.refresh({file.path: file for file in files}, run_checks(files, project))
    return project, record


def _settled(sample: Path, verdict: Verdict) -> None:
    project, record = _checked(sample)
    file = project.load(project.plan.by_path[PATH])
    record.settle(file, record.files[PATH].checks, verdict, asked=True)
    record.save()


@pytest.mark.parametrize("verdict", [each for each in Verdict if each is not Verdict.OPEN])
def test_verdict_survives_while_the_file_stays_the_same(sample: Path, verdict: Verdict) -> None:
    _settled(sample, verdict)
    assert _checked(sample)[1].files[PATH].verdict is verdict


@pytest.mark.parametrize("verdict", [each for each in Verdict if each is not Verdict.OPEN])
def test_file_that_changes_is_open_again(sample: Path, verdict: Verdict) -> None:
    _settled(sample, verdict)
    with (sample / PATH).open("a", encoding="utf-8") as file:
        file.write("\n\nMORE = 1\n")
    record = _checked(sample)[1]
    assert record.files[PATH].verdict is Verdict.OPEN
    assert record.log[-1]["event"] == "opened again"


def test_accepted_file_that_fails_now_is_open_again(sample: Path) -> None:
    _settled(sample, Verdict.ACCEPTED)
    change(sample, ".scaffold/plan.json", "class NotFoundError", "class LostError")
    assert _checked(sample)[1].files[PATH].verdict is Verdict.OPEN


def test_failing_file_cannot_be_accepted(sample: Path) -> None:
    (sample / PATH).write_text('eval("1")\n', encoding="utf-8")
    with pytest.raises(ValueError, match="security"):
        _settled(sample, Verdict.ACCEPTED)


def test_state_has_the_keys_that_programs_rely_on(sample: Path) -> None:
    _settled(sample, Verdict.ACCEPTED)
    text = (sample / ".scaffold/state.json").read_text(encoding="utf-8")
    state = json.loads(text)
    assert set(state) == {"version", "files", "log"}
    assert set(state["files"][PATH]) == {"verdict", "sha256", "checks", "fixes"}
    assert state["files"][PATH]["checks"]["syntax"] == {"status": "PASS", "details": []}
    assert state["log"][-1] == {"n": 1, "event": "accepted", "path": PATH, "asked": True, "note": ""}
    assert text == json.dumps(state, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def test_file_that_left_the_plan_leaves_the_state(sample: Path) -> None:
    _settled(sample, Verdict.ACCEPTED)
    change(sample, ".scaffold/plan.json", PATH, "src/invoices/faults.py")
    assert PATH not in _checked(sample)[1].files


def test_no_unfinished_state_stays_beside_the_real_one(sample: Path) -> None:
    _settled(sample, Verdict.DEFERRED)
    assert sorted(each.name for each in (sample / ".scaffold").iterdir()) == ["plan.json", "state.json"]


def test_broken_state_is_refused_with_what_to_do(sample: Path) -> None:
    (sample / ".scaffold/state.json").write_text('{"version": 1}', encoding="utf-8")
    with pytest.raises(HookError, match="delete it"):
        Record.load(sample)
