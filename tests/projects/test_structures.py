"""Every purpose in every kind of structure: installed, and its own checks run."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.projects.checks import install, run_checks, wheel
from tests.support import PRESETS, render

pytestmark = pytest.mark.long

RENAMED = """\
repository/
├── source/
│   └── PACKAGE/            # everything that is installed
│       ├── web/
│       │   └── application.py
│       ├── domain/
│       │   ├── logic.py    # what can be done
│       │   └── entities.py
│       ├── persistence/repository.py
│       ├── exceptions.py
│       ├── settings.py
│       └── notify.py       # tells people what is due
├── checks/tests/
│   ├── unit_tests/
│   └── end_to_end/
└── documentation/adr/
"""

DEEP = """\
- backend/
  - code/
    - python/
      - PACKAGE/
        - edges/outer/network/web/
          - app.py
          - routes.py
        - inner/parts/of/core/
          - service.py
          - store.py
          - models.py
        - shared/base/kinds/errors.py
        - shared/base/setup/config.py
- quality/of/all/tests/
  - unit/
- papers/of/all/docs/
"""

FLAT = """\
PACKAGE/
    api/
    core/
    models/
test/
"""

COMPONENTS = {"structure": "guided", "components": ["orders", "warehouse_inventory"]}
STRUCTURES: dict[str, dict[str, Any]] = {
    "guided": {**COMPONENTS, "interface_dirs": True, "resource_dirs": ["config", "data", "schemas"]},
    "guided-beside": {**COMPONENTS, "interface_dirs": False, "docs_dir": False, "examples_dir": True},
    "adjacent": {**COMPONENTS, "test_layout": "adjacent"},
    "renamed": {"structure": "custom", "structure_tree": RENAMED},
    "deep": {"structure": "custom", "structure_tree": DEEP},
    "flat": {"structure": "custom", "structure_tree": FLAT},
}


def _answers(preset: str, structure: str, **more: Any) -> dict[str, Any]:
    chosen = dict(STRUCTURES[structure])
    tree = chosen.get("structure_tree", "")
    if tree:
        chosen["structure_tree"] = tree.replace("PACKAGE", PRESETS[preset]["package_name"])
    return {**PRESETS[preset], **chosen, "review_2": "proceed", **more}


@pytest.mark.parametrize("preset", sorted(PRESETS))
@pytest.mark.parametrize("structure", STRUCTURES)
def test_a_purpose_works_in_a_structure(preset: str, structure: str, programs: Path, tmp_path: Path) -> None:
    answers = _answers(preset, structure)
    project = render(answers, tmp_path / "project")
    install(project, programs)
    run_checks(project, answers, programs)


@pytest.mark.parametrize("testing", ["unit", "integration", "comprehensive"])
@pytest.mark.parametrize("manager", ["uv", "pip_pyproject"])
def test_tests_beside_the_code_are_run_and_not_shipped(
    manager: str, testing: str, programs: Path, tmp_path: Path
) -> None:
    answers = _answers("internal", "adjacent", testing=testing, dependency_manager=manager)
    project = render(answers, tmp_path / "project")
    package = project / "src" / answers["package_name"]
    beside = sorted(path.name for path in package.rglob("test_*.py"))
    assert "test_service.py" in beside
    install(project, programs)
    run_checks(project, answers, programs)
    shipped = wheel(project, programs)
    assert any(path.endswith("/orders/service.py") for path in shipped)
    assert [path for path in shipped if "test" in path] == []
