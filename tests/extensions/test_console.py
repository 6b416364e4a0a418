"""`backend-creator review`: any answers file is reviewed, anything else gets one clear message."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from python_backend_creator.extensions.answers_file import is_known, read
from python_backend_creator.extensions.console import main
from python_backend_creator.extensions.critic import review, scorecard
from python_backend_creator.extensions.design import Design
from python_backend_creator.extensions.questionnaire import questions

from tests.support import PRESETS, ROOT, render, tool


def written(folder: Path, answers: Any) -> Path:
    file = folder / "answers.yml"
    text = answers if isinstance(answers, str) else yaml.safe_dump(answers, allow_unicode=True)
    file.write_text(text, encoding="utf-8")
    return file


def as_json(file: Path, capsys: pytest.CaptureFixture[str]) -> tuple[dict[str, Any], str]:
    assert main(["review", str(file), "--json"]) == 0
    shown = capsys.readouterr()
    return json.loads(shown.out), shown.err


@pytest.mark.parametrize("preset", sorted(PRESETS))
def test_the_json_holds_both_reviews_and_nothing_else(
    preset: str, capsys: pytest.CaptureFixture[str]
) -> None:
    document, remarks = as_json(ROOT / f"tests/presets/{preset}.yml", capsys)
    design = Design.from_answers(PRESETS[preset])
    assert document == {
        "version": 1,
        "reviews": {str(number): review(design, number).to_dict() for number in (1, 2)},
    }
    assert remarks == ""


def test_the_text_is_both_scorecards(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", str(ROOT / "tests/presets/api.yml")]) == 0
    design = Design.from_answers(PRESETS["api"])
    assert capsys.readouterr().out == f"{scorecard(review(design, 1))}\n\n{scorecard(review(design, 2))}\n"


def test_the_answers_file_of_a_project_is_reviewed_as_its_plan_says(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    waived = PRESETS["prototype"] | {
        "users": ["external"], "deployment": "docker", "lifespan": "long", "testing": "none",
        "review_1": "waive", "waiver_1": "only for the three days of the fair",
        "review_2": "waive", "waiver_2": "only for the three days of the fair",
    }  # fmt: skip
    folder = render(waived, tmp_path / "project")
    document, remarks = as_json(folder / ".copier-answers.yml", capsys)
    plan = json.loads((folder / ".scaffold/plan.json").read_text("utf-8"))
    assert document["reviews"] == plan["reviews"]
    assert "only for the three days of the fair" in (folder / "DECISIONS.md").read_text("utf-8")
    assert document["reviews"]["1"]["waiver"] == "only for the three days of the fair"
    assert remarks == ""


def test_a_design_that_the_questionnaire_refuses_is_reviewed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    refused = PRESETS["api"] | {"testing": "none", "api": "none", "web_ui": "react", "databse": "postgres"}
    document, remarks = as_json(written(tmp_path, refused), capsys)
    assert document["reviews"]["1"]["blockers"] == ["RSK101"]
    assert document["reviews"]["2"]["blockers"] == ["CMP201", "CMP202", "RSK101"]
    assert "databse: no such question" in remarks
    assert "web_ui=react: not on offer" in remarks


def test_a_misspelled_key_or_value_gets_the_nearest_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, remarks = as_json(written(tmp_path, {"purpos": "api", "maturity": "productoin"}), capsys)
    assert "purpos: no such question, did you mean purpose?" in remarks
    assert "maturity=productoin: not on offer, did you mean production?" in remarks
    assert "not answered, so not judged: package_name" in remarks


def test_only_questions_that_apply_are_named_as_not_answered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    conditional = {"components", "docs_dir", "test_layout", "structure_tree", "python_range", "api_audience"}

    def missing(**answers: Any) -> set[str]:
        _, remarks = as_json(written(tmp_path, {"purpose": "api", **answers}), capsys)
        return set(remarks.rpartition("not answered, so not judged: ")[2].strip().split(", "))

    assert not missing() & conditional
    assert not missing(structure="template", components=["orders"]) & conditional
    assert missing(structure="guided", components=["orders"]) & conditional == {"docs_dir", "test_layout"}
    assert missing(structure="custom") & conditional == {"structure_tree"}
    assert missing(python_version="range", api="flask") & conditional == {"python_range", "api_audience"}


def test_answers_about_the_structure_are_judged_however_they_are_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = {
        "structure": "guided",
        "components": "orders, invoices",
        "docs_dir": "no",
        "examples_dir": False,
    }
    document, _ = as_json(written(tmp_path, PRESETS["api"] | folder), capsys)
    found = {finding["rule"] for finding in document["reviews"]["2"]["findings"]}
    assert {"CLR231", "CMP231", "CMP232"} <= found
    tree = "  src/\n    invoices/\n      a/b/c/d/e/store.py\n  tests/"
    document, _ = as_json(
        written(tmp_path, PRESETS["api"] | {"structure": "custom", "structure_tree": tree}), capsys
    )
    found = {finding["rule"] for finding in document["reviews"]["2"]["findings"]}
    assert {"MNT233", "CMP233"} <= found


def test_a_version_without_quotes_is_remarked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, remarks = as_json(written(tmp_path, "purpose: api\npython_version: 3.10\n"), capsys)
    assert "python_version: 3.1 is a number in YAML" in remarks


def test_lists_may_be_written_as_text(tmp_path: Path) -> None:
    file = written(tmp_path, "users: '[external, team]'\nnon_goals: [no taxes]\ndevcontainer: 'yes'\n")
    design = read(file).design
    assert (design.users, design.non_goals, design.devcontainer) == (
        ("external", "team"), ("no taxes",), True,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "holds no answers"),
        ("- a\n- b\n", "holds no answers"),
        ("just words\n", "holds no answers"),
        ("colour: blue\n", "holds no answer: give lines"),
        ("purpose: [api\n", "line 2, is not YAML"),
        ("purpose: {a: b}\n", "purpose holds a structure"),
        ("users: [[external]]\n", "users holds a structure"),
        ("purpose: [api]\n", "purpose holds a list"),
        ("? [a]\n: b\n", "is not YAML"),
        ("purpose: !!python/object:os.system x\n", "is not YAML"),
        ("released: 2026-13-45\n", "is not YAML"),
        ("[" * 20000, "is not YAML"),
        ("purpose: api\n#" + "x" * 300_000, "larger than 256 KiB"),
    ],
)
def test_what_is_no_answers_file_gets_one_message_and_exit_1(
    content: str, message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["review", str(written(tmp_path, content))]) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert message in shown.err
    assert shown.err.count("\n") == 1


def test_a_file_that_cannot_be_opened_gets_one_message_and_exit_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "latin.yml").write_bytes("purpose: caf\xe9".encode("latin-1"))
    os.mkfifo(tmp_path / "pipe")
    for name, message in (("nowhere", "is not there"), (".", "is a folder"), ("latin.yml", "is not UTF-8"),
                          ("pipe", "is not there")):  # fmt: skip
        assert main(["review", str(tmp_path / name)]) == 1
        assert message in capsys.readouterr().err


def test_every_question_is_a_known_key() -> None:
    asked = [key for key, question in questions().items() if not question.is_hidden]
    assert [key for key in asked if not is_known(key)] == []


def test_the_command_is_installed_and_shows_ascii_where_the_terminal_has_no_more() -> None:
    command = [tool("backend-creator"), "review", str(ROOT / "tests/presets/cli.yml")]
    narrow = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = subprocess.run(command, capture_output=True, check=True, env=narrow, timeout=60)
    assert done.stdout.isascii()
    assert b"#####" in done.stdout
    assert done.stderr == b""


def test_the_exit_codes_are_in_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["review", "--help"])
    assert stopped.value.code == 0
    assert "1  the file cannot be read" in capsys.readouterr().out
