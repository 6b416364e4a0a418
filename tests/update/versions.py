"""Two released versions of the template, and a project made from the first, in folders of a test's own."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import copier

from tests.support import PARTS, ROOT, run

IDENTITY = {
    **os.environ,
    "GIT_AUTHOR_NAME": "Tests",
    "GIT_AUTHOR_EMAIL": "tests@example.com",
    "GIT_COMMITTER_NAME": "Tests",
    "GIT_COMMITTER_EMAIL": "tests@example.com",
    "GIT_CONFIG_GLOBAL": os.devnull,
}


def git(folder: Path, *arguments: str) -> str:
    """Run git in a folder and return what it prints; fails where git fails."""
    done = run("git", *arguments, cwd=folder, env=IDENTITY)
    assert done.returncode == 0, done.stderr
    return done.stdout


def released(folder: Path) -> Path:
    """The template as it is now, as a repository with the tag v1.0.0."""
    folder.mkdir(parents=True)
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, folder / part)
    git(folder, "init", "--quiet", "--initial-branch=main")
    release(folder, "v1.0.0")
    return folder


def release(folder: Path, tag: str) -> None:
    """Commit everything in the template and tag it."""
    git(folder, "add", "--all", "--force")
    git(folder, "commit", "--quiet", "--message", tag)
    git(folder, "tag", tag)


def project(template: Path, folder: Path, answers: Mapping[str, Any], tag: str = "v1.0.0") -> Path:
    """A project from one version of the template, committed to a repository of its own."""
    copier.run_copy(
        str(template), folder, data=dict(answers), vcs_ref=tag, defaults=True, unsafe=True, quiet=True
    )
    git(folder, "init", "--quiet", "--initial-branch=main")
    commit(folder)
    return folder


def commit(folder: Path) -> None:
    """Commit everything in a project."""
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "work")


def replace(file: Path, old: str, new: str) -> None:
    """Replace a text in a file; fails where the text is not there."""
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{file} does not hold {old!r}"
    file.write_text(text.replace(old, new), encoding="utf-8")
