"""The parts of a project as its documents name them, from the outside in."""

from __future__ import annotations

from dataclasses import dataclass

PARTS = (
    ("Command line", "cli", "reads arguments, writes tables or JSON, turns errors into exit codes"),
    ("Web API", "api", "turns requests into calls, and errors into responses"),
    ("Worker", "worker", "reads commands as JSON lines, and answers each with one"),
    ("Asynchronous front", "facade", "runs the service in threads, for code with an event loop"),
    ("Service", "service", "everything that can be done with items; knows no interface"),
    ("Models", "models", "what an item is, and the rules for it"),
    ("Store", "store", "where items are kept: a protocol, and one that keeps them in memory"),
    ("File store", "file_store", "keeps items in a JSON file"),
    ("Errors", "errors", "what can go wrong, with stable codes"),
    ("Settings", "settings", "the only part that reads the environment"),
    ("Log", "log", "how events are written, without secrets"),
)
"""Name, role and duty of each part; one whose role a design does not have is passed over."""


@dataclass(frozen=True)
class Part:
    """One part: its name, the module it is imported as, and its duty."""

    name: str
    role: str
    module: str
    duty: str
