"""A person at a real pseudo-terminal: keys in, screen out, and what is on disk afterwards."""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pexpect
import pytest

from .sample import process_environment, write, write_sample

ROOT = Path(__file__).resolve().parents[2]
ENTER = "\r"
ESCAPES = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")

Start = Callable[..., "pexpect.spawn[str]"]


@pytest.fixture
def editor(tmp_path: Path) -> Path:
    """An editor that adds an `eval(` the first time and takes it away the second time."""
    script = tmp_path / "editor.py"
    script.write_text(
        "import pathlib, sys\n"
        "place = pathlib.Path(sys.argv[1])\n"
        "text = place.read_text()\n"
        "bad = '\\n\\neval(\"1\")\\n'\n"
        "place.write_text(text.replace(bad, '\\n# mine\\n') if bad in text else text + bad)\n"
    )
    return script


@pytest.fixture
def start(editor: Path) -> Start:
    """Starts a walk in a terminal of its own."""

    def run(project: Path, *arguments: str, columns: int = 100, **environment: str) -> pexpect.spawn[str]:
        own = {"EDITOR": f"{sys.executable} {editor}", "TERM": "xterm", "PROMPT_TOOLKIT_NO_CPR": "1"}
        surroundings = process_environment(**{**own, **environment})
        surroundings.pop("VISUAL", None)
        command = ["-m", "hooks", "walk", str(project), *arguments]
        child = pexpect.spawn(
            sys.executable, command, cwd=str(ROOT), encoding="utf-8", timeout=10, dimensions=(40, columns),
            env=surroundings,
        )  # fmt: skip
        child.delaybeforesend = None
        return child

    return run


def _asks(child: pexpect.spawn[str], position: int, path: str) -> str:
    """Waits for the question about a file; gives what was shown up to its last choice."""
    child.expect_exact(f"{position} of 14")
    child.expect_exact(path)
    child.expect_exact("q) abort")
    return ESCAPES.sub("", child.before or "")


def _press(child: pexpect.spawn[str], keys: str) -> None:
    child.send(keys)


def _ends(child: pexpect.spawn[str]) -> tuple[int | None, str]:
    child.expect(pexpect.EOF)
    child.close()
    return child.exitstatus, ESCAPES.sub("", child.before or "")


def _verdicts(project: Path) -> dict[str, str]:
    state: dict[str, Any] = json.loads((project / ".scaffold/state.json").read_text(encoding="utf-8"))
    return {path: each["verdict"] for path, each in state["files"].items() if each["verdict"] != "accepted"}


def test_accept_modify_defer_and_the_green_ones(sample: Path, start: Start) -> None:
    child = start(sample, "--created")
    assert "accept the 14 green ones" in _asks(child, 1, "pyproject.toml")
    _press(child, "a" + ENTER)
    _asks(child, 2, "src/invoices/__init__.py")
    _press(child, "m" + ENTER)
    failing = _asks(child, 2, "src/invoices/__init__.py")
    assert "security FAIL  line 4  eval() on input (B307)" in failing
    assert "a) accept" not in failing
    _press(child, "a" + ENTER)  # `a` is no choice now: Enter takes the first one, which shows the change
    child.expect_exact('+eval("1")')
    assert "a) accept" not in _until_choices(child)
    _press(child, "m" + ENTER)
    mended = _asks(child, 2, "src/invoices/__init__.py")
    assert "FAIL" not in mended
    assert "a) accept" in mended
    _press(child, "a" + ENTER)
    _asks(child, 3, "src/invoices/py.typed")
    _press(child, "d" + ENTER)
    _asks(child, 4, "src/invoices/errors.py")
    _press(child, "g" + ENTER)
    code, screen = _ends(child)
    assert code == 0
    assert "invoices: 14 files · 12 accepted · 1 modified · 1 deferred · tests not run" in screen
    assert "src/invoices/py.typed  deferred by you" in screen
    assert _verdicts(sample) == {"src/invoices/__init__.py": "modified", "src/invoices/py.typed": "deferred"}
    report = (sample / "GENERATION_REPORT.md").read_text(encoding="utf-8")
    assert "14 files: 12 accepted, 1 modified, 1 deferred." in report
    assert "- `src/invoices/py.typed`: deferred by you" in report


def _until_choices(child: pexpect.spawn[str]) -> str:
    child.expect_exact("q) abort")
    return ESCAPES.sub("", child.before or "")


def test_abort_at_the_third_file_leaves_nothing(sample: Path, start: Start) -> None:
    child = start(sample, "--created")
    for position, path in enumerate(["pyproject.toml", "src/invoices/__init__.py"], 1):
        _asks(child, position, path)
        _press(child, "a" + ENTER)
    _asks(child, 3, "src/invoices/py.typed")
    _press(child, "q" + ENTER)
    child.expect_exact("Abort? The new project is removed.")
    _press(child, "y")
    code, screen = _ends(child)
    assert code == 1
    assert "Aborted: nothing was left behind." in screen
    assert "Traceback" not in screen
    assert not sample.exists()


def test_ctrl_c_at_a_prompt_brings_back_what_was_there(tmp_path: Path, start: Start) -> None:
    project, before = tmp_path / "invoices", tmp_path / "before"
    write(project, "notes.txt", "keep\n")
    write(before, "README.md", "mine\n")
    write_sample(project)
    child = start(project, f"--before={before}")
    _asks(child, 1, "pyproject.toml")
    child.sendintr()
    code, screen = _ends(child)
    assert code == 1
    assert "Traceback" not in screen
    files = {path.name: path.read_text(encoding="utf-8") for path in project.rglob("*")}
    assert files == {"notes.txt": "keep\n", "README.md": "mine\n"}


def test_ctrl_c_while_the_editor_is_open_leaves_nothing(sample: Path, start: Start) -> None:
    child = start(sample, "--created", EDITOR=f'{sys.executable} -c "import time; time.sleep(9)"')
    _asks(child, 1, "pyproject.toml")
    _press(child, "m" + ENTER)
    child.expect_exact("modify")
    time.sleep(0.3)
    child.sendintr()
    assert _ends(child)[0] == 1
    assert not sample.exists()


def test_hang_up_leaves_nothing(sample: Path, start: Start) -> None:
    child = start(sample, "--created")
    _asks(child, 1, "pyproject.toml")
    child.close(force=False)
    assert not sample.exists()


def test_stop_after_an_update_keeps_everything_and_goes_on_later(sample: Path, start: Start) -> None:
    child = start(sample, "--update")
    _asks(child, 1, "pyproject.toml")
    _press(child, "a" + ENTER)
    _asks(child, 2, "src/invoices/__init__.py")
    child.sendintr()
    code, screen = _ends(child)
    assert code == 1
    assert "nothing was deleted" in screen
    child = start(sample)
    _asks(child, 2, "src/invoices/__init__.py")
    _press(child, "g" + ENTER)
    assert _ends(child)[0] == 0
    assert _verdicts(sample) == {}


def test_unattended_walk_asks_nothing_even_at_a_terminal(sample: Path, start: Start) -> None:
    code, screen = _ends(start(sample, "--created", "--unattended"))
    assert code == 0
    assert "14 open" in screen
    assert "abort" not in screen


def test_plain_terminal_gets_ascii_and_no_colour(sample: Path, start: Start) -> None:
    child = start(sample, "--created", columns=80, PYTHONIOENCODING="ascii", NO_COLOR="1")
    shown = _asks(child, 1, "pyproject.toml")
    assert shown.isascii()
    _press(child, "g" + ENTER)
    child.expect(pexpect.EOF)
    assert "\x1b[32m" not in (child.before or "")
    assert "14 files - 14 accepted - tests not run" in ESCAPES.sub("", child.before or "")
    child.close()
