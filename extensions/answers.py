"""What a single answer may be: one rule a key, one message each, and the nearest valid value."""

from __future__ import annotations

import keyword
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from typing import Any

from . import pythons
from .dependencies import IMPORT_NAMES

LONGEST_NAME = 64
LONGEST_TEXT = 4000
SHORTEST_WAIVER = 20

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def problem(key: str, value: Any) -> str:
    """Why this value cannot answer this question, as one sentence; empty where it can."""
    check = _CHECKS.get(key)
    return check(value) if check else ""


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most like this one, or an empty string."""
    found = get_close_matches(word, list(known), n=1, cutoff=0.5)
    return found[0] if found else ""


def _package_name(name: str) -> str:
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name) or len(name) > LONGEST_NAME:
        return f"use lower-case letters, digits and _, starting with a letter, at most {LONGEST_NAME}"
    if keyword.iskeyword(name) or keyword.issoftkeyword(name):
        return f"{name} is a word of the Python language: add a word to it, such as {name}_service"
    if name in sys.stdlib_module_names:
        return f"{name} is a module of the standard library: add a word to it, such as {name}_service"
    if name in IMPORT_NAMES:
        return f"{name} is the import name of a dependency: add a word to it, such as {name}_service"
    if name in {"tests", "examples", "docs", "src", "site"} or name.endswith("_"):
        return f"{name} is taken by a folder of the project or ends with _: choose another"
    return ""


def _repository_name(name: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?", name) or len(name) > LONGEST_NAME:
        return (
            "use letters, digits, -, _ and ., starting and ending with a letter or digit, "
            f"at most {LONGEST_NAME}"
        )
    return ""


def _description(text: str) -> str:
    if not text.strip():
        return "write one sentence: what the backend does, and for whom"
    if _CONTROL.search(text):
        return "holds a control character: leave it out"
    if len(text) > LONGEST_TEXT:
        return f"is longer than {LONGEST_TEXT} characters: one sentence is enough"
    return ""


def _non_goals(text: str) -> str:
    if _CONTROL.search(text):
        return "holds a control character: leave it out"
    if len(text) > LONGEST_TEXT:
        return f"is longer than {LONGEST_TEXT} characters: name the non-goals that matter"
    return ""


def _waiver(reason: str) -> str:
    if len(reason.strip()) < SHORTEST_WAIVER:
        return f"give a reason of at least {SHORTEST_WAIVER} characters"
    return _non_goals(reason)


_CHECKS: Mapping[str, Callable[[Any], str]] = {
    "package_name": _package_name,
    "repository_name": _repository_name,
    "description": _description,
    "python_range": pythons.range_problem,
    "non_goals": _non_goals,
    "waiver_1": _waiver,
    "waiver_2": _waiver,
}
