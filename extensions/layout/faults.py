"""What can be wrong with a tree that can be read: one message for each fault, with its line and its fix."""

from __future__ import annotations

from .pasted import PastedEntry

Fault = tuple[int, str]
"""The line of a pasted tree, and why it cannot be followed."""


def twice(entry: PastedEntry, there: PastedEntry, role: str) -> Fault:
    """Two entries have one role."""
    fix = "rename one, or choose structure=guided for several parts"
    return entry.line, f"{entry.path} and {_with_line(there)} are both the {_words(role)}; {fix}"


def two_homes(entry: PastedEntry, there: PastedEntry, role: str) -> Fault:
    """Two folders that stand apart could hold one role."""
    why = f"could both hold the {_words(role)}; rename one of them"
    return entry.line, f"{entry.path} and {_with_line(there)} {why}"


def homeless(entry: PastedEntry, package: str) -> Fault:
    """Code that stands in no package: it could not be imported under the package's name."""
    name = package.rpartition("/")[2]
    return entry.line, f"{entry.path} holds code outside of a folder called {name}; put it below {package}/"


def unsafe(entry: PastedEntry) -> Fault:
    """A name that would need quoting wherever a command or a workflow holds it."""
    why = "holds a sign that commands would trip over; use letters a-z, digits, _ - + @ and ."
    return entry.line, f"{entry.path!r} {why}"


def long(entry: PastedEntry, most: int) -> Fault:
    """A path that would not fit on a line of code that names it."""
    return entry.line, f"{entry.path} is longer than {most} characters; shorten a name, or move it up"


def one_name(entry: PastedEntry, folder: PastedEntry) -> Fault:
    """A module and a folder of one name."""
    first, second = sorted((entry, folder), key=lambda each: each.line)
    why = "have one name, of which Python sees only one; rename one"
    return second.line, f"{second.path} and {_with_line(first)} {why}"


def apart(entry: PastedEntry, level: str, folder: str) -> Fault:
    """A test that shares fixtures with others stands in another folder than they do."""
    why = f"stands apart from the other {_words(level)} tests, whose fixtures it shares"
    return entry.line, f"{entry.path} {why}; put it into {folder}/"


def _with_line(entry: PastedEntry) -> str:
    return f"{entry.path} (line {entry.line})"


def _words(role: str) -> str:
    return role.replace("_", " ")
