"""The editor is the person's own, and one that does not work is named."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from python_backend_creator.hooks import editor


@pytest.fixture(autouse=True)
def _no_editor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)


def test_visual_comes_before_editor_and_may_have_arguments(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "ed")
    monkeypatch.setenv("VISUAL", "code --wait 'a b'")
    assert editor.editor_command() == ["code", "--wait", "a b"]


def test_without_a_setting_an_installed_editor_is_taken(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    place = tmp_path / "vi"
    place.write_text("#!/bin/sh\n", encoding="utf-8")
    place.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert editor.editor_command() == ["vi"]


def test_no_editor_at_all_says_how_to_set_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "set EDITOR" in editor.edit(tmp_path / "x")


def test_editor_that_does_not_exist_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("EDITOR", "no-such-editor")
    assert editor.edit(tmp_path / "x").startswith("no-such-editor does not start")


def test_editor_that_fails_is_reported(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("EDITOR", f"{sys.executable} -c 'raise SystemExit(4)'")
    assert editor.edit(tmp_path / "x").endswith("ended with exit code 4.")
