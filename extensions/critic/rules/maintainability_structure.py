"""Maintainability of the structure: no more parts, levels and folders than there is use for."""
# A rule is documented by its title and why; its methods are those of Rule.
# ruff: noqa: D101, D102

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import trees
from ..facts import is_guided, is_throwaway
from ..rule import Rule

if TYPE_CHECKING:
    from ...design import Design
    from ..rule import Changes, Outcome

_EARLY_PARTS = 3
_PARTS = 8
"""How many parts are no finding: in something short-lived, and at all."""


class BoundariesBeforeKnowledge(Rule):
    id = "MNT231"
    title = "many parts for something short-lived"
    why = (
        "Where the boundaries run is a guess early on, and each wrong one is costly to move: start with two."
    )
    reads = ("maturity", "lifespan", "structure", "components")
    blames = ("maturity", "lifespan", "components")

    def check(self, design: Design) -> Outcome:
        if not is_guided(design) or not is_throwaway(design):
            return None
        return len(design.components or ()) <= _EARLY_PARTS

    def ways_out(self, design: Design) -> tuple[Changes, ...]:
        return {"components": (design.components or ())[:2]}, {"structure": "template"}


class ManyParts(Rule):
    id = "MNT232"
    title = "more parts than anyone keeps in mind"
    why = "Each is a package with models, store, service and tests: merge those that change together."
    reads = ("maturity", "lifespan", "structure", "components")
    blames = ("components",)

    def check(self, design: Design) -> Outcome:
        # In something short-lived, fewer are a finding already.
        if not is_guided(design) or is_throwaway(design):
            return None
        return len(design.components or ()) <= _PARTS

    def ways_out(self, design: Design) -> tuple[Changes, ...]:
        return ({"components": (design.components or ())[:_PARTS]},)


class DeepTree(Rule):
    id = "MNT233"
    title = "packages more than four levels deep"
    why = "Imports get long, and most levels on the way hold nothing: flat is better than nested."
    reads = ("package_name", "structure", "structure_tree")
    blames = ("structure_tree",)
    reference = "PEP 20, the Zen of Python"

    def check(self, design: Design) -> Outcome:
        if design.structure != "custom":
            return None
        deepest = trees.too_deep(design.structure_tree or "", design.package_name or "")
        return f"a package {deepest.count('/') + 1} levels deep: {_short(deepest)}" if deepest else True

    def ways_out(self, design: Design) -> tuple[Changes, ...]:
        text = trees.flatter(design.structure_tree or "", design.package_name or "")
        flatter: tuple[Changes, ...] = ({"structure_tree": text},) if text else ()
        return *flatter, {"structure": "template"}


class TestsBesideLibrary(Rule):
    id = "MNT234"
    title = "tests among the modules of a library"
    why = (
        "Every build backend packs them for the users, unless a list of exclusions says otherwise and is kept"
        " in step."
    )
    reads = ("purpose", "structure", "test_layout")
    blames = ("purpose", "test_layout")
    reference = (
        "measured 2026-11-23: uv_build, hatchling and setuptools all pack them; pytest documentation, Good"
        " Integration Practices"
    )
    instead = ({"test_layout": "separate"},)

    def check(self, design: Design) -> Outcome:
        if not is_guided(design) or design.purpose != "library":
            return None
        return design.test_layout != "adjacent"


class InterfaceFolderWithoutInterface(Rule):
    id = "MNT235"
    title = "a folder for an interface that there is not"
    why = "An empty place invites what belongs nowhere; add the folder together with the interface."
    reads = ("purpose", "structure", "interface_dirs", "api")
    blames = ("purpose", "interface_dirs", "api")
    instead = ({"interface_dirs": False},)

    def check(self, design: Design) -> Outcome:
        if not is_guided(design) or design.purpose not in {"library", "prototype"} or design.has_api:
            return None
        return not design.interface_dirs


class SettingsFolderNobodyReads(Rule):
    id = "MNT236"
    title = "a folder for settings that no file holds"
    why = "Settings come from the environment alone, so whatever is put there has no effect."
    reads = ("configuration", "structure", "resource_dirs")
    blames = ("configuration", "resource_dirs")

    def check(self, design: Design) -> Outcome:
        if not is_guided(design) or design.configuration != "env":
            return None
        return "config" not in (design.resource_dirs or ())

    def ways_out(self, design: Design) -> tuple[Changes, ...]:
        kept = tuple(name for name in design.resource_dirs or () if name != "config")
        return ({"resource_dirs": kept},)


class ExamplesFolderWithoutExample(Rule):
    id = "MNT237"
    title = "a folder for examples, and no example"
    why = "A demo would fill it, and be run by the tests; without one it holds a README only."
    reads = ("structure", "examples_dir", "demo")
    blames = ("examples_dir", "demo")
    severity = "note"
    instead = ({"demo": "quickstart"}, {"examples_dir": False})

    def check(self, design: Design) -> Outcome:
        if not is_guided(design) or not design.examples_dir:
            return None
        return design.demo != "none"


def _short(path: str) -> str:
    return path if len(path) <= 30 else f"…{path[-29:]}"
