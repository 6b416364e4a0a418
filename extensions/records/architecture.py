"""What was decided about the architecture: tools, settings, errors, log, tests, structure."""

from __future__ import annotations

from ..design import Design
from ..layout import layout_for
from ..project import Project
from .architecture_outcomes import CONFIGURATION, ERRORS, LOGGING, MANAGERS, STRUCTURE, TESTING
from .record import Confirmation, Decision, by_value


def _configured(design: Design) -> Confirmation:
    if design.has_tests:
        alone = "--no-cov " if design.testing == "comprehensive" else ""
        return Confirmation(
            command=f"{Project(design).manager.run}pytest {alone}{layout_for(design).test('test_config')}",
            shows="that defaults, limits and errors of the settings are as they should be",
        )
    return Confirmation(
        command=f"cat {layout_for(design).file('settings')}",
        shows="every setting with its type and default; no other module reads the environment",
    )


def _signalled(design: Design) -> Confirmation:
    return Confirmation(
        command=f"grep '^class' {layout_for(design).file('errors')}",
        shows="one base class, and the others below it",
    )


def _logged(design: Design) -> Confirmation:
    return Confirmation(
        command=f'grep -rn "get_logger(" {layout_for(design).package}', shows="every module that logs"
    )


def _tested(design: Design) -> Confirmation:
    if design.has_tests:
        return Confirmation(command=f"{Project(design).manager.run}pytest", shows="every level, green")
    return Confirmation(command=Project(design).checks[-2].command, shows="types are all that is checked")


def _structured(design: Design) -> Confirmation:
    service = layout_for(design).file("service")
    return Confirmation(
        command=f"grep -n import {service}",
        shows="no interface: the service knows neither who calls it nor the environment",
    )


ARCHITECTURE = (
    Decision(
        number=4,
        slug="dependency-manager",
        key="dependency_manager",
        title="Dependency manager",
        context="One tool must install the same packages for developers, checks and users.",
        outcome=by_value("dependency_manager", MANAGERS),
        confirm=lambda design: Confirmation(
            command=Project(design).manager.verify,
            shows="no difference between what is declared and what is there",
        ),
    ),
    Decision(
        number=5,
        slug="configuration",
        key="configuration",
        title="Configuration",
        context="What differs from place to place comes from outside the code, and is checked at the start.",
        outcome=by_value("configuration", CONFIGURATION),
        confirm=_configured,
    ),
    Decision(
        number=6,
        slug="error-handling",
        key="error_handling",
        title="Error handling",
        context="Callers must tell what is missing from what is there already, and both from a fault.",
        outcome=by_value("error_handling", ERRORS),
        confirm=_signalled,
        also={"Results": "a value that says whether it worked; every caller has to look, at every call"},
    ),
    Decision(
        number=7,
        slug="logging",
        key="logging",
        title="Logging",
        context="What happened must be readable at once and searchable afterwards, without secrets in it.",
        outcome=by_value("logging", LOGGING),
        confirm=_logged,
    ),
    Decision(
        number=8,
        slug="testing",
        key="testing",
        title="Testing",
        context="More levels find more mistakes, and take longer to run and to keep.",
        outcome=by_value("testing", TESTING),
        confirm=_tested,
    ),
    Decision(
        number=9,
        slug="structure",
        key="structure",
        title="Structure",
        context="Where a thing goes must be plain, and what changes together must stand together.",
        outcome=by_value("structure", STRUCTURE),
        confirm=_structured,
        also={"One module": "the least to look through; interface, rules and storage grow into each other"},
    ),
)
