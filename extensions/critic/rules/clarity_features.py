"""Clarity of what stage 3 adds: interfaces, documents and licence fit purpose and users."""
# A rule is documented by its title and why; its methods are those of Rule.
# ruff: noqa: D101, D102

from __future__ import annotations

from typing import TYPE_CHECKING

from ..facts import has_outsiders, has_user
from ..rule import Rule

if TYPE_CHECKING:
    from ...design import Design
    from ..rule import Changes, Outcome, Severity

_NATURAL_USER = {"api": "external", "internal": "systems", "library": "developers"}


class ApiWhereCodeIsImported(Rule):
    id = "CLR201"
    title = "a web API inside something that is imported or typed"
    why = "Everyone who installs it gets 7 to 21 more packages and a server that they did not ask for."
    reads = ("purpose", "api")
    severity = "major"
    reference = "measured 2026-11-23: Flask pulls in 7 packages, FastAPI 14, Strawberry 21"
    instead = ({"api": "none"}, {"purpose": "api"}, {"purpose": "internal"})

    def check(self, design: Design) -> Outcome:
        if design.purpose not in {"library", "cli"}:
            return None
        return design.api == "none"


class AudienceAgainstUsers(Rule):
    id = "CLR202"
    title = "the API's audience disagrees with the users"
    why = "The audience decides limits, errors and documents; the users named are others."
    reads = ("purpose", "users", "maturity", "api", "api_audience")
    reference = "OWASP API9:2023, improper inventory management"

    def check(self, design: Design) -> Outcome:
        if not design.has_api or not design.users:
            return None
        if design.api_audience == "external":
            return has_outsiders(design)
        if design.purpose == "api" and design.is_careful:
            return not has_outsiders(design)
        return design.api_audience != "development" or not has_user(design, "external")

    def severity_in(self, design: Design) -> Severity:
        hidden = design.api_audience == "development" and has_user(design, "external")
        return "major" if hidden else "minor"

    def ways_out(self, design: Design) -> tuple[Changes, ...]:
        fitting = "external" if has_outsiders(design) else "internal"
        return {"api_audience": fitting}, {"api_audience": "internal"}


class PageForMachines(Rule):
    id = "CLR203"
    title = "pages for users who never open a browser"
    why = "The users named are programs and those who write them; nobody looks at the pages."
    reads = ("users", "web_ui")
    reference = "specification, web_ui"

    instead = ({"web_ui": "none"},)

    def check(self, design: Design) -> Outcome:
        if design.web_ui == "none" or not design.users:
            return None
        return not set(design.users) <= {"systems", "developers"}


class EmptyDocuments(Rule):
    id = "CLR204"
    title = "documents without contents"
    why = "An empty shell promises something to read and holds nothing."
    reads = ("docs", "docs_contents")
    instead = ({"docs_contents": ("guides",)}, {"docs": "none"})

    def check(self, design: Design) -> Outcome:
        if design.docs == "none":
            return None
        return bool(design.docs_contents)


class CopyleftLibrary(Rule):
    id = "CLR205"
    title = "a copyleft licence in other people's programs"
    why = "Whoever distributes a program with this library must use compatible terms: say so openly."
    reads = ("purpose", "users", "license")
    severity = "note"
    reference = "GNU, Frequently Asked Questions about the GNU Licenses"
    instead = ({"license": "Apache-2.0"},)

    def check(self, design: Design) -> Outcome:
        if design.purpose != "library" or not has_outsiders(design):
            return None
        return not (design.license or "").startswith(("GPL-", "AGPL-"))
