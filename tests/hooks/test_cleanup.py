"""An abort takes back what the render made, and nothing else."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest
from python_backend_creator.hooks import cleanup
from python_backend_creator.hooks.plan_file import read_plan

from .sample import write, write_sample


def _tree(root: Path) -> dict[str, str]:
    return {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") if path.is_file() else "folder"
        for path in root.rglob("*")
    }


def _leave(project: Path, *, created: bool = False, before: Path | None = None) -> None:
    undo = cleanup.Undo.at_start(project, created=created, before=before, reports=["GENERATION_REPORT.md"])
    cleanup.leave(project, read_plan(project), undo)


def test_new_project_is_removed_whole(sample: Path) -> None:
    _leave(sample, created=True)
    assert not sample.exists()
    assert sample.parent.exists()


def test_old_folder_is_as_it_was_before_the_render(tmp_path: Path) -> None:
    project, before = tmp_path / "invoices", tmp_path / "before"
    for path, text in {
        "README.md": "mine\n", "notes.txt": "keep\n", "src/other/x.py": "x = 1\n", ".git/HEAD": "ref\n",
        "GENERATION_REPORT.md": "an old report\n", ".scaffold/state.json": "{}\n",
    }.items():  # fmt: skip
        write(project, path, text)
    (project / "docs").mkdir()
    was = _tree(project)
    write(before, "README.md", "mine\n")
    (before / "docs").mkdir()
    write_sample(project)
    write(project, ".copier-answers.yml", "_commit: x\n")
    write(project, ".scaffold/prompts/TASK-001.md", "a prompt\n")
    _leave(project, before=before)
    assert _tree(project) == was


def test_folder_that_was_empty_is_empty_again(sample: Path, tmp_path: Path) -> None:
    before = tmp_path / "before"
    before.mkdir()
    _leave(sample, before=before)
    assert list(sample.iterdir()) == []


def test_file_that_a_person_put_beside_the_rendered_ones_stays(sample: Path, tmp_path: Path) -> None:
    before = tmp_path / "before"
    before.mkdir()
    write(sample, "src/invoices/mine.py", "x = 1\n")
    _leave(sample, before=before)
    assert set(_tree(sample)) == {"src", "src/invoices", "src/invoices/mine.py"}


def test_link_that_was_there_comes_back_as_a_link(sample: Path, tmp_path: Path) -> None:
    before = tmp_path / "before"
    before.mkdir()
    (before / "README.md").symlink_to("notes.txt")
    _leave(sample, before=before)
    assert (sample / "README.md").is_symlink()


def test_after_an_update_nothing_is_removed(sample: Path) -> None:
    was = _tree(sample)
    _leave(sample)
    assert _tree(sample) == was


def test_only_a_temporary_copy_is_discarded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    temporary = Path(tempfile.mkdtemp())
    cleanup.discard(temporary)
    assert not temporary.exists()
    kept = tmp_path / "kept"
    kept.mkdir()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(elsewhere))
    cleanup.discard(kept)
    assert kept.exists()
    shutil.rmtree(kept)
