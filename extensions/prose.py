"""Sentences about a project that depend on its design: what it does, how it is reached, what it has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .design import Design


@dataclass(frozen=True)
class Prose:
    """What documents say of a design."""

    design: Design

    @property
    def introduction(self) -> str:
        """What the project does from the first minute, and how it is reached, as one paragraph."""
        return introduction(self.design)

    @property
    def features(self) -> tuple[str, ...]:
        """What the project has, one line each without a full stop."""
        return features(self.design)


def introduction(design: Design) -> str:
    """One paragraph: what the project does from the first minute, and how it is reached."""
    kept = (
        "Items are kept in one JSON file, which is replaced in one step."
        if design.purpose == "cli"
        else "Items are kept in memory behind a small protocol, so that a database can take that place."
    )
    return f"{_reached(design)} It keeps *items*, each with a name that no other has, and a note. {kept}"


def features(design: Design) -> tuple[str, ...]:
    """What it has, one line each without a full stop."""
    found = ["items that can be created, fetched, listed page by page, updated and deleted"]
    found += [
        line
        for wanted, line in (
            (design.has_api, "a web API with typed requests, which describes itself as OpenAPI"),
            (design.has_api, "errors in one shape, `application/problem+json` (RFC 9457)"),
            (design.has_api, "health at `/livez` and `/readyz`, and a graceful stop"),
            (design.has_worker, "one JSON line in, one JSON line out, and a graceful stop"),
            (
                design.purpose == "cli",
                "a table for people and JSON for programs, with an exit code for each error",
            ),
            (design.purpose == "library", "typed from end to end, with a store that callers can replace"),
            (
                design.colour == "mixed",
                "a plain service, and an asynchronous front for code with an event loop",
            ),
            (design.is_async, "an asynchronous service, which never blocks the event loop"),
        )
        if wanted
    ]
    found.append(_settings(design))
    if design.has_process:
        found.append("a log as text for people or as JSON for programs, the same context on every line")
    return tuple(found)


def _settings(design: Design) -> str:
    if design.configuration == "pydantic_settings":
        return "settings with types and limits, from the environment; every wrong one is named at the start"
    return "settings from the environment, checked at the start"


def _reached(design: Design) -> str:
    if design.purpose == "cli":
        return "It is a command line" + (", which can also serve a web API." if design.has_api else ".")
    if design.has_api:
        return "It is a service that other programs call over HTTP."
    return {
        "internal": "It is a worker: it reads commands as JSON lines and answers each with one line.",
        "library": "It is a library: other Python code imports it.",
        "prototype": "It is a prototype: small, easy to change and easy to throw away.",
    }.get(design.purpose or "", "It is a service.")
