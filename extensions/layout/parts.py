"""The parts of a project as its documents name them, from the outside in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .component import Component

INTERFACES = (
    ("Command line", "cli", "reads arguments, writes tables or JSON, turns errors into exit codes"),
    ("Web API", "app", "turns requests into calls, and errors into responses"),
    ("Worker", "worker", "reads commands as JSON lines, and answers each with one"),
)
"""Name, role and duty of each part that is reached from outside."""

INNER = (
    ("Asynchronous front", "facade", "runs the service in threads, for code with an event loop"),
    ("Service", "service", "everything that can be done with {things}; knows no interface"),
    ("Models", "models", "what {a_thing} is, and the rules for it"),
    ("Store", "store", "where {things} are kept: a protocol, and one that keeps them in memory"),
    ("File store", "file_store", "keeps {things} in a JSON file"),
)
"""Those that each component has for itself."""

SHARED = (
    ("Errors", "errors", "what can go wrong, with stable codes"),
    ("Settings", "settings", "the only part that reads the environment"),
    ("Log", "log", "how events are written, without secrets"),
)
"""Those that everything else stands on."""

DATA_FILE = ("Data file", "data_file", "reads and writes the one JSON file, each time as a whole")
"""What the stores of several components share."""


@dataclass(frozen=True)
class Part:
    """One part: its name, the module it is imported as, and its duty."""

    name: str
    module: str
    duty: str


def parts(components: tuple[Component, ...], *, together: bool, shared: bool = True) -> tuple[Part, ...]:
    """The parts that there are; one whose role is not there is passed over.

    `together` names what the first component is made of; otherwise each component is one part.
    `shared` is whether parts are named that do not belong to a component.
    """
    first = components[0]
    inner = _parts(first, INNER) if together else [_whole(component) for component in components]
    if not shared:
        return tuple(inner)
    below = SHARED if together else (DATA_FILE, *SHARED)
    return (*_parts(first, INTERFACES), *inner, *_parts(first, below))


def _parts(component: Component, table: Iterable[tuple[str, str, str]]) -> list[Part]:
    prose = component.prose
    return [
        Part(name, _module(component, role), duty.format(things=prose.items, a_thing=prose.an_item))
        for name, role, duty in table
        if component.modules.get(role)
    ]


def _module(component: Component, role: str) -> str:
    """The module of a role; the folder of the web API stands for everything in it."""
    module = component.module(role)
    return module.removesuffix(".app") if role == "app" and module.endswith("api.app") else module


def _whole(component: Component) -> Part:
    duty = f"what {component.prose.items} are, what can be done with them, where they are kept"
    return Part(component.words.name.replace("_", " ").capitalize(), component.module("front"), duty)
