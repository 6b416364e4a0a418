"""After an update that moved files: edits follow, or it is said where they are; nothing is lost."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from python_backend_creator.hooks import conflicts, moves
from python_backend_creator.hooks.errors import HookError
from python_backend_creator.hooks.plan_file import read_plan
from python_backend_creator.hooks.record import FileRecord, Record, Verdict

from tests.update.versions import commit, git

from .sample import write

OLD, NEW = "src/invoices/old.py", "src/invoices/service.py"
BASE = "one = 1\n\n\n\n\nlast = 9\n"
RENDERED = "zero = 0\none = 1\n\n\n\n\nlast = 9\n"


@pytest.fixture
def project(sample: Path) -> Path:
    """A sample in a folder of a git repository, its service freshly rendered at a new place."""
    git(sample.parent, "init", "--quiet", "--initial-branch=main")
    write(sample, OLD, BASE)
    write(sample, NEW, RENDERED)
    return sample


def settle(
    project: Path, aside: Path, mine: bytes | None, *, base: bytes = BASE.encode(), **more: Any
) -> moves.Moved:
    """Commit the person's version at the old place, let the update delete it, and settle the move."""
    if mine is not None:
        (project / OLD).write_bytes(mine)
        commit(project.parent)
        (project / OLD).unlink()
        for kind, content in (("mine", mine), ("base", base)):
            (aside / kind / OLD).parent.mkdir(parents=True)
            (aside / kind / OLD).write_bytes(content)
    move = {"old": OLD, "new": NEW, "state": "edited", "taken": False, **more}
    (aside / "moves.json").write_text(json.dumps({"version": 1, "files": [move]}), "utf-8")
    return moves.settle(project, read_plan(project), aside)


@pytest.fixture
def aside(tmp_path: Path) -> Path:
    """Where the update put things."""
    folder = tmp_path / "aside"
    folder.mkdir()
    return folder


def test_edits_are_merged_and_nothing_stays_aside(project: Path, aside: Path) -> None:
    moved = settle(project, aside, (BASE + "ours = 1\n").encode())
    assert (project / NEW).read_text("utf-8") == RENDERED + "ours = 1\n"
    assert list(moved.news()) == ["Moved with your edits:", f"  {OLD} → {NEW}"]
    assert list(moved.advice()) == []
    assert not aside.exists()


def test_line_ends_and_the_executable_bit_are_the_persons(project: Path, aside: Path) -> None:
    (aside / "mine" / OLD).parent.mkdir(parents=True)
    mine = (BASE + "ours = 1\n").replace("\n", "\r\n").encode()
    (project / OLD).write_bytes(mine)
    commit(project.parent)
    (aside / "base" / OLD).parent.mkdir(parents=True)
    (aside / "base" / OLD).write_text(BASE, "utf-8")
    (aside / "mine" / OLD).write_bytes(mine)
    (aside / "mine" / OLD).chmod(0o755)
    settle(project, aside, None)
    assert (project / NEW).read_bytes() == (RENDERED + "ours = 1\n").replace("\n", "\r\n").encode()
    assert os.access(project / NEW, os.X_OK)


def test_a_collision_is_marked_in_the_file_and_in_git(project: Path, aside: Path) -> None:
    moved = settle(project, aside, BASE.replace("one = 1", "one = 11").encode())
    assert moved.merged == {OLD: NEW}
    assert conflicts.find_conflicts(project) == {NEW: (1,)}
    assert f"UU {project.name}/{NEW}" in git(project.parent, "status", "--porcelain").splitlines()


@pytest.mark.parametrize("mine", [b"\0\1\2", b"one = 1\n\0"])
def test_what_is_no_text_is_left_alone_and_said_to_be_in_git(project: Path, aside: Path, mine: bytes) -> None:
    moved = settle(project, aside, mine)
    assert (project / NEW).read_text("utf-8") == RENDERED
    _, where, command = moved.advice()
    assert where == f"  {OLD}  now {NEW}"
    shown = git(project, *command.split()[1:])
    assert shown.encode() == mine


def test_a_byte_that_is_no_utf_8_is_merged_like_any_other(project: Path, aside: Path) -> None:
    settle(project, aside, BASE.encode() + b"# caf\xe9\n")
    assert (project / NEW).read_bytes() == RENDERED.encode() + b"# caf\xe9\n"


def test_a_file_that_git_ignores_is_kept_beside_its_old_place(project: Path, aside: Path) -> None:
    write(project, ".gitignore", "old.py*\n")
    write(project, f"{OLD}.orig", "an older one\n")
    moved = settle(project, aside, b"ours = 1\n", new="")
    assert list(moved.advice())[1:] == [f"  {OLD}  has no place any more", f"    {OLD}.orig2"]
    assert (project / f"{OLD}.orig2").read_bytes() == b"ours = 1\n"


def test_a_file_of_the_persons_own_at_the_new_place_is_not_touched(project: Path, aside: Path) -> None:
    moved = settle(project, aside, b"ours = 1\n", taken=True)
    assert (project / NEW).read_text("utf-8") == RENDERED
    assert f"  {OLD}  now {NEW}" in list(moved.advice())


def test_a_deleted_file_stays_deleted(project: Path, aside: Path) -> None:
    moved = settle(project, aside, None, state="deleted")
    assert not (project / NEW).exists()
    assert list(moved.news()) == [f"Still deleted, as you had it: {NEW}"]


def test_own_files_in_a_folder_that_emptied_are_named_and_imports_of_the_old_place_too(
    project: Path, aside: Path
) -> None:
    write(
        project, "src/invoices/core/extra.py", "from .service import X\nfrom invoices.core import service\n"
    )
    write(project, "src/invoices/core/__pycache__/x.cpython-311.pyc", "")
    write(project, "tests/mine/test_x.py", "import invoices.core.service\n")
    moved = settle(project, aside, None, old="src/invoices/core/service.py", state="same")
    assert "Yours, left in src/invoices/core: extra.py" in list(moved.news())
    assert list(moved.advice()) == [
        "These lines still name a module that has moved:",
        "  src/invoices/core/extra.py  line 1 (invoices.core.service), line 2 (invoices.core.service)",
        "  tests/mine/test_x.py  line 1 (invoices.core.service)",
    ]


def test_a_folder_with_nothing_but_caches_is_removed(project: Path, aside: Path) -> None:
    write(project, "src/invoices/core/__pycache__/x.cpython-311.pyc", "")
    settle(project, aside, None, old="src/invoices/core/service.py", state="same")
    assert not (project / "src/invoices/core").exists()
    assert (project / "src/invoices").is_dir()


def test_a_verdict_moves_along_and_the_log_tells_of_it(tmp_path: Path) -> None:
    record = Record(tmp_path, {"a.py": FileRecord(Verdict.ACCEPTED, "hash", {})}, [])
    moves.Moved(renamed={"a.py": "b.py", "gone.py": "c.py"}, merged={"a.py": "b.py"}).tell(record)
    assert list(record.files) == ["b.py"]
    assert record.log[0]["note"] == "with your edits, from a.py"


@pytest.mark.parametrize(
    "text", ["{", '{"version": 2}', '{"version": 1, "files": [{"old": "../x", "new": ""}]}']
)
def test_moves_that_cannot_be_read_are_refused(project: Path, aside: Path, text: str) -> None:
    (aside / "moves.json").write_text(text, "utf-8")
    with pytest.raises(HookError, match="git diff HEAD"):
        moves.settle(project, read_plan(project), aside)


def test_without_moves_there_is_nothing_to_say(project: Path) -> None:
    moved = moves.settle(project, read_plan(project), None)
    assert [*moved.news(), *moved.advice()] == []
