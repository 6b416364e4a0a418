"""Extensibility: room to change where change is likely."""
# A rule is documented by its title and why; its methods are those of Rule.
# ruff: noqa: D101, D102

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ... import pythons
from ..facts import floor, has_outsiders, has_user, newest
from ..rule import Rule

if TYPE_CHECKING:
    from ...design import Design
    from ..rule import Changes, Outcome, Severity

_NEXT_PYTHON = "3.15.0"
"""Released in 2026-10 and supported until 2031-10 (PEP 790), though not on offer yet."""


class NoPlaceNamedYet(Rule):
    id = "EXT101"
    title = "years of change, and no place for it is named yet"
    why = (
        "What lives for years is extended by people who did not write it. The structure, asked next, names"
        " the places and gives this point back; so far only a shorter life would need none."
    )
    reads = ("lifespan",)
    checkpoints = (1,)
    settled_by = "structure"
    reference = "specification, worked examples"
    instead = ({"lifespan": "medium"},)

    def check(self, design: Design) -> Outcome:
        return design.lifespan != "long"


class ShutsOutNextPython(Rule):
    id = "EXT102"
    title = "a library that shuts out a supported Python"
    why = "One cap spreads to every project that depends on it, and some resolvers ignore it."
    reads = ("purpose", "python_version", "python_range")
    reference = "uv documentation, Resolution; numpy/numpy#24810; PEP 790"

    def check(self, design: Design) -> Outcome:
        if design.purpose != "library" or design.python_version != "range":
            return None
        return None if floor(design) is None else _admits_next(design.python_range or "")

    def ways_out(self, design: Design) -> tuple[Changes, ...]:
        lowest = floor(design) or pythons.DEFAULT
        return {"python_range": f">={lowest},<4"}, {"python_version": lowest}


class OnlyNewestPython(Rule):
    id = "EXT103"
    title = "a library for the newest Python only"
    why = "Users on the other supported versions cannot install it."
    reads = ("purpose", "users", "python_version")
    consults = ("python_range",)
    severity = "note"
    reference = "PEP 602, annual release cycle"
    instead = ({"python_version": "3.12"},)

    def check(self, design: Design) -> Outcome:
        if design.purpose != "library" or not has_outsiders(design):
            return None
        return floor(design) != pythons.NEWEST


class NoPythonToMoveTo(Rule):
    id = "EXT104"
    title = "a life of years on a Python that cannot be replaced"
    why = "The range excludes newer versions that exist already, so each end of support becomes a migration."
    reads = ("purpose", "lifespan", "python_version", "python_range")
    reference = "PEP 602, annual release cycle; the cap itself is opinion"

    def check(self, design: Design) -> Outcome:
        # For a library, the cap itself is the finding.
        if design.purpose == "library" or design.lifespan != "long" or design.python_version != "range":
            return None
        highest = newest(design)
        return None if highest is None else highest == pythons.NEWEST

    def ways_out(self, design: Design) -> tuple[Changes, ...]:
        lowest = floor(design) or pythons.DEFAULT
        return {"python_range": f">={lowest},<4"}, {"python_version": lowest}


class OnePackageForYears(Rule):
    id = "EXT105"
    title = "years of growth in one small package"
    why = "A prototype's layout has no layers: every extension goes through the same few modules."
    reads = ("purpose", "maturity", "lifespan")
    consults = ("structure",)

    def check(self, design: Design) -> Outcome:
        # With the maturity of a prototype, the long life itself is a risk finding.
        if design.purpose != "prototype" or not design.is_careful:
            return None
        return design.lifespan != "long" or design.structure in {"guided", "custom"}

    def ways_out(self, design: Design) -> tuple[Changes, ...]:
        others = {"purpose": "library"}, {"purpose": "internal"}, {"purpose": "cli"}, {"lifespan": "medium"}
        return ({"structure": "guided"}, *others) if design.structure else others


class LibraryAtStandstill(Rule):
    id = "EXT201"
    title = "an API on a library at a standstill"
    why = "Graphene's last release is of 2024-11; it holds graphql-core back and ships no types."
    reads = ("maturity", "lifespan", "api")
    reference = "graphql-python/graphene#1601; measured 2026-11-23: 2 errors under mypy --strict"
    instead = ({"api": "strawberry"}, {"api": "fastapi"})

    def check(self, design: Design) -> Outcome:
        return design.api != "graphene"

    def severity_in(self, design: Design) -> Severity:
        return "major" if design.lifespan == "long" or design.maturity == "long_term" else "minor"


class DocsToolNearItsEnd(Rule):
    id = "EXT202"
    title = "years of documents on a tool near its end"
    why = "Material for MkDocs ends 2027-05-05; MkDocs' last release is of 2024-08."
    reads = ("maturity", "lifespan", "docs")
    reference = "squidfunk/mkdocs-material#8523, release 9.8.1"
    instead = ({"docs": "sphinx"}, {"docs": "markdown"})

    def check(self, design: Design) -> Outcome:
        if design.lifespan != "long" and design.maturity != "long_term":
            return None
        return design.docs != "mkdocs"


class InterfaceThatPromisesNothing(Rule):
    id = "EXT203"
    title = "an interface kept for years that is for development only"
    why = "Nothing may be built on it, so every later use begins with a new one."
    reads = ("purpose", "users", "maturity", "deployment", "lifespan", "api", "api_audience")
    blames = ("lifespan", "api", "api_audience")
    instead = ({"api_audience": "internal"}, {"api_audience": "external"})

    def check(self, design: Design) -> Outcome:
        # With users outside, or in the cloud, a more specific rule speaks.
        promised = design.purpose == "api" and design.is_careful and has_outsiders(design)
        outside = has_user(design, "external") or promised
        if not design.has_api or outside or design.deployment == "cloud":
            return None
        return design.api_audience != "development" or design.lifespan != "long"


class NoPageToExtendBy(Rule):
    id = "EXT204"
    title = "no page says how it is built"
    why = "Those who extend it in years to come need its architecture, or how to contribute."
    reads = ("maturity", "docs", "docs_contents")
    severity = "note"

    def check(self, design: Design) -> Outcome:
        if design.maturity != "long_term" or design.docs == "none":
            return None
        return bool({"architecture", "contributing"} & set(design.docs_contents or ()))

    def ways_out(self, design: Design) -> tuple[Changes, ...]:
        return ({"docs_contents": (*(design.docs_contents or ()), "architecture")},)


@lru_cache(maxsize=128)
def _admits_next(specifier: str) -> bool:
    return pythons.admits(specifier, _NEXT_PYTHON)
