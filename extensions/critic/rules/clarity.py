"""Clarity: goals, audiences and promises agree with each other."""
# A rule is documented by its title and why; its methods are those of Rule.
# ruff: noqa: D101, D102

from __future__ import annotations

from typing import TYPE_CHECKING

from ..facts import USERS, has_outsiders, has_user, with_user, without_user
from ..rule import Rule

if TYPE_CHECKING:
    from ...design import Design
    from ..rule import Changes, Outcome, Severity

_NATURAL_USER = {"api": "external", "internal": "systems", "library": "developers"}


class NobodyNamed(Rule):
    id = "CLR101"
    title = "nobody is named who uses it"
    why = "Without an audience no interface, document or error message can be judged."
    reads = ("users",)
    consults = ("purpose",)
    blames = ("users",)
    severity = "major"

    def check(self, design: Design) -> Outcome:
        return bool(design.users)

    def ways_out(self, design: Design) -> tuple[Changes, ...]:
        return ({"users": (_NATURAL_USER.get(design.purpose or "", "team"),)},)


class ApiForNobodyOutside(Rule):
    id = "CLR102"
    title = "an API for clients that the users deny"
    why = "The purpose says external clients; the users name none. Limits, documents and errors differ."
    reads = ("purpose", "users")
    reference = "specification, purpose and users"

    def check(self, design: Design) -> Outcome:
        if design.purpose != "api" or not design.users:
            return None
        return has_outsiders(design) or has_user(design, "systems")

    def ways_out(self, design: Design) -> tuple[Changes, ...]:
        return {"purpose": "internal"}, {"users": with_user(design, "external")}


class InternalWithOutsiders(Rule):
    id = "CLR103"
    title = "an internal service with users outside"
    why = (
        "Who can reach it decides limits, documents and audience; inventories of services fail exactly here."
    )
    reads = ("purpose", "users")
    reference = "OWASP API9:2023, improper inventory management"

    def check(self, design: Design) -> Outcome:
        if design.purpose != "internal":
            return None
        return not has_user(design, "external")

    def ways_out(self, design: Design) -> tuple[Changes, ...]:
        return {"users": without_user(design, "external", otherwise="systems")}, {"purpose": "api"}


class LibraryWithoutCallers(Rule):
    id = "CLR104"
    title = "a library for people who do not code"
    why = "A library is called by code; the only users named are not programmers."
    reads = ("purpose", "users")

    def check(self, design: Design) -> Outcome:
        if design.purpose != "library":
            return None
        return design.users != ("external",)

    def ways_out(self, design: Design) -> tuple[Changes, ...]:
        return ({"users": with_user(design, "developers")},)


class EveryoneNamed(Rule):
    id = "CLR105"
    title = "every possible audience is named"
    why = "Five audiences give no priority: name the two that decide."
    reads = ("users",)
    severity = "note"
    instead = ({"users": ("external", "developers")}, {"users": ("team", "systems")})

    def check(self, design: Design) -> Outcome:
        return not set(USERS) <= set(design.users or ())


class PromiseWithoutTime(Rule):
    id = "CLR106"
    title = "a long-term promise for something that does not live long"
    why = "A deprecation needs at least two yearly releases to run its course; this life ends before."
    reads = ("maturity", "lifespan")
    reference = "PEP 387, backwards compatibility policy"
    instead = ({"maturity": "production"}, {"lifespan": "long"})

    def check(self, design: Design) -> Outcome:
        if design.maturity != "long_term":
            return None
        return design.lifespan == "long"

    def severity_in(self, design: Design) -> Severity:
        return "major" if design.lifespan == "short" else "minor"


class PrototypeSoldAsProduct(Rule):
    id = "CLR107"
    title = "a research prototype sold as a product"
    why = "One small package cannot carry the tests, documents and policy that the maturity promises."
    reads = ("purpose", "maturity")
    severity = "major"
    instead = ({"maturity": "prototype"}, {"purpose": "library"}, {"purpose": "internal"}, {"purpose": "cli"})

    def check(self, design: Design) -> Outcome:
        if design.purpose != "prototype":
            return None
        return not design.is_careful


class PromiseToOneself(Rule):
    id = "CLR108"
    title = "a deprecation policy with nobody to warn"
    why = "Long-term upkeep is a promise to others; the only user named is the author."
    reads = ("maturity", "users")
    instead = ({"maturity": "production"}, {"users": ("team", "personal")})

    def check(self, design: Design) -> Outcome:
        if design.maturity != "long_term":
            return None
        return design.users != ("personal",)
