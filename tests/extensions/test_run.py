"""The run: what was given, what a project was made with before, and when nobody must be asked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jinja2
import pytest
from python_backend_creator.extensions.compiled import bytecode_cache, remember_strings
from python_backend_creator.extensions.run import Run, names_of

CONF: dict[str, Any] = {
    "data": {},
    "user_defaults": {},
    "defaults": False,
    "quiet": False,
    "pretend": False,
    "skip_tasks": False,
    "answers_file": ".copier-answers.yml",
}


def _run(folder: Path, answers: dict[str, Any] | None = None, **conf: Any) -> Run:
    context = {**(answers or {}), "_copier_conf": {**CONF, "dst_path": folder, **conf}, "_copier_answers": {}}
    return Run(context)


def _made_with(folder: Path, **decisions: Any) -> Path:
    (folder / ".scaffold").mkdir()
    (folder / ".scaffold/plan.json").write_text(json.dumps({"decisions": decisions}), "utf-8")
    return folder


def test_everything_is_open_in_a_new_project_but_questions_with_one_value(tmp_path: Path) -> None:
    run = _run(tmp_path)
    assert run.is_open("testing")
    assert run.is_open("review_1")
    assert not run.is_open("web_ui")


def test_only_what_is_new_is_open_in_a_project_that_exists(tmp_path: Path) -> None:
    run = _run(_made_with(tmp_path, purpose="cli"), {"purpose": "cli"})
    assert not run.is_open("purpose")
    assert run.is_open("testing")


def test_a_confirmation_is_open_again_where_a_decision_before_it_changed(tmp_path: Path) -> None:
    folder = _made_with(tmp_path, purpose="cli", testing="unit")
    assert not _run(folder, {"purpose": "cli", "testing": "unit"}).is_open("review_1")
    changed = _run(folder, {"purpose": "cli", "testing": "integration"})
    assert changed.is_open("review_1")
    assert not changed.is_open("intake_confirmed")


@pytest.mark.parametrize("text", ["", "{", "[]", '{"decisions": 1}'])
def test_a_plan_that_cannot_be_read_is_no_project(text: str, tmp_path: Path) -> None:
    (tmp_path / ".scaffold").mkdir()
    (tmp_path / ".scaffold/plan.json").write_text(text, "utf-8")
    assert _run(tmp_path).before == {}


def test_only_the_quiet_temporary_copies_of_an_update_are_replays() -> None:
    copy = Path("/tmp/copier._main.old_copy.abc/project")
    assert _run(copy, quiet=True, defaults=True).is_replay
    assert not _run(copy).is_replay
    assert not _run(Path("/tmp/project"), quiet=True, defaults=True).is_replay


def test_answers_that_do_not_apply_are_not_seen(tmp_path: Path) -> None:
    run = _run(tmp_path, {"api": "none", "api_audience": "external"})
    assert run.answers == {"api": "none"}


def test_data_wins_over_the_defaults_of_a_program_and_private_keys_are_passed_over(tmp_path: Path) -> None:
    run = _run(
        tmp_path, data={"api": "none", "_commit": "x"}, user_defaults={"api": "fastapi", "docs": "none"}
    )
    assert run.given == {"api": "none", "docs": "none"}


@pytest.mark.parametrize(
    ("value", "names"), [(None, ()), ([], ()), ("[a, b]", ("a", "b")), (["a"], ("a",)), ("a", ())]
)
def test_a_list_of_names_may_come_as_text(value: object, names: tuple[str, ...]) -> None:
    assert names_of(value) == names


class _Counting(jinja2.Environment):
    seen = 0

    def preprocess(self, source: str, name: str | None = None, filename: str | None = None) -> str:
        type(self).seen += 1
        return super().preprocess(source, name, filename)


def test_a_string_is_compiled_once_and_preprocessed_each_time() -> None:
    environment = _Counting()
    remember_strings(environment)
    first, second = environment.from_string("{{ x }}"), environment.from_string("{{ x }}")
    assert first is second
    assert first.render(x=3) == "3"
    assert _Counting.seen >= 2


def test_without_a_safe_folder_nothing_is_cached(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object) -> str:
        raise RuntimeError("no safe folder")

    monkeypatch.setattr(jinja2.FileSystemBytecodeCache, "_get_default_cache_dir", refuse)
    assert bytecode_cache("x") is None
