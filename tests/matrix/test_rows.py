"""Every row of the covering array, rendered and held to all that can be checked without an install."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from validate_pyproject import api as pyproject_api

from tests.matrix.factors import NOT_ASKED, RENAMED
from tests.matrix.rows import complete, name, rows
from tests.support import failures, render, run, tool

ROWS = rows()

LEAKS: tuple[tuple[dict[str, tuple[Any, ...]], str], ...] = (
    ({"api": ("none",)}, r"fastapi|uvicorn|openapi|problem\+json"),
    ({"ci": ("none",)}, r"github actions|workflows?/|dependabot"),
    ({"demo": ("none",)}, r"quick-?start\.py"),
    ({"demo": ("none",), "examples_dir": (False, NOT_ASKED)}, r"examples/"),
    ({"docs": ("none",), "docs_dir": (False,)}, r"\bdocs/"),
    ({"devcontainer": (False,)}, r"devcontainer"),
    ({"logging": ("stdlib",)}, r"structlog"),
    ({"configuration": ("env",)}, r"pydantic[-_]settings"),
    ({"testing": ("none",)}, r"pytest"),
    ({"testing": ("none",), "structure": ("template", "guided")}, r"\btests/|\btest_\w+\.py"),
    ({"structure_tree": (RENAMED,)}, r"(?<![\w./-])(?:src|tests|examples|docs)/"),
    ({"test_layout": ("adjacent",), "demo": ("none",)}, r"tests/unit"),
    ({"structure": ("template", "custom")}, r"import-?linter|lint-imports"),
    ({"testing": ("none", "unit")}, r"import-?linter|lint-imports"),
    ({"resource_dirs": ("",)}, r"(?<![\w/])(?:config|data|schemas)/(?!\w)"),
)
"""Where something was not chosen, its words are nowhere: the answers that mean no, and the words."""

RECORDS = re.compile(r"\.scaffold/|\.copier-answers|(.*/)?decisions/|(.*/)?DECISIONS\.md")
"""What keeps the answers themselves: a decision record names the options that were not taken."""


@pytest.fixture(params=range(len(ROWS)), ids=lambda number: f"{number:02}-{name(ROWS[number])}")
def rendered(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[dict[str, Any], Path]:
    """A row and the folder it was rendered to."""
    number: int = request.param
    return ROWS[number], render(complete(ROWS[number]), tmp_path / "shopfront-backend")


def test_a_row_is_what_was_approved_and_clean_as_rendered(rendered: tuple[dict[str, Any], Path]) -> None:
    row, folder = rendered
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    _is_exactly_the_plan(folder, files)
    _passes_every_static_check(folder)
    _is_plain_text(files)
    _has_valid_metadata(folder, row)
    _mentions_nothing_that_was_not_chosen(row, files)


def _is_exactly_the_plan(folder: Path, files: dict[str, Path]) -> None:
    tasks = json.loads((folder / ".scaffold/plan.json").read_text("utf-8"))["tasks"]
    assert {task["path"] for task in tasks} == set(files)
    empty = [path for path in folder.rglob("*") if path.is_dir() and not any(path.iterdir())]
    assert not empty


def _passes_every_static_check(folder: Path) -> None:
    assert not failures(folder)
    for arguments in (("check", "--no-cache", "."), ("format", "--no-cache", "--check", ".")):
        done = run(tool("ruff"), *arguments, cwd=folder)
        assert done.returncode == 0, done.stdout


def _is_plain_text(files: dict[str, Path]) -> None:
    for path, file in files.items():
        text = file.read_bytes().decode("utf-8")
        assert text == "" or (text.endswith("\n") and not text.endswith("\n\n")), path
        assert not [line for line in text.splitlines() if line != line.rstrip()], path
        unrendered = re.sub(r"\$\{\{.*?\}\}", "", text)
        assert not re.search(r"\{%|%\}|\{#-|-#\}|(?<!\\)\{\{ ", unrendered), path


def _has_valid_metadata(folder: Path, row: dict[str, Any]) -> None:
    metadata = tomllib.loads((folder / "pyproject.toml").read_text("utf-8"))
    assert pyproject_api.Validator()(metadata)
    versions = {
        entry.rpartition(" ")[2]
        for entry in metadata["project"]["classifiers"]
        if re.search(r":: 3\.\d+$", entry)
    }
    minimum = "3.11" if row["python_version"] == "range" else row["python_version"]
    assert min(versions, key=lambda version: int(version.split(".")[1])) == minimum
    assert metadata["tool"]["mypy"]["python_version"] == minimum
    pinned = folder / ".python-version"
    assert not pinned.exists() or pinned.read_text().strip() in versions
    workflow = folder / ".github/workflows/ci.yml"
    if workflow.exists():
        assert all(f'"{version}"' in workflow.read_text("utf-8") for version in versions)
        done = run(tool("zizmor"), "--offline", "--no-progress", "--quiet", ".github", cwd=folder)
        assert done.returncode == 0, done.stdout


def _mentions_nothing_that_was_not_chosen(row: dict[str, Any], files: dict[str, Path]) -> None:
    for unchosen, words in LEAKS:
        if any(row[key] not in values for key, values in unchosen.items()):
            continue
        for path, file in files.items():
            if not RECORDS.match(path):
                found = re.search(words, file.read_text("utf-8"), re.IGNORECASE)
                why = {key: row[key] for key in unchosen}
                assert found is None, f"{path} mentions {found[0] if found else ''} although {why}"
