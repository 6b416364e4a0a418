"""The walk in a real terminal, straight after a real render: accept, modify, defer, abort, interrupt."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
import yaml

from tests.support import PRESETS, template
from tests.terminal.person import CONTROL_C, COPIER, ENTER, Person

SETTLED = {
    "intake_confirmed": "yes",
    "architecture_confirmed": "yes",
    "review_1": "proceed",
    "features_confirmed": "yes",
    "review_2": "proceed",
    "structure_approved": "yes",
    "leave_out": [],
    "look_at": "",
    "approval": "each",
    "report_format": "json",
    "plan_approved": "approve",
}
EDITOR = """
import sys
from pathlib import Path

file = Path(sys.argv[1])
text = file.read_text("utf-8")
evil = "\\n\\nRESULT = eval(input())\\n"
file.write_text(text.removesuffix(evil) if text.endswith(evil) else text + evil, "utf-8")
"""


def _person(folder: Path, target: Path, **answers: str) -> Person:
    data = folder / "answers.yml"
    data.write_text(yaml.safe_dump({**PRESETS["prototype"], **SETTLED, **answers}), encoding="utf-8")
    editor = folder / "editor.py"
    editor.write_text(EDITOR, encoding="utf-8")
    command = [COPIER, "copy", "--trust", "--quiet", "--overwrite", "--data-file", str(data)]
    environment = {"EDITOR": f"{sys.executable} {editor}", "VISUAL": ""}
    return Person([*command, str(template()), str(target)], cwd=folder, env=environment)


def _paths(folder: Path) -> list[str]:
    tasks = json.loads((folder / ".scaffold/plan.json").read_text("utf-8"))["tasks"]
    return [task["path"] for task in tasks]


def test_report_and_state_say_exactly_what_a_person_decided(tmp_path: Path) -> None:
    target = tmp_path / "echo-lab"
    person = _person(tmp_path, target)
    person.reads(" 1 of 16")
    person.presses("a", ENTER)
    number = 2
    paths = _paths(target)
    while not paths[number - 1].endswith(".py"):
        person.reads(f" {number} of 16")
        person.presses("a", ENTER)
        number += 1
    modified, deferred = paths[number - 1], paths[number]
    person.reads(f" {number} of 16")
    person.presses("m", ENTER)
    person.reads("security FAIL")
    person.reads("Decision")
    person.reads("abort")
    shown = person.screen.rpartition("security FAIL")[2]
    assert "eval" in shown
    assert "a) accept" not in shown
    person.presses("m", ENTER)
    person.reads("security ok")
    person.reads("abort")
    person.presses("a", ENTER)
    person.reads(f" {number + 1} of 16")
    person.presses("d", ENTER)
    person.reads(f" {number + 2} of 16")
    person.presses("g", ENTER)
    assert person.leaves() == 0
    state = json.loads((target / ".scaffold/state.json").read_text("utf-8"))
    verdicts = {path: kept["verdict"] for path, kept in state["files"].items()}
    assert verdicts.pop(deferred) == "deferred"
    assert verdicts.pop(modified) in {"modified", "accepted"}
    assert set(verdicts.values()) == {"accepted"}
    assert len(verdicts) == 14
    report = json.loads((target / "GENERATION_REPORT.json").read_text("utf-8"))
    assert [entry["path"] for entry in report["outstanding"]] == [deferred]
    assert "eval(" not in (target / modified).read_text("utf-8")


def test_abort_at_the_third_file_leaves_nothing(tmp_path: Path) -> None:
    target = tmp_path / "echo-lab"
    person = _person(tmp_path, target)
    for number in (1, 2):
        person.reads(f" {number} of 16")
        person.presses("a", ENTER)
    person.reads(" 3 of 16")
    person.presses("q", ENTER)
    person.reads("?")
    person.presses("y", ENTER)
    assert person.leaves() == 1
    assert not target.exists()


@pytest.mark.parametrize("file", [1, 2])
def test_control_c_in_the_walk_leaves_nothing(file: int, tmp_path: Path) -> None:
    target = tmp_path / "echo-lab"
    person = _person(tmp_path, target)
    for number in range(1, file):
        person.reads(f" {number} of 16")
        person.presses("a", ENTER)
    person.reads(f" {file} of 16")
    person.reads("abort")
    person.presses(CONTROL_C)
    assert person.leaves() == 1
    assert not target.exists()


def test_abort_in_a_folder_that_existed_loses_nothing_of_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "echo-lab"
    (target / "notes").mkdir(parents=True)
    before = {"notes/mine.txt": "my own", "README.md": "my own README\n", "src/.keep": ""}
    for path, text in before.items():
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        (target / path).write_text(text, encoding="utf-8")
    person = _person(tmp_path, target)
    person.reads(" 1 of 16")
    person.reads("abort")
    person.presses(CONTROL_C)
    assert person.leaves() == 1
    found = {
        path.relative_to(target).as_posix(): path.read_text("utf-8")
        for path in target.rglob("*")
        if path.is_file()
    }
    assert found == before


def test_failures_only_asks_nothing_where_all_is_green(tmp_path: Path) -> None:
    target = tmp_path / "echo-lab"
    person = _person(tmp_path, target, approval="failures")
    assert person.leaves() == 0
    state = json.loads((target / ".scaffold/state.json").read_text("utf-8"))
    assert {kept["verdict"] for kept in state["files"].values()} == {"accepted"}
