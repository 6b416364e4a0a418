"""An oracle of named contradictions, written from the specification and not from the rules.

Each says: designs like this hold this contradiction, and the review must name it, in this dimension, at least
this badly, because of these answers.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from python_backend_creator.extensions.critic import review
from python_backend_creator.extensions.design import Design

from .designs import LATER, ON_OFFER, SOUND, draws

GRAVITY = ("note", "minor", "major", "blocker")
SERVICES = ("api", "internal")
SERIOUS = ("production", "long_term")


@dataclass(frozen=True)
class Contradiction:
    """What must be found in every design of which `holds` is true."""

    name: str
    dimension: str
    severity: str
    causes: tuple[str, ...]
    holds: Callable[[Design], bool]


def users(design: Design) -> set[str]:
    return set(design.users or ())


def throwaway(design: Design) -> bool:
    return bool(design.maturity == "prototype" or design.lifespan == "short")


ORACLE = (
    Contradiction(
        "production without tests", "risk", "blocker", ("maturity", "testing"),
        lambda d: d.maturity in SERIOUS and d.testing == "none",
    ),
    Contradiction(
        "an API purpose without an API", "completeness", "blocker", ("purpose", "api"),
        lambda d: d.purpose == "api" and d.api == "none",
    ),
    Contradiction(
        "pages without a server", "completeness", "blocker", ("web_ui", "api"),
        lambda d: d.web_ui != "none" and d.api == "none",
    ),
    Contradiction(
        "an API in a library or a command", "clarity", "major", ("purpose", "api"),
        lambda d: d.purpose in {"library", "cli"} and d.api != "none",
    ),
    Contradiction(
        "nobody uses it", "clarity", "major", ("users",),
        lambda d: not d.users,
    ),
    Contradiction(
        "an internal service with outside users", "clarity", "minor", ("purpose", "users"),
        lambda d: d.purpose == "internal" and "external" in users(d),
    ),
    Contradiction(
        "a long-term promise for weeks", "clarity", "major", ("maturity", "lifespan"),
        lambda d: d.maturity == "long_term" and d.lifespan == "short",
    ),
    Contradiction(
        "a research prototype as a product", "clarity", "major", ("purpose", "maturity"),
        lambda d: d.purpose == "prototype" and d.maturity in SERIOUS,
    ),
    Contradiction(
        "no limits in production", "clarity", "minor", ("non_goals", "maturity"),
        lambda d: d.maturity in SERIOUS and not d.non_goals,
    ),
    Contradiction(
        "an empty description", "clarity", "major", ("description",),
        lambda d: d.description == "",
    ),
    Contradiction(
        "a prototype on the open net", "risk", "major", ("maturity", "users", "deployment"),
        lambda d: d.maturity == "prototype"
        and "external" in users(d)
        and d.deployment in {"docker", "cloud", "multiple"},
    ),
    Contradiction(
        "years without tests", "risk", "major", ("lifespan", "testing"),
        lambda d: d.maturity == "prototype" and d.lifespan == "long" and d.testing == "none",
    ),
    Contradiction(
        "called by others, on one machine", "completeness", "major", ("deployment", "users"),
        lambda d: d.purpose in SERVICES
        and d.maturity in SERIOUS
        and d.deployment == "local"
        and bool(users(d) & {"external", "systems"}),
    ),
    Contradiction(
        "a long-term service that runs nowhere", "completeness", "major", ("deployment", "maturity"),
        lambda d: d.purpose in SERVICES and d.maturity == "long_term" and d.deployment == "undecided",
    ),
    Contradiction(
        "an ended Python in production", "risk", "major", ("python_version", "maturity"),
        lambda d: d.python_version == "3.10" and d.maturity in SERIOUS,
    ),
    Contradiction(
        "an async command line", "risk", "minor", ("purpose", "concurrency"),
        lambda d: d.purpose == "cli" and d.concurrency in {"async", "mixed"},
    ),
    Contradiction(
        "a library in two colours", "maintainability", "minor", ("purpose", "concurrency"),
        lambda d: d.purpose == "library" and d.concurrency == "mixed",
    ),
    Contradiction(
        "every target for a sketch", "maintainability", "minor", ("deployment",),
        lambda d: throwaway(d) and d.deployment == "multiple",
    ),
    Contradiction(
        "long-term without CI", "completeness", "major", ("maturity", "ci"),
        lambda d: d.maturity == "long_term" and d.ci == "none",
    ),
    Contradiction(
        "long-term without documents", "completeness", "major", ("maturity", "docs"),
        lambda d: d.maturity == "long_term" and d.docs == "none",
    ),
    Contradiction(
        "documents without contents", "clarity", "minor", ("docs", "docs_contents"),
        lambda d: d.docs != "none" and not d.docs_contents,
    ),
    Contradiction(
        "a development API for outsiders", "clarity", "major", ("api_audience", "users"),
        lambda d: d.api != "none" and d.api_audience == "development" and "external" in users(d),
    ),
    Contradiction(
        "a library that caps Python", "extensibility", "minor", ("purpose", "python_range"),
        lambda d: d.purpose == "library" and d.python_range in {">=3.10,<3.13", ">=3.12,<3.15"},
    ),
    Contradiction(
        "outside users and a blind service", "risk", "major", ("logging", "purpose"),
        lambda d: d.logging == "minimal" and d.purpose in SERVICES and "external" in users(d),
    ),
    Contradiction(
        "async on a framework that cannot", "risk", "minor", ("api", "concurrency"),
        lambda d: d.api == "flask" and d.concurrency == "async",
    ),
    Contradiction(
        "a documentation site for a sketch", "maintainability", "minor", ("docs",),
        lambda d: throwaway(d) and d.docs in {"sphinx", "mkdocs"},
    ),
    Contradiction(
        "a JavaScript toolchain for a sketch", "maintainability", "major", ("web_ui",),
        lambda d: throwaway(d) and d.web_ui in {"react", "vue"},
    ),
    Contradiction(
        "an open admin", "risk", "major", ("web_ui", "users"),
        lambda d: d.web_ui == "admin" and "external" in users(d),
    ),
    Contradiction(
        "comprehensive tests for weeks", "maintainability", "note", ("testing", "lifespan"),
        lambda d: d.testing == "comprehensive" and d.lifespan == "short",
    ),
    Contradiction(
        "blocking resolvers on the event loop", "risk", "major", ("api", "concurrency"),
        lambda d: d.api in {"strawberry", "graphene"} and d.concurrency == "sync",
    ),
    Contradiction(
        "a query language for everyone", "risk", "minor", ("api", "api_audience"),
        lambda d: d.api in {"strawberry", "graphene"} and d.api_audience == "external",
    ),
    Contradiction(
        "years on a library at a standstill", "extensibility", "major", ("api", "lifespan"),
        lambda d: d.api == "graphene" and d.lifespan == "long",
    ),
    Contradiction(
        "years of documents on a tool near its end", "extensibility", "minor", ("docs",),
        lambda d: d.docs == "mkdocs" and d.lifespan == "long",
    ),
    Contradiction(
        "a server in the cloud with its secrets in files", "risk", "minor", ("configuration", "deployment"),
        lambda d: d.configuration == "files" and d.purpose in SERVICES and d.deployment == "cloud",
    ),
    Contradiction(
        "result values for people outside", "maintainability", "minor", ("error_handling", "purpose"),
        lambda d: d.error_handling == "results" and d.purpose == "library" and "developers" in users(d),
    ),
    Contradiction(
        "a requirements file for a library", "maintainability", "minor", ("dependency_manager", "purpose"),
        lambda d: d.dependency_manager == "pip_requirements" and d.purpose == "library",
    ),
    Contradiction(
        "a reference written by hand", "maintainability", "minor", ("docs", "docs_contents"),
        lambda d: d.docs == "markdown" and "reference" in (d.docs_contents or ()),
    ),
    Contradiction(
        "the goal as a non-goal", "clarity", "major", ("description", "non_goals"),
        lambda d: bool(d.description) and d.description in (d.non_goals or ()),
    ),
    Contradiction(
        "a REST API that is excluded and chosen", "clarity", "minor", ("non_goals", "api"),
        lambda d: "no REST API" in (d.non_goals or ()) and d.api == "fastapi",
    ),
    Contradiction(
        "pages for programs", "clarity", "minor", ("users", "web_ui"),
        lambda d: d.web_ui != "none" and d.users == ("systems",),
    ),
    Contradiction(
        "a development API in the cloud", "risk", "minor", ("api_audience", "deployment"),
        lambda d: d.api != "none" and d.api_audience == "development" and d.deployment == "cloud",
    ),
    Contradiction(
        "a demo and no folder for it", "completeness", "minor", ("demo", "examples_dir"),
        lambda d: d.structure == "guided" and d.demo == "quickstart" and d.examples_dir is False,
    ),
    Contradiction(
        "documents in a repository that has none", "completeness", "major", ("docs", "docs_dir"),
        lambda d: d.structure == "guided" and d.docs == "markdown" and d.docs_dir is False,
    ),
    Contradiction(
        "a library that ships its tests", "maintainability", "minor", ("purpose", "test_layout"),
        lambda d: d.structure == "guided" and d.purpose == "library" and d.test_layout == "adjacent",
    ),
    Contradiction(
        "four boundaries in a sketch", "maintainability", "minor", ("components",),
        lambda d: d.structure == "guided" and throwaway(d) and len(d.components) == 4,
    ),
    Contradiction(
        "nine parts", "maintainability", "minor", ("components",),
        lambda d: d.structure == "guided" and len(d.components) == 9,
    ),
    Contradiction(
        "a part called like the whole", "clarity", "minor", ("components", "package_name"),
        lambda d: d.structure == "guided" and d.package_name in d.components,
    ),
    Contradiction(
        "two parts that sound the same", "clarity", "minor", ("components",),
        lambda d: d.structure == "guided" and {"order_lines", "orderlines"} <= set(d.components),
    ),
    Contradiction(
        "a folder of settings and none of them in a file", "maintainability", "minor",
        ("resource_dirs", "configuration"),
        lambda d: d.structure == "guided" and "config" in d.resource_dirs and d.configuration == "env",
    ),
    Contradiction(
        "a folder for the interface of a library that has none", "maintainability", "minor",
        ("interface_dirs", "api"),
        lambda d: d.structure == "guided" and d.purpose == "library" and d.api == "none" and d.interface_dirs,
    ),
    Contradiction(
        "an examples folder with nothing to show", "maintainability", "note", ("examples_dir", "demo"),
        lambda d: d.structure == "guided" and d.examples_dir and d.demo == "none",
    ),
    Contradiction(
        "code five folders down", "maintainability", "minor", ("structure_tree",),
        lambda d: d.structure == "custom" and "a/b/c/d/e/" in d.structure_tree,
    ),
    Contradiction(
        "tests that a tree has no place for", "completeness", "note", ("structure_tree",),
        lambda d: d.structure == "custom" and d.structure_tree.startswith("shop/") and d.testing != "none",
    ),
)  # fmt: skip
DESIGNS = [*draws(500, seed=21, options=ON_OFFER), *draws(500, seed=22, options=LATER)]
REVIEWED = [(design, review(design, 2)) for design in DESIGNS]


@pytest.mark.parametrize("contradiction", ORACLE, ids=lambda each: each.name)
def test_the_critic_names_the_contradiction(contradiction: Contradiction) -> None:
    least = GRAVITY.index(contradiction.severity)
    held = [(design, result) for design, result in REVIEWED if contradiction.holds(design)]
    assert held, "no design of the sample holds it"
    for design, result in held:
        assert any(
            finding.dimension == contradiction.dimension
            and GRAVITY.index(finding.severity) >= least
            and set(contradiction.causes) <= set(finding.because)
            for finding in result.findings
        ), design


def test_a_blocker_is_always_a_contradiction_that_the_oracle_knows() -> None:
    blocking = [each for each in ORACLE if each.severity == "blocker"]
    for design, result in REVIEWED:
        assert bool(result.blockers) == any(each.holds(design) for each in blocking), design


def test_a_web_page_that_is_excluded_and_chosen_is_named_in_any_case_and_language() -> None:
    for limit in ("not a web UI", "no UI of any kind", "keine UI im Browser", "不提供 UI", "без UI"):
        found = review(SOUND.but(non_goals=(limit,), web_ui="react"), 2).findings
        assert any({"non_goals", "web_ui"} <= set(each.because) for each in found), limit
        silent = review(SOUND.but(non_goals=(limit,)), 2).findings
        assert not any("non_goals" in each.because for each in silent), limit


def test_the_oracle_names_enough() -> None:
    assert len({each.name for each in ORACLE}) >= 30
