"""The hook that Copier loads, and what this template relies on in Copier itself."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
from pathlib import Path
from types import ModuleType
from typing import Any

import copier
import pytest
import yaml
from copier.errors import UserMessageError

from tests.support import PRESETS, ROOT, render

HOOK = "extensions/context.py"


def _load(file: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("hook_under_test", file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_each_copy_of_the_template_keeps_its_own_modules(tmp_path: Path) -> None:
    for name in ("old", "new"):
        shutil.copytree(ROOT / "extensions", tmp_path / name / "extensions")
        shutil.copytree(ROOT / "template", tmp_path / name / "template")
        shutil.copy2(ROOT / "copier.yml", tmp_path / name / "copier.yml")
    errors = tmp_path / "old" / "extensions" / "errors.py"
    errors.write_text(errors.read_text("utf-8") + "\nVERSION = 'old'\n", "utf-8")
    packages = [
        _load(tmp_path / name / HOOK).load_siblings(tmp_path / name / "extensions") for name in ("old", "new")
    ]
    assert packages[0].__name__ != packages[1].__name__
    assert packages[0].errors.VERSION == "old"
    assert not hasattr(packages[1].errors, "VERSION")


def test_the_same_copy_is_loaded_once() -> None:
    hook = _load(ROOT / HOOK)
    assert hook.load_siblings() is hook.load_siblings()


def test_extensions_never_import_hooks_and_hooks_never_import_extensions() -> None:
    for wing, other in (("extensions", "hooks"), ("hooks", "extensions")):
        for file in (ROOT / wing).rglob("*.py"):
            lines = [line.strip() for line in file.read_text("utf-8").splitlines()]
            imports = [line for line in lines if line.startswith(("import ", "from "))]
            assert not [line for line in imports if other in line.split()[1].split(".")], file


def _template(folder: Path, questions: dict[str, Any], files: dict[str, str]) -> Path:
    (folder / "template").mkdir(parents=True)
    settings = {"_subdirectory": "template", "_envops": {"undefined": "jinja2.StrictUndefined"}}
    (folder / "copier.yml").write_text(yaml.safe_dump({**settings, **questions}, sort_keys=False), "utf-8")
    for name, text in files.items():
        (folder / "template" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "template" / name).write_text(text, "utf-8")
    return folder


def _copy(template: Path, target: Path, **arguments: Any) -> Path:
    options: dict[str, Any] = {"defaults": True, "unsafe": True, "quiet": True, **arguments}
    copier.run_copy(str(template), target, **options)
    return target


def test_fact_data_forges_a_computed_answer_but_not_a_condition(tmp_path: Path) -> None:
    questions = {
        "score": {"type": "int", "default": 3, "when": False},
        "gate": {"type": "bool", "when": "{{ missing }}"},
    }
    template = _template(tmp_path / "t", questions, {"out.txt.jinja": "{{ score }}"})
    with pytest.raises(UserMessageError, match="missing"):
        _copy(template, tmp_path / "a", data={"score": 25, "gate": True})
    del questions["gate"]
    template = _template(tmp_path / "u", questions, {"out.txt.jinja": "{{ score }}"})
    assert (_copy(template, tmp_path / "b", data={"score": 25}) / "out.txt").read_text() == "25"


def test_fact_an_exclusion_may_be_several_lines_and_keeps_a_folder_away_without_a_trailing_slash(
    tmp_path: Path,
) -> None:
    questions = {"_exclude": ["{{ '/docs\n/a.txt' }}"], "x": {"type": "str", "default": ""}}
    files = {"docs/a.md.jinja": "a", "a.txt.jinja": "a", "b.txt.jinja": "b"}
    found = _copy(_template(tmp_path / "t", questions, files), tmp_path / "p")
    assert sorted(path.name for path in found.iterdir()) == ["b.txt"]


def test_fact_a_path_part_may_hold_a_slash_and_an_empty_one_is_skipped(tmp_path: Path) -> None:
    questions = {"deep": {"type": "str", "default": "a/b"}, "empty": {"type": "str", "default": ""}}
    files = {"{{ deep }}/c.txt.jinja": "c", "{{ empty }}/d.txt.jinja": "d"}
    found = _copy(_template(tmp_path / "t", questions, files), tmp_path / "p")
    assert [path.relative_to(found).as_posix() for path in found.rglob("*.txt")] == ["a/b/c.txt"]


def test_fact_unknown_data_is_ignored_by_copier_itself(tmp_path: Path) -> None:
    template = _template(tmp_path / "t", {"x": {"type": "str", "default": ""}}, {"a.txt.jinja": "a"})
    assert (_copy(template, tmp_path / "p", data={"unknown": 1}) / "a.txt").is_file()


def test_fact_a_failing_task_removes_a_new_project_and_leaves_an_old_folder(tmp_path: Path) -> None:
    template = _template(tmp_path / "t", {"_tasks": ["exit 1"]}, {"a.txt.jinja": "a"})
    (tmp_path / "old").mkdir()
    for folder, stays in (("new", False), ("old", True)):
        with pytest.raises(subprocess.CalledProcessError):
            _copy(template, tmp_path / folder)
        assert (tmp_path / folder / "a.txt").exists() is stays


def test_the_same_answers_give_the_same_bytes(tmp_path: Path) -> None:
    first, second = (render(PRESETS["api"], tmp_path / name / "invoices") for name in "ab")
    files = sorted(path.relative_to(first) for path in first.rglob("*") if path.is_file())
    assert files == sorted(path.relative_to(second) for path in second.rglob("*") if path.is_file())
    for file in files:
        assert (first / file).read_bytes() == (second / file).read_bytes(), file
