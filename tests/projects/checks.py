"""The checks of a rendered project, run as its own README says, in an environment that all projects share."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from python_backend_creator.extensions.design import Design
from python_backend_creator.extensions.project import Project

from tests.projects.environment import must
from tests.support import tool


def install(project: Path, programs: Path) -> None:
    """Put a project into the shared environment in the place of the one before it."""
    options = ("pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--reinstall")
    must(tool("uv"), *options, "--python", programs / "python", "-e", ".", cwd=project)


def run_checks(
    project: Path, answers: Mapping[str, Any], programs: Path, *, but: tuple[str, ...] = ()
) -> None:
    """Every check of the project `but` some; fails with the output of the first that fails."""
    cache = str(programs.parent.parent / "mypy")
    for check in Project(Design.from_answers(answers)).checks:
        program, *arguments = shlex.split(check.tool)
        if check.title not in but:
            must(programs / program, *arguments, cwd=project, MYPY_CACHE_DIR=cache)


def wheel(project: Path, programs: Path) -> list[str]:
    """The files in the wheel that the project builds."""
    built = project / "built"
    options = ("--wheel", "--quiet", "--no-build-isolation", "--out-dir", built)
    must(tool("uv"), "build", *options, "--python", programs / "python", cwd=project)
    (file,) = built.glob("*.whl")
    listed = must(programs / "python", "-m", "zipfile", "--list", file, cwd=project)
    return [line.split()[0] for line in listed.splitlines()[1:]]
