"""Maintainability of the features: no more surface than the life of the project carries."""
# A rule is documented by its title and why; its methods are those of Rule.
# ruff: noqa: D101, D102

from __future__ import annotations

from typing import TYPE_CHECKING

from ..facts import is_throwaway
from ..rule import Rule

if TYPE_CHECKING:
    from ...design import Design
    from ..rule import Changes, Outcome

_LIFE = ("maturity", "lifespan")


class LockNoBotReads(Rule):
    id = "MNT201"
    title = "a lock file that Dependabot cannot update"
    why = "Updates over years are then by hand: use Renovate, or another manager."
    reads = ("lifespan", "dependency_manager", "ci")
    severity = "note"
    reference = "dependabot/dependabot-core#3190, #15079"
    instead = ({"dependency_manager": "uv"},)

    def check(self, design: Design) -> Outcome:
        if design.dependency_manager != "pdm" or design.ci != "github":
            return None
        return design.lifespan != "long"


class SecondToolchain(Rule):
    id = "MNT202"
    title = "a JavaScript toolchain for a small tool"
    why = "75 to 82 more locked packages and a current Node to keep up."
    reads = (*_LIFE, "users", "web_ui")
    severity = "major"
    reference = "measured 2026-11-23: Vite 8 with React locks 75 packages, with Vue 82"
    instead = ({"web_ui": "jinja"}, {"web_ui": "forms"}, {"web_ui": "none"})

    def check(self, design: Design) -> Outcome:
        if not is_throwaway(design) and design.users != ("personal",):
            return None
        return design.web_ui not in {"react", "vue"}


class AdminWithoutDatabase(Rule):
    id = "MNT203"
    title = "an admin beside a store that it cannot read"
    why = "It needs database models: the domain exists twice until the store moves there."
    reads = ("web_ui",)
    severity = "note"
    reference = "SQLAdmin depends on SQLAlchemy 2"
    instead = ({"web_ui": "jinja"}, {"web_ui": "none"})

    def check(self, design: Design) -> Outcome:
        return design.web_ui != "admin"


class SiteForASketch(Rule):
    id = "MNT204"
    title = "a documentation site for something short-lived"
    why = "33 packages to build a page."
    reads = (*_LIFE, "docs")
    reference = "measured 2026-11-23: Sphinx with Furo and MyST, and Material for MkDocs, pull in 33 each"
    instead = ({"docs": "markdown"}, {"docs": "none"})

    def check(self, design: Design) -> Outcome:
        if not is_throwaway(design):
            return None
        return design.docs not in {"sphinx", "mkdocs"}


class ReferenceByHand(Rule):
    id = "MNT205"
    title = "two truths about one interface"
    why = "A reference written by hand goes stale: 82.3 % of popular projects had a stale one at some time."
    reads = ("api", "docs", "docs_contents")
    reference = "Tan et al., Empirical Software Engineering, 2024"

    def check(self, design: Design) -> Outcome:
        if design.docs == "none" or "reference" not in (design.docs_contents or ()):
            return None
        return design.docs != "markdown" and design.api != "fastapi"

    def ways_out(self, design: Design) -> tuple[Changes, ...]:
        kept = tuple(page for page in design.docs_contents or () if page != "reference")
        return {"docs_contents": kept or ("guides",)}, {"docs_contents": ("guides", *kept)}


class TourOfASketch(Rule):
    id = "MNT206"
    title = "a full tour of something short-lived"
    why = "It must change with every experiment."
    reads = (*_LIFE, "demo")
    instead = ({"demo": "quickstart"},)

    def check(self, design: Design) -> Outcome:
        if not is_throwaway(design):
            return None
        return design.demo not in {"tutorial", "comprehensive"}


class ContainerForASketch(Rule):
    id = "MNT207"
    title = "a development container for one person's sketch"
    why = "It needs a container runtime, and is one more image to keep."
    reads = (*_LIFE, "users", "devcontainer")
    severity = "note"
    instead = ({"devcontainer": False},)

    def check(self, design: Design) -> Outcome:
        if not is_throwaway(design) or design.users != ("personal",):
            return None
        return not design.devcontainer


class ManualForASketch(Rule):
    id = "MNT208"
    title = "a whole manual for something short-lived"
    why = "Three pages or more to rewrite with every change of direction."
    reads = (*_LIFE, "docs", "docs_contents")
    instead = ({"docs_contents": ("guides",)}, {"docs_contents": ("guides", "architecture")})

    def check(self, design: Design) -> Outcome:
        # A site is already a finding of its own.
        if not is_throwaway(design) or design.docs != "markdown":
            return None
        return len(design.docs_contents or ()) < 3
