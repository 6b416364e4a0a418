"""What a single answer may be: one rule a key, one message each, and the nearest valid value."""

from __future__ import annotations

import keyword
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from difflib import SequenceMatcher
from typing import Any

from . import pythons
from .dependencies import IMPORT_NAMES
from .layout.component_names import component_problem

LONGEST_NAME = 64
LONGEST_TEXT = 4000
SHORTEST_WAIVER = 20
LEAST_LIKENESS = 0.5
FOLDER_NAMES = frozenset({"docs", "examples", "site", "src", "tests"})

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def problem(key: str, value: Any) -> str:
    """Why this value cannot answer this question, as one sentence; empty where it can."""
    check = _CHECKS.get(key)
    return check(value) if check else ""


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most like this one, or an empty string."""

    def likeness(candidate: str) -> float:
        return SequenceMatcher(None, word.lower(), candidate.lower()).ratio()

    best = max(known, key=likeness, default="")
    return best if likeness(best) >= LEAST_LIKENESS else ""


def _package_name(name: str) -> str:
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
        return "lower-case letters, digits and _, a letter first"
    if len(name) > LONGEST_NAME:
        return f"at most {LONGEST_NAME} characters"
    if keyword.iskeyword(name) or keyword.issoftkeyword(name):
        return f"a word of Python itself: try {name}_service"
    if name in sys.stdlib_module_names:
        return f"a standard-library module: try {name}_service"
    if name in IMPORT_NAMES:
        return f"a dependency's import name: try {name}_service"
    if name in FOLDER_NAMES or name.endswith("_"):
        return f"taken by a folder of the project: try {name.rstrip('_')}_service"
    return ""


def _repository_name(name: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?", name):
        return "letters, digits, -, _ and ., not at an end"
    return f"at most {LONGEST_NAME} characters" if len(name) > LONGEST_NAME else ""


def _description(text: str) -> str:
    if not text.strip():
        return "write one sentence: what it does, and for whom"
    return _text(text)


def _text(text: str) -> str:
    if _CONTROL.search(text):
        return "holds a control character: leave it out"
    return f"at most {LONGEST_TEXT} characters" if len(text) > LONGEST_TEXT else ""


def _waiver(reason: str) -> str:
    if len(reason.strip()) < SHORTEST_WAIVER:
        return f"give a reason of at least {SHORTEST_WAIVER} characters"
    return _text(reason)


_CHECKS: Mapping[str, Callable[[Any], str]] = {
    "package_name": _package_name,
    "repository_name": _repository_name,
    "description": _description,
    "python_range": pythons.range_problem,
    "components": component_problem,
    "non_goals": _text,
    "waiver_1": _waiver,
    "waiver_2": _waiver,
}
