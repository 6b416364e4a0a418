"""After an update every file with conflict marks is named, and no other."""

from __future__ import annotations

from pathlib import Path

from python_backend_creator.hooks import conflicts

from .sample import write

CONFLICT = "a\n<<<<<<< before updating\nmine\n=======\ntheirs\n>>>>>>> after updating\n"


def test_conflicts_are_found_with_their_lines_in_planned_and_other_files(sample: Path) -> None:
    write(sample, "README.md", CONFLICT)
    write(sample, "mine/notes.txt", CONFLICT + CONFLICT)
    write(sample, "x.py.rej", "patch\n")
    assert conflicts.find_conflicts(sample) == {"README.md": (2,), "x.py.rej": (), "mine/notes.txt": (2, 8)}


def test_headings_binaries_links_and_other_peoples_folders_are_no_conflicts(sample: Path) -> None:
    write(sample, "docs/a.md", "Title\n=======\n\n<<<<<<< only a start\n")
    write(sample, ".venv/lib/x.py", CONFLICT)
    (sample / "image.png").write_bytes(b"\0" + CONFLICT.encode())
    (sample / "gone").symlink_to("nowhere")
    assert conflicts.find_conflicts(sample) == {}


def test_advice_names_the_files_and_what_to_do() -> None:
    assert conflicts.advice({}) == []
    lines = conflicts.advice({"README.md": (2, 9)})
    assert lines[1] == "  README.md  line 2, 9"
    assert "git add" in lines[-1]
