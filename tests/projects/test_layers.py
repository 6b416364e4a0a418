"""A component that reaches into another, or a foundation that reaches up, is caught by the project itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from python_backend_creator.extensions.design import Design
from python_backend_creator.extensions.layout import layout_for

from tests.projects.checks import install
from tests.projects.environment import ENVIRONMENT
from tests.support import PRESETS, render, run

pytestmark = pytest.mark.long

TWO = {"structure": "guided", "components": ["orders", "customers"], "review_2": "proceed"}


@pytest.mark.parametrize("interface_dirs", [False, True])
@pytest.mark.parametrize("preset", ["api", "cli", "internal", "library"])
def test_an_import_that_breaks_the_layers_is_caught(
    preset: str, interface_dirs: bool, programs: Path, tmp_path: Path
) -> None:
    answers = {**PRESETS[preset], **TWO, "interface_dirs": interface_dirs}
    project = render(answers, tmp_path / "project")
    install(project, programs)
    layout = layout_for(Design.from_answers(answers))
    orders, customers = layout.components
    module = f"{layout.package_name}.customers"

    assert _broken(project, programs) == []
    with (project / orders.file("service")).open("a", encoding="utf-8") as service:
        service.write(f"\nfrom {module} import CustomerDraft  # noqa: E402,F401\n")
    assert _broken(project, programs) == []
    with (project / orders.file("service")).open("a", encoding="utf-8") as service:
        service.write(f"from {module}.store import InMemoryCustomerStore  # noqa: E402,F401\n")
    with (project / layout.file("errors")).open("a", encoding="utf-8") as errors:
        errors.write(f"\nfrom {module} import Customer  # noqa: E402,F401\n")
    assert _broken(project, programs) == [
        f"{layout.module('errors')} -> {module}",
        f"{orders.module('service')} -> {customers.module('store')}",
    ]


def _broken(project: Path, programs: Path) -> list[str]:
    """The imports that the layer rule objects to."""
    done = run(programs / "lint-imports", "--no-cache", cwd=project, env=ENVIRONMENT)
    lines = [line.strip(" -").split(" (")[0] for line in done.stdout.splitlines() if " -> " in line]
    assert (done.returncode == 0) is not bool(lines), done.stdout + done.stderr
    return sorted(lines)
