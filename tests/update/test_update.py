"""`copier update` from one released version to the next: a person's edits stay, nothing is asked twice."""

from __future__ import annotations

import json
from pathlib import Path

import copier
import pytest
from copier.errors import UserMessageError

from tests.support import PRESETS
from tests.update.versions import commit, git, project, release, released, replace

README = "template/README.md.jinja"


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Version 1.0.0, and 2.0.0 with another heading in the README and one more file."""
    folder = released(tmp_path_factory.mktemp("released") / "template")
    replace(folder / README, "## Testing", "## Tests")
    extra = folder / "template" / "NOTICE.md.jinja"
    extra.write_text(
        "{#-\npurpose: A notice of the second version.\n-#}\n# Notice\n\nSecond version.\n", "utf-8"
    )
    release(folder, "v2.0.0")
    return folder


def update(folder: Path, **arguments: object) -> None:
    """Update a project to version 2 without a question."""
    options: dict[str, object] = {"defaults": True, "vcs_ref": "v2.0.0", **arguments}
    copier.run_update(folder, overwrite=True, unsafe=True, quiet=True, **options)  # type: ignore[arg-type]


def test_an_untouched_project_takes_over_the_new_version_without_conflict(
    template: Path, tmp_path: Path
) -> None:
    folder = project(template, tmp_path / "project", PRESETS["api"])
    update(folder)
    assert "## Tests" in (folder / "README.md").read_text("utf-8")
    assert (folder / "NOTICE.md").is_file()
    assert not [line for line in git(folder, "status", "--porcelain").splitlines() if line.startswith("UU")]
    assert "_commit: v2.0.0" in (folder / ".copier-answers.yml").read_text("utf-8")
    paths = {
        task["path"] for task in json.loads((folder / ".scaffold/plan.json").read_text("utf-8"))["tasks"]
    }
    assert "NOTICE.md" in paths


def test_the_edits_of_a_person_stay(template: Path, tmp_path: Path) -> None:
    folder = project(template, tmp_path / "project", PRESETS["library"])
    replace(folder / "README.md", "## Licence", "A word of our own.\n\n## Licence")
    core = folder / "src/schema_guard/core.py"
    core.write_text(core.read_text("utf-8") + "\n\nOUR_OWN = 1\n", "utf-8")
    commit(folder)
    update(folder)
    readme = (folder / "README.md").read_text("utf-8")
    assert "A word of our own." in readme
    assert "## Tests" in readme
    assert core.read_text("utf-8").endswith("OUR_OWN = 1\n")


def test_a_colliding_edit_is_marked_and_listed(
    template: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = project(template, tmp_path / "project", PRESETS["prototype"])
    replace(folder / "README.md", "## Testing", "## How we test")
    commit(folder)
    update(folder)
    assert "<<<<<<< before updating" in (folder / "README.md").read_text("utf-8")
    shown = capfd.readouterr()
    assert "README.md" in shown.out + shown.err


def test_the_review_runs_once_in_the_real_project(template: Path, tmp_path: Path) -> None:
    folder = project(template, tmp_path / "project", PRESETS["prototype"])
    before = json.loads((folder / ".scaffold/state.json").read_text("utf-8"))["log"]
    update(folder)
    after = json.loads((folder / ".scaffold/state.json").read_text("utf-8"))["log"]
    starts = [entry["event"] for entry in after[len(before) :] if entry["event"].startswith("review ")]
    assert starts == ["review resumed"]


def test_an_answer_can_be_changed_later(template: Path, tmp_path: Path) -> None:
    folder = project(template, tmp_path / "project", PRESETS["prototype"])
    update(folder, data={"logging": "structlog"}, vcs_ref="v1.0.0")
    assert "structlog" in (folder / "pyproject.toml").read_text("utf-8")
    assert "logging: structlog" in (folder / ".copier-answers.yml").read_text("utf-8")


def test_a_change_to_a_blocked_design_is_refused_and_nothing_changes(template: Path, tmp_path: Path) -> None:
    folder = project(template, tmp_path / "project", PRESETS["api"])
    with pytest.raises(UserMessageError, match="RSK101"):
        update(folder, data={"testing": "none"})
    assert git(folder, "status", "--porcelain") == ""


def test_each_version_uses_its_own_rules_and_a_newer_rule_is_told_once_and_never_blocks(
    template: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = project(template, tmp_path / "project", PRESETS["api"], "v2.0.0")
    stricter = tmp_path / "stricter"
    git(tmp_path, "clone", "--quiet", str(template), str(stricter))
    replace(stricter / "extensions/critic/scoring.py", '(20, "excellent")', '(26, "excellent")')
    # A rule that speaks of this project for the first time.
    replace(
        stricter / "extensions/critic/rules/risk_features.py", 'not in {"forms", "jinja"}', 'in {"react"}'
    )
    replace(
        stricter / "extensions/critic/rules/risk_features.py",
        'severity = "note"\n    reference = "OWASP, Cross',
        'severity = "major"\n    reference = "OWASP, Cross',
    )
    release(stricter, "v3.0.0")
    replace(folder / ".copier-answers.yml", str(template), str(stricter))
    commit(folder)
    capfd.readouterr()
    update(folder, vcs_ref="v3.0.0")
    told = capfd.readouterr().err
    note = "The critic judges this design anew: 22 of 25, good (it was 25 of 25, excellent)."
    assert told.count(note) == 1
    assert "RSK209  pages with forms on the public net" in told
    reviews = json.loads((folder / ".scaffold/plan.json").read_text("utf-8"))["reviews"]
    assert reviews["2"]["verdict"] == "good"
    changed = set(git(folder, "diff", "--name-only", "HEAD").split())
    record = {".copier-answers.yml", ".scaffold/plan.json", ".scaffold/state.json", "GENERATION_REPORT.md"}
    assert changed <= record | {"docs/decisions/README.md"}
