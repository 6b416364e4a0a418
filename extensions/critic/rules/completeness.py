"""Completeness: what the stated purpose and maturity need is decided."""
# A rule is documented by its title and why; its methods are those of Rule.
# ruff: noqa: D101, D102

from __future__ import annotations

from typing import TYPE_CHECKING

from ..facts import GROUNDWORK, has_outsiders, has_user
from ..rule import Rule

if TYPE_CHECKING:
    from ...design import Design
    from ..rule import Outcome, Severity


_RUNS = frozenset({"api", "internal", "cli"})
"""The purposes whose result is a program that runs, not code that is imported."""


class NowhereToRun(Rule):
    id = "CMP101"
    title = "nothing says where it will run"
    why = (
        "Configuration, logs and health checks of a service, and who starts a batch, depend on where it runs."
    )
    reads = ("purpose", "maturity", "deployment")
    reference = "The Twelve-Factor App, III, X and XI"
    instead = ({"deployment": "docker"}, {"deployment": "cloud"}, {"deployment": "local"})

    def check(self, design: Design) -> Outcome:
        if not design.is_careful or design.purpose not in _RUNS:
            return None
        return design.deployment != "undecided"

    def severity_in(self, design: Design) -> Severity:
        return "major" if design.is_service and design.maturity == "long_term" else "minor"


class OutOfReach(Rule):
    id = "CMP102"
    title = "others call it, yet it runs on one machine only"
    why = "Callers outside that machine cannot reach it."
    reads = ("purpose", "users", "maturity", "deployment")
    severity = "major"
    instead = ({"deployment": "docker"}, {"deployment": "cloud"})

    def check(self, design: Design) -> Outcome:
        called = has_user(design, "external") or has_user(design, "systems")
        if not (design.is_careful and design.is_service and called):
            return None
        return design.deployment != "local"


class SeamsUntested(Rule):
    id = "CMP103"
    title = "the parts are never tested together"
    why = "Routes or commands, settings and errors then meet for the first time in production."
    reads = ("purpose", "maturity", "testing")
    instead = ({"testing": "integration"}, {"testing": "comprehensive"})

    def check(self, design: Design) -> Outcome:
        if not design.is_careful or design.purpose not in _RUNS:
            return None
        # No tests at all is worse, so it must not score better.
        return design.has_integration_tests


class UntestedYetUsed(Rule):
    id = "CMP104"
    title = "others use it and nothing checks it"
    why = "Even a prototype that others build on, or that lives for a year, breaks silently without one test."
    reads = ("users", "maturity", "lifespan", "testing")
    instead = ({"testing": "unit"},)

    def check(self, design: Design) -> Outcome:
        # With more maturity, or a longer life, a risk rule speaks.
        if design.is_careful or design.lifespan == "long":
            return None
        if design.lifespan == "short" and not has_outsiders(design):
            return None
        return design.testing != "none"


class TestsNotMeasured(Rule):
    id = "CMP105"
    title = "nothing measures what the tests of these years miss"
    why = "What must hold for years needs a coverage floor, or untested code gathers unseen."
    reads = ("maturity", "lifespan", "testing")
    family = GROUNDWORK
    reference = "OpenSSF Best Practices Badge, silver, test_statement_coverage80"
    instead = ({"testing": "comprehensive"},)

    def check(self, design: Design) -> Outcome:
        if not design.is_careful or design.lifespan != "long":
            return None
        return design.testing == "comprehensive"
