"""Our own documents are true: the made parts are current, paths and commands exist."""

from __future__ import annotations

import re

from tests.documents import README, readme
from tests.names_page import PAGE as NAMES
from tests.names_page import names_page
from tests.rules_page import PAGE, rules_page
from tests.support import ROOT


def test_the_table_of_questions_is_current() -> None:
    assert README.read_text("utf-8") == readme()


def test_the_page_of_rules_is_current() -> None:
    assert PAGE.read_text("utf-8") == rules_page()


def test_the_page_of_names_is_current() -> None:
    assert NAMES.read_text("utf-8") == names_page()


def test_every_relative_link_leads_to_a_file() -> None:
    for document in ROOT.glob("*.md"):
        for target in re.findall(r"\]\(([^)#]+?)\)", document.read_text("utf-8")):
            assert target.startswith("http") or (ROOT / target).exists(), f"{document.name}: {target}"


def test_every_path_named_in_the_readme_exists() -> None:
    named = re.findall(r"`((?:extensions|hooks|template|tests|\.ci)/[\w./]*)`", README.read_text("utf-8"))
    assert len(named) > 10
    assert [path for path in named if not (ROOT / path).exists()] == []


def test_ci_runs_the_test_command_of_the_readme() -> None:
    script = (ROOT / ".ci/run").read_text("utf-8")
    assert "<!-- test command -->" in script
    assert "<!-- test command -->" in README.read_text("utf-8")


def test_only_what_has_a_reason_stands_at_the_top() -> None:
    known = {"copier.yml", "template", "extensions", "hooks", "tests", "README.md", "LICENSE"}
    usual = {"pyproject.toml", "uv.lock", "CHANGELOG.md", "CONTRIBUTING.md"}
    listed = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    made = {name for name in listed if name.endswith(".egg-info") or name in {"build", "dist"}}
    assert listed - made == known | usual
