"""The gates: what cannot be is refused with one message, and nothing is written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from copier.errors import UserMessageError
from python_backend_creator.extensions.design import Design
from python_backend_creator.extensions.given import problems
from python_backend_creator.extensions.run import Run

from tests.support import PRESETS, render

GOOD = PRESETS["api"]
BAD = {**GOOD, "description": "good stuff", "non_goals": "", "testing": "none"}
WEAK: dict[str, Any] = {
    **GOOD,
    "description": "good stuff",
    "non_goals": "",
    "users": [],
    "configuration": "env",
    "dependency_manager": "pip_pyproject",
    "testing": "unit",
    "deployment": "undecided",
}


def refusal(answers: dict[str, Any], folder: Path) -> str:
    """The message with which these answers are refused; asserts that nothing was written."""
    with pytest.raises(UserMessageError) as caught:
        render(answers, folder / "project")
    assert not (folder / "project").exists()
    return str(caught.value)


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("testng", "unit", "no such question: did you mean testing?"),
        ("purpose", "apis", "did you mean api?"),
        ("users", ["externl"], "did you mean external?"),
        ("users", "external", "give a list, such as [external, team]"),
        ("users", "[external, nobody]", "one of: external, team"),
        ("python_version", "3.9", "did you mean 3.10?"),
        ("devcontainer", "perhaps", "give true or false"),
        ("package_name", "class", "a word of Python itself"),
        ("description", ["a"], "give one text, not a list"),
        ("description", None, "give a text"),
        ("checkpoint_1", True, "is computed and cannot be given"),
        ("given_answers_are_valid", True, "is computed and cannot be given"),
        ("python_range", ">=3.11,<3.14", "asked only when python_version == 'range'"),
        ("leave_out", "TASK-001", "give a list"),
        ("components", "[orders]", "asked only when structure == 'guided'"),
        ("test_layout", "adjacent", "asked only when structure == 'guided'"),
        ("structure", "guide", "did you mean guided?"),
    ],
)
def test_an_answer_that_cannot_be_used_is_refused_with_the_nearest_valid_one(
    key: str, value: object, message: str, tmp_path: Path
) -> None:
    found = refusal({**GOOD, key: value}, tmp_path)
    assert message in found
    assert f"{key}=" in found


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("components", "Orders", "Orders: a-z"),
        ("components", [], "name at least one part"),
        ("components", ["on", True], "True: a-z"),
        ("components", "orders, orders", "orders, orders: too much alike"),
        ("components", "orders: 3", "give a list, such as [orders, customers]"),
        ("components", "[orders", "give a list, such as [orders, customers]"),
        ("components", "orders, invoices", "invoices: the package has this name"),
        ("resource_dirs", "[configs]", "did you mean config?"),
        ("resource_dirs", "config", "give a list, such as [config, data]"),
        ("interface_dirs", "perhaps", "give true or false"),
        ("test_layout", "beside", "one of: separate, adjacent"),
        ("structure_tree", "src/", "asked only when structure == 'custom'"),
    ],
)
def test_an_answer_about_the_structure_is_refused_in_one_line_with_the_way_out(
    key: str, value: object, message: str, tmp_path: Path
) -> None:
    found = refusal({**GOOD, "structure": "guided", key: value}, tmp_path)
    assert message in found
    assert found.count("\n") == 1
    assert max(map(len, found.splitlines())) <= 100


@pytest.mark.parametrize(
    "value", [["orders", "customers"], "[orders, customers]", "orders, customers", "orders"]
)
def test_components_may_be_given_as_a_list_or_as_text(value: object) -> None:
    answers = {**GOOD, "structure": "guided", "components": value}
    conf = {"data": answers, "user_defaults": {}, "defaults": True, "quiet": True, "dst_path": "/nowhere"}
    assert problems(Run({"_copier_conf": conf})) == []
    assert Design.from_answers(answers).components in {("orders", "customers"), ("orders",)}


def test_every_wrong_answer_is_listed_at_once(tmp_path: Path) -> None:
    found = refusal({**GOOD, "purpose": "x", "maturity": "y", "zzz": 1}, tmp_path)
    assert all(f"{key}=" in found for key in ("purpose", "maturity", "zzz"))


def test_a_missing_answer_is_named_with_its_values(tmp_path: Path) -> None:
    answers = {key: value for key, value in GOOD.items() if key not in {"purpose", "users"}}
    found = refusal(answers, tmp_path)
    assert "--data purpose=api|internal|library|prototype|cli" in found
    assert "--data users=[external|" in found


@pytest.mark.parametrize("forged", [{}, {"review_1": "proceed"}, {"review_1": "waive", "waiver_1": "x" * 30}])
def test_a_blocked_design_is_refused_by_every_path(forged: dict[str, str], tmp_path: Path) -> None:
    found = refusal({**BAD, **forged}, tmp_path)
    assert "nothing was written" in found
    assert "RSK101" in found
    assert "--data testing=" in found
    assert "Review it again:" in found


def test_an_api_project_without_an_api_is_blocked_at_the_second_checkpoint(tmp_path: Path) -> None:
    answers = {key: value for key, value in GOOD.items() if key != "api_audience"}
    found = refusal({**answers, "api": "none", "review_2": "proceed"}, tmp_path)
    assert "CMP201" in found


def test_the_command_to_review_again_keeps_the_answers(tmp_path: Path) -> None:
    command = refusal(BAD, tmp_path).rpartition("Review it again:")[2].split()
    assert command[1:3] == ["copy", "--trust"]
    kept = yaml.safe_load(Path(command[command.index("--data-file") + 1]).read_text("utf-8"))
    assert kept["package_name"] == "invoices"
    assert kept["users"] == ["external", "systems"]
    assert "testing" in command


def test_a_design_with_significant_issues_needs_a_waiver_with_a_reason(tmp_path: Path) -> None:
    found = refusal(WEAK, tmp_path)
    assert "review_1=waive" in found
    assert "at least 20" in refusal({**WEAK, "review_1": "waive", "waiver_1": "short"}, tmp_path)
    assert refusal({**WEAK, "review_1": "proceed"}, tmp_path) == found


def test_nothing_is_waived_where_nothing_needs_it(tmp_path: Path) -> None:
    refusal({**GOOD, "review_1": "waive", "waiver_1": "there is no need for one"}, tmp_path)


def test_clarify_explains_each_finding_and_stops(tmp_path: Path) -> None:
    found = refusal({**WEAK, "review_1": "clarify"}, tmp_path)
    assert "why" in found
    assert "reference" in found
    assert "--data review_1=proceed|waive|revise" in found


@pytest.mark.parametrize(
    ("key", "asked"),
    [
        ("intake_confirmed", "purpose"),
        ("architecture_confirmed", "testing"),
        ("features_confirmed", "demo"),
        ("review_1", "testing"),
        ("structure_approved", "structure"),
        ("plan_approved", "leave_out"),
    ],
)
def test_revise_stops_with_the_command_that_goes_on_from_there(key: str, asked: str, tmp_path: Path) -> None:
    found = refusal({**GOOD, key: "revise"}, tmp_path)
    assert "Nothing was written. Your other answers are kept" in found
    command = found.split()
    assert f"--ask {asked}" in found
    kept = yaml.safe_load(Path(command[command.index("--data-file") + 1]).read_text("utf-8"))
    assert kept["description"] == GOOD["description"]


def test_only_the_chosen_answers_are_asked_again(tmp_path: Path) -> None:
    answers = {**GOOD, "architecture_confirmed": "revise", "architecture_changes": ["logging"]}
    found = refusal(answers, tmp_path)
    assert "--ask logging" in found
    assert found.count("--ask") == 1


def test_an_answer_that_depends_on_a_changed_one_is_not_kept(tmp_path: Path) -> None:
    found = refusal({**GOOD, "features_confirmed": "revise", "features_changes": ["api"]}, tmp_path)
    command = found.split()
    kept = yaml.safe_load(Path(command[command.index("--data-file") + 1]).read_text("utf-8"))
    assert "api_audience" not in kept
    assert "docs_contents" in kept


def test_a_file_that_cannot_be_left_out_is_named(tmp_path: Path) -> None:
    assert "cannot be left out" in refusal({**GOOD, "leave_out": ["pyproject.toml"]}, tmp_path)
    assert "no file of this plan" in refusal({**GOOD, "leave_out": ["nothing.py"]}, tmp_path)
    assert "no task or path" in refusal({**GOOD, "look_at": "TASK-999"}, tmp_path)
