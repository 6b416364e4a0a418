"""Sentences about a project that depend on its design: what it does, how it is reached, what it has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from .design import Design
    from .layout import Component, Layout


@dataclass(frozen=True)
class Prose:
    """What documents say of a design."""

    design: Design
    layout: Layout

    @property
    def introduction(self) -> str:
        """What the project does from the first minute, and how it is reached, as one paragraph."""
        several = len(self.layout.components) > 1
        things = listed([f"*{component.prose.items}*" for component in self.layout.components])
        place = (
            "are kept in one JSON file, which is replaced in one step."
            if self.design.purpose == "cli"
            else "are kept in memory behind a small protocol, so that a database can take that place."
        )
        named = f"each with a name that no other{' of its kind' if several else ''} has, and a note."
        subject = "They" if several else self.layout.first.prose.Items
        return f"{_reached(self.design)} It keeps {things}, {named} {subject} {place}"

    @property
    def features(self) -> tuple[str, ...]:
        """What the project has, one line each without a full stop."""
        return features(self.design, self.kept)

    @property
    def kept(self) -> str:
        """What is kept: `orders and customers`."""
        return listed([component.prose.items for component in self.layout.components])

    @property
    def others(self) -> str:
        """The components that examples do not speak of, as words: `customers and payments`."""
        return listed([component.prose.items for component in self.layout.components[1:]])

    @property
    def other_commands(self) -> str:
        """Their commands, as code."""
        return self._others(lambda component: component.slug)

    @property
    def other_actions(self) -> str:
        """What the actions of a worker start with for them, as code."""
        return self._others(lambda component: component.items)

    @property
    def other_paths(self) -> str:
        """Their paths in the web API, as code."""
        return self._others(lambda component: f"{self.design.url_prefix}/{component.slug}")

    def _others(self, form: Callable[[Component], str]) -> str:
        return listed([f"`{form(component)}`" for component in self.layout.components[1:]])


@dataclass(frozen=True)
class Level:
    """The tests of one place: what their level is called, where they are, and what they show."""

    name: str
    where: str
    shows: str


def levels(layout: Layout) -> tuple[Level, ...]:
    """The levels that there are; those that share a place share an entry."""
    found: dict[str, list[tuple[str, str]]] = {}
    for place, name, shows in (
        (layout.paths.unit, "unit", "each part alone does what it says"),
        (layout.integration, "integration", "the parts work together"),
        (layout.end_to_end, "end-to-end", "the real process works from outside"),
    ):
        if place:
            found.setdefault(place, []).append((name, shows))
    return tuple(
        Level(listed([name for name, _ in pairs]), place, listed([shows for _, shows in pairs]))
        for place, pairs in found.items()
    )


def listed(parts: Sequence[str]) -> str:
    """Words as a sentence lists them: `a`, `a and b`, `a, b and c`."""
    *most, last = parts or ("",)
    return f"{', '.join(most)} and {last}" if most else last


def features(design: Design, kept: str) -> tuple[str, ...]:
    """What it has, one line each without a full stop; `kept` says what it keeps."""
    found = [f"{kept} that can be created, fetched, listed page by page, updated and deleted"]
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
