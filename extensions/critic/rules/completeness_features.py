"""Completeness of the features: what the stated purpose and maturity need is chosen."""
# A rule is documented by its title and why; its methods are those of Rule.
# ruff: noqa: D101, D102

from __future__ import annotations

from typing import TYPE_CHECKING

from ..facts import GROUNDWORK, has_outsiders, with_home
from ..rule import Rule

if TYPE_CHECKING:
    from ...design import Design
    from ..rule import Changes, Outcome, Severity


class PublicApiWithoutApi(Rule):
    id = "CMP201"
    title = "an API project without an API"
    why = "The purpose cannot be met: nothing answers a request."
    reads = ("purpose", "api")
    severity = "blocker"
    reference = "specification, purpose"
    instead = ({"api": "fastapi", "api_audience": "external"}, {"api": "fastapi", "api_audience": "internal"})

    def check(self, design: Design) -> Outcome:
        if design.purpose != "api":
            return None
        return design.has_api


class PagesWithoutServer(Rule):
    id = "CMP202"
    title = "web pages that nothing serves"
    why = "Pages need an API of this project behind them."
    reads = ("api", "web_ui")
    severity = "blocker"
    reference = "specification, web_ui"
    instead = ({"web_ui": "none"}, {"api": "fastapi", "api_audience": "internal"})

    def check(self, design: Design) -> Outcome:
        if design.web_ui == "none":
            return None
        return design.has_api


class NobodySeesItWork(Rule):
    id = "CMP203"
    title = "nothing shows it at work"
    why = "Without a demo that runs, the first use of a library is a guess; the long term asks for examples."
    reads = ("purpose", "users", "maturity", "demo")
    consults = ("structure", "examples_dir")
    blames = ("purpose", "users", "maturity", "demo")
    family = GROUNDWORK
    reference = "specification, maturity and the worked example schema_guard"

    def check(self, design: Design) -> Outcome:
        first_use = design.purpose == "library" and has_outsiders(design)
        if not first_use and design.maturity != "long_term":
            return None
        return design.demo != "none"

    def ways_out(self, design: Design) -> tuple[Changes, ...]:
        return ({"demo": "quickstart", **with_home(design, "examples_dir")},)


class NoDocuments(Rule):
    id = "CMP204"
    title = "no documents"
    why = "The stated maturity includes them; a README alone does not carry guides and decisions."
    reads = ("maturity", "docs")
    consults = ("structure", "docs_dir")
    blames = ("maturity", "docs")
    family = GROUNDWORK
    reference = "specification, maturity"

    def check(self, design: Design) -> Outcome:
        if not design.is_careful:
            return None
        return design.docs != "none"

    def ways_out(self, design: Design) -> tuple[Changes, ...]:
        contents = {"docs": "markdown", "docs_contents": ("guides", "architecture")}
        return ({**contents, **with_home(design, "docs_dir")},)

    def severity_in(self, design: Design) -> Severity:
        return "major" if design.maturity == "long_term" else "minor"


class NobodyRunsTheTests(Rule):
    id = "CMP205"
    title = "checks that nobody has to run"
    why = "Without continuous integration, breakage is merged unseen."
    reads = ("maturity", "ci")
    family = GROUNDWORK
    reference = "OpenSSF Scorecard, CI-Tests"
    instead = ({"ci": "github"},)

    def check(self, design: Design) -> Outcome:
        if not design.is_careful:
            return None
        return design.ci != "none"

    def severity_in(self, design: Design) -> Severity:
        return "major" if design.maturity == "long_term" else "minor"


class DocumentsForNobody(Rule):
    id = "CMP206"
    title = "documents, but none for those who use it"
    why = "Architecture and contributing pages serve its makers; people outside need a guide or a reference."
    reads = ("users", "maturity", "docs", "docs_contents")
    family = GROUNDWORK

    def check(self, design: Design) -> Outcome:
        if not design.is_careful or not has_outsiders(design) or design.docs == "none":
            return None
        return not design.docs_contents or bool({"guides", "reference"} & set(design.docs_contents))

    def ways_out(self, design: Design) -> tuple[Changes, ...]:
        return ({"docs_contents": ("guides", *(design.docs_contents or ()))},)


class NothingToRun(Rule):
    id = "CMP207"
    title = "continuous integration without a test to run"
    why = "Only style is guarded."
    reads = ("testing", "ci")
    severity = "note"
    instead = ({"testing": "unit"},)

    def check(self, design: Design) -> Outcome:
        if design.ci == "none":
            return None
        return design.has_tests
