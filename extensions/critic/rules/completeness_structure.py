"""Completeness of the structure: every feature has the place that it needs."""
# A rule is documented by its title and why; its methods are those of Rule.
# ruff: noqa: D101, D102

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import trees
from ..facts import is_guided
from ..rule import Rule

if TYPE_CHECKING:
    from ...design import Design
    from ..rule import Changes, Outcome


class DemoWithoutFolder(Rule):
    id = "CMP231"
    title = "a demo, and no folder for examples"
    why = "The structure names no place for what the demo shows, so the first example ends up anywhere."
    reads = ("structure", "examples_dir", "demo")
    blames = ("examples_dir", "demo")
    reference = "specification, checkpoint 2"
    instead = ({"examples_dir": True}, {"demo": "none"})

    def check(self, design: Design) -> Outcome:
        if not is_guided(design) or design.demo == "none":
            return None
        return design.examples_dir is not False


class DocumentsElsewhere(Rule):
    id = "CMP232"
    title = "documents that the repository has no folder for"
    why = (
        "Pages are chosen here, and by another answer kept elsewhere, where no change to the code meets them."
    )
    reads = ("structure", "docs_dir", "docs")
    blames = ("docs_dir", "docs")
    severity = "major"
    reference = "specification, checkpoint 2"
    instead = ({"docs_dir": True}, {"docs": "none"})

    def check(self, design: Design) -> Outcome:
        if not is_guided(design) or design.docs == "none":
            return None
        return design.docs_dir is not False


class TreeWithoutPlace(Rule):
    id = "CMP233"
    title = "the tree has no place for something that was chosen"
    why = "It goes to the usual folder, which the tree does not show: name it where you want it."
    reads = ("package_name", "testing", "structure", "structure_tree", "demo", "docs")
    blames = ("structure_tree",)
    severity = "note"
    reference = "specification, checkpoint 2"

    def check(self, design: Design) -> Outcome:
        if design.structure != "custom":
            return None
        missing = self._missing(design)
        return f"the tree has no place for {' and '.join(missing)}" if missing else True

    def ways_out(self, design: Design) -> tuple[Changes, ...]:
        tree = design.structure_tree or ""
        return (
            {"structure_tree": trees.with_folders(tree, design.package_name or "", self._missing(design))},
        )

    def _missing(self, design: Design) -> tuple[str, ...]:
        wanted = {"tests": design.has_tests, "docs": design.docs != "none", "examples": design.demo != "none"}
        tree, name = design.structure_tree or "", design.package_name or ""
        return tuple(
            home for home, is_wanted in wanted.items() if is_wanted and trees.lacks(tree, name, home)
        )
