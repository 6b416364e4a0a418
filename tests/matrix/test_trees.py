"""Random trees, rendered: what was approved is what there is, to the file, and it is clean as rendered."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from python_backend_creator.extensions.design import Design
from python_backend_creator.extensions.plan import plan_for

from tests.support import PRESETS, failures, render, run, tool
from tests.trees import PACKAGE, Tree, trees

EXAMPLES = 60
"""Trees for each purpose: 300 in all."""


@pytest.mark.long
@pytest.mark.parametrize("preset", sorted(PRESETS))
def test_any_tree_is_rendered_as_it_was_approved(preset: str) -> None:
    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        phases=(Phase.generate,),  # a smaller failing tree is not worth a render for each try
        suppress_health_check=list(HealthCheck),
    )
    @given(tree=trees())
    def holds(tree: Tree) -> None:
        _holds(tree, preset)

    holds()


def _holds(tree: Tree, preset: str) -> None:
    answers = {
        **PRESETS[preset],
        "package_name": PACKAGE,
        "structure": "custom",
        "structure_tree": tree.text,
        "review_2": "proceed",
    }
    approved = plan_for(Design.from_answers(answers))
    with tempfile.TemporaryDirectory() as place:
        folder = render(answers, Path(place) / "project")
        found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
        assert found == approved.paths
        assert tree.files <= found
        assert not failures(folder)
        done = run(tool("ruff"), "check", "--no-cache", ".", cwd=folder)
        assert done.returncode == 0, done.stdout
        done = run(tool("ruff"), "format", "--no-cache", "--check", ".", cwd=folder)
        assert done.returncode == 0, done.stdout
