"""Risk and smells of stage 3: interfaces that do not fit the concurrency, the place or the people."""
# A rule is documented by its title and why; its methods are those of Rule.
# ruff: noqa: D101, D102

from __future__ import annotations

from typing import TYPE_CHECKING

from ..facts import GRAPHQL, has_user, is_prototype_online
from ..rule import Rule

if TYPE_CHECKING:
    from ...design import Design
    from ..rule import Outcome


class NothingThatWaits(Rule):
    id = "RSK201"
    title = "async, and nothing named that waits"
    why = "Async is no faster in itself; it pays where many calls wait at once."
    reads = ("purpose", "concurrency", "api")
    severity = "note"
    reference = "Flask documentation, Using async and await"
    instead = ({"concurrency": "recommend"}, {"concurrency": "sync"})

    def check(self, design: Design) -> Outcome:
        if design.api != "none" or design.purpose not in {"library", "prototype"}:
            return None
        return design.concurrency != "async"


class AsyncOnWsgi(Rule):
    id = "RSK202"
    title = "async on a framework that cannot wait"
    why = "Each request still holds a worker under Flask: no gain, and one more extra to install."
    reads = ("concurrency", "api")
    reference = "Flask documentation, Using async and await; measured 2026-11-23: 1.21 s sync, 1.22 s async"
    instead = ({"api": "fastapi"}, {"concurrency": "sync"})

    def check(self, design: Design) -> Outcome:
        if design.api != "flask":
            return None
        return design.concurrency not in {"async", "mixed"}


class BlockingResolvers(Rule):
    id = "RSK203"
    title = "blocking resolvers on the event loop"
    why = "Ten calls of 0.3 s take 3 s instead of 0.3 s."
    reads = ("concurrency", "api")
    severity = "major"
    reference = "strawberry-graphql/strawberry#3187; measured 2026-11-23: 3.03 s sync, 0.31 s async"
    instead = ({"concurrency": "async"}, {"api": "fastapi"})

    def check(self, design: Design) -> Outcome:
        if design.api not in GRAPHQL:
            return None
        return design.concurrency != "sync"


class ResolversOfBothKinds(Rule):
    id = "RSK204"
    title = "resolvers of both kinds"
    why = "Each sync one stalls the process, and nothing shows it."
    reads = ("concurrency", "api")
    reference = "measured 2026-11-23: ten blocking calls of 0.3 s take 3 s"
    instead = ({"concurrency": "async"}, {"api": "fastapi"})

    def check(self, design: Design) -> Outcome:
        if design.api not in GRAPHQL:
            return None
        return design.concurrency != "mixed"


class OpenQueryLanguage(Rule):
    id = "RSK205"
    title = "a query language open to everyone"
    why = "Depth and amount of a query are unlimited by default, and the explorer page is on."
    reads = ("api", "api_audience")
    reference = "OWASP, GraphQL Cheat Sheet; Strawberry documentation, FastAPI"
    instead = ({"api": "fastapi"}, {"api_audience": "internal"})

    def check(self, design: Design) -> Outcome:
        if design.api not in GRAPHQL:
            return None
        return design.api_audience != "external"


class LostContext(Rule):
    id = "RSK206"
    title = "log context that gets lost between sync and async"
    why = "What a sync handler binds never returns to async code: bind it at the edge."
    reads = ("concurrency", "logging", "api")
    severity = "note"
    reference = "structlog documentation, Context Variables; fastapi/fastapi#4696"
    instead = ({"concurrency": "async"}, {"concurrency": "sync"})

    def check(self, design: Design) -> Outcome:
        if not design.has_api or design.logging != "structlog":
            return None
        return design.concurrency != "mixed"


class ForgottenTestHost(Rule):
    id = "RSK207"
    title = "an API for development only, in the cloud"
    why = "Forgotten test hosts are a common way in."
    reads = ("deployment", "api", "api_audience")
    reference = "OWASP API9:2023, improper inventory management"
    instead = ({"api_audience": "internal"}, {"deployment": "local"}, {"api_audience": "external"})

    def check(self, design: Design) -> Outcome:
        if not design.has_api or design.deployment != "cloud":
            return None
        return design.api_audience != "development"


class PrototypePromised(Rule):
    id = "RSK210"
    title = "a prototype whose API is promised to people outside"
    why = "They build on what has minimal tests and may be dropped any week."
    reads = ("users", "maturity", "deployment", "api", "api_audience")
    blames = ("maturity", "api", "api_audience")
    instead = ({"api_audience": "internal"}, {"api_audience": "development"}, {"maturity": "production"})

    def check(self, design: Design) -> Outcome:
        # Where strangers can reach it already, that is the finding.
        if design.maturity != "prototype" or not design.has_api or is_prototype_online(design):
            return None
        return design.api_audience != "external"


class OpenAdmin(Rule):
    id = "RSK208"
    title = "an admin that people outside can reach"
    why = "The admin frameworks let everyone in until code says otherwise."
    reads = ("users", "web_ui")
    consults = ("api_audience",)
    severity = "major"
    reference = "SQLAdmin documentation, Authentication; Flask-Admin, BaseView.is_accessible"
    instead = ({"web_ui": "none"}, {"web_ui": "jinja"})

    def check(self, design: Design) -> Outcome:
        if design.web_ui != "admin":
            return None
        return not has_user(design, "external") and design.api_audience != "external"


class FormsInPublic(Rule):
    id = "RSK209"
    title = "pages with forms on the public net"
    why = "Forms that change something need tokens against forgery."
    reads = ("users", "web_ui")
    severity = "note"
    reference = "OWASP, Cross-Site Request Forgery Prevention Cheat Sheet"
    instead = ({"web_ui": "none"},)

    def check(self, design: Design) -> Outcome:
        if design.web_ui not in {"forms", "jinja"}:
            return None
        return not has_user(design, "external")
