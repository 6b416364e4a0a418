"""Which modules of a project with components may import which, as import-linter is told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .layout import Component, Layout

INTERFACE = ("cli", "serve", "app", "health", "server", "worker", "commands", "routes")
"""Roles that are reached from outside, and call the components."""

FOUNDATION = ("data_file", "deprecation", "errors", "log", "middleware", "problems", "settings")
"""Roles that everything may use, and that know nothing of the components."""


@dataclass(frozen=True)
class Boundary:
    """A component whose insides are its own business: what is inside, and who stays out."""

    name: str
    inside: tuple[str, ...]
    outsiders: tuple[str, ...]


@dataclass(frozen=True)
class Layers:
    """The layers of a layout, and the boundaries between its components."""

    layout: Layout

    @property
    def rows(self) -> tuple[str, ...]:
        """The layers from the top, each as import-linter writes modules that share one: `cli : commands`."""
        components = [component.module("front") for component in self.layout.components]
        packages = {name.rpartition(".")[2] for name in components}
        interface = self._tops(INTERFACE) - packages
        foundation = self._tops(FOUNDATION) - interface
        rows = (self._tops(("main",)), interface, packages, foundation)
        return tuple(" : ".join(sorted(row)) for row in rows if row)

    @property
    def boundaries(self) -> tuple[Boundary, ...]:
        """One for each component where there are several."""
        components = self.layout.components
        return tuple(
            Boundary(
                each.words.name,
                (f"{each.module('front')}.*", *_interfaces(each)),
                tuple(
                    module
                    for other in components
                    if other is not each
                    for module in (other.module("front"), *_interfaces(other))
                ),
            )
            for each in components
            if len(components) > 1
        )

    def _tops(self, roles: Iterable[str]) -> set[str]:
        """The top-level modules of these roles."""
        modules = self.layout.first.modules
        return {modules[role].split("/")[0] for role in roles if modules.get(role)}


def _interfaces(component: Component) -> tuple[str, ...]:
    """The modules of a component that stand in a folder of interfaces."""
    own = f"{component.module('front')}."
    modules = [component.module(role) for role in ("routes", "commands") if component.modules.get(role)]
    return tuple(module for module in modules if not module.startswith(own))
