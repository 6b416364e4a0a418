"""The checks find the package and the tests where the plan says, and not where they usually are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from python_backend_creator.hooks.checks import fails
from python_backend_creator.hooks.checks.base import ProjectContext
from python_backend_creator.hooks.plan_file import read_plan
from python_backend_creator.hooks.report.next_steps import next_steps

from .conftest import CheckAll
from .sample import change

PLACES = {
    "top": ("invoices", "tests/unit"),
    "deep": ("backend/code/invoices", "checks/all"),
    "inside": ("lib/invoices", "lib/invoices"),
}
"""Where the package is, and where its unit test is."""


@pytest.fixture(params=PLACES)
def moved(request: pytest.FixtureRequest, sample: Path) -> tuple[str, str]:
    """The sample with its package and its test in other folders; the paths of both."""
    package, tests = PLACES[request.param]
    for old, new in (("src/invoices", package), ("tests/unit/test_service.py", f"{tests}/test_service.py")):
        (sample / new).parent.mkdir(parents=True, exist_ok=True)
        (sample / old).rename(sample / new)
    plan = (sample / ".scaffold/plan.json").read_text(encoding="utf-8")
    plan = plan.replace("src/invoices", package).replace("tests/unit/", f"{tests}/")
    (sample / ".scaffold/plan.json").write_text(plan, encoding="utf-8")
    change(sample, "pyproject.toml", 'src = ["src"]', f'src = ["{Path(package).parent}"]')
    return package, f"{tests}/test_service.py"


def test_a_clean_project_raises_no_alarm_wherever_its_package_is(
    moved: tuple[str, str], check_all: CheckAll
) -> None:
    assert moved
    assert {path: each for path, each in check_all().items() if fails(each)} == {}


def test_layers_are_read_from_the_place_of_the_package(
    moved: tuple[str, str], sample: Path, check_all: CheckAll
) -> None:
    package, _ = moved
    text = '"""Errors."""\n\nfrom invoices.service import total\n\n__all__ = ["total"]\n'
    (sample / package / "errors.py").write_text(text, encoding="utf-8")
    (detail,) = check_all()[f"{package}/errors.py"]["imports"].details
    assert detail.startswith(f"line 3  {package}/service.py is not among what this file stands on")


def test_a_module_that_does_not_exist_is_named(
    moved: tuple[str, str], sample: Path, check_all: CheckAll
) -> None:
    change(sample, moved[1], "from invoices.errors", "from invoices.faults")
    details = check_all()[moved[1]]["imports"].details
    assert any("invoices.faults is no module of this project" in detail for detail in details)


def test_a_test_is_one_by_its_name_or_its_folder(moved: tuple[str, str], sample: Path) -> None:
    _, test = moved
    place = sample / ".scaffold/plan.json"
    plan = json.loads(place.read_text(encoding="utf-8"))
    helper = {**plan["tasks"][-1], "id": "TASK-900", "path": f"{Path(test).parent}/helpers.py"}
    plan["tasks"].append({**helper, "after": [], "tests": None})
    place.write_text(json.dumps(plan), encoding="utf-8")
    project = ProjectContext(sample, read_plan(sample))
    kinds = {file.path: file.is_test for file in project.load_all() if file.is_python}
    in_the_package = Path(test).parent == Path(moved[0])
    assert kinds[test]
    assert kinds[helper["path"]] is not in_the_package
    assert not kinds[f"{moved[0]}/service.py"]


def test_the_next_steps_start_a_package_wherever_it_is(moved: tuple[str, str], sample: Path) -> None:
    assert moved
    commands = [step.command for step in next_steps(read_plan(sample), "invoices", ())]
    assert "uv run python -m invoices" in commands
