"""Maintainability: little to keep up for what it is, and one set of conventions."""
# A rule is documented by its title and why; its methods are those of Rule.
# ruff: noqa: D101, D102

from __future__ import annotations

from typing import TYPE_CHECKING

from ..facts import has_outsiders, is_throwaway
from ..rule import Rule

if TYPE_CHECKING:
    from ...design import Design
    from ..rule import Outcome

_LIFE = ("maturity", "lifespan")


class EveryTargetForWeeks(Rule):
    id = "MNT101"
    title = "every deployment target for something short-lived"
    why = "Each target is a path of its own to test and keep working."
    reads = (*_LIFE, "deployment")
    instead = ({"deployment": "local"}, {"deployment": "docker"})

    def check(self, design: Design) -> Outcome:
        if not is_throwaway(design):
            return None
        return design.deployment != "multiple"


class LibraryInBothColours(Rule):
    id = "MNT102"
    title = "a library that is both sync and async"
    why = "Every call exists twice and drifts apart, or one half is generated from the other."
    reads = ("purpose", "concurrency")
    reference = "encode/httpx#572, urllib3/urllib3#1323"
    instead = ({"concurrency": "sync"}, {"concurrency": "recommend"})

    def check(self, design: Design) -> Outcome:
        if design.purpose != "library":
            return None
        return design.concurrency != "mixed"


class TwoColoursForWeeks(Rule):
    id = "MNT103"
    title = "sync and async side by side in something short-lived"
    why = "Each function needs a decision, and each border a bridge, before there is a reason for either."
    reads = (*_LIFE, "purpose", "concurrency")
    consults = ("api",)
    instead = ({"concurrency": "recommend"}, {"concurrency": "sync"})

    def check(self, design: Design) -> Outcome:
        # For libraries, commands and frameworks with a colour of their own, a more specific rule speaks.
        has_own_rule = design.api in {"flask", "strawberry", "graphene"}
        if not is_throwaway(design) or design.purpose in {"library", "cli"} or has_own_rule:
            return None
        return design.concurrency != "mixed"


class RequirementsForLibrary(Rule):
    id = "MNT104"
    title = "a requirements file for something that others install"
    why = "Installers read the metadata and not requirements files: two lists to keep in step."
    reads = ("purpose", "dependency_manager")
    reference = "Python Packaging User Guide, install_requires vs requirements files"
    instead = ({"dependency_manager": "pip_pyproject"}, {"dependency_manager": "uv"})

    def check(self, design: Design) -> Outcome:
        if design.purpose != "library":
            return None
        return design.dependency_manager != "pip_requirements"


class TwoSourcesForFewSettings(Rule):
    id = "MNT105"
    title = "files and environment for a few short-lived settings"
    why = "Rules of precedence that nobody needs yet."
    reads = (*_LIFE, "configuration")
    instead = ({"configuration": "env"}, {"configuration": "pydantic_settings"})

    def check(self, design: Design) -> Outcome:
        if not is_throwaway(design):
            return None
        return design.configuration != "combination"


class SlowStart(Rule):
    id = "MNT106"
    title = "a command that takes 0.29 s to import its settings"
    why = "Every call pays before any work begins; an import inside the command avoids it."
    reads = ("purpose", "configuration")
    severity = "note"
    reference = "measured 2026-11-23: pydantic-settings imports in 290 ms, argparse and logging in 11 ms"
    instead = ({"configuration": "env"},)

    def check(self, design: Design) -> Outcome:
        if design.purpose != "cli":
            return None
        return design.configuration != "pydantic_settings"


class TwoErrorStylesForWeeks(Rule):
    id = "MNT107"
    title = "two styles of error handling in something short-lived"
    why = "Each function needs a decision which of the two it uses."
    reads = (*_LIFE, "error_handling")
    instead = ({"error_handling": "exceptions"},)

    def check(self, design: Design) -> Outcome:
        if not is_throwaway(design):
            return None
        return design.error_handling != "mixed"


class ResultsInPublic(Rule):
    id = "MNT108"
    title = "result values at a library's public border"
    why = "Callers expect exceptions; a result that is not looked at fails silently."
    reads = ("purpose", "users", "error_handling")
    reference = "Python documentation, glossary, EAFP"
    instead = ({"error_handling": "exceptions"}, {"error_handling": "mixed"})

    def check(self, design: Design) -> Outcome:
        if design.purpose != "library" or not has_outsiders(design):
            return None
        return design.error_handling != "results"


class ManagerInTheImage(Rule):
    id = "MNT109"
    title = "Poetry becomes part of the image's build"
    why = "Its export is a plugin since 2.0, so the build stage needs Poetry itself."
    reads = ("deployment", "dependency_manager")
    severity = "note"
    reference = "Poetry blog, Announcing Poetry 2.0.0"
    instead = ({"dependency_manager": "uv"},)

    def check(self, design: Design) -> Outcome:
        if not design.is_containerised:
            return None
        return design.dependency_manager != "poetry"


class ManagerBeforeItsOnePointZero(Rule):
    id = "MNT110"
    title = "uv may change in a minor release"
    why = "Pin its version in CI and in the image of what is kept for the long term."
    reads = ("maturity", "dependency_manager")
    severity = "note"
    reference = "uv documentation, Versioning"
    instead = ({"dependency_manager": "pip_pyproject"},)

    def check(self, design: Design) -> Outcome:
        if design.maturity != "long_term":
            return None
        return design.dependency_manager != "uv"


class EveryTestForWeeks(Rule):
    id = "MNT111"
    title = "end-to-end tests and a coverage gate for a few weeks"
    why = "Safe, but each change also changes them: unit and integration tests may do."
    reads = ("lifespan", "testing")
    severity = "note"
    instead = ({"testing": "integration"},)

    def check(self, design: Design) -> Outcome:
        if design.lifespan != "short":
            return None
        return design.testing != "comprehensive"
