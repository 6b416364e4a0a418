"""Risk and smells of stages 0 and 1: what the intent and the architecture do to each other."""
# A rule is documented by its title and why; its methods are those of Rule.
# ruff: noqa: D101, D102

from __future__ import annotations

from typing import TYPE_CHECKING

from ..facts import floor, has_user, is_prototype_online, months_left
from ..rule import Rule

if TYPE_CHECKING:
    from ...design import Design
    from ..rule import Changes, Outcome, Severity


class UntestedProduction(Rule):
    id = "RSK101"
    title = "production code nobody can change safely"
    why = "Simple tests of error handling would have shown 58 % of the catastrophic failures studied."
    reads = ("maturity", "testing")
    severity = "blocker"
    reference = "Yuan et al., OSDI 2014; OpenSSF Best Practices Badge, test"
    instead = ({"testing": "integration"}, {"testing": "comprehensive"}, {"testing": "unit"})

    def check(self, design: Design) -> Outcome:
        if not design.is_careful:
            return None
        return design.testing != "none"


class YearsWithoutTests(Rule):
    id = "RSK102"
    title = "years without a test"
    why = "After the first months nobody dares to change it."
    reads = ("maturity", "lifespan", "testing")
    severity = "major"
    instead = ({"testing": "unit"},)

    def check(self, design: Design) -> Outcome:
        if design.is_careful or design.lifespan != "long":
            return None
        return design.testing != "none"


class ThrowawayKept(Rule):
    id = "RSK103"
    title = "a throwaway kept for years"
    why = "Minimal tests and informal documents become the base of something that lives for years."
    reads = ("users", "maturity", "lifespan", "deployment")
    blames = ("maturity", "lifespan")
    severity = "major"
    instead = ({"lifespan": "medium"}, {"maturity": "production"}, {"lifespan": "short"})

    def check(self, design: Design) -> Outcome:
        if design.maturity != "prototype" or is_prototype_online(design):
            return None
        return design.lifespan != "long"


class PrototypeOnline(Rule):
    id = "RSK104"
    title = "a prototype on the open net"
    why = "Endpoints without limits are the most widespread weakness of APIs, and a prototype sets none."
    reads = ("users", "maturity", "deployment")
    severity = "major"
    reference = "OWASP API4:2023, unrestricted resource consumption"

    def check(self, design: Design) -> Outcome:
        if design.maturity != "prototype":
            return None
        return not is_prototype_online(design)

    def ways_out(self, design: Design) -> tuple[Changes, ...]:
        inside = tuple(user for user in design.users or () if user != "external") or ("team",)
        return {"maturity": "production"}, {"deployment": "local"}, {"users": inside}


class AsyncCommand(Rule):
    id = "RSK105"
    title = "a command line made async"
    why = "Command frameworks have no async commands; each one needs a bridge into an event loop."
    reads = ("purpose", "concurrency")
    reference = "pallets/click#2033, fastapi/typer#950"
    instead = ({"concurrency": "sync"}, {"concurrency": "recommend"})

    def check(self, design: Design) -> Outcome:
        if design.purpose != "cli":
            return None
        return design.concurrency not in {"async", "mixed"}


class PythonWithoutFixes(Rule):
    id = "RSK106"
    title = "a Python without security fixes"
    why = "Its support has ended, and the newest releases of most tools no longer install on it."
    reads = ("maturity", "python_version")
    consults = ("python_range",)
    reference = "PEP 619; Python Developer's Guide, status of versions, as of 2026-11-23"
    instead = ({"python_version": "3.12"},)

    def check(self, design: Design) -> Outcome:
        lowest = floor(design)
        return None if lowest is None else months_left(lowest) >= 0

    def severity_in(self, design: Design) -> Severity:
        return "major" if design.is_careful else "minor"


class PythonEndsFirst(Rule):
    id = "RSK107"
    title = "this Python's support ends within the year, the project lives on"
    why = "Plan to raise the lowest version soon after the start."
    reads = ("lifespan", "python_version")
    consults = ("python_range",)
    severity = "note"
    reference = "Python Developer's Guide, status of versions, as of 2026-11-23"
    instead = ({"python_version": "3.12"},)

    def check(self, design: Design) -> Outcome:
        lowest = floor(design)
        if design.lifespan != "long" or lowest is None:
            return None
        return not 0 <= months_left(lowest) < 12


class DeployedWithoutLock(Rule):
    id = "RSK108"
    title = "deployed without a lock file"
    why = "Each build may install other versions; pip's own lock is experimental and for one platform only."
    reads = ("purpose", "maturity", "deployment", "dependency_manager")
    reference = "pip documentation, Repeatable Installs and pip lock; pip 26.1 changelog"
    instead = ({"dependency_manager": "uv"}, {"dependency_manager": "poetry"})

    def check(self, design: Design) -> Outcome:
        is_run = design.purpose in {"api", "internal", "cli"}
        if not (design.is_careful and is_run and design.is_containerised):
            return None
        return design.dependency_manager != "pip_pyproject"


class PinsWithoutHashes(Rule):
    id = "RSK109"
    title = "pinned versions are not yet pinned files"
    why = "Say in the README how the requirements file with hashes is made."
    reads = ("purpose", "maturity", "dependency_manager")
    severity = "note"
    reference = "pip documentation, Repeatable Installs"
    instead = ({"dependency_manager": "uv"},)

    def check(self, design: Design) -> Outcome:
        if not (design.is_careful and design.is_service):
            return None
        return design.dependency_manager != "pip_requirements"


class SecretsInFiles(Rule):
    id = "RSK110"
    title = "a server that is configured by files alone"
    why = "Its secrets would sit in a file beside the code."
    reads = ("purpose", "deployment", "configuration")
    reference = "The Twelve-Factor App, III"
    instead = ({"configuration": "pydantic_settings"}, {"configuration": "combination"})

    def check(self, design: Design) -> Outcome:
        if not (design.is_service and design.is_containerised):
            return None
        return design.configuration != "files"


class UncheckedSettings(Rule):
    id = "RSK111"
    title = "settings that nothing checks at the start"
    why = "By system, 14 to 93 % of the reliability settings studied failed late for want of a check."
    reads = ("purpose", "maturity", "configuration")
    reference = "Xu et al., OSDI 2016"
    instead = ({"configuration": "pydantic_settings"},)

    def check(self, design: Design) -> Outcome:
        if not (design.is_careful and design.is_service):
            return None
        return design.configuration != "env"


class BlindService(Rule):
    id = "RSK112"
    title = "a service that leaves no trace of what happened"
    why = "For 84 % of the failures studied, the logs held every event that led to them."
    reads = ("purpose", "users", "maturity", "logging")
    severity = "major"
    reference = "Yuan et al., OSDI 2014; OWASP A09:2021"
    instead = ({"logging": "stdlib"}, {"logging": "structlog"})

    def check(self, design: Design) -> Outcome:
        if not design.is_service or not (design.is_careful or has_user(design, "external")):
            return None
        return design.logging != "minimal"
