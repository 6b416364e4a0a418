"""The commands as Copier runs them: a process, with no terminal unless a test makes one."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from .sample import change, process_environment, write, write_sample

ROOT = Path(__file__).resolve().parents[2]


def _run(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "hooks", *map(str, arguments)]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False, timeout=20,
        stdin=subprocess.DEVNULL, env=_environment(**environment),
    )  # fmt: skip


def _environment(**more: str) -> dict[str, str]:
    return process_environment(COLUMNS="100", **more)


def _state(project: Path) -> dict[str, Any]:
    state: dict[str, Any] = json.loads((project / ".scaffold/state.json").read_text(encoding="utf-8"))
    return state


def test_walk_without_a_terminal_asks_nothing_and_says_so(sample: Path) -> None:
    done = _run("walk", sample, "--created", "--attended")
    assert done.returncode == 0
    assert "14 files · 14 open · tests not run" in done.stdout
    assert {each["verdict"] for each in _state(sample)["files"].values()} == {"open"}
    assert "nobody was there to ask" in (sample / "GENERATION_REPORT.md").read_text(encoding="utf-8")


def test_failed_check_is_reported_and_the_project_stays(tmp_path: Path) -> None:
    project = write_sample(tmp_path / "invoices", decisions={"approval": "none"})
    write(project, "src/invoices/errors.py", 'eval("1")\n')
    done = _run("walk", project, "--created", "--unattended")
    assert done.returncode == 0
    assert "open     src/invoices/errors.py  contract FAIL" in done.stdout
    report = (project / "GENERATION_REPORT.md").read_text(encoding="utf-8")
    assert "**Not ready: 1 file with a check that fails.**" in report
    assert "eval() on input (B307)" in report


@pytest.mark.parametrize("approval", ["each", "none"])
def test_strict_exits_three_unless_everything_is_accepted(tmp_path: Path, approval: str) -> None:
    project = write_sample(tmp_path / "invoices", decisions={"approval": approval})
    assert _run("check", project, "--strict").returncode == 3
    expected = 3 if approval == "each" else 0
    assert _run("walk", project, "--strict").returncode == expected
    assert _run("check", project, "--strict").returncode == expected


def test_check_prints_failures_and_writes_nothing(sample: Path) -> None:
    write(sample, "README.md", "```\n")
    before = sorted(sample.rglob("*"))
    done = _run("check", sample)
    assert done.returncode == 0
    assert "README.md  syntax FAIL  line 1  a code fence is never closed" in done.stdout
    assert "14 files · 1 with a failure" in done.stdout
    assert sorted(sample.rglob("*")) == before


def test_missing_tools_are_skipped_with_the_words_that_add_them(sample: Path, tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text("import sys\nsys.modules['bandit'] = None\n", encoding="utf-8")
    bare = tmp_path / "bin"
    bare.mkdir()
    (bare / "python").symlink_to(sys.executable)
    script = (
        "import sys; sys.modules['bandit'] = None; sys.executable = sys.argv.pop(1)\n"
        "from hooks.cli import main; sys.exit(main(sys.argv[1:]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(bare / "python"), "check", str(sample)],
        cwd=ROOT, capture_output=True, encoding="utf-8", check=True, env=_environment(PATH=str(bare)),
    )  # fmt: skip
    assert "skipped  style in 6 files: ruff is not installed: add it with `uvx --with ruff" in done.stdout
    assert "skipped  security in 6 files: bandit is not installed: add it with" in done.stdout


@pytest.mark.parametrize(
    ("answers", "message"),
    [
        ({"report_format": "html"}, "report_format=html is not on offer: choose markdown or json."),
        ({"approval": "some"}, "approval=some is not on offer: choose each, failures, none."),
    ],
)
def test_answer_that_is_not_on_offer_is_refused_before_anything_is_written(
    tmp_path: Path, answers: dict[str, str], message: str
) -> None:
    project = write_sample(tmp_path / "invoices", decisions=answers)
    done = _run("walk", project)
    assert (done.returncode, done.stderr.strip()) == (1, message)
    assert not (project / ".scaffold/state.json").exists()


def test_folder_without_a_plan_is_refused_with_one_line(tmp_path: Path) -> None:
    done = _run("check", tmp_path)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_json_report_is_one_document(tmp_path: Path) -> None:
    project = write_sample(tmp_path / "invoices", decisions={"report_format": "json", "approval": "none"})
    _run("walk", project)
    report = json.loads((project / "GENERATION_REPORT.json").read_text(encoding="utf-8"))
    assert report["counts"]["accepted"] == 14
    assert report["reviews"]["1"]["total"] == 21
    assert not (project / "GENERATION_REPORT.md").exists()


def test_what_is_written_holds_no_path_of_this_machine_and_no_time(tmp_path: Path) -> None:
    first = write_sample(tmp_path / "one/invoices", decisions={"approval": "none"})
    second = write_sample(tmp_path / "two/invoices", decisions={"approval": "none"})
    for project in (first, second):
        _run("walk", project)
    for path in (".scaffold/state.json", "GENERATION_REPORT.md"):
        text = (first / path).read_text(encoding="utf-8")
        assert text == (second / path).read_text(encoding="utf-8")
        assert str(tmp_path) not in text


def test_update_lists_conflicts_and_what_to_do(sample: Path) -> None:
    write(
        sample,
        "README.md",
        "# invoices\n\n<<<<<<< before updating\nmine\n=======\ntheirs\n>>>>>>> after updating\n",
    )
    write(sample, "src/invoices/errors.py.rej", "a patch\n")
    done = _run("walk", sample, "--update", "--unattended")
    assert done.returncode == 0
    assert "README.md  line 3" in done.stdout
    assert "src/invoices/errors.py.rej  a patch that did not apply" in done.stdout
    assert "`git add`" in done.stdout
    assert "line 3 a conflict marker" in (sample / "GENERATION_REPORT.md").read_text(encoding="utf-8")


def test_update_keeps_verdicts_on_files_it_did_not_touch(tmp_path: Path) -> None:
    project = write_sample(tmp_path / "invoices", decisions={"approval": "none"})
    _run("walk", project)
    change(project, ".scaffold/plan.json", '"approval": "none"', '"approval": "each"')
    change(project, "README.md", "uv sync", "uv sync --all-groups")
    _run("walk", project, "--update")
    verdicts = {path: each["verdict"] for path, each in _state(project)["files"].items()}
    assert [path for path, verdict in verdicts.items() if verdict == "open"] == ["README.md"]


@pytest.mark.parametrize(
    ("number", "delay"), [(signal.SIGINT, 0.0), (signal.SIGINT, 0.3), (signal.SIGTERM, 0.1)]
)
def test_signal_at_any_moment_of_the_checks_leaves_nothing(tmp_path: Path, number: int, delay: float) -> None:
    project = write_sample(tmp_path / "invoices", repeat=100)
    process = subprocess.Popen(
        [sys.executable, "-m", "hooks", "walk", str(project), "--created"],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
    )  # fmt: skip
    _wait_until_it_listens(process.pid)
    time.sleep(delay)
    process.send_signal(number)
    process.send_signal(number)
    _, errors = process.communicate(timeout=10)
    assert (process.returncode, errors) == (1, "Aborted: nothing was left behind.\n")
    assert not project.exists()


def _wait_until_it_listens(pid: int) -> None:
    """Until the process handles SIGTERM itself: before that Python has not reached our first line."""
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        time.sleep(1)
        return
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        caught = re.search(r"^SigCgt:\s*([0-9a-f]+)$", status.read_text(), re.MULTILINE)
        if caught and int(caught[1], 16) >> (signal.SIGTERM - 1) & 1:
            return
        time.sleep(0.005)
