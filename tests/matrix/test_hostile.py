"""Whatever a person writes as free text, the project is whole and the text is where it belongs."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
import yaml
from python_backend_creator.extensions.filters import md_text, one_line

from tests.hostile import TEXTS
from tests.support import PRESETS, failures, render, run, tool


@pytest.mark.parametrize("preset", ["api", "prototype"])
@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_any_text_renders_safely_everywhere_it_enters(text: str, preset: str, tmp_path: Path) -> None:
    sentence = f"Issues and tracks invoices for small shops {text}"
    given = {**PRESETS[preset], "description": sentence, "non_goals": f"{text}\nnot a payment processor"}
    given |= {"review_1": "proceed", "review_2": "proceed"}
    folder = render(given, tmp_path / "project")
    assert not failures(folder)
    assert run(tool("ruff"), "check", "--no-cache", ".", cwd=folder).returncode == 0
    metadata = tomllib.loads((folder / "pyproject.toml").read_text("utf-8"))
    assert metadata["project"]["description"] == one_line(sentence)
    assert md_text(sentence) in (folder / "README.md").read_text("utf-8")
    saved = yaml.safe_load((folder / ".copier-answers.yml").read_text("utf-8"))
    assert saved["description"] == sentence
    plan = json.loads((folder / ".scaffold/plan.json").read_text("utf-8"))
    assert plan["decisions"]["non_goals"] == given["non_goals"]


def test_a_waiver_may_be_any_text(tmp_path: Path) -> None:
    reason = " ".join(TEXTS[:12]).replace("\n", " ").replace("\r", " ").replace("\t", " ")
    given = {
        **PRESETS["api"],
        "description": "good stuff",
        "non_goals": "",
        "users": [],
        "configuration": "env",
        "dependency_manager": "pip_pyproject",
        "testing": "unit",
        "deployment": "undecided",
        "review_1": "waive",
        "waiver_1": reason,
        "review_2": "waive",
        "waiver_2": reason,
    }
    folder = render(given, tmp_path / "project")
    assert not failures(folder)
    records = (folder / "docs/decisions/README.md").read_text("utf-8")
    assert md_text(reason) in records
    reviews = json.loads((folder / ".scaffold/plan.json").read_text("utf-8"))["reviews"]
    assert reviews["1"]["waiver"] == reason
