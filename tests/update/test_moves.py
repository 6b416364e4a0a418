"""An answer that moves files: a person's edits follow, or the walk says plainly which files need a hand."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import copier
import pytest
from copier.errors import UserMessageError

from tests.support import PRESETS
from tests.update.versions import commit, git, project, release, released, replace

PACKAGE = "src/echo_lab"
PROTOTYPE = PRESETS["prototype"]
GUIDED = {**PROTOTYPE, "structure": "guided", "components": ["items"], "test_layout": "separate"}
MOVES_MODELS = """

_components = component_modules


def component_modules(design: Design) -> dict[str, str]:
    \"\"\"The models are called records in this version.\"\"\"
    return {**_components(design), "models": "records"}
"""


@pytest.fixture(autouse=True, scope="module")
def temporary(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder of these tests' own for everything temporary."""
    folder = tmp_path_factory.mktemp("temporary")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TMPDIR", str(folder))
        patch.setattr(tempfile, "tempdir", None)
        yield folder


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Version 1.0.0, and 2.0.0, in which the template's own layout has another place for the models."""
    folder = released(tmp_path_factory.mktemp("released") / "template")
    places = folder / "extensions/layout/places.py"
    places.write_text(places.read_text("utf-8") + MOVES_MODELS, "utf-8")
    release(folder, "v2.0.0")
    return folder


def left_in(temporary: Path) -> list[str]:
    """What a run left among the temporary files; Jinja's cache may stay."""
    return [path.name for path in temporary.iterdir() if not path.name.startswith("_jinja2")]


def update(folder: Path, version: str = "v1.0.0", **answers: object) -> None:
    """Update a project with changed answers, without a question."""
    copier.run_update(
        folder, data=answers, vcs_ref=version, defaults=True, overwrite=True, unsafe=True, quiet=True
    )


def append(file: Path, text: str) -> None:
    """Add a line to a file that exists."""
    with file.open("a", encoding="utf-8") as stream:
        stream.write(text)


def log_of(folder: Path) -> list[tuple[str, str]]:
    """The events of the last walk and their files."""
    log = json.loads((folder / ".scaffold/state.json").read_text("utf-8"))["log"]
    return [(entry["event"], entry["path"]) for entry in log]


def test_edits_follow_their_files_into_a_component(
    template: Path, tmp_path: Path, temporary: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = project(template, tmp_path / "project", PROTOTYPE)
    core, models, store = (folder / PACKAGE / f"{name}.py" for name in ("core", "models", "store"))
    replace(core, "__future__ import annotations\n", "__future__ import annotations\n\nimport math\n")
    append(core, "\n\nOUR_OWN = math.pi\n")
    models.write_bytes(models.read_bytes().replace(b"\n", b"\r\n") + b"# caf\xe9\r\n")
    models.chmod(0o755)
    store.unlink()
    append(folder / "tests/unit/test_core.py", "\n\nOURS = 1\n")
    (folder / PACKAGE / "helpers.py").write_text("from .core import OUR_OWN\n", "utf-8")
    commit(folder)
    capfd.readouterr()

    update(folder, structure="guided", components=["items"])

    service = (folder / PACKAGE / "items/service.py").read_text("utf-8")
    assert "\n\nimport math\n" in service
    assert service.endswith("OUR_OWN = math.pi\n")
    assert "echo_lab.items.models" in service
    moved = folder / PACKAGE / "items/models.py"
    assert moved.read_bytes().endswith(b"\r\n# caf\xe9\r\n")
    assert os.access(moved, os.X_OK)
    assert not (folder / PACKAGE / "items/store.py").exists()
    assert not [path for path in (core, models, store) if path.exists()]
    assert (folder / PACKAGE / "helpers.py").is_file()
    shown = capfd.readouterr().out
    assert f"  {PACKAGE}/core.py → {PACKAGE}/items/service.py\n" in shown
    assert f"Still deleted, as you had it: {PACKAGE}/items/store.py\n" in shown
    assert f"  {PACKAGE}/helpers.py  line 1 (echo_lab.core)\n" in shown
    lines = shown.splitlines()
    command = lines[lines.index("  tests/unit/test_core.py  has no place any more") + 1].split()
    assert git(folder, *command[1:]).endswith("OURS = 1\n")
    assert ("moved", f"{PACKAGE}/items/service.py") in log_of(folder)
    assert "test_core.py" in (folder / "GENERATION_REPORT.md").read_text("utf-8")
    assert not left_in(temporary)


def test_unit_tests_move_beside_their_modules_and_own_tests_stay(
    template: Path, tmp_path: Path, temporary: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = project(template, tmp_path / "project", GUIDED)
    append(folder / "tests/unit/test_items_service.py", "\n\nOURS = 1\n")
    (folder / "tests/unit/test_mine.py").write_text('"""Mine."""\n', "utf-8")
    commit(folder)
    update(folder, test_layout="adjacent")
    assert (folder / PACKAGE / "items/test_service.py").read_text("utf-8").endswith("OURS = 1\n")
    assert (folder / PACKAGE / "items/test_store.py").is_file()
    assert [path.name for path in (folder / "tests/unit").iterdir()] == ["test_mine.py"]
    shown = capfd.readouterr().out
    assert "Yours, left in tests/unit: test_mine.py\n" in shown
    assert "need a hand" not in shown
    assert not left_in(temporary)


def test_edits_that_collide_are_marked_at_the_new_place_and_listed(
    template: Path, tmp_path: Path, temporary: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = project(template, tmp_path / "project", GUIDED)
    old, new = f"{PACKAGE}/items/service.py", f"{PACKAGE}/orders/service.py"
    replace(folder / old, "class ItemService:", "class OurItemService:")
    commit(folder)
    update(folder, components=["orders"])
    text = (folder / new).read_text("utf-8")
    assert "<<<<<<< before updating\nclass OurItemService:\n" in text
    assert ">>>>>>> after updating\n" in text
    assert not (folder / PACKAGE / "items").exists()
    assert f"UU {new}" in git(folder, "status", "--porcelain").splitlines()
    shown = capfd.readouterr().out
    assert f"  {old} → {new}\n" in shown
    assert f"  {new}  line " in shown
    assert not left_in(temporary)


def test_an_untouched_project_moves_without_a_word(
    template: Path, tmp_path: Path, temporary: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = project(template, tmp_path / "project", PROTOTYPE)
    update(folder, structure="guided", components=["items"])
    assert (folder / PACKAGE / "items/service.py").is_file()
    assert not (folder / PACKAGE / "core.py").exists()
    shown = capfd.readouterr().out
    assert not [words for words in ("Moved", "Still", "Yours", "need a hand", "moved:") if words in shown]
    assert not left_in(temporary)


def test_a_version_that_moves_its_own_files_takes_the_edits_along(template: Path, tmp_path: Path) -> None:
    folder = project(template, tmp_path / "project", PROTOTYPE)
    append(folder / PACKAGE / "models.py", "\n\nOURS = 1\n")
    commit(folder)
    update(folder, "v2.0.0")
    assert (folder / PACKAGE / "records.py").read_text("utf-8").endswith("OURS = 1\n")
    assert not (folder / PACKAGE / "models.py").exists()


def test_a_pretended_update_a_refusal_and_a_recopy_move_nothing(
    template: Path, tmp_path: Path, temporary: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = project(template, tmp_path / "project", PROTOTYPE)
    append(folder / PACKAGE / "core.py", "\n\nOURS = 1\n")
    commit(folder)
    guided = {"structure": "guided", "components": ["items"]}
    with pytest.raises(UserMessageError):
        update(folder, structure="guided", components=["items"], test_layout="nowhere")
    copier.run_recopy(
        folder, data=guided, defaults=True, overwrite=True, unsafe=True, quiet=True, pretend=True
    )
    assert git(folder, "status", "--porcelain") == ""
    copier.run_recopy(folder, data=guided, defaults=True, overwrite=True, unsafe=True, quiet=True)
    assert (folder / PACKAGE / "core.py").read_text("utf-8").endswith("OURS = 1\n")
    assert "Moved" not in capfd.readouterr().out
    assert not [name for name in left_in(temporary) if name.startswith("moved-")]


def test_edits_follow_their_files_to_the_places_of_a_pasted_tree(template: Path, tmp_path: Path) -> None:
    folder = project(template, tmp_path / "project", PROTOTYPE)
    append(folder / PACKAGE / "core.py", "\n# mine, in the service\n")
    append(folder / "tests/unit/test_core.py", "\n# mine, in the tests\n")
    commit(folder)
    tree = "source/echo_lab/\n  domain/logic.py\n  notify.py  # tells people what is due\nchecks/tests/unit/"
    update(folder, structure="custom", structure_tree=tree)
    service = folder / "source/echo_lab/domain/logic.py"
    assert "# mine, in the service" in service.read_text("utf-8")
    assert "# mine, in the tests" in (folder / "checks/tests/unit/test_core.py").read_text("utf-8")
    assert "Tells people what is due." in (folder / "source/echo_lab/notify.py").read_text("utf-8")
    assert not (folder / "src").exists()
    assert not (folder / "tests").exists()
    assert not git(folder, "diff", "--name-only", "--diff-filter=U").strip()
