"""Renders for the tests: the template as a plain folder, rendered in this process."""

from __future__ import annotations

import atexit
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import copier
import yaml
from python_backend_creator.hooks.checks import run_checks
from python_backend_creator.hooks.checks.base import ProjectContext, Status
from python_backend_creator.hooks.plan_file import read_plan

ROOT = Path(__file__).resolve().parent.parent
PRESETS = {
    file.stem: yaml.safe_load(file.read_text("utf-8"))
    for file in sorted((ROOT / "tests" / "presets").glob("*.yml"))
}
PARTS = ("copier.yml", "extensions", "hooks", "template")


@cache
def template() -> Path:
    """The template as a folder without git: what a render needs and nothing else."""
    folder = Path(tempfile.mkdtemp(prefix="template-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, folder / part)
    return folder


def render(answers: Mapping[str, Any], folder: Path, *, tasks: bool = False) -> Path:
    """Render a project without a question and return its folder; the review walk runs only with `tasks`."""
    copier.run_copy(
        str(template()),
        folder,
        data=dict(answers),
        defaults=True,
        unsafe=True,
        quiet=True,
        skip_tasks=not tasks,
    )
    return folder


def failures(folder: Path) -> list[str]:
    """What the static checks of the walk find in a project, one line each."""
    project = ProjectContext(folder, read_plan(folder))
    return [
        f"{path}: {check}: {detail}"
        for path, results in run_checks(project.load_all(), project).items()
        for check, result in results.items()
        if result.status is Status.FAIL
        for detail in result.details
    ]


def tool(name: str) -> str:
    """The path of a program that is installed beside this interpreter."""
    return str(Path(sys.executable).with_name(name))


def run(
    *command: str | Path, cwd: Path, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a command to its end, its output as text."""
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=env,
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
